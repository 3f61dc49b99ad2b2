package rule

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

// Bounds of a path in a message; the whole path is in the finding.
const (
	maxHops  = 5
	maxWords = 48 // runes of what one hop does
)

// path is the way from the origin to the attachment, which is its last step.
func (w writer) path(o flow.Origin) []finding.Step {
	steps := []finding.Step{}
	for _, s := range w.steps(o) {
		steps = append(steps, finding.Step{Position: w.position(s.Pos), What: s.What})
	}
	return steps
}

func (w writer) steps(o flow.Origin) []flow.Step {
	var steps []flow.Step
	if len(o.Path) == 0 && o.Pos.IsValid() && o.Pos != w.a.Site {
		steps = append(steps, flow.Step{Pos: o.Pos, What: strings.TrimPrefix(w.source(o), "from ")})
	}
	for _, s := range o.Path {
		steps = append(steps, flow.Step{Pos: s.Pos, What: w.clean(s.What)})
	}
	return append(steps, flow.Step{Pos: w.a.Site, What: shortCall(w.a.Call)})
}

// hops is the path in short. When it is long the middle goes: where a credential comes from and where it ends matter
// most.
func (w writer) hops(o flow.Origin) string {
	var hops []string
	for _, s := range w.steps(o) {
		hop := s.What
		if s.IsValid() {
			hop = w.file(s.Pos) + ":" + strconv.Itoa(s.Line)
			if s.What != "" {
				hop += " " + shorten(s.What)
			}
		}
		if hop != "" && (len(hops) == 0 || hops[len(hops)-1] != hop) {
			hops = append(hops, hop)
		}
	}
	return joinHops(hops)
}

func joinHops(hops []string) string {
	if len(hops) > maxHops {
		n := len(hops) - (maxHops - 1)
		hops = slices.Concat(hops[:2], []string{fmt.Sprintf("%d steps", n)}, hops[len(hops)-2:])
	}
	return strings.Join(hops, " -> ")
}

func shorten(s string) string {
	if rs := []rune(s); len(rs) > maxWords {
		return string(rs[:maxWords-1]) + "…"
	}
	return s
}

// shortCall is the last name of a call: "(*net/http.Request).SetBasicAuth" is SetBasicAuth.
func shortCall(call string) string {
	call = path.Base(call)
	if i := strings.LastIndexByte(call, ')'); i >= 0 && i+1 < len(call) {
		call = call[i+1:]
	}
	return strings.TrimPrefix(call, ".")
}

// reported is where the finding stands: at the site, or at the wire-up when the site is another package's.
func (w writer) reported() flow.Pos {
	if w.c.Pkg != "" && w.a.Site.Pkg != w.c.Pkg && w.a.Wire.IsValid() {
		return w.a.Wire
	}
	return w.a.Site
}

func (w writer) position(p flow.Pos) finding.Position {
	return finding.Position{File: w.file(p), Line: p.Line, Column: p.Col}
}

func (w writer) file(p flow.Pos) string {
	if w.c.Rel != nil {
		return w.c.Rel(p)
	}
	if f := moduleFile(p); p.Ver != "" {
		return p.Mod + "@" + p.Ver + "/" + f
	} else {
		return f
	}
}

// moduleFile is the file of p relative to its module.
func moduleFile(p flow.Pos) string {
	pkg, _, _ := strings.Cut(p.Pkg, " ") // test variants carry a suffix
	if rel, ok := strings.CutPrefix(pkg, p.Mod); ok && (rel == "" || rel[0] == '/') {
		pkg = strings.TrimPrefix(rel, "/")
	}
	return path.Join(pkg, p.File)
}
