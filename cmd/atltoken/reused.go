package main

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/report"
)

// addReused puts what the whole program shows about [analyzer.RuleReused] in the place of what single packages could tell.
// Units learn which of their exceptions it makes use of. rep is merged from their reports.
func (e *env) addReused(rep *finding.Report, o *options, r *vetRun) {
	c, err := o.inForce()
	if err != nil {
		return // refused by the units
	}
	rep.Findings = slices.DeleteFunc(rep.Findings, func(f finding.Finding) bool { return f.Rule == analyzer.RuleReused })
	rep.Excepted = slices.DeleteFunc(rep.Excepted, func(x finding.Excepted) bool { return x.Finding.Rule == analyzer.RuleReused })
	rel := newRelocator()
	silenced := map[finding.Position][]finding.Excepted{}
	uses := map[finding.Position]map[int][]analyzer.ExceptionUse{} // by site and unit
	for i, u := range r.units {
		for _, s := range u.Silenced {
			s.Site.File = rel.file(u.Root, s.Site.File)
			for j := range s.Excepted {
				s.Excepted[j].File = rel.file(u.Root, s.Excepted[j].File)
			}
			silenced[s.Site] = append(silenced[s.Site], s.Excepted...)
			if uses[s.Site] == nil {
				uses[s.Site] = map[int][]analyzer.ExceptionUse{}
			}
			uses[s.Site][i] = append(uses[s.Site][i], s.Uses...)
		}
	}
	for _, f := range analyzer.Reused(rep.Connections, c) {
		by, silent := silenced[f.Position]
		if !silent {
			rep.Findings = append(rep.Findings, f)
		}
		for _, x := range by {
			x.Finding = f
			rep.Excepted = append(rep.Excepted, x)
		}
		for i, us := range uses[f.Position] {
			r.units[i].Exceptions = append(r.units[i].Exceptions, us...)
		}
	}
	report.Normalize(rep)
}
