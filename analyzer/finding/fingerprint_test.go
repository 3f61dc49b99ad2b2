package finding

import "testing"

// The fingerprints of a baseline must stay what they are.
func TestFingerprintOf(t *testing.T) {
	if got, want := FingerprintOf("token-logged", "a.go"), "a5ed6875803451494f0d68f43f1debcd"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if FingerprintOf("a", "bc") == FingerprintOf("ab", "c") {
		t.Error("parts run together")
	}
}
