// Package urlpat is the domain of URL patterns and the classification of a pattern as Atlassian's or not.
//
// A [Pattern] is a string of which some pieces are unknown. The operations mirror package strings, fmt, path and
// net/url: on a pattern without holes they give what those packages give; where a hole could change the result they
// keep what is certain and let the hole stand for the rest. [Classify] reads a pattern together with [Hints] about
// what surrounds it.
//
// Patterns are values: no operation changes its operands. Not covered: sets of patterns (the caller keeps those),
// escaping inside holes, and hosts that only a redirect or a proxy reveals.
package urlpat

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds keep patterns small: they travel in facts, and a loop that appends would grow them for ever.
const (
	maxParts   = 24
	maxLiteral = 512
	maxNames   = 16
)

// A Part is a piece of a [Pattern]: a literal, or a hole for what is not constant. Names are identifiers that name
// what fills the hole (environment variable, field, parameter, type), for evidence.
type Part struct {
	Lit   string
	Hole  bool
	Names []string
}

// A Pattern is a string with holes. No two neighbours are of one kind and no literal is empty; the operations of this
// package keep it so. The empty string is a pattern without parts, which is not nil: nil means "not set" in [URL], and
// the empty string everywhere else.
type Pattern []Part

// Lit is the pattern of the constant s.
func Lit(s string) Pattern { return normal([]Part{{Lit: s}}) }

// Hole is the pattern of an unknown string, named by names.
func Hole(names ...string) Pattern { return normal([]Part{{Hole: true, Names: names}}) }

// Concat joins patterns end to end.
func Concat(ps ...Pattern) Pattern {
	var parts []Part
	for _, p := range ps {
		parts = append(parts, p...)
	}
	return normal(parts)
}

// Join is strings.Join.
func Join(sep string, ps ...Pattern) Pattern {
	var parts []Part
	for i, p := range ps {
		if i > 0 {
			parts = append(parts, Part{Lit: sep})
		}
		parts = append(parts, p...)
	}
	return normal(parts)
}

// String writes holes as {}.
func (p Pattern) String() string {
	var b strings.Builder
	for _, q := range p {
		if q.Hole {
			b.WriteString("{}")
		} else {
			b.WriteString(q.Lit)
		}
	}
	return b.String()
}

// Const is the value of a pattern without holes.
func (p Pattern) Const() (string, bool) {
	var b strings.Builder
	for _, q := range p {
		if q.Hole {
			return "", false
		}
		b.WriteString(q.Lit)
	}
	return b.String(), true
}

// Names are the names of all holes, sorted, without duplicates. It is nil when there are none.
func (p Pattern) Names() []string {
	var names []string
	for _, q := range p {
		names = append(names, q.Names...)
	}
	return sortedNames(names)
}

func sortedNames(names []string) []string {
	names = slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "" })
	if len(names) == 0 {
		return nil
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// normal merges neighbours of one kind and applies the bounds. What lies beyond a bound becomes a hole: the start of a
// pattern carries the host, so the start is what is kept.
func normal(parts []Part) Pattern {
	out := make(Pattern, 0, len(parts))
	add := func(q Part) {
		n := len(out)
		switch {
		case !q.Hole && q.Lit == "":
		case n > 0 && out[n-1].Hole && q.Hole:
			out[n-1].Names = append(slices.Clip(out[n-1].Names), q.Names...)
		case n > 0 && !out[n-1].Hole && !q.Hole:
			out[n-1].Lit += q.Lit
		case q.Hole:
			out = append(out, Part{Hole: true, Names: q.Names})
		default:
			out = append(out, Part{Lit: q.Lit})
		}
	}
	for _, q := range parts {
		add(q)
	}
	long := slices.ContainsFunc(out, func(q Part) bool { return len(q.Lit) > maxLiteral })
	if long {
		merged := out
		out = make(Pattern, 0, len(merged)+1)
		for _, q := range merged {
			if len(q.Lit) <= maxLiteral {
				add(q)
				continue
			}
			n := maxLiteral
			for n > maxLiteral-utf8.UTFMax && !utf8.RuneStart(q.Lit[n]) {
				n--
			}
			add(Part{Lit: q.Lit[:n]})
			add(Part{Hole: true})
		}
	}
	if len(out) > maxParts {
		rest := Part{Hole: true}
		for _, q := range out[maxParts-1:] {
			rest.Names = append(rest.Names, q.Names...)
		}
		out = out[:maxParts-1]
		add(rest)
	}
	for i := range out {
		out[i].Names = sortedNames(out[i].Names)
		if len(out[i].Names) > maxNames {
			out[i].Names = out[i].Names[:maxNames]
		}
	}
	return out
}
