package flow

import (
	"go/types"
	"sort"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// IncludeTests makes functions in test files count. It is off by default: what a test attaches reaches no customer.
var IncludeTests bool

// packageFunctions are the functions of the package with bodies: declared, methods, closures, the initialiser.
func (e *engine) packageFunctions(p *ssa.Package) []*ssa.Function {
	var out []*ssa.Function
	var add func(f *ssa.Function)
	add = func(f *ssa.Function) {
		if f == nil || f.Blocks == nil {
			return
		}
		if !IncludeTests && f.Pos().IsValid() && strings.HasSuffix(e.fset.Position(f.Pos()).Filename, "_test.go") {
			return
		}
		out = append(out, f)
		for _, a := range f.AnonFuncs {
			add(a)
		}
	}
	for _, m := range p.Members {
		switch m := m.(type) {
		case *ssa.Function:
			add(m)
		case *ssa.Type:
			if n, ok := m.Type().(*types.Named); ok {
				for i := 0; i < n.NumMethods(); i++ {
					add(p.Prog.FuncValue(n.Method(i)))
				}
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := e.pos(out[i].Pos()), e.pos(out[j].Pos())
		if a != b {
			return a.less(b)
		}
		return out[i].String() < out[j].String()
	})
	return out
}

func selfCall(f *ssa.Function) bool {
	for _, g := range references(f) {
		if g == f {
			return true
		}
	}
	return false
}

// references are the functions that f mentions, in order.
func references(f *ssa.Function) []*ssa.Function {
	var out []*ssa.Function
	var buf [8]*ssa.Value
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			for _, op := range in.Operands(buf[:0]) {
				if g, ok := (*op).(*ssa.Function); ok {
					if o := g.Origin(); o != nil {
						g = o
					}
					if g.Synthetic != "" && g.Object() != nil {
						if m := g.Prog.FuncValue(g.Object().(*types.Func)); m != nil {
							g = m
						}
					}
					out = append(out, g)
				}
			}
		}
	}
	return out
}

// components are the strongly connected groups of functions, callees first.
func components(fns []*ssa.Function) [][]*ssa.Function {
	index := map[*ssa.Function]int{}
	low := map[*ssa.Function]int{}
	on := map[*ssa.Function]bool{}
	known := map[*ssa.Function]bool{}
	for _, f := range fns {
		known[f] = true
	}
	var stack []*ssa.Function
	var out [][]*ssa.Function
	n := 0
	var visit func(f *ssa.Function)
	visit = func(f *ssa.Function) {
		n++
		index[f], low[f] = n, n
		stack = append(stack, f)
		on[f] = true
		for _, g := range references(f) {
			if !known[g] {
				continue
			}
			if index[g] == 0 {
				visit(g)
				low[f] = min(low[f], low[g])
			} else if on[g] {
				low[f] = min(low[f], index[g])
			}
		}
		if low[f] == index[f] {
			var scc []*ssa.Function
			for {
				g := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				on[g] = false
				scc = append(scc, g)
				if g == f {
					break
				}
			}
			sort.Slice(scc, func(i, j int) bool { return index[scc[i]] < index[scc[j]] })
			out = append(out, scc)
		}
	}
	for _, f := range fns {
		if index[f] == 0 {
			visit(f)
		}
	}
	return out
}
