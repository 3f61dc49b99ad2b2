package flow

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// maxPatterns bounds what one value may be as a URL, maxDests the destinations of one attachment: a client has as many as
// it calls endpoints.
const (
	maxPatterns = 8
	maxDests    = 64
)

// patterns turns a value into the URL patterns that it may be, in a fixed order.
func patterns(f *fn, v val) []urlpat.Pattern {
	var out []urlpat.Pattern
	seen := map[string]bool{}
	for _, t := range v {
		for _, t := range apart(t) {
			for _, p := range termPatterns(f, t, 0) {
				s := p.String()
				if !seen[s] && s != "" && len(out) < maxDests {
					seen[s] = true
					out = append(out, p)
				}
			}
		}
	}
	return out
}

func valPatterns(f *fn, v val, depth int) []urlpat.Pattern {
	var out []urlpat.Pattern
	for _, t := range v {
		out = append(out, termPatterns(f, t, depth)...)
	}
	if len(out) == 0 {
		out = append(out, urlpat.Hole())
	}
	return mostConstant(out, maxPatterns)
}

// mostConstant keeps n patterns, those of which most is constant: they tell where a request goes.
func mostConstant(ps []urlpat.Pattern, n int) []urlpat.Pattern {
	if len(ps) <= n {
		return ps
	}
	consts := func(p urlpat.Pattern) int { return len(strings.ReplaceAll(p.String(), "{}", "")) }
	ps = slices.Clone(ps)
	slices.SortStableFunc(ps, func(a, b urlpat.Pattern) int { return consts(b) - consts(a) })
	return ps[:n]
}

func hole(t *term, more ...string) urlpat.Pattern {
	names := plainNames(t.names)
	for _, s := range t.sels {
		if !strings.HasPrefix(s, "$") && s[0] != '*' && !isElem(s) && !isCast(s) {
			names = append(names, s)
		}
		if strings.HasPrefix(s, "[=") {
			names = append(names, s[2:len(s)-1])
		}
	}
	return urlpat.Hole(append(names, plainNames(more)...)...)
}

func termPatterns(f *fn, t *term, depth int) []urlpat.Pattern {
	if depth > 8 {
		return []urlpat.Pattern{urlpat.Hole()}
	}
	switch t.kind {
	case kConst:
		return []urlpat.Pattern{urlpat.Lit(t.str)}
	case kOrigin:
		return []urlpat.Pattern{hole(t, t.org.name)}
	case kPath:
		if t.root.kind == rAlloc && f != nil && t.root.n < len(f.info) {
			got := f.load(t.root, concatSels(t.sels, []string{model.URL}), f.exitPoints())
			if len(got) == 0 {
				got = f.load(t.root, t.sels, f.exitPoints())
			}
			if len(got) == 0 {
				got = f.load(t.root, concatSels(t.sels, []string{model.Data}), f.exitPoints())
			}
			if len(got) > 0 && depth < 6 {
				return valPatterns(f, got, depth+2)
			}
			return nil
		}
		if t.root.kind == rGlobal {
			return []urlpat.Pattern{hole(t, t.root.name[strings.LastIndexByte(t.root.name, '.')+1:])}
		}
		return []urlpat.Pattern{hole(t)}
	case kXfer, kDecode:
		var more []string
		for _, a := range t.args {
			for _, x := range a {
				x.walk(func(x *term) bool {
					more = joinNames(more, x.names)
					if x.kind == kOrigin && x.org.name != "" {
						more = joinNames(more, []string{x.org.name})
					}
					return len(more) < maxNames
				})
			}
		}
		return []urlpat.Pattern{hole(t, more...)}
	case kFunc:
		return nil
	}
	return opPatterns(f, t, depth)
}

// opPatterns evaluates a string operation for the combinations of its operands.
func opPatterns(f *fn, t *term, depth int) []urlpat.Pattern {
	combos := [][]urlpat.Pattern{nil}
	for _, a := range t.args {
		var ps []urlpat.Pattern
		if t.how == model.URLString && len(a) == 0 {
			ps = []urlpat.Pattern{nil}
		} else {
			ps = valPatterns(f, a, depth+1)
		}
		var next [][]urlpat.Pattern
		for _, c := range combos {
			for _, p := range ps {
				if len(next) >= maxPatterns {
					break
				}
				next = append(next, append(c[:len(c):len(c)], p))
			}
		}
		combos = next
	}
	var out []urlpat.Pattern
	for _, c := range combos {
		p := evalOp(t.how, c)
		if t.how == model.Replace && len(c) == 2 {
			pairs := t.pairs()
			for i := 0; i+1 < len(pairs); i += 2 {
				if old := constText(pairs[i]); old != "" {
					p = p.Replace(old, valPatterns(f, pairs[i+1], depth+1)[0])
				}
			}
		}
		out = append(out, p)
	}
	return out
}

func evalOp(how model.How, a []urlpat.Pattern) urlpat.Pattern {
	cut := func() string {
		if len(a) > 1 {
			s, _ := a[1].Const()
			return s
		}
		return ""
	}
	switch how {
	case model.Concat, model.Append, model.Print:
		return urlpat.Concat(a...)
	case model.Format:
		return urlpat.Format(a[0], a[1:])
	case model.TrimSuffix:
		return a[0].TrimSuffix(cut())
	case model.TrimPrefix:
		return a[0].TrimPrefix(cut())
	case model.TrimRight:
		return a[0].TrimRight(cut())
	case model.TrimLeft:
		return a[0].TrimLeft(cut())
	case model.Trim:
		return a[0].Trim(cut())
	case model.TrimSpace:
		return a[0].TrimSpace()
	case model.ToLower:
		return a[0].ToLower()
	case model.ToUpper:
		return a[0].ToUpper()
	case model.Replace:
		if len(a) != 3 { // by a replacer
			return a[0]
		}
		old, ok := a[1].Const()
		if !ok {
			return a[0]
		}
		return a[0].Replace(old, a[2])
	case model.PathJoin:
		return urlpat.PathJoin(a[0], a[1:]...)
	case model.Resolve:
		return urlpat.Resolve(a[0], a[len(a)-1])
	case model.Under:
		return urlpat.Under(a[0], a[1])
	case model.URLPart:
		return a[0].Part(cut())
	case model.URLString:
		for len(a) < 6 {
			a = append(a, nil)
		}
		return urlpat.Compose(urlpat.URL{Base: a[0], Scheme: a[1], User: a[2], Host: a[3], Path: a[4], RawQuery: a[5]})
	}
	// Encoded text: a hole that keeps its names.
	var names []string
	for _, p := range a {
		names = append(names, p.Names()...)
	}
	return urlpat.Hole(names...)
}
