package analyzer

import (
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

func TestHardcodedLevel(t *testing.T) {
	cloud, dc, either := secret.Kind{}, secret.Kind{DataCenter: true}, secret.Kind{Either: true}
	auto, own, set := DefaultConfig(), DefaultConfig(), DefaultConfig()
	own.Deployment = "datacenter"
	set.Rules = map[string]RuleSetting{literal.HardCoded: {Level: finding.LevelNote}}
	for _, test := range []struct {
		name string
		c    *Config
		k    secret.Kind
		want string
	}{
		{"Cloud", auto, cloud, finding.LevelError},
		{"Data Center", auto, dc, finding.LevelWarning},
		{"either", auto, either, finding.LevelError},
		{"Cloud, of a program for Data Center", own, cloud, finding.LevelError},
		{"either, of a program for Data Center", own, either, finding.LevelWarning},
		{"a level of the user's", set, dc, finding.LevelNote},
	} {
		if got := test.c.hardcodedLevel(test.k); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestIsSame(t *testing.T) {
	for _, test := range []struct {
		attached, planted string
		want              bool
	}{
		{"Xq7rT9zLw2", "Xq7rT9zLw2", true},
		{"Bearer Xq7rT9zLw2", "Xq7rT9zLw2", true},
		{"https://bot:Xq7rT9zLw2@bitbucket.org", "Xq7rT9zLw2", true},
		{"Xq7rT9zLw2", "bot:Xq7rT9zLw2", true},
		{"Xq7", "Xq7rT9zLw2", false}, // too short to say that it is a part of it
		{"Bearer ", "Xq7rT9zLw2", false},
		{"Xq7rT9zLw3", "Xq7rT9zLw2", false},
	} {
		if got := isSame(test.attached, test.planted); got != test.want {
			t.Errorf("%q, %q: got %v", test.attached, test.planted, got)
		}
	}
}
