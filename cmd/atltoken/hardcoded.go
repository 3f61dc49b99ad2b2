package main

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// dropAttached takes out findings about constants that another package attaches: they are reported there. The package of
// the constant cannot know.
func dropAttached(rep *finding.Report) {
	type place struct {
		file string
		line int
	}
	attached := map[place]bool{}
	add := func(f finding.Finding) {
		if f.Attachment == nil {
			return
		}
		for _, c := range append(slices.Clone(f.OtherCredentials), f.Credential) {
			if c.Kind == finding.KindLiteral && c.File != "" {
				attached[place{c.File, c.Line}] = true
			}
		}
	}
	for _, f := range rep.Findings {
		add(f)
	}
	for _, x := range rep.Excepted {
		add(x.Finding)
	}
	rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding.Finding) bool {
		return f.Rule == "token-hardcoded" && f.Attachment == nil && attached[place{f.Position.File, f.Position.Line}]
	})
}
