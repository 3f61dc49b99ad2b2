package analyzer

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// RuleReused is the rule that takes the whole program, see [Reused]. Single packages decide it only for a site of their own
// that serves several hosts.
const RuleReused = rule.TokenReused

// Reused says which credentials serve several hosts, by the connections of a whole program.
func Reused(conns []finding.Connection, c *Config) []finding.Finding {
	return rule.Reused(conns, true, c.forRules())
}

// A Silenced is a site at which findings of [RuleReused] are silent. Files are named as in the package's report.
type Silenced struct {
	Site finding.Position `json:"site"`
	// Excepted are the exceptions, without their findings. None: the config excludes the file.
	Excepted []finding.Excepted `json:"excepted,omitempty"`
	// Uses are those exceptions, in their order; of //nolint comments there is none.
	Uses []ExceptionUse `json:"uses,omitempty"`
}

// reusedAt says what is against a finding of the rule at the site of a connection, nil for nothing. It marks no exception
// as made use of: whether there will be a finding is not known.
func (s *exceptions) reusedAt(c finding.Connection, a flow.Attachment) []Silenced {
	at := Silenced{Site: c.Site}
	if s.cfg.Excluded(c.Site.File) {
		return []Silenced{at}
	}
	places := s.places(finding.Finding{Position: c.Site}, a.Wire)
	for _, x := range s.list {
		if !slices.Contains(x.Rules, RuleReused) || !slices.ContainsFunc(places, x.covers) || !s.inForce(x, RuleReused) {
			continue
		}
		at.Excepted = append(at.Excepted, s.excepted(x, finding.Finding{}))
		use := ExceptionUse{Entry: x.entry, Used: []string{RuleReused}}
		if x.entry == 0 {
			use.Position = x.at
		}
		at.Uses = append(at.Uses, use)
	}
	at.Excepted = append(at.Excepted, s.nolinted(finding.Finding{}, s.reported(a))...)
	if len(at.Excepted) == 0 {
		return nil
	}
	return []Silenced{at}
}
