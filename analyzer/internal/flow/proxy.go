package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A reverse proxy copies each inbound request, has its Director or Rewrite change the copy, and sends that by its
// Transport. All three are fields, set in any order; what the proxy does is told at the end of the function that sets
// them, as if a request came in then. What the sender of the request authenticated with goes along, unless it is taken
// away or replaced.

const proxyType = "net/http/httputil.ReverseProxy"

// A proxied is a reverse proxy that a function builds or changes.
type proxied struct {
	at    *term
	pos   Pos
	block *ssa.BasicBlock
}

// serveSteps are the points past the end of a function at which its proxies serve.
const serveSteps = 3

// noteProxy remembers a proxy that is built here.
func (f *fn) noteProxy(v val, pos Pos) {
	for _, t := range v {
		if t.kind != kPath {
			continue
		}
		known := false
		for _, p := range f.proxies {
			known = known || p.at.key == t.key
		}
		if !known {
			f.proxies = append(f.proxies, proxied{t, pos, f.block})
		}
	}
}

// proxyStore remembers the proxy of which a field is set.
func (f *fn) proxyStore(in *ssa.Store) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || typeKey(fa.X.Type()) != proxyType {
		return
	}
	switch deref(fa.X.Type()).Underlying().(*types.Struct).Field(fa.Field).Name() {
	case "Director", "Rewrite", "Transport":
		pos := f.e.pos(in.Pos())
		if a, ok := fa.X.(*ssa.Alloc); ok {
			pos = f.e.pos(a.Pos())
		}
		f.noteProxy(f.val(fa.X), pos)
	}
}

// serveProxies lets the proxies of the function serve, at its exits.
func (f *fn) serveProxies() {
	if len(f.proxies) == 0 {
		return
	}
	block, idx := f.block, f.idx
	defer func() { f.block, f.idx = block, idx }()
	for i, p := range f.proxies {
		served := false
		for _, x := range f.exits {
			if f.reachable(p.block)[x.block.Index] {
				served = true
				f.serve(p, x.block, itoa(i))
			}
		}
		if !served { // it runs for ever
			f.serve(p, p.block, itoa(i))
		}
	}
}

// serve lets a proxy serve one request at the end of a block.
func (f *fn) serve(p proxied, b *ssa.BasicBlock, tag string) {
	in := b.Instrs[len(b.Instrs)-1]
	start := len(b.Instrs)
	f.block, f.idx = b, start
	pts := []point{f.here()}
	field := func(name string) val { return callable(f.project(one(p.at), []string{name}, pts)) }
	director, rewrite, transport := field("Director"), field("Rewrite"), field("Transport")
	if len(director)+len(rewrite) == 0 {
		return
	}
	inbound := one(pathTerm(inboundRoot(model.Request, inboundHTTP)))
	out := f.clone(objKey{in, "out" + tag}, inbound, f.e.typeByKey("net/http.Request"), requestParts, nil)
	f.info[out[0].root.n].tname = "net/http.Request"
	pr := one(pathTerm(f.object(objKey{in, "pr" + tag}, f.e.typeByKey("net/http/httputil.ProxyRequest"))))
	part := func(name string, v val) {
		f.mem.put(pr[0].root, &store{
			block: b, idx: start, seq: f.next(), sels: []string{name}, v: v, strong: true, ptr: true, fresh: true,
		})
	}
	part("In", inbound)
	part("Out", out)
	f.idx = start + 1
	if len(director) > 0 {
		f.dispatch(in, director, "", []val{out}, 1, p.pos, "director"+tag, 0)
	}
	if len(rewrite) > 0 {
		f.dispatch(in, rewrite, "", []val{pr}, 1, p.pos, "rewrite"+tag, 0)
	}
	f.idx = start + 2
	if len(transport) > 0 {
		f.dispatch(in, transport, "RoundTrip", []val{out}, 2, p.pos, "proxy"+tag, 0)
	}
	f.relay(out, p.pos, proxyType)
}

// callable is the part of v that can be called, or becomes so when a caller names it.
func callable(v val) val {
	var out val
	for _, t := range v {
		if t.kind == kFunc || t.kind == kPath {
			out = append(out, t)
		}
	}
	return out
}

// madeFunc is the prefix of the key of a function value that a library makes. The number of the effect that made it and
// the name of the function that had the effect follow.
const madeFunc = "$make"

// makeFunc applies [model.Make], the i'th effect of its entry.
func (c *tcall) makeFunc(e model.Make) {
	i := 0
	entry, _ := c.pkg.Func("", c.obj.Name())
	for j, x := range entry.Effects {
		if m, ok := x.(model.Make); ok && m.At.Base == e.At.Base && sameSels(m.At.Sels, e.At.Sels) {
			i = j
		}
	}
	t := &term{kind: kFunc, str: madeFunc + itoa(i) + "|" + c.obj.FullName(), args: []val{c.load(e.Capture)}}
	c.put(e.At, one(t.finish()), false)
}

// applyMade calls a function value if a library made it.
func (f *fn) applyMade(in ssa.Instruction, t *term, args []val, nres int, pos Pos) ([]val, bool) {
	rest, ok := strings.CutPrefix(t.str, madeFunc)
	if !ok {
		return nil, false
	}
	num, key, _ := strings.Cut(rest, "|")
	out := make([]val, nres)
	obj := f.e.libFunc(key)
	if obj == nil {
		return out, true
	}
	p := f.e.tableOf(obj.Pkg())
	entry, _ := p.Func("", obj.Name())
	i := atoi(num)
	if i >= len(entry.Effects) {
		return out, true
	}
	m, ok := entry.Effects[i].(model.Make)
	if !ok {
		return out, true
	}
	c := &tcall{f: f, in: in, obj: obj, pkg: p, recv: t.args[0], hasRecv: true, params: args, res: out, pos: pos, name: short(key)}
	for _, e := range m.Effects {
		c.apply(e)
	}
	return c.res, true
}

// methodsOfFunc runs the handlers among the methods of a function type where a function becomes an interface of that type:
// somebody will call them with inbound data, and they call the function.
func (f *fn) methodsOfFunc(in *ssa.MakeInterface, v val) {
	n := namedOf(in.X.Type())
	if n == nil || n.Obj().Pkg() == nil || n.Obj().Pkg() != f.e.pkg && !f.e.imported.analyzed(n.Obj().Pkg().Path()) {
		return
	}
	if _, ok := n.Underlying().(*types.Signature); !ok {
		return
	}
	for i := 0; i < n.NumMethods(); i++ {
		m := n.Method(i)
		sig := m.Signature()
		if !f.e.isHandlerSig(sig) {
			continue
		}
		s := f.e.method(typeKey(n), m.Name())
		if s == nil {
			continue
		}
		for j, t := range v {
			if t.kind == kFunc && !f.e.isHandler(t.str) {
				args := append([]val{one(t)}, f.e.inboundArgs(sig)...)
				f.instantiate(in, s, "serve"+itoa(i)+"."+itoa(j), args, nil, f.e.pos(in.Pos()), short(s.key))
			}
		}
	}
}
