package flow

import "golang.org/x/tools/go/ssa"

// A string variable of the package that no other package can see, and that nothing sets but its declaration, is a constant
// that somebody wrote as a variable: the name of a header, the start of its value, a URL.

// settledString is the value of such a variable, "" when g is none.
func (e *engine) settledString(g *ssa.Global) string {
	if e.settled == nil {
		e.settled = e.settledStrings()
	}
	return e.settled[g]
}

func (e *engine) settledStrings() map[*ssa.Global]string {
	out := map[*ssa.Global]string{}
	init := e.ssapkg.Func("init")
	if init == nil {
		return out
	}
	for _, b := range init.Blocks {
		for _, in := range b.Instrs {
			s, ok := in.(*ssa.Store)
			if !ok {
				continue
			}
			g, ok := s.Addr.(*ssa.Global)
			if !ok || g.Pkg != e.ssapkg || g.Object() == nil || g.Object().Exported() {
				continue
			}
			if str, ok := stringConst(s.Val); ok && str != "" {
				out[g] = str
			}
		}
	}
	if len(out) == 0 {
		return out
	}
	for _, fn := range e.fns {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				for _, op := range in.Operands(nil) {
					g, ok := (*op).(*ssa.Global)
					if !ok {
						continue
					}
					// Anything but reading it, and but its declaration, may change it.
					if _, read := in.(*ssa.UnOp); !read && !(fn == init && isStoreTo(in, g)) {
						delete(out, g)
					}
				}
			}
		}
	}
	return out
}

func isStoreTo(in ssa.Instruction, g *ssa.Global) bool {
	s, ok := in.(*ssa.Store)
	return ok && s.Addr == ssa.Value(g)
}
