package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// A CustomRule is one of a user's: what comes from one of its sources must not reach one of its sinks.
type CustomRule struct {
	ID, Message, Level string
	Sources, Sinks     []string
}

// mechSink is how reports name the mechanism of a finding of a user's rule: it attaches nothing.
const mechSink = "sink"

// JudgeCustom says which users' rules a breaks, for an attachment that is a user's sink: one finding for each rule.
func JudgeCustom(a flow.Attachment, rules []CustomRule, c Config) []finding.Finding {
	var fs []finding.Finding
	for _, r := range rules {
		if !slices.Contains(r.Sinks, a.Sink) || c.Enabled != nil && !c.Enabled(r.ID) {
			continue
		}
		var group []judged
		for _, o := range a.Creds {
			if slices.Contains(r.Sources, o.Source) {
				group = append(group, judged{origin: o, verdict: r.ID, level: r.Level, v: urlpat.Verdict{Confidence: finding.ConfidenceCertain}})
			}
		}
		if len(group) == 0 {
			continue
		}
		slices.SortStableFunc(group, func(x, y judged) int { return comparePos(x.origin.Pos, y.origin.Pos) })
		if c.Level != nil {
			if own := c.Level(r.ID); own != "" {
				for i := range group {
					group[i].level = own
				}
			}
		}
		w := writer{a: a, c: c, mech: mechSink, group: group}
		f := w.finding()
		f.Evidence = []string{}
		f.Advice = ""
		f.Attachment = nil
		f.Position = w.position(a.Site)
		f.Message = w.customMessage(r, group[0])
		fs = append(fs, f)
	}
	return fs
}

// customMessage is the user's message with the way that the value took.
func (w writer) customMessage(r CustomRule, j judged) string {
	o := j.origin
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: %s", r.ID, strings.TrimSuffix(r.Message, "."), w.clean(o.What))
	if o.Pos.IsValid() {
		fmt.Fprintf(&b, " (%s:%d)", w.file(o.Pos), o.Pos.Line)
	}
	if n := len(w.group) - 1; n > 0 {
		fmt.Fprintf(&b, " and %d more", n)
	}
	fmt.Fprintf(&b, " reaches %s", w.clean(w.a.Call))
	if site, wire := w.a.Site, w.reported(); wire != site {
		fmt.Fprintf(&b, " at %s:%d", w.file(site), site.Line)
	}
	b.WriteString("; path: " + w.hops(o))
	return b.String()
}
