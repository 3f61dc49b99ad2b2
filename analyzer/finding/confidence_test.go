package finding

import "testing"

func TestSurely(t *testing.T) {
	for _, test := range []struct {
		confidence, least string
		want              bool
	}{
		{ConfidenceCertain, "", true},
		{ConfidenceLikely, "", true},
		{ConfidencePossible, "", false},
		{ConfidencePossible, ConfidencePossible, true},
		{ConfidenceLikely, ConfidenceCertain, false},
		{"", ConfidencePossible, false},
		{"perhaps", ConfidencePossible, false},
	} {
		if got := Surely(test.confidence, test.least); got != test.want {
			t.Errorf("%q against %q: %v", test.confidence, test.least, got)
		}
	}
}
