package flow

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Where all of a map is shown, what is left of it counts: not what was deleted, stored over, or passed over by a range.

// rangedElem is the selector of the elements of a map that a range gives: all but those under keys that checks leave out
// wherever the element is used.
func rangedElem(next *ssa.Next) string {
	var key, elem ssa.Value
	for _, r := range *next.Referrers() {
		if x, ok := r.(*ssa.Extract); ok {
			switch x.Index {
			case 1:
				key = x
			case 2:
				elem = x
			}
		}
	}
	if key == nil || elem == nil {
		return "[]"
	}
	var names []string
	first := true
	use := func(left []string) {
		if first {
			names, first = left, false
			return
		}
		names = slices.DeleteFunc(names, func(n string) bool { return !slices.Contains(left, n) })
	}
	for _, r := range *elem.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.Phi:
			for i, e := range r.Edges {
				if e != elem {
					continue
				}
				p := r.Block().Preds[i]
				left := keysExcluded(p, key)
				if name, ok := keyUnequal(p, r.Block(), key); ok {
					left = append(left, name)
				}
				use(left)
			}
		default:
			use(keysExcluded(r.Block(), key))
		}
	}
	if len(names) == 0 {
		return "[]"
	}
	return butLast([]string{"[]"}, names)[0]
}

// A replacement is an element of a map under a constant key that is overwritten, or deleted, on all ways to a load.
type replacement struct {
	*store
	key string
}

// replacements are those among the stores that a load of any element of a map finds.
func replacements(stores []*store, sels []string, pts []point) []replacement {
	n := len(sels)
	if n == 0 || sels[n-1] != "[]" {
		return nil
	}
	var out []replacement
	for _, s := range stores {
		if !s.strong || len(s.sels) != n {
			continue
		}
		key, ok := strings.CutPrefix(s.sels[n-1], "[=")
		if ok && !slices.ContainsFunc(pts, func(p point) bool {
			return p.block != s.block && !s.block.Dominates(p.block) || p.block == s.block && p.idx >= 0 && p.idx <= s.idx
		}) {
			out = append(out, replacement{s, strings.TrimSuffix(key, "]")})
		}
	}
	return out
}

// replaces reports whether the replacement comes after a store, on all ways.
func (r replacement) replaces(s *store) bool {
	return s != r.store && (s.block == r.block && less(s, r.store) || s.block != r.block && s.block.Dominates(r.block))
}

// left is what a load asks of a store with the selectors rest, for any element, once others have been replaced; ok is false
// when the store itself was.
func left(s *store, rest []string, rs []replacement) (asked []string, ok bool) {
	var keys []string
	for _, r := range rs {
		if !r.replaces(s) {
			continue
		}
		if sameSels(s.sels, r.sels) {
			return nil, false
		}
		keys = append(keys, r.key)
	}
	if len(keys) == 0 || len(rest) == 0 {
		return rest, true
	}
	return butLast(rest, keys), true
}

// butLast is sels, which end in any element of a map, but the elements under keys.
func butLast(sels, keys []string) []string {
	if strings.ContainsAny(strings.Join(keys, ""), "|]") {
		return sels
	}
	slices.Sort(keys)
	out := slices.Clone(sels)
	out[len(out)-1] = butKeys + strings.Join(slices.Compact(keys), "|") + "]"
	return out
}
