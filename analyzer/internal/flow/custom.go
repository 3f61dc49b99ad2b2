package flow

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Users' own sources, sinks, sanitizers and transfers, see [model.Custom]. A source is an origin of its own kind; a sink is
// an attachment without destination, so that it travels to callers and importers as any other; a sanitizer wraps what
// it cleans, and what is wrapped comes from no source of a user's.

// CustomTables gives the user's own tables for the package of a pass, nil for none. The owner of the configuration sets it.
var CustomTables func(*analysis.Pass) (*model.Custom, error)

// customSink starts the mechanism of an attachment that is a user's sink; its id follows.
const customSink = "sink:"

// customOrigin is the kind of an origin that only users' rules know.
const customOrigin model.Kind = "custom"

// clean marks a transformation after which nothing of a user's source is left.
const clean = "clean"

// cleaned is v after a sanitizer.
func cleaned(v val) val { return marked(v, clean) }

// customSource is the value of a source: an origin by its id, and of the kind that the user says it is for other rules.
func (f *fn) customSource(s model.CustomSource, what, name string, pos Pos) val {
	kind := s.Kind
	if kind == "" {
		kind = customOrigin
	}
	t := originTerm(origin{kind: kind, what: what, name: name, pos: pos, fields: true, id: s.ID})
	t.steps = []Step{{pos, "source " + cmp.Or(s.ID, string(kind)) + ": " + what}}
	return one(t)
}

// customCall applies what users say of a function to a call of it. out are the results so far.
func (f *fn) customCall(in ssa.Instruction, obj *types.Func, cu *model.CustomFunc, args []val, out []val, pos Pos) []val {
	sig := obj.Type().(*types.Signature)
	name := short(obj.Origin().FullName())
	for len(out) < sig.Results().Len() {
		out = append(out, nil) // a function of which nothing is worth a summary
	}
	c := &tcall{f: f, in: in, obj: obj, params: args, pos: pos, name: name, res: out}
	if sig.Recv() != nil && len(args) > 0 {
		c.recv, c.hasRecv, c.params = args[0], true, args[1:]
	}
	for _, s := range cu.Sinks {
		if s.At.Index < sig.Params().Len() {
			f.sourceFields(c.load(s.At), sig.Params().At(s.At.Index).Type(), pos)
		}
		v := union(c.load(s.At), f.everything(c.load(s.At), []point{f.here()}, 0))
		f.record("sink"+s.ID+itoa(s.At.Index), &attach{site: pos, call: obj.Origin().FullName(), mech: model.Mechanism(customSink + s.ID), cred: v})
	}
	for _, a := range cu.Attach {
		c.attach(a)
	}
	for _, t := range cu.Transfers {
		c.apply(t)
	}
	for _, s := range cu.Sources {
		if i := s.At.Index; s.Kind != "" && s.At.Base == model.BaseResult && len(s.At.Sels) == 0 && i < len(c.res) {
			c.res[i] = withoutConsts(c.res[i]) // the user knows better than the code at hand where it comes from
		}
		c.put(s.At, f.customSource(s, name, "", pos), true)
	}
	for _, p := range cu.Cleans {
		c.clean(p)
	}
	return c.res
}

func withoutConsts(v val) val {
	out := v[:0:0]
	for _, t := range v {
		if t.kind != kConst {
			out = append(out, t)
		}
	}
	return out
}

// withCustom is a call with what users say of the callee; plain is the call without.
func (f *fn) withCustom(in ssa.Instruction, obj *types.Func, cu *model.CustomFunc, args []val, nres int, pos Pos, plain func() ([]val, bool)) []val {
	var out []val
	if len(cu.Transfers) == 0 {
		out, _ = plain()
	}
	all := make([]val, max(nres, len(out)))
	copy(all, out)
	return f.customCall(in, obj, cu, args, all, pos)
}

