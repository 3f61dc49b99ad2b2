package secret

import "testing"

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"our own site": "our own site",
		"the token ATATT3xFfakeFAKEfake=1 is a test's": "the token *** is a test's",
		"ATBBfakeFAKEfake1":                            "***",
		"BBDC-fakeFAKEfake1, revoked":                  "***, revoked",
		"ATATT is how they start":                      "ATATT is how they start",
	} {
		if got := Mask(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
