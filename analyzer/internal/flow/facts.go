package flow

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A Fact is all that importers of a package may need to know of it and of what it imports. It is one package fact
// because facts on functions do not travel past the direct importer; see the design notes in doc.go.
//
// Data is the encoding of sorted plain data: the same package gives the same bytes in every process.
type Fact struct{ Data []byte }

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	k, err := decodeKnowledge(f.Data)
	if err != nil {
		return "unreadable: " + err.Error()
	}
	return fmt.Sprintf("%d summaries, %d contracts, %d variables", len(k.sums), len(k.contracts), len(k.globals))
}

// knowledge is a decoded Fact, or several merged.
type knowledge struct {
	sums      map[string]*summary
	contracts map[string][]*contract
	globals   map[string][]supply
	analyzed  map[string]bool // packages whose functions without a summary are known to do nothing
}

func newKnowledge() *knowledge {
	return &knowledge{map[string]*summary{}, map[string][]*contract{}, map[string][]supply{}, map[string]bool{}}
}

func (k *knowledge) empty() bool {
	return len(k.sums) == 0 && len(k.contracts) == 0 && len(k.globals) == 0 && len(k.analyzed) == 0
}

// merge adds what another package knows. Two copies of one thing are the same, so that the first one may win.
func (k *knowledge) merge(o *knowledge) {
	for n, s := range o.sums {
		if k.sums[n] == nil {
			k.sums[n] = s
		}
	}
	for n, c := range o.contracts {
		if k.contracts[n] == nil {
			k.contracts[n] = c
		}
	}
	for n, g := range o.globals {
		have := k.globals[n]
	next:
		for _, s := range g {
			for i := range have {
				if sameSels(have[i].sels, s.sels) {
					have[i].v = union(have[i].v, s.v)
					continue next
				}
			}
			have = append(have[:len(have):len(have)], s)
		}
		k.globals[n] = have
	}
	for n := range o.analyzed {
		k.analyzed[n] = true
	}
}

// handOn drops what a package that was not analysed itself need not hand on: functions of its imports. Whoever calls
// these imports their package, and knows of them from there.
func (k *knowledge) handOn() {
	for key := range k.sums {
		if !strings.HasPrefix(key, "(") && !strings.Contains(key, "$") {
			delete(k.sums, key)
		}
	}
}

// export is what this package tells its importers.
func (e *engine) export() *knowledge {
	out := newKnowledge()
	var queue []*summary
	add := func(key string) {
		if out.sums[key] != nil {
			return
		}
		s, ok := e.summaryByKey(key)
		if !ok || s == nil || s.trivial() {
			return
		}
		out.sums[key] = s
		queue = append(queue, s)
	}
	refs := func(vs ...val) {
		for _, v := range vs {
			for _, t := range v {
				t.walk(func(t *term) bool {
					if t.kind == kFunc {
						add(t.str)
					}
					return true
				})
			}
		}
	}
	for key, f := range e.states {
		if obj := f.fn.Object(); obj != nil && f.fn.Parent() == nil && (obj.Exported() || f.fn.Signature.Recv() != nil) && !strings.HasSuffix(f.fn.Name(), ".init") {
			add(key)
		}
	}
	for key, s := range e.imported.sums {
		if strings.HasPrefix(key, "(") && !s.trivial() { // methods travel with their types; functions only to direct importers
			out.sums[key] = s
			queue = append(queue, s)
		}
	}
	for _, from := range []map[string][]supply{e.globals, e.imported.globals} {
		for n, g := range from {
			if _, ok := out.globals[n]; !ok {
				out.globals[n] = g
			} else {
				k := newKnowledge()
				k.globals[n] = g
				out.merge(k)
			}
			for _, s := range g {
				refs(s.v)
			}
		}
	}
	for t, cs := range e.imported.contracts {
		out.contracts[t] = cs
	}
	for t, cs := range e.contracts {
		out.contracts[t] = cs
	}
	for i := 0; i < len(queue); i++ {
		s := queue[i]
		refs(s.results...)
		for _, w := range s.writes {
			refs(w.v)
		}
		for _, a := range s.applies {
			refs(a.callee)
			refs(a.args...)
		}
	}
	for p := range e.imported.analyzed {
		out.analyzed[p] = true
	}
	out.analyzed[e.pkgPath()] = true
	return out
}

const factVersion = 1