// customMethod calls a method of an object of known type if users say something of that method, and reports whether
// they do. What they say of an interface's method is said where the interface is called.
func (f *fn) customMethod(in ssa.Instruction, t *term, name string, args []val, nres int, pos Pos, tag string) ([]val, bool) {
	if f.e.custom == nil {
		return nil, false
	}
	k := f.dynamicType(t)
	if k == "" {
		return nil, false
	}
	obj := f.e.methodByType(k, name)
	cu := f.e.customOf(obj)
	if cu == nil {
		return nil, false
	}
	return f.withCustom(in, obj, cu, args, nres, pos, func() ([]val, bool) {
		if s := f.methodOf(t, name); s != nil {
			return f.instantiate(in, s, tag, args, nil, pos, short(s.key)), true
		}
		if out, ok := f.table(in, obj, args, pos); ok {
			return out, true
		}
		return f.unknown(in, obj.FullName(), args, nres, pos), true
	}), true
}

// customImpl calls one of the methods that may stand behind an interface's.
func (f *fn) customImpl(in ssa.Instruction, s *summary, args []val, pos Pos, plain func() []val) []val {
	if f.e.custom == nil {
		return plain()
	}
	obj := f.e.funcByKey(s.key)
	cu := f.e.customOf(obj)
	if cu == nil {
		return plain()
	}
	return f.withCustom(in, obj, cu, args, resultsOf(obj.Signature()), pos, func() ([]val, bool) { return plain(), true })
}

// customCaches hold what the engine found out for users' tables.
type customCaches struct {
	contracts map[string][]*contract
	fields    map[types.Type][]sourceField
}

// funcByKey is the function or method with a key, of this package or one below, or nil.
func (e *engine) funcByKey(key string) *types.Func {
	if f := e.states[key]; f != nil {
		obj, _ := f.fn.Object().(*types.Func)
		return obj
	}
	i := strings.LastIndexByte(key, '.')
	if i < 0 {
		return nil
	}
	if recv, ok := strings.CutPrefix(key[:i], "("); ok {
		return e.methodByType(strings.TrimPrefix(strings.TrimSuffix(recv, ")"), "*"), key[i+1:])
	}
	p := e.packageByPath(key[:i])
	if p == nil {
		return nil
	}
	obj, _ := p.Scope().Lookup(key[i+1:]).(*types.Func)
	return obj
}

// methodByType is the method of a type by the type's key, or nil.
func (e *engine) methodByType(typ, name string) *types.Func {
	t := e.typeByKey(typ)
	if t == nil {
		return nil
	}
	var pkg *types.Package
	if n := namedOf(t); n != nil {
		pkg = n.Obj().Pkg()
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, name)
	m, _ := obj.(*types.Func)
	return m
}

// customContracts are the attachments that fields of a type are by the users' tables.
func (e *engine) customContracts(typ string) []*contract {
	if e.custom == nil {
		return nil
	}
	if cs, ok := e.customs.contracts[typ]; ok {
		return cs
	}
	var cs []*contract
	if i := strings.LastIndexByte(typ, '.'); i > 0 {
		for _, t := range e.custom.Attached(typ[:i], typ[i+1:]) {
			obj := root{kind: rParam}
			at := func(field string) val { return one(pathTerm(obj, strings.Split(field, ".")...)) }
			a := &attach{call: short(typ), mech: t.Mech, client: t.Client, cred: at(t.Cred), obj: one(pathTerm(obj)), deflt: t.Default}
			if t.User != "" {
				a.user = at(t.User)
			}
			if t.Dest != "" {
				a.dest = at(t.Dest)
			}
			cs = append(cs, &contract{attach: a, library: true})
		}
	}
	if e.customs.contracts == nil {
		e.customs.contracts = map[string][]*contract{}
	}
	e.customs.contracts[typ] = cs
	return cs
}

