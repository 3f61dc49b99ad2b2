package flow

import (
	"encoding/binary"
	"errors"
	"fmt"
	"go/types"
	"sort"
	"strings"
)

// A Fact is all that importers of a package may need to know of it and of what it imports. It is one package fact
// because facts on functions do not travel past the direct importer; see the notes in doc.go.
//
// Data holds a segment for each package that was analysed: the package at hand and those below it. A segment is
// handed on as it came, byte for byte, so that however many imports lead to a package, its segment is there once and
// is decoded at most once, when something in it is asked for. The same package gives the same bytes in every process.
type Fact struct{ Data []byte }

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	k, err := decodeKnowledge(f.Data)
	if err != nil {
		return "unreadable: " + err.Error()
	}
	return fmt.Sprintf("knows %d packages", len(k.segs))
}

// factVersion starts the data of a fact.
const factVersion = 10

var errFact = errors.New("malformed fact")

// A segment is what one package tells the others.
type segment struct {
	// travel holds what may be needed anywhere above: methods, closures, contracts.
	travel []byte
	// direct holds the package-level functions, which only direct importers can call. It is dropped when the segment is
	// handed on.
	direct []byte
	// vars holds what the package stores in package-level variables, its own and others'.
	vars []byte
	// onVars holds the attachments that depend on package-level variables.
	onVars []byte
	// attaches says that some function or type leaves an attachment to its callers.
	attaches bool
	// evidence is what it contributes to what others write, see [Evidence].
	evidence []byte
	// aside is what [Aside] says of the package.
	aside []byte

	parsed    bool
	sums      map[string]*lazySummary
	contracts map[string][]*contract
}

// A lazySummary is a summary that is decoded when somebody calls the function.
type lazySummary struct {
	s *summary
	r *decoder
}

// parse reads the names in a segment. A fault leaves out what could not be read.
func (g *segment) parse() {
	if g.parsed {
		return
	}
	g.parsed = true
	g.sums = map[string]*lazySummary{}
	g.contracts = map[string][]*contract{}
	for _, blob := range [][]byte{g.travel, g.direct} {
		if len(blob) == 0 {
			continue
		}
		r := newDecoder(blob)
		for i, n := 0, r.n(); i < n && !r.bad; i++ {
			key, l := r.s(), r.n()
			if r.bad {
				break
			}
			g.sums[key] = &lazySummary{r: &decoder{in: r.in[:l], table: r.table}}
			r.in = r.in[l:]
		}
		for i, n := 0, r.n(); i < n && !r.bad; i++ {
			name := r.s()
			for j, m := 0, r.n(); j < m && !r.bad; j++ {
				if a := r.attach(); !r.bad {
					g.contracts[name] = append(g.contracts[name], &contract{attach: a})
				}
			}
		}
	}
}

// knowledge is what the packages below the one at hand tell it.
type knowledge struct {
	segs    map[string]*segment // by package path
	globals map[string][]supply
}

func newKnowledge() *knowledge {
	return &knowledge{map[string]*segment{}, map[string][]supply{}}
}

// merge adds what another import knows. Two copies of a segment differ at most in the functions for direct importers.
func (k *knowledge) merge(o *knowledge) {
	for p, g := range o.segs {
		if have := k.segs[p]; have == nil {
			k.segs[p] = g
			k.addVars(p, g.vars)
		} else if len(have.direct) == 0 {
			have.direct = g.direct
		}
	}
}

func (k *knowledge) addVars(pkg string, blob []byte) {
	if len(blob) == 0 {
		return
	}
	r := newDecoder(blob)
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		name := r.s()
		for j, m := 0, r.n(); j < m && !r.bad; j++ {
			s := supply{pkg, r.ss(), r.val(0)}
			if !r.bad {
				k.globals[name] = addSupply(k.globals[name], s)
			}
		}
	}
}

func addSupply(list []supply, s supply) []supply {
	for i := range list {
		if list[i].pkg == s.pkg && sameSels(list[i].sels, s.sels) {
			list[i].v = union(list[i].v, s.v)
			return list
		}
	}
	return append(list, s)
}

