package flow

import (
	"encoding/binary"
	"sort"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// encoder writes knowledge as a string table and varints.
type encoder struct {
	body  []byte
	index map[string]uint64
	table []string
}

func newEncoder() *encoder { return &encoder{index: map[string]uint64{}} }

func (w *encoder) u(n int) { w.body = binary.AppendUvarint(w.body, uint64(n)) }

func (w *encoder) s(s string) {
	i, ok := w.index[s]
	if !ok {
		i = uint64(len(w.table))
		w.index[s] = i
		w.table = append(w.table, s)
	}
	w.body = binary.AppendUvarint(w.body, i)
}

func (w *encoder) b(b bool) {
	n := 0
	if b {
		n = 1
	}
	w.u(n)
}

func (w *encoder) ss(l []string) {
	w.u(len(l))
	for _, s := range l {
		w.s(s)
	}
}

func (w *encoder) pos(p Pos) {
	if !p.IsValid() {
		w.u(0)
		return
	}
	w.u(p.Line)
	w.u(p.Col)
	w.s(p.Pkg)
	w.s(p.Mod)
	w.s(p.Ver)
	w.s(p.File)
}

func (w *encoder) root(r root) {
	w.u(int(r.kind))
	w.u(r.n)
	w.s(r.name)
}

func (w *encoder) val(v val) {
	w.u(len(v))
	for _, t := range v {
		w.term(t)
	}
}

func (w *encoder) term(t *term) {
	w.u(int(t.kind))
	switch t.kind {
	case kPath:
		w.root(t.root)
	case kOp:
		w.u(int(t.how))
	case kOrigin:
		w.s(string(t.org.kind))
		w.s(t.org.what)
		w.s(t.org.name)
		w.pos(t.org.pos)
		w.b(t.org.fields)
		w.s(t.org.id)
	}
	w.ss(t.sels)
	w.s(t.str)
	w.u(len(t.args))
	for _, a := range t.args {
		w.val(a)
	}
	w.u(len(t.steps))
	for _, s := range t.steps {
		w.pos(s.Pos)
		w.s(s.What)
	}
	w.ss(t.names)
	w.s(t.box)
	choice := ""
	for _, a := range t.alts {
		choice = a.choice // only results have any: that of the return
	}
	w.s(choice)
}

func (w *encoder) attach(a *attach) {
	w.pos(a.site)
	w.s(a.fn)
	w.s(a.call)
	w.s(string(a.mech))
	w.s(a.client.Product)
	w.s(a.client.Deployment)
	w.s(a.client.Library)
	for _, v := range []val{a.cred, a.user, a.obj, a.dest, a.key} {
		w.val(v)
	}
	w.ss(a.names)
	w.pos(a.wire)
	w.s(a.deflt)
	w.s(a.guard.deployment)
	w.s(a.guard.host)
	w.s(a.guard.checked)
	w.ss(a.slot)
	w.b(a.relay)
	w.b(a.body)
	w.s(a.grant)
	w.val(a.verify)
	w.u(len(a.needs))
	for _, n := range a.needs {
		w.u(n.param)
		w.b(n.value)
	}
}

func (w *encoder) summary(s *summary) {
	w.s(s.key)
	w.u(len(s.results))
	for _, r := range s.results {
		w.val(r)
	}
	w.u(len(s.objects))
	for _, o := range s.objects {
		w.s(o.tname)
		w.pos(o.pos)
		w.b(o.lib)
		w.b(o.str)
	}
	w.u(len(s.writes))
	for _, x := range s.writes {
		w.root(x.root)
		w.ss(x.sels)
		w.val(x.v)
		w.b(x.strong)
		w.b(x.ptr)
		w.b(x.part)
	}
	w.u(len(s.applies))
	for _, a := range s.applies {
		w.u(a.id)
		w.val(a.callee)
		w.s(a.method)
		w.u(len(a.args))
		for _, v := range a.args {
			w.val(v)
		}
		w.u(a.nres)
		w.pos(a.pos)
		w.u(a.age)
	}
	w.u(len(s.attaches))
	for _, a := range s.attaches {
		w.attach(a)
	}
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// bytes are the string table followed by the body.
func (w *encoder) bytes() []byte {
	if len(w.body) == 0 {
		return nil
	}
	out := binary.AppendUvarint(nil, uint64(len(w.table)))
	for _, s := range w.table {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	return append(out, w.body...)
}

// decoder reads what encoder wrote. The first fault sticks.
type decoder struct {
	in    []byte
	table []string
	bad   bool
}

func (r *decoder) u() int {
	n, k := binary.Uvarint(r.in)
	if k <= 0 || n > 1<<40 {
		r.bad = true
		r.in = nil
		return 0
	}
	r.in = r.in[k:]
	return int(n)
}

// n reads a length; nothing is longer than the input that is left.
func (r *decoder) n() int {
	n := r.u()
	if n > len(r.in) {
		r.bad = true
		return 0
	}
	return n
}

func (r *decoder) s() string {
	i := r.u()
	if i >= len(r.table) {
		r.bad = true
		return ""
	}
	return r.table[i]
}

func (r *decoder) ss() []string {
	n := r.n()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.s()
	}
	return out
}

func (r *decoder) pos() Pos {
	line := r.u()
	if line == 0 {
		return Pos{}
	}
	p := Pos{Line: line, Col: r.u()}
	p.Pkg, p.Mod, p.Ver, p.File = r.s(), r.s(), r.s(), r.s()
	return p
}

func (r *decoder) root() root {
	return root{kind: rootKind(r.u()), n: r.u(), name: r.s()}
}

func (r *decoder) val(depth int) val {
	n := r.n()
	if n == 0 || depth > 64 {
		return nil
	}
	out := make(val, 0, n)
	for i := 0; i < n && !r.bad; i++ {
		out = append(out, r.term(depth))
	}
	return out
}

func (r *decoder) term(depth int) *term {
	t := &term{kind: kind(r.u())}
	if t.kind > kOrigin {
		r.bad = true
		t.kind = kConst
	}
	switch t.kind {
	case kPath:
		t.root = r.root()
	case kOp:
		t.how = model.How(r.u())
	case kOrigin:
		t.org = &origin{kind: model.Kind(r.s()), what: r.s(), name: r.s(), pos: r.pos(), fields: r.u() == 1, id: r.s()}
	}
	t.sels = r.ss()
	t.str = r.s()
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		t.args = append(t.args, r.val(depth+1))
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		t.steps = append(t.steps, Step{r.pos(), r.s()})
	}
	t.names = r.ss()
	t.box = r.s()
	if c := r.s(); c != "" {
		t.alts = []alt{{returnGroup, c}}
	}
	return t.finish()
}

func (r *decoder) attach() *attach {
	a := &attach{site: r.pos(), fn: r.s(), call: r.s(), mech: model.Mechanism(r.s())}
	a.client = model.Client{Product: r.s(), Deployment: r.s(), Library: r.s()}
	a.cred, a.user, a.obj, a.dest, a.key = r.val(0), r.val(0), r.val(0), r.val(0), r.val(0)
	a.names, a.wire, a.deflt = r.ss(), r.pos(), r.s()
	a.guard = guard{r.s(), r.s(), r.s()}
	a.slot, a.relay, a.body, a.grant = r.ss(), r.u() == 1, r.u() == 1, r.s()
	a.verify = r.val(0)
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		a.needs = append(a.needs, need{r.u(), r.u() == 1})
	}
	return a
}

func (r *decoder) summary() *summary {
	s := &summary{key: r.s()}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s.results = append(s.results, r.val(0))
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s.objects = append(s.objects, sobject{r.s(), r.pos(), r.u() == 1, r.u() == 1, nil})
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		w := swrite{root: r.root(), sels: r.ss(), v: r.val(0)}
		w.strong, w.ptr, w.part = r.u() == 1, r.u() == 1, r.u() == 1
		s.writes = append(s.writes, w)
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		a := &apply{id: r.u(), callee: r.val(0), method: r.s()}
		for j, m := 0, r.n(); j < m && !r.bad; j++ {
			a.args = append(a.args, r.val(0))
		}
		a.nres, a.pos, a.age = r.u(), r.pos(), r.u()
		s.applies = append(s.applies, a)
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s.attaches = append(s.attaches, r.attach())
	}
	return s
}

// newDecoder reads the string table.
func newDecoder(data []byte) *decoder {
	r := &decoder{in: data}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		l := r.n()
		if r.bad {
			break
		}
		r.table = append(r.table, string(r.in[:l]))
		r.in = r.in[l:]
	}
	return r
}