// encoder writes knowledge as a string table and varints.
type encoder struct {
	body  []byte
	index map[string]uint64
	table []string
}

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
	w.s(a.guard)
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
	}
	w.u(len(s.writes))
	for _, x := range s.writes {
		w.root(x.root)
		w.ss(x.sels)
		w.val(x.v)
		w.b(x.strong)
		w.b(x.ptr)
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

// encode writes k in a canonical form.
func (k *knowledge) encode() []byte {
	w := &encoder{index: map[string]uint64{}}
	w.ss(sortedKeys(k.analyzed))
	names := sortedKeys(k.sums)
	w.u(len(names))
	for _, n := range names {
		w.summary(k.sums[n])
	}
	names = sortedKeys(k.contracts)
	w.u(len(names))
	for _, n := range names {
		w.s(n)
		w.u(len(k.contracts[n]))
		for _, c := range k.contracts[n] {
			w.attach(c.attach)
		}
	}
	names = sortedKeys(k.globals)
	w.u(len(names))
	for _, n := range names {
		w.s(n)
		g := append([]supply(nil), k.globals[n]...)
		sort.SliceStable(g, func(i, j int) bool { return strings.Join(g[i].sels, ".") < strings.Join(g[j].sels, ".") })
		w.u(len(g))
		for _, s := range g {
			w.ss(s.sels)
			w.val(s.v)
		}
	}
	out := []byte{factVersion}
	out = binary.AppendUvarint(out, uint64(len(w.table)))
	for _, s := range w.table {
		out = binary.AppendUvarint(out, uint64(len(s)))
		out = append(out, s...)
	}
	return append(out, w.body...)
}

var errFact = errors.New("malformed fact")

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
		t.org = &origin{kind: model.Kind(r.s()), what: r.s(), name: r.s(), pos: r.pos()}
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
	return t.finish()
}

func (r *decoder) attach() *attach {
	a := &attach{site: r.pos(), fn: r.s(), call: r.s(), mech: model.Mechanism(r.s())}
	a.client = model.Client{Product: r.s(), Deployment: r.s(), Library: r.s()}
	a.cred, a.user, a.obj, a.dest, a.key = r.val(0), r.val(0), r.val(0), r.val(0), r.val(0)
	a.names, a.wire, a.deflt, a.guard = r.ss(), r.pos(), r.s(), r.s()
	return a
}

func (r *decoder) summary() *summary {
	s := &summary{key: r.s()}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s.results = append(s.results, r.val(0))
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s.objects = append(s.objects, sobject{r.s(), r.pos(), r.u() == 1})
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		w := swrite{root: r.root(), sels: r.ss(), v: r.val(0)}
		w.strong, w.ptr = r.u() == 1, r.u() == 1
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

// decodeKnowledge reads a fact. Bytes of another version are an error: the go command caches by the tool's own hash,
// so that it cannot happen but by corruption.
func decodeKnowledge(data []byte) (*knowledge, error) {
	k := newKnowledge()
	if len(data) == 0 {
		return k, nil
	}
	if data[0] != factVersion {
		return nil, errFact
	}
	r := &decoder{in: data[1:]}
	n := r.n()
	for i := 0; i < n && !r.bad; i++ {
		l := r.n()
		if r.bad {
			break
		}
		r.table = append(r.table, string(r.in[:l]))
		r.in = r.in[l:]
	}
	for _, p := range r.ss() {
		k.analyzed[p] = true
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		s := r.summary()
		k.sums[s.key] = s
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		name := r.s()
		for j, m := 0, r.n(); j < m && !r.bad; j++ {
			k.contracts[name] = append(k.contracts[name], &contract{attach: r.attach()})
		}
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		name := r.s()
		for j, m := 0, r.n(); j < m && !r.bad; j++ {
			k.globals[name] = append(k.globals[name], supply{r.ss(), r.val(0)})
		}
	}
	if r.bad || len(r.in) > 0 {
		return nil, errFact
	}
	return k, nil
}

// Merge is the fact of a package that is not analysed itself: what its imports know, handed on.
// The result is empty when there is nothing to hand on.
func Merge(facts [][]byte) ([]byte, error) {
	k := newKnowledge()
	for _, d := range facts {
		o, err := decodeKnowledge(d)
		if err != nil {
			return nil, err
		}
		k.merge(o)
	}
	k.handOn()
	if k.empty() {
		return nil, nil
	}
	return k.encode(), nil
}
