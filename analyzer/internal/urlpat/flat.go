package urlpat

import "strings"

// A flat string is a pattern in which hole i is one rune of a private plane. The operations then are those of package
// strings and simple scanning: no function there takes such a rune for a letter, a separator or white space.
const (
	firstHole = '\U000F0000'
	lastHole  = firstHole + maxParts - 1
)

func isHole(r rune) bool { return r >= firstHole && r <= lastHole }

// flatten returns the flat form of p and its holes. A literal that itself holds a rune of the private range becomes a
// hole: it cannot be told apart, and no URL holds one.
func flatten(p Pattern) (string, []Part) {
	if len(p) > maxParts {
		p = normal(p)
	}
	var b strings.Builder
	var holes []Part
	for _, q := range p {
		if !q.Hole && !strings.ContainsFunc(q.Lit, isHole) {
			b.WriteString(q.Lit)
			continue
		}
		b.WriteRune(firstHole + rune(len(holes)))
		holes = append(holes, Part{Hole: true, Names: q.Names})
	}
	return b.String(), holes
}

// unflatten is the inverse. A hole may have been dropped or doubled.
func unflatten(s string, holes []Part) Pattern {
	var parts []Part
	start := 0
	for i, r := range s {
		if !isHole(r) {
			continue
		}
		parts = append(parts, Part{Lit: s[start:i]})
		if n := int(r - firstHole); n < len(holes) {
			parts = append(parts, holes[n])
		}
		start = i + len(string(r))
	}
	return normal(append(parts, Part{Lit: s[start:]}))
}

// onFlat applies a function of package strings to p. On a constant it sees the very string.
func onFlat(p Pattern, f func(string) string) Pattern {
	if s, ok := p.Const(); ok {
		return Lit(f(s))
	}
	s, holes := flatten(p)
	return unflatten(f(s), holes)
}

// cutHoles removes the holes at both ends.
func cutHoles(s string) string { return strings.TrimFunc(s, isHole) }

func hasHole(s string) bool { return strings.ContainsFunc(s, isHole) }

func startsWithHole(s string) bool {
	for _, r := range s {
		return isHole(r)
	}
	return false
}

// show writes a flat string as [Pattern.String] does.
func show(s string) string {
	var b strings.Builder
	for _, r := range s {
		if isHole(r) {
			b.WriteString("{}")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