// cleanedVal is the value of v here: cleaned where control has certainly passed a sanitizer that cleans it in place.
func (f *fn) cleanedVal(v ssa.Value) val {
	x := f.vals[v]
	if f.block == nil || len(x) == 0 {
		return x
	}
	for _, p := range f.cleans[v] {
		if p.block == f.block && p.idx < f.idx || p.block != f.block && p.block.Dominates(f.block) {
			out := val(nil)
			for _, t := range x {
				if t.kind == kPath {
					out = union(out, one(t)) // what is at a location was cleaned there
				} else {
					out = union(out, cleaned(one(t)))
				}
			}
			return out
		}
	}
	return x
}

// cleanOperand notes that a call cleans its i'th operand, receiver included. A value that is no location, such as bytes
// made of a string, has no memory in which to note it; where it was read from a location, that location is cleaned.
func (f *fn) cleanOperand(in ssa.Instruction, i int) {
	call, ok := in.(ssa.CallInstruction)
	if !ok {
		return
	}
	args := call.Common().Args
	if call.Common().IsInvoke() {
		i--
	}
	if i < 0 || i >= len(args) {
		return
	}
	v := args[i]
	for {
		if f.cleans == nil {
			f.cleans = map[ssa.Value][]point{}
		}
		if here := f.here(); !slices.Contains(f.cleans[v], here) {
			f.cleans[v] = append(f.cleans[v], here)
		}
		switch x := v.(type) {
		case *ssa.Slice:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.UnOp:
			if x.Op == token.MUL {
				pts := []point{f.here()}
				for _, a := range f.val(x.X) {
					if a.kind == kPath {
						f.write(one(a), nil, cleaned(f.load(a.root, a.sels, pts)), store{seq: f.next(), strong: true, pos: f.e.pos(in.Pos())})
					}
				}
			}
			return
		default:
			return
		}
	}
}

// cleanedArg notes what a callee's write to a parameter itself says: that the callee cleaned it.
func (f *fn) cleanedArg(in ssa.Instruction, i int, sels []string, v val) {
	if f.e.custom == nil || len(sels) > 0 {
		return
	}
	for _, t := range v {
		if t.kind != kXfer || t.str != clean {
			return
		}
	}
	f.cleanOperand(in, i)
}

// clean replaces what is at a place, and below it, by what a sanitizer leaves.
func (c *tcall) clean(p model.Place) {
	f := c.f
	if p.Base == model.BaseResult && len(p.Sels) == 0 {
		if p.Index < len(c.res) {
			c.res[p.Index] = cleaned(c.res[p.Index])
		}
		return
	}
	b, ok := c.base(p)
	if !ok {
		return
	}
	pts := []point{f.here()}
	for _, t := range b {
		if t.kind != kPath {
			continue
		}
		for _, l := range f.canon(t.root, concatSels(t.sels, c.sels(p)), pts) {
			st := store{seq: f.next(), strong: true, pos: c.pos}
			_, parts, _ := f.mem.reaching(l.root, l.sels, pts)
			v := cleaned(f.load(l.root, l.sels, pts))
			f.write(one(pathTerm(l.root, l.sels...)), nil, v, st)
			for _, s := range parts {
				st.seq = f.next()
				f.write(one(pathTerm(l.root, s.sels...)), nil, cleaned(s.v), st)
			}
		}
	}
	if i := p.Index; len(p.Sels) == 0 {
		if c.hasRecv {
			i++
		}
		if p.Base == model.BaseRecv {
			i = 0
		}
		f.cleanOperand(c.in, i)
	}
}

// customOf is what users say of a function, or nil.
func (e *engine) customOf(obj *types.Func) *model.CustomFunc {
	if e.custom == nil || obj == nil {
		return nil
	}
	return e.custom.Func(obj)
}

