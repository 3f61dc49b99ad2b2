package model

import (
	"slices"
	"testing"
)

func TestIsOtherVendor(t *testing.T) {
	for _, c := range []struct {
		module string
		want   bool
	}{
		{"github.com/google/go-github", true},
		{"github.com/google/go-github/v88", true},
		{"github.com/google/go-githubber", false},
		{"github.com/aws/aws-sdk-go-v2/service/s3", true},
		{"github.com/awsome/jira", false},
		{"github.com/andygrunwald/go-jira", false},
	} {
		if got := IsOtherVendor(c.module); got != c.want {
			t.Errorf("IsOtherVendor(%q) = %v, want %v", c.module, got, c.want)
		}
	}
	if !slices.IsSorted(otherVendors[:]) {
		t.Error("otherVendors is not sorted")
	}
	for _, v := range otherVendors {
		for _, p := range Paths() {
			if IsOtherVendor(p) && Lookup(p) == nil {
				t.Errorf("%s covers %s", v, p)
			}
		}
	}
}
