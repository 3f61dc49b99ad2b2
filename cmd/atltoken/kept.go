package main

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// settleKept takes back what single packages could not know: that all that the program writes to the place where a
// credential was read from are tokens of OAuth grants. The package that reads need not import the one that writes.
func settleKept(rep *finding.Report, units []analyzer.Unit) {
	kept := map[string]string{}
	for _, u := range units {
		for place, what := range u.Kept {
			kept[place] = analyzer.KeptTogether(kept[place], what)
		}
	}
	grant := func(c finding.Credential) bool { return c.Place != "" && kept[c.Place] == analyzer.KeptGrant }
	// Others at the same site that are compliant anyhow.
	fine := func(c finding.Credential) bool {
		return grant(c) || c.Kind == finding.KindExchange || c.Kind == finding.KindConnect || c.Kind == finding.KindForge
	}
	ofOrigin := func(rule string) bool { return rule == "token-stored" || rule == "token-configured" }
	takenBack := func(f finding.Finding) bool {
		return ofOrigin(f.Rule) && grant(f.Credential) && !slices.ContainsFunc(f.OtherCredentials, func(c finding.Credential) bool { return !fine(c) })
	}
	rep.Findings = slices.DeleteFunc(rep.Findings, takenBack)
	rep.Excepted = slices.DeleteFunc(rep.Excepted, func(x finding.Excepted) bool { return takenBack(x.Finding) })
	for i, c := range rep.Connections {
		if ofOrigin(c.Verdict) && grant(c.Credential) {
			rep.Connections[i].Verdict = "compliant"
		}
	}
}
