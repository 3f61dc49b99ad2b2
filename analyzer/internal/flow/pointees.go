package flow

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// putPointees is put for what pointers at a place point to: of the elements of a list, each under its own name.
func (c *tcall) putPointees(e model.Source, at model.Place, t *term) {
	owner, name := at, e.Name.Sels
	owner.Sels = nil
	var visit func(o val, sels, name []string)
	visit = func(o val, sels, name []string) {
		if i := slices.Index(sels, "[]"); i >= 0 {
			if slices.Equal(sels[:i], name[:min(i, len(name))]) && i < len(name) {
				name = name[i+1:]
			}
			for _, x := range c.elementsOf(c.f.project(o, sels[:i], c.f.now())) {
				visit(x, sels[i+1:], name)
			}
			return
		}
		v := one(t)
		if n := constName(c.pointers(o, name)); n != "" && e.Name.Valid() {
			v = one(t.withName(n))
		}
		for _, x := range c.pointers(o, sels) {
			if x.kind == kPath {
				v := named(v, one(x))
				if i := strings.LastIndexByte(x.root.name, '.'); x.root.kind == rGlobal && len(x.sels) == 0 && t.org.name == "" && v[0].org.name == "" {
					v = one(v[0].withName(x.root.name[i+1:]))
				}
				c.f.write(one(x), nil, v, store{seq: c.f.next(), strong: !e.Add, ptr: true, pos: c.pos})
			}
		}
	}
	visit(c.load(owner), at.Sels, name)
}

// elementsOf are the elements of a list, one by one; those of a package-level variable's are one.
func (c *tcall) elementsOf(list val) []val {
	var out []val
	for _, t := range list {
		if isVar(t) {
			out = append(out, one(pathTerm(t.root, concatSels(t.sels, []string{"[]"})...)))
		} else {
			out = append(out, c.f.elements(one(t))...)
		}
	}
	return out
}

// pointers are what is found below an object, as a package-level variable too, which some other function has filled.
func (c *tcall) pointers(o val, sels []string) val {
	var out []val
	for _, t := range o {
		if !isVar(t) {
			out = append(out, c.f.project(one(t), sels, c.f.now()))
			continue
		}
		at := concatSels(t.sels, sels)
		got := c.f.e.globalLoad(t.root, at, nil)
		c.f.e.asked[pathTerm(t.root, at...).key] = askedVar{root: t.root, sels: at, n: len(got.paths()), paths: true}
		out = append(out, got)
	}
	return union(out...)
}

func isVar(t *term) bool { return t.kind == kPath && t.root.kind == rGlobal && !t.root.isState() }
