package flow

import (
	"go/token"
	"go/types"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// An engine analyses one package.
type engine struct {
	fset     *token.FileSet
	pkg      *types.Package
	mod, ver string
	ssapkg   *ssa.Package
	imported *knowledge
	custom   *model.Custom // users' own tables; may be nil
	customs  customCaches

	fns     []*ssa.Function
	states  map[string]*fn
	sums    map[string]*summary
	called  map[string]bool // functions that a call in this package reaches
	globals map[string][]supply
	asked   map[string]askedVar // package-level variables whose function values were looked up
	missed  map[string]bool     // functions whose summary was needed before it was there
	again   bool                // some of them whatever their summary is
	waiting map[string]bool

	contracts    map[string]*attachList
	libContracts map[string]*contract
	newContracts bool

	used        map[string]int // attachments of callees when their callers looked
	varAttaches attachList     // those that depend on package-level variables

	emitted  map[string]*Attachment
	requests map[string]string // see [engine.sameRequest]
	order    []string
	maybes   []maybe
	told     map[string]bool // see [attach.told]
	resolved map[string]bool // sites for which a contract was evaluated to the end

	gaps    []Gap
	gapSeen map[string]bool
	steps   int

	held        map[string][]string    // see [Evidence.Held]
	fieldPlaces map[string]string      // see [engine.qualified]
	settled     map[*ssa.Global]string // see [engine.settledString]; nil until asked for
	tables      map[*types.Package]*model.Package
	impls       map[string][]string // types that implement an interface
	services    *[]service          // see generatedServices; nil until asked for
	pkgs        map[string]*types.Package
	methods     map[string]*summary
}

// A Gap is something in one function that the engine could not follow.
type Gap struct {
	Function string
	Reason   string
}

// A supply is what a package stores in a package-level variable, below sels.
type supply struct {
	pkg  string
	sels []string
	v    val
}

// maybe is an attachment of a contract, to be reported without the object if no object was seen.
type maybe struct {
	f   *fn
	a   *attach
	typ string
}

func newEngine(fset *token.FileSet, pkg *types.Package, mod, ver string, k *knowledge) *engine {
	return &engine{
		fset: fset, pkg: pkg, mod: mod, ver: ver, imported: k,
		states: map[string]*fn{}, sums: map[string]*summary{}, called: map[string]bool{},
		globals: map[string][]supply{}, asked: map[string]askedVar{}, waiting: map[string]bool{},
		contracts: map[string]*attachList{}, libContracts: map[string]*contract{},
		emitted: map[string]*Attachment{}, requests: map[string]string{}, resolved: map[string]bool{}, gapSeen: map[string]bool{},
		tables: map[*types.Package]*model.Package{}, impls: map[string][]string{}, methods: map[string]*summary{},
	}
}

func (e *engine) tick() { e.steps++ }

func (e *engine) gap(fn, reason string) {
	k := fn + "|" + reason
	if !e.gapSeen[k] {
		e.gapSeen[k] = true
		e.gaps = append(e.gaps, Gap{fn, reason})
	}
}

// pkgPath is the import path without the suffix of a test variant.
func (e *engine) pkgPath() string { return e.pkg.Path() }

// pos makes a token.Pos a place that means the same in every process.
func (e *engine) pos(p token.Pos) Pos {
	if !p.IsValid() {
		return Pos{}
	}
	q := e.fset.Position(p)
	return Pos{Pkg: e.pkgPath(), Mod: e.mod, Ver: e.ver, File: filepath.Base(q.Filename), Line: q.Line, Col: q.Column}
}

// analyze runs both phases over the functions of the package.
func (e *engine) analyze(ssapkg *ssa.Package) {
	e.ssapkg = ssapkg
	e.fns = e.packageFunctions(ssapkg)
	sccs := components(e.fns)
	for round := 0; round < 2; round++ {
		e.missed = map[string]bool{}
		e.methods = map[string]*summary{} // summaries are made anew
		for _, scc := range sccs {
			e.waiting = map[string]bool{}
			for _, f := range scc {
				e.waiting[fnKey(f)] = true
			}
			for i := 0; i < 3; i++ {
				changed := false
				for _, f := range scc {
					changed = e.summarizeFn(f) || changed
				}
				if !changed || len(scc) == 1 && !selfCall(scc[0]) {
					break
				}
			}
		}
		if !e.tooEarly() {
			break
		}
	}
	e.connectAll(sccs)
}

// An askedVar is a location below a package-level variable, and how many functions were found there.
type askedVar struct {
	root root
	sels []string
	n    int
	// types says that types were looked up, see [engine.varMethods], and paths that locations were.
	types, paths bool
}

// tooEarly reports whether something was asked for before it was known, so that another round finds more.
func (e *engine) tooEarly() bool {
	if e.again {
		return true
	}
	for key := range e.missed {
		if s := e.sums[key]; s != nil && !s.trivial() {
			return true
		}
	}
	for _, a := range e.asked {
		if a.count(e.globalLoad(a.root, a.sels, nil)) > a.n {
			return true
		}
	}
	return false
}

func funcsIn(v val) []*term {
	var out []*term
	for _, x := range v {
		if x.kind == kFunc {
			out = append(out, x)
		}
	}
	return out
}

// beforeFunc, when set by a test, is called before each function, to make it fail.
var beforeFunc func(key string)

// summarizeFn runs the first phase for one function and reports whether its summary changed.
func (e *engine) summarizeFn(sf *ssa.Function) (changed bool) {
	key := fnKey(sf)
	f := newFn(e, sf)
	var s *summary
	func() {
		defer e.guardFault(key, &s)
		if beforeFunc != nil {
			beforeFunc(key)
		}
		f.run()
		s = f.summarize()
	}()
	e.states[key] = f
	f.sum = s
	old := e.sums[key]
	e.sums[key] = s
	e.supplyGlobals(s)
	return old == nil || old.shape() != s.shape()
}

// shape is a fingerprint of a summary's values, good enough to see a fixpoint.
func (s *summary) shape() int {
	n := len(s.writes)*1000 + len(s.applies)*100 + len(s.objects)
	for _, r := range s.results {
		n += len(r) * 7
	}
	for _, w := range s.writes {
		n += len(w.v)
	}
	return n
}

// connectAll runs the second phase until no new contracts appear.
func (e *engine) connectAll(sccs [][]*ssa.Function) {
	for _, f := range e.states {
		for _, rec := range f.calls {
			if rec.sum.key != f.key {
				e.called[rec.sum.key] = true
			}
		}
	}
	for round := 0; round < maxRounds; round++ {
		e.newContracts = false
		e.told = map[string]bool{}
		e.emitted = map[string]*Attachment{}
		e.requests = map[string]string{}
		e.order, e.maybes = nil, nil
		e.resolved = map[string]bool{}
		e.varAttaches = attachList{}
		e.used = map[string]int{}
		for _, scc := range sccs {
			for i := 0; i < min(len(scc), 2); i++ {
				for _, sf := range scc {
					f := e.states[fnKey(sf)]
					if f == nil || f.sum == nil {
						continue
					}
					func() {
						var none *summary
						defer e.guardFault(f.key, &none)
						f.sum.attaches = e.exportable(f, e.connect(f))
						if round == 0 {
							e.keepFields(f)
						}
					}()
				}
			}
		}
		if !e.newContracts && !e.usedEarly() {
			break
		}
	}
	for _, m := range e.maybes {
		if !e.resolved[m.a.site.key()+string(m.a.mech)] {
			e.emit(m.f, m.a)
		}
	}
	e.connectVars()
}

// usedEarly reports whether a callee has come to attach more than its callers saw: one that only they name, through an
// interface or a function value, may come after them in the order of the call graph.
func (e *engine) usedEarly() bool {
	for key, n := range e.used {
		if s := e.sums[key]; s != nil && len(s.attaches) != n {
			return true
		}
	}
	return false
}

// line is the position without its column: two attachments of one secret on one line are one.
func (p Pos) line() string { return p.Pkg + "/" + p.File + ":" + itoa(p.Line) }

func (p Pos) key() string { return p.Pkg + "/" + p.File + ":" + itoa(p.Line) + ":" + itoa(p.Col) }

// maybe keeps an attachment whose destination hangs on the receiver, for the case that no object is ever seen.
func (e *engine) maybe(f *fn, a *attach, typ string) {
	e.maybes = append(e.maybes, maybe{f, a, typ})
}

// guardFault turns a fault in one function into a gap that names it; strict mode, which the tests use, lets it through.
func (e *engine) guardFault(key string, s **summary) {
	if Strict {
		return
	}
	if r := recover(); r != nil { // an internal fault must not reach a user: the function becomes a gap
		e.gap(key, "internal fault")
		if *s == nil {
			*s = &summary{key: key}
		}
	}
}

// Strict makes an internal fault a panic instead of a gap. Tests set it.
var Strict bool

// exportable rewrites attachments in terms of the summary's objects: a caller cannot name others.
func (e *engine) exportable(f *fn, as []*attach) []*attach {
	var out []*attach
	for _, a := range as {
		a = a.plain()
		c := *a
		c.cred, c.user, c.dest = f.visible(a.cred), f.visible(a.user), f.visible(a.dest)
		c.obj = nil
		for _, t := range a.obj {
			if t.root.open() {
				c.obj = append(c.obj, t)
			} else if n, ok := f.objIndex[t.root]; ok {
				o := *t
				o.root.n = n
				c.obj = append(c.obj, o.finish())
			}
		}
		if len(c.cred) > 0 {
			out = append(out, &c)
		}
	}
	return out
}

// visible rewrites a value for callers: objects that they see by their number in the summary; the others mean nothing
// to them.
func (f *fn) visible(v val) val {
	var out []*term
	for _, t := range v {
		c := *t
		if t.kind == kPath && t.root.kind == rAlloc {
			n, ok := f.objIndex[t.root]
			if !ok {
				continue
			}
			c.root.n = n
		}
		if len(t.args) > 0 {
			c.args = make([]val, len(t.args))
			for i, a := range t.args {
				c.args[i] = f.visible(a)
			}
		}
		out = append(out, c.finish())
	}
	return fromTerms(out)
}

// summaryOf finds the summary of a statically known function. ok is false when nothing is known of it.
func (e *engine) summaryOf(key string, pkg *ssa.Package, obj *types.Func) (*summary, bool) {
	if s, ok := e.summaryByKey(key); ok {
		return s, true
	}
	if pkg != nil && pkg == e.ssapkg {
		if !e.waiting[key] {
			e.missed[key] = true
		}
		return &summary{key: key}, true
	}
	if obj != nil && obj.Pkg() != nil && e.imported.analyzed(obj.Pkg().Path()) {
		return &summary{key: key}, true // analysed, and nothing in it worth a summary
	}
	return nil, false
}

func (e *engine) summaryByKey(key string) (*summary, bool) {
	if s, ok := e.sums[key]; ok {
		return s, true
	}
	s := e.imported.sum(key)
	return s, s != nil
}

// libFunc is the function or method of a library that a table describes, by its key, or nil.
func (e *engine) libFunc(key string) *types.Func {
	i := strings.LastIndexByte(key, '.')
	if i < 0 {
		return nil
	}
	if strings.HasPrefix(key, "(") {
		if obj := e.funcByKey(key); obj != nil && obj.Pkg() != nil && e.tableOf(obj.Pkg()) != nil {
			return obj
		}
		return nil
	}
	p := e.packageByPath(key[:i])
	if p == nil || e.tableOf(p) == nil {
		return nil
	}
	obj, _ := p.Scope().Lookup(key[i+1:]).(*types.Func)
	return obj
}

// tableOf is the library table of a package, or nil. Packages under analysis speak for themselves.
func (e *engine) tableOf(p *types.Package) *model.Package {
	if p == e.pkg {
		return nil
	}
	t, ok := e.tables[p]
	if !ok {
		t = model.Lookup(p.Path())
		if t == nil && !e.imported.analyzed(p.Path()) {
			t = model.LikePackage(p.Name())
		}
		e.tables[p] = t
	}
	return t
}

// globalVal is the value of a package-level variable as an operand: its location, or the origin that a table says.
func (e *engine) globalVal(g *ssa.Global) val {
	obj := g.Object()
	if obj == nil || obj.Pkg() == nil {
		return one(pathTerm(root{kind: rGlobal, name: g.String()}))
	}
	if t := e.tableOf(obj.Pkg()); t != nil {
		if v, ok := t.Value(obj.Name()); ok {
			if v.Kind != "" {
				return one(originTerm(origin{kind: v.Kind, what: v.What, name: "", pos: Pos{}}))
			}
			if v.URL != "" {
				return one(constTerm(v.URL))
			}
		}
	}
	p := pathTerm(root{kind: rGlobal, name: obj.Pkg().Path() + "." + obj.Name()})
	p.names = []string{obj.Name()}
	if s := e.settledString(g); s != "" {
		c := constTerm(s)
		c.names = p.names
		return one(c)
	}
	return one(p)
}

func (e *engine) globalType(name string) types.Type {
	i := strings.LastIndexByte(name, '.')
	p := e.packageByPath(name[:i])
	if p == nil {
		return nil
	}
	if o := p.Scope().Lookup(name[i+1:]); o != nil {
		return o.Type()
	}
	return nil
}

// supplyGlobals notes what a function stores in package-level variables, objects flattened to paths below them.
func (e *engine) supplyGlobals(s *summary) {
	seen := map[string]bool{}
	for _, w := range s.writes {
		if w.root.kind == rGlobal {
			e.supply(w.root.name, w.sels, w.v, s, seen)
		}
	}
}

// maxSupplyWork bounds the places below variables that one function supplies: objects lead to one another in many ways.
const maxSupplyWork = 2048

func (e *engine) supply(name string, sels []string, v val, s *summary, seen map[string]bool) {
	var keep []*term
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc {
			k := name + "|" + strings.Join(sels, ".") + "|" + t.key
			if seen[k] || len(sels) >= maxSels || len(seen) >= maxSupplyWork {
				continue
			}
			seen[k] = true
			if len(t.sels) == 0 {
				e.supplyType(name, sels, s, t.root)
			}
			for _, w := range s.writes {
				if w.root == t.root {
					if covers, _, _, rest := overlap(t.sels, w.sels); covers {
						e.supply(name, concatSels(sels, rest), w.v, s, seen)
					}
				}
			}
			continue
		}
		if !t.isOpen() && !(val{t}).openName() {
			keep = append(keep, t)
		}
	}
	if len(keep) == 0 {
		return
	}
	if list := addSupply(e.globals[name], supply{e.pkgPath(), sels, fromTerms(keep)}); len(list) <= maxSupplies {
		e.globals[name] = list
	}
}

