package urlpat

import "strings"

// TrimSuffix is strings.TrimSuffix. A hole at the end stays; a literal at the end that is only the tail of s, with a
// hole before it, goes into that hole, since either result is possible.
func (p Pattern) TrimSuffix(s string) Pattern {
	return onFlat(p, func(f string) string {
		if strings.HasSuffix(f, s) {
			return strings.TrimSuffix(f, s)
		}
		if i := strings.LastIndexFunc(f, isHole); i >= 0 {
			end := i + len(string(rune(firstHole)))
			if tail := f[end:]; tail != "" && strings.HasSuffix(s, tail) {
				return f[:end]
			}
		}
		return f
	})
}

// TrimPrefix is strings.TrimPrefix, with holes treated as by [Pattern.TrimSuffix].
func (p Pattern) TrimPrefix(s string) Pattern {
	return onFlat(p, func(f string) string {
		if strings.HasPrefix(f, s) {
			return strings.TrimPrefix(f, s)
		}
		if i := strings.IndexFunc(f, isHole); i > 0 && strings.HasPrefix(s, f[:i]) {
			return f[i:]
		}
		return f
	})
}

// TrimRight is strings.TrimRight; trimming stops at a hole.
func (p Pattern) TrimRight(cutset string) Pattern {
	return onFlat(p, func(f string) string { return strings.TrimRight(f, withoutHoles(cutset, p)) })
}

// TrimLeft is strings.TrimLeft; trimming stops at a hole.
func (p Pattern) TrimLeft(cutset string) Pattern {
	return onFlat(p, func(f string) string { return strings.TrimLeft(f, withoutHoles(cutset, p)) })
}

// Trim is strings.Trim; trimming stops at a hole.
func (p Pattern) Trim(cutset string) Pattern {
	return onFlat(p, func(f string) string { return strings.Trim(f, withoutHoles(cutset, p)) })
}

// withoutHoles keeps a cutset from trimming the runes that stand for holes.
func withoutHoles(cutset string, p Pattern) string {
	if _, ok := p.Const(); ok || !hasHole(cutset) {
		return cutset
	}
	return strings.Map(func(r rune) rune {
		if isHole(r) {
			return -1
		}
		return r
	}, cutset)
}

// TrimSpace is strings.TrimSpace.
func (p Pattern) TrimSpace() Pattern { return onFlat(p, strings.TrimSpace) }

// ToLower is strings.ToLower; holes stay.
func (p Pattern) ToLower() Pattern { return onFlat(p, strings.ToLower) }

// ToUpper is strings.ToUpper; holes stay.
func (p Pattern) ToUpper() Pattern { return onFlat(p, strings.ToUpper) }

// Replace is strings.ReplaceAll. An occurrence that a hole completes is not seen.
func (p Pattern) Replace(old string, new Pattern) Pattern {
	if n, ok := new.Const(); ok {
		if s, ok := p.Const(); ok {
			return Lit(strings.ReplaceAll(s, old, n))
		}
	}
	// Part by part, not on the flat string: an empty old matches between runes, and new may hold any rune.
	var parts []Part
	for _, q := range p {
		if q.Hole {
			parts = append(parts, q)
			continue
		}
		pieces := strings.Split(q.Lit, old)
		if old == "" { // it also matches at both ends
			pieces = append(append([]string{""}, pieces...), "")
		}
		for i, lit := range pieces {
			if i > 0 {
				parts = append(parts, new...)
			}
			parts = append(parts, Part{Lit: lit})
		}
	}
	return normal(parts)
}
