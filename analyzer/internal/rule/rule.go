// Package rule judges attachments, and what is written to logs and stores: it says which of them break a rule, and words
// the finding.
//
// A rule is a file with its id, its default level and the origins it is about. What all of them share is here: which
// destination counts, what the deployment changes, who is exempt (judge.go), and the text (message.go, advice.go).
// What is written is judged by the attachments of the same credential (credentials.go, outputs.go).
// The package sees values of the engine that are free of SSA, and never a file, a flag or an output format.
//
// Not covered: rules that only read text.
package rule

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Profiles say whose program is judged. An empty profile is the first.
const (
	ProfileMarketplace = "marketplace"
	ProfilePrivate     = "private"
	ProfileScript      = "script"
	ProfileGovernment  = "government"
)

// Values of [finding.Connection].Verdict beside rule ids.
const (
	verdictCompliant  = "compliant"  // OAuth, Connect, Forge
	verdictAllowed    = "allowed"    // a static credential that no rule forbids here, such as a PAT of Data Center
	verdictUnresolved = "unresolved" // nobody in the program supplies the credential, or the engine lost it
)

// A Config is what the user decides. The zero Config is the default.
type Config struct {
	Profile    string
	Confidence string // the least that is reported: certain, likely or possible; "" is likely
	// Deployment is what destinations that stay either are taken for: cloud or datacenter; auto and "" leave them.
	Deployment string
	Hosts      map[string]string        // host -> cloud or datacenter
	Bases      Bases                    // of the package at hand
	Enabled    func(rule string) bool   // nil: all are
	Level      func(rule string) string // a level of the user's own, "" for the default; may be nil
	// Hidden are credentials of the program that no text may hold, beside those that the attachment at hand is about.
	Hidden []string
	Now    string // the day, YYYY-MM-DD, by which dates in texts are past or to come; "" is today
	// Rel is how to print the file of a position. When nil, files are printed relative to their module.
	Rel func(flow.Pos) string
	// Pkg is the import path of the package at hand. A finding whose site lies elsewhere is positioned at its wire-up;
	// when empty, always at the site.
	Pkg string
}

// A rule is what one id is about.
type rule struct {
	id    string
	level string
	kinds []model.Kind // origins of a credential that break it
}

// rules are all rules about attachments. No kind is in two of them; those without kinds are about how a credential is used.
var rules = []rule{
	tokenCollected, tokenConfigured, tokenStored, tokenHardcoded, tokenForwarded, oauthPerTenant, passwordAuth, insecureTransport,
}

func ruleFor(k model.Kind) (rule, bool) {
	for _, r := range rules {
		for _, have := range r.kinds {
			if have == k {
				return r, true
			}
		}
	}
	return rule{}, false
}

// severity orders levels; the most severe is the smallest.
func severity(level string) int {
	switch level {
	case finding.LevelError:
		return 0
	case finding.LevelWarning:
		return 1
	}
	return 2
}

// surely reports whether confidence is at least what c asks for.
func (c Config) surely(confidence string) bool { return finding.Surely(confidence, c.Confidence) }