// customParam adds the sources that a parameter of the function is.
func (f *fn) customParam(i int, p *ssa.Parameter) val {
	if !f.customSeen {
		f.customSeen = true
		off := 0
		var srcs []model.CustomSource
		if f.fn.Signature.Recv() != nil {
			off = 1
		}
		if obj, ok := f.fn.Object().(*types.Func); ok && f.fn.Parent() == nil {
			srcs = f.e.custom.Params(obj)
		} else if f.fn.Parent() != nil {
			srcs = f.e.custom.LitParams(f.e.pkg, f.fn.Signature)
		}
		for _, s := range srcs {
			if f.customParams == nil {
				f.customParams = map[int][]model.CustomSource{}
			}
			f.customParams[s.At.Index+off] = append(f.customParams[s.At.Index+off], s)
		}
	}
	var out val
	for _, s := range f.customParams[i] {
		out = union(out, f.customSource(s, "parameter "+p.Name(), "", f.e.pos(p.Pos())))
	}
	return out
}

// customTyped adds the sources that a parameter or variable is by its type.
func (f *fn) customTyped(v ssa.Value, what string) val {
	var out val
	for _, s := range f.e.custom.Type(v.Type()) {
		out = union(out, f.customSource(s, what+v.Name(), "", f.e.pos(v.Pos())))
	}
	return out
}

// customValue adds the sources that a value is by its type, by the field it is read from, or by the channel. It reports
// whether that is news.
func (f *fn) customValue(in ssa.Instruction) bool {
	v, ok := in.(ssa.Value)
	if !ok {
		return false
	}
	switch in := in.(type) {
	case *ssa.Select:
		return f.customSelect(in)
	case *ssa.MakeInterface:
		pos := f.e.pos(in.Pos())
		if !pos.IsValid() {
			pos = f.e.pos(in.X.Pos())
		}
		f.sourceFields(f.val(in.X), in.X.Type(), pos)
		return false
	case *ssa.Alloc:
		if slices.ContainsFunc(*in.Referrers(), func(r ssa.Instruction) bool { s, ok := r.(*ssa.Store); return ok && s.Addr == v }) {
			return false // what is stored in it is a source of its own
		}
	case *ssa.Phi, *ssa.ChangeInterface, *ssa.MakeClosure, *ssa.BinOp, *ssa.Range, *ssa.Next:
		return false
	}
	c := f.e.custom
	var found val
	pos := f.e.pos(in.Pos())
	if u, ok := in.(*ssa.UnOp); ok {
		switch fa, ok := u.X.(*ssa.FieldAddr); {
		case u.Op == token.MUL && ok:
			found = f.customField(deref(fa.X.Type()), fa.Field, f.e.pos(fa.Pos()))
		case u.Op == token.ARROW:
			found = f.customReceived(u.X, pos)
		}
	}
	if fld, ok := in.(*ssa.Field); ok {
		found = f.customField(fld.X.Type(), fld.Field, pos)
	}
	if tuple, ok := v.Type().(*types.Tuple); ok {
		if _, ok := in.(*ssa.UnOp); ok && len(found) > 0 && tuple.Len() > 0 {
			return f.setTuple(v, []val{found})
		}
		return false
	}
	for _, s := range c.Type(v.Type()) {
		if !f.vals[v].hasSource(s.ID) {
			found = union(found, f.customSource(s, "value of type "+types.TypeString(v.Type(), func(p *types.Package) string { return p.Name() }), "", pos))
		}
	}
	return len(found) > 0 && f.set(v, found)
}

// hasSource reports whether v is a source of a user's already.
func (v val) hasSource(id string) bool {
	for _, t := range v {
		if t.kind == kOrigin && t.org.id == id || t.kind == kXfer && t.str == clean {
			return true
		}
	}
	return false
}

// customReceived are the sources that a value received from a channel is.
func (f *fn) customReceived(from ssa.Value, pos Pos) val {
	ch, ok := from.Type().Underlying().(*types.Chan)
	if !ok {
		return nil
	}
	var out val
	for _, s := range f.e.custom.Receive(ch.Elem()) {
		out = union(out, f.customSource(s, "value received", "", pos))
	}
	return out
}

