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

func TestHide(t *testing.T) {
	values := []string{"p4ss\"w0rd-and-more", "p4ss"}
	for in, want := range map[string]string{
		"nothing here":                      "nothing here",
		"is p4ss\"w0rd-and-more":            "is ***",
		`is "p4ss\"w0rd-and-more"`:          `is "***"`,
		"p4ss and p4ss":                     "*** and ***",
		"https://x/ATBBfakeFAKEfake1 p4ss.": "https://x/*** ***.",
	} {
		if got := Hide(in, values); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := Hide("as it is", []string{""}); got != "as it is" {
		t.Errorf("with an empty value: %q", got)
	}
}

func TestIsTelling(t *testing.T) {
	for v, want := range map[string]bool{"": false, "admin": false, "hunter2": false, "password": false, "Xq7rT9zLw2": true, "12345678": false, "your-t0ken": false,
		"https://acme.atlassian.net/rest/api/3": false, "/rest/api/3/myself": false, "site2.acme.com": false, "bot2@acme.com": false, "Kj4/x9+Lm2Qr7t==": true} {
		if got := IsTelling(v); got != want {
			t.Errorf("%q: got %v", v, got)
		}
	}
}
