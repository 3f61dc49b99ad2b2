package rule

import "testing"

func TestSecretOf(t *testing.T) {
	for lit, want := range map[string]string{
		"Basic dXNlcg==": "dXNlcg==", "bearer  abc": "abc", "Bearer": "", "GenieKey ": "", "correct horse": "correct horse", " abc ": "abc",
	} {
		if got := secretOf(lit); got != want {
			t.Errorf("%q: got %q, want %q", lit, got, want)
		}
	}
}