// supplyState notes what a function leaves in the state of a library.
func (e *engine) supplyState(name string, sels []string, v val) {
	if len(v) == 0 {
		return
	}
	if list := addSupply(e.globals[name], supply{e.pkgPath(), sels, v}); len(list) <= maxState {
		e.globals[name] = list
	}
}

// Budgets of package-level variables: the places below one, and below the state of a library. A large command has a few
// hundred flags.
const (
	maxSupplies = 64
	maxState    = 1024
)

// globalLoad is what may be found below a package-level variable.
func (e *engine) globalLoad(r root, sels []string, in view) val {
	var vs []val
	for _, list := range [][]supply{e.globals[r.name], e.imported.globals[r.name]} {
		for _, s := range list {
			if in != nil && !in(s.pkg) {
				continue
			}
			covers, _, fuzzy, rest := overlap(s.sels, sels)
			if !covers || fuzzy && r.isState() && (r == contextValues || !anyElem(s.sels[len(s.sels)-1])) {
				continue // who asks for any element of the state means those with names like its own: not constant
			}
			v := s.v
			for _, sel := range rest {
				v = below(v, sel, "")
			}
			vs = append(vs, v)
		}
	}
	return union(vs...)
}

// globalFuncs are the function values that a package-level variable may hold.
func (e *engine) globalFuncs(t *term) []*term {
	out := funcsIn(e.globalLoad(t.root, t.sels, nil))
	e.asked[t.key] = askedVar{root: t.root, sels: t.sels, n: len(out)}
	return out
}