func (f *fn) customSelect(in *ssa.Select) bool {
	out := []val{nil, nil}
	any := false
	for _, s := range in.States {
		if s.Dir == types.RecvOnly {
			v := f.customReceived(s.Chan, f.e.pos(s.Pos))
			any = any || len(v) > 0
			out = append(out, v)
		}
	}
	return any && f.setTuple(in, out)
}

// A sourceField is a field that is a source, below a struct type.
type sourceField struct {
	sels  []string
	owner types.Type
	index int
}

// maxSourceDepth bounds how deep below a struct its fields are looked for that are sources.
const maxSourceDepth = 3

// sourceFields notes that a struct that is about to be seen as a whole has fields that are sources: nobody reads them
// one by one then.
func (f *fn) sourceFields(v val, t types.Type, pos Pos) {
	fields, ok := f.e.customs.fields[t]
	if !ok {
		fields = f.e.fieldSources(t, nil, 0)
		if f.e.customs.fields == nil {
			f.e.customs.fields = map[types.Type][]sourceField{}
		}
		f.e.customs.fields[t] = fields
	}
	for _, fld := range fields {
		f.write(v, fld.sels, f.customField(fld.owner, fld.index, pos), store{seq: f.next(), fresh: true, pos: pos})
	}
}

func (e *engine) fieldSources(t types.Type, sels []string, depth int) []sourceField {
	owner := deref(t)
	st, ok := owner.Underlying().(*types.Struct)
	if !ok || depth >= maxSourceDepth {
		return nil
	}
	var out []sourceField
	for i := range st.NumFields() {
		below := concatSels(sels, []string{st.Field(i).Name()})
		if srcs, _ := e.custom.Field(owner, st.Field(i), st.Tag(i)); len(srcs) > 0 {
			out = append(out, sourceField{sels: below, owner: owner, index: i})
		}
		out = append(out, e.fieldSources(st.Field(i).Type(), below, depth+1)...)
	}
	return out
}

// customField are the sources that a field is when it is read.
func (f *fn) customField(owner types.Type, i int, pos Pos) val {
	st, ok := owner.Underlying().(*types.Struct)
	if !ok || i >= st.NumFields() {
		return nil
	}
	var out val
	srcs, _ := f.e.custom.Field(owner, st.Field(i), st.Tag(i))
	for _, s := range srcs {
		out = union(out, f.customSource(s, "field "+st.Field(i).Name(), "", pos))
	}
	return out
}

// customStore records what is stored in a field that is a sink.
func (f *fn) customStore(in *ssa.Store, v val, pos Pos) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	owner := deref(fa.X.Type())
	st, ok := owner.Underlying().(*types.Struct)
	if !ok {
		return
	}
	_, sinks := f.e.custom.Field(owner, st.Field(fa.Field), st.Tag(fa.Field))
	for _, s := range sinks {
		f.record("fsink"+s.ID, &attach{site: pos, call: short(typeKey(owner)) + "." + st.Field(fa.Field).Name(), mech: model.Mechanism(customSink + s.ID),
			cred: union(v, f.everything(v, []point{f.here()}, 0))})
	}
}

// sinkOf is the id of the user's sink that an attachment is, or "".
func (a *attach) sinkOf() string {
	return a.under(customSink)
}

// under is what follows a prefix in the mechanism of an attachment that is something else, "" for others.
func (a *attach) under(prefix string) string {
	rest, ok := strings.CutPrefix(string(a.mech), prefix)
	if !ok {
		return ""
	}
	return rest
}

// fromSources are the origins that are sources of a user's. What was cleaned on its way is none.
func fromSources(os []Origin) []Origin {
	var out []Origin
	for _, o := range os {
		if o.Source != "" {
			out = append(out, o)
		}
	}
	return out
}

// withoutSources are the origins that the built-in rules know.
func withoutSources(os []Origin) []Origin {
	var out []Origin
	for _, o := range os {
		if o.Kind != customOrigin {
			out = append(out, o)
		}
	}
	return out
}