// analyzed reports whether a package was analysed, so that its functions without a summary are known to do nothing.
func (k *knowledge) analyzed(pkgPath string) bool { return k.segs[pkgPath] != nil }

// find is the segment that a qualified name belongs to: "path.Func", "(*path.Type).Method", "path.Func$1", "path.Type".
func (k *knowledge) find(name string) *segment {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "("), "*")
	for i := strings.LastIndexByte(name, '/') + 1; i < len(name); i++ {
		if name[i] == '.' {
			if g := k.segs[name[:i]]; g != nil {
				return g
			}
		}
	}
	return nil
}

// sum is the summary of an imported function, or nil.
func (k *knowledge) sum(key string) *summary {
	g := k.find(key)
	if g == nil {
		return nil
	}
	g.parse()
	l := g.sums[key]
	if l == nil {
		return nil
	}
	if l.s == nil && l.r != nil {
		s := l.r.summary()
		if !l.r.bad {
			l.s = s
		}
		l.r = nil
	}
	return l.s
}

// contractsOf are the contracts of an imported type.
func (k *knowledge) contractsOf(typ string) []*contract {
	g := k.find(typ)
	if g == nil {
		return nil
	}
	g.parse()
	return g.contracts[typ]
}

// encode writes all segments in a canonical form.
func (k *knowledge) encode() []byte {
	out := []byte{factVersion}
	blob := func(b []byte) {
		out = binary.AppendUvarint(out, uint64(len(b)))
		out = append(out, b...)
	}
	out = binary.AppendUvarint(out, uint64(len(k.segs)))
	for _, p := range sortedKeys(k.segs) {
		g := k.segs[p]
		blob([]byte(p))
		blob(g.travel)
		blob(g.direct)
		blob(g.vars)
		blob(g.onVars)
		flag := byte(0)
		if g.attaches {
			flag = 1
		}
		out = append(out, flag)
		blob(g.evidence)
		blob(g.aside)
	}
	return out
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
	blob := func() []byte {
		l := r.n()
		if r.bad || l == 0 {
			return nil
		}
		b := r.in[:l:l]
		r.in = r.in[l:]
		return b
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		p := string(blob())
		g := &segment{travel: blob(), direct: blob(), vars: blob(), onVars: blob(), attaches: r.u() == 1, evidence: blob(), aside: blob()}
		if !r.bad {
			k.segs[p] = g
			k.addVars(p, g.vars)
		}
	}
	if r.bad || len(r.in) > 0 {
		return nil, errFact
	}
	return k, nil
}

// attaching reports whether a direct import of p attaches something for its callers, so that p may hand it on.
func (k *knowledge) attaching(p *types.Package) bool {
	for _, imp := range p.Imports() {
		if g := k.segs[imp.Path()]; g != nil && g.attaches {
			return true
		}
	}
	return false
}

// Attaching reports the same from the facts of the direct imports, by import path.
func Attaching(facts map[string][]byte) bool {
	for path, d := range facts {
		k, err := decodeKnowledge(d)
		if err != nil {
			return true // let the full analysis say so
		}
		if g := k.segs[path]; g != nil && g.attaches {
			return true
		}
	}
	return false
}

// handOn drops what only direct importers of the packages below need.
func (k *knowledge) handOn() {
	for p, g := range k.segs {
		if len(g.direct) > 0 {
			k.segs[p] = &segment{travel: g.travel, vars: g.vars, onVars: g.onVars, attaches: g.attaches, evidence: g.evidence, aside: g.aside}
		}
	}
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
	if len(k.segs) == 0 {
		return nil, nil
	}
	return k.encode(), nil
}