// packageByPath finds a package among this one and what it imports, directly or not.
func (e *engine) packageByPath(path string) *types.Package {
	if e.pkgs == nil {
		e.pkgs = map[string]*types.Package{}
		var visit func(p *types.Package)
		visit = func(p *types.Package) {
			if e.pkgs[p.Path()] != nil {
				return
			}
			e.pkgs[p.Path()] = p
			for _, q := range p.Imports() {
				visit(q)
			}
		}
		visit(e.pkg)
	}
	return e.pkgs[path]
}

func (e *engine) typeByKey(k string) types.Type {
	i := strings.LastIndexByte(k, '.')
	if i < 0 {
		return nil
	}
	p := e.packageByPath(k[:i])
	if p == nil {
		return nil
	}
	if o, ok := p.Scope().Lookup(k[i+1:]).(*types.TypeName); ok {
		return o.Type()
	}
	return nil
}

// worthPending reports whether a call on an open interface value should be left to callers: only interfaces whose
// implementations can attach something.
func (e *engine) worthPending(it types.Type) bool {
	n := namedOf(it)
	if n == nil || n.Obj().Pkg() == nil {
		return n == nil // an interface without a name is the program's own
	}
	p := n.Obj().Pkg()
	if p == e.pkg || e.imported.analyzed(p.Path()) {
		return true
	}
	switch typeKey(it) {
	case "net/http.RoundTripper", "net/http.Handler":
		return true
	}
	return false
}
