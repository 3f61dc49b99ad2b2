package flow

import (
	"go/types"
)

// Clients and transports that package-level variables hold, those of net/http among them. What is stored in a variable
// keeps the name of its type beside its fields, so that its methods are found where the variable is used; what they work
// on are the fields of the variable, whoever set them.

// typeSel is the pseudo field of an object in a variable that holds the name of its type.
const typeSel = "$type"

// defaultTransport is the transport of clients that have none.
var defaultTransport = pathTerm(root{kind: rGlobal, name: "net/http.DefaultTransport"})

// supplyType notes the type of an object that is stored in a package-level variable.
func (e *engine) supplyType(name string, sels []string, s *summary, r root) {
	if r.n >= len(s.objects) {
		return
	}
	if t := s.objects[r.n].tname; t != "" && e.isTransport(t) {
		e.supplyState(name, concatSels(sels, []string{typeSel}), one(constTerm(t)))
	}
}

// isTransport reports whether a type of the program is a transport.
func (e *engine) isTransport(typ string) bool {
	t := e.typeByKey(typ)
	if t == nil {
		return false
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, nil, "RoundTrip")
	_, ok := m.(*types.Func)
	return ok
}

func (f *fn) varMethods(t *term, name string) []*summary {
	if t.kind != kPath || t.root.kind != rGlobal {
		return nil
	}
	return f.e.varMethods(t, name)
}

// varMethods are the methods, by name, of what a package-level variable may hold.
func (e *engine) varMethods(t *term, name string) []*summary {
	k := concatSels(t.sels, []string{typeSel})
	var out []*summary
	n := 0
	for _, x := range e.globalLoad(t.root, k, nil) {
		if x.kind != kConst {
			continue
		}
		n++
		if s := e.method(x.str, name); s != nil {
			out = append(out, s)
		}
	}
	e.asked[pathTerm(t.root, k...).key] = askedVar{root: t.root, sels: k, n: n, types: true}
	return out
}

// count is how many of v are what was asked for.
func (a askedVar) count(v val) int {
	if a.paths {
		return len(v.paths())
	}
	if !a.types {
		return len(funcsIn(v))
	}
	n := 0
	for _, t := range v {
		if t.kind == kConst {
			n++
		}
	}
	return n
}

// transports are what sends the requests of a client whose field is v: the default one as well, where somebody replaced
// that and nothing else is known.
func (e *engine) transports(v val) val {
	for _, t := range v {
		if t.kind != kPath || t.root.kind != rGlobal || len(e.varMethods(t, "RoundTrip")) > 0 {
			return v
		}
	}
	if len(e.varMethods(defaultTransport, "RoundTrip")) == 0 {
		return v
	}
	return one(defaultTransport)
}

// clientTransport is the transport of the client that the functions of net/http use.
var clientTransport = pathTerm(root{kind: rGlobal, name: "net/http.DefaultClient"}, "Transport")

// withoutVars is v, which is called, without the captured variables that hold the functions in it.
func withoutVars(v val) val {
	if len(funcsIn(v)) == 0 {
		return v
	}
	return withoutPaths(v)
}