// export is what this package tells its importers: its own segment and those below.
func (e *engine) export() *knowledge {
	travel, direct := map[string]*summary{}, map[string]*summary{}
	var queue []*summary
	// refer makes the functions whose values travel in vs travel too.
	refer := func(vs ...val) {
		for _, v := range vs {
			for _, t := range v {
				t.walk(func(t *term) bool {
					if s := e.sums[t.str]; t.kind == kFunc && s != nil && travel[t.str] == nil && !s.trivial() {
						travel[t.str] = s
						queue = append(queue, s)
					}
					return true
				})
			}
		}
	}
	for key, f := range e.states {
		obj, s := f.fn.Object(), e.sums[key]
		if obj == nil || f.fn.Parent() != nil || s == nil || s.trivial() {
			continue
		}
		switch {
		case f.fn.Signature.Recv() != nil:
			travel[key] = s
		case obj.Exported():
			direct[key] = s
		default:
			continue
		}
		queue = append(queue, s)
	}
	for _, g := range e.globals {
		for _, s := range g {
			refer(s.v)
		}
	}
	for i := 0; i < len(queue); i++ {
		s := queue[i]
		refer(s.results...)
		for _, w := range s.writes {
			refer(w.v)
		}
		for _, a := range s.applies {
			refer(a.callee)
			refer(a.args...)
		}
	}
	for key := range travel {
		delete(direct, key)
	}
	out := newKnowledge()
	for p, g := range e.imported.segs {
		out.segs[p] = g
	}
	out.handOn()
	out.segs[e.pkgPath()] = &segment{
		travel:   encodeSummaries(travel, e.contracts),
		direct:   encodeSummaries(direct, nil),
		vars:     encodeVars(e.globals),
		onVars:   encodeAttaches(e.varAttaches.all),
		evidence: e.evidence(),
		attaches: len(e.contracts) > 0 || hasAttaches(travel) || hasAttaches(direct),
	}
	return out
}

// packages are the packages that it knows of.
func (k *knowledge) packages() map[string]bool {
	out := make(map[string]bool, len(k.segs))
	for p := range k.segs {
		out[p] = true
	}
	return out
}

// asides are what the packages below say beside what the engine knows, by their paths.
func (k *knowledge) asides() map[string][]byte {
	out := map[string][]byte{}
	for p, g := range k.segs {
		if len(g.aside) > 0 {
			out[p] = g.aside
		}
	}
	return out
}

func hasAttaches(sums map[string]*summary) bool {
	for _, s := range sums {
		if len(s.attaches) > 0 {
			return true
		}
	}
	return false
}

func encodeSummaries(sums map[string]*summary, contracts map[string]*attachList) []byte {
	if len(sums) == 0 && len(contracts) == 0 {
		return nil
	}
	w := newEncoder()
	w.u(len(sums))
	for _, key := range sortedKeys(sums) {
		// The length comes before the body, so that readers can skip it; strings are shared.
		body := &encoder{index: w.index, table: w.table}
		body.summary(sums[key])
		w.table = body.table
		w.s(key)
		w.u(len(body.body))
		w.body = append(w.body, body.body...)
	}
	w.u(len(contracts))
	for _, typ := range sortedKeys(contracts) {
		w.s(typ)
		w.u(len(contracts[typ].all))
		for _, a := range contracts[typ].all {
			w.attach(a)
		}
	}
	return w.bytes()
}

// A varAttach is an attachment that depends on package-level variables, and the package that tells of it.
type varAttach struct {
	*attach
	pkg string
}

// onVars are the attachments of the packages below that depend on package-level variables.
func (k *knowledge) onVars() []varAttach {
	var out []varAttach
	for _, p := range sortedKeys(k.segs) {
		blob := k.segs[p].onVars
		if len(blob) == 0 {
			continue
		}
		r := newDecoder(blob)
		for i, n := 0, r.n(); i < n && !r.bad; i++ {
			if a := r.attach(); !r.bad {
				out = append(out, varAttach{a, p})
			}
		}
	}
	return out
}

func encodeAttaches(as []*attach) []byte {
	if len(as) == 0 {
		return nil
	}
	w := newEncoder()
	w.u(len(as))
	for _, a := range as {
		w.attach(a)
	}
	return w.bytes()
}

func encodeVars(globals map[string][]supply) []byte {
	if len(globals) == 0 {
		return nil
	}
	w := newEncoder()
	w.u(len(globals))
	for _, name := range sortedKeys(globals) {
		w.s(name)
		g := append([]supply(nil), globals[name]...)
		sort.SliceStable(g, func(i, j int) bool { return strings.Join(g[i].sels, ".") < strings.Join(g[j].sels, ".") })
		w.u(len(g))
		for _, s := range g {
			w.ss(s.sels)
			w.val(s.v)
		}
	}
	return w.bytes()
}
