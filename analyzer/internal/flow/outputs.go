package flow

import (
	"go/constant"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// What is written to logs and stores. An output is an attachment without a destination, so that it travels to callers and
// importers as any other; what it is is in its mechanism. Only those parts of a value count that its notation shows: a
// log that prints a struct prints its fields, but of a nested pointer the address alone.

// outputPrefix starts the mechanism of an attachment that is an output; "log|" or "store|" follows, and what it is.
const outputPrefix = "writes:"

// maxShown bounds how deep below a value its parts are looked for, and shownAtOnce how many of them are one output.
const (
	maxShown    = 4
	shownAtOnce = 8
)

// output records that values are written to a log or store. writer is "log|what" or "store|what".
func (c *tcall) output(writer string, shown []*term) {
	c.f.output(c.site(), writer, shown)
}

// site is an attachment at the call, of which nothing else is known.
func (c *tcall) site() attach { return attach{site: c.pos, call: c.obj.Origin().FullName()} }

// output is the same for any instruction, whose place, and what else is known of it, a has.
func (f *fn) output(a attach, writer string, shown []*term) {
	shown = slices.DeleteFunc(shown, func(t *term) bool { return t.kind == kConst })
	a.mech = model.Mechanism(outputPrefix + writer)
	for i := 0; i < len(shown); i += shownAtOnce {
		part := a
		part.cred = fromTerms(slices.Clone(shown[i:min(i+shownAtOnce, len(shown))]))
		f.record(outputPrefix+writer+itoa(i), &part)
	}
}

// log applies [model.Log].
func (c *tcall) log(e model.Log) {
	if e.Writer.Valid() {
		c.written(e.Writer, model.Copy, e.Values, e.Format, e.As)
		return
	}
	c.output("log|"+e.What, c.shown(e.Values, e.Format, e.As))
}

// written records that values are written to the writer w, encrypted where how says so.
func (c *tcall) written(w model.Place, how model.How, values []model.Place, format model.Place, as model.Notation) {
	shown := func() []*term {
		out := c.shown(values, format, as)
		if how == model.Encrypt || how == model.Cipher {
			return c.crypted(how, fromTerms(out))
		}
		return out
	}
	v, x := c.load(w), c.operandOf(w)
	if kind := c.f.writerAt(v, x, c.f.now()); kind != "" {
		c.output(kind, shown())
	} else if open := c.f.openWriters(v, x); len(open) > 0 {
		a := c.site()
		a.obj = open
		c.f.output(a, unsettled, shown())
	}
}

// shown are the parts of operands that a call shows: of a format, which shows as well, and what its verbs print.
func (c *tcall) shown(values []model.Place, format model.Place, as model.Notation) []*term {
	ops := c.operands(values)
	verbs := make([]byte, len(ops))
	var out []*term
	if format.Valid() {
		v := c.load(format)
		verbs = verbsOf(constText(v), len(ops))
		out = append(out, v...)
	}
	for i, v := range ops {
		if as == model.AsPairs && i%2 == 0 && onlyConsts(v) {
			continue // a key
		}
		if as, ok := notationOf(as, verbs[i]); ok {
			out = append(out, c.show(v, as)...)
		}
	}
	return out
}

// wrap applies [model.Wrap].
func (c *tcall) wrap(e model.Wrap) {
	shown := slices.DeleteFunc(c.shown(e.Values, e.Format, model.AsText), func(t *term) bool { return t.kind == kConst })
	if v := fromTerms(shown); len(v) > 0 {
		c.put(model.Result(0).Field(model.Data), v, false)
	}
}

// carried is what a value of type t carries on: nothing where that type can hold no credential; of an error, what it was
// made of.
func carried(v val, t types.Type) val {
	switch {
	case carries(t):
		return v
	case types.IsInterface(t):
		return v.paths()
	}
	return nil
}

func onlyConsts(v val) bool {
	return !slices.ContainsFunc(v, func(t *term) bool { return t.kind != kConst })
}

// persists records the value of a [model.Persist] as an output; what it says of the place is for [tcall.keepPlaces].
func (c *tcall) persists(e model.Persist) {
	if e.Query.Valid() && isSelect(constText(c.load(e.Query))) {
		return
	}
	place, cols := c.persistedAt(e)
	for i, v := range c.operands([]model.Place{e.Value}) {
		at := place
		if !c.isText(e.Value, v) {
			at = "" // what lies in it is in fields
		}
		if i < len(cols) && cols[i] != "" {
			at = e.What + " " + cols[i]
		}
		shown := c.show(v, model.AsJSON)
		if at != "" {
			for i, t := range shown {
				shown[i] = t.before(nil, []string{placeName + at})
			}
		}
		a := c.site()
		if e.URL {
			a.user = v
		}
		c.f.output(a, "store|"+e.What, shown)
	}
}

// isText reports whether an operand is a text that was not made of an object.
func (c *tcall) isText(p model.Place, v val) bool {
	if slices.ContainsFunc(v, func(t *term) bool { return t.kind == kOp && t.how == model.Encode }) {
		return false
	}
	t := staticType(c.operandOf(p))
	return t == nil || isStringType(t) || isBytes(t)
}

// writes records what a flow adds to the bytes behind a writer, where that is no buffer but leads out of the program.
func (c *tcall) writes(e model.Flow) {
	n := len(e.To.Sels)
	if n == 0 || e.To.Sels[n-1] != model.Data {
		return
	}
	w := e.To
	w.Sels = w.Sels[:n-1]
	var format model.Place
	as, from := model.AsText, e.From
	switch e.How {
	case model.Encode:
		as = model.AsJSON
	case model.Format:
		format, from = from[0], from[1:]
	case model.Derive: // what lies below an object is shown with it
		as = model.AsPage
		from = slices.DeleteFunc(slices.Clone(from), func(p model.Place) bool { return slices.Contains(p.Sels, model.Below) })
	}
	c.written(w, e.How, from, format, as)
}

// operandOf is the expression for a place that is a whole parameter or receiver, else nil.
func (c *tcall) operandOf(p model.Place) ssa.Value {
	if p.Base != model.BaseParam || len(p.Sels) > 0 {
		return nil
	}
	return c.operand(p.Index)
}

// Pseudo fields of clients and requests: what is attached to one, and the call that makes it print that.
const (
	attachedField = "$attached"
	debugField    = "$debug"
)

// debug applies [model.Debug].
func (c *tcall) debug(e model.Debug) {
	if e.On.Valid() {
		if isBool(c.operand(e.On.Index), false) {
			return
		}
	}
	if e.Object.Base == model.BaseVar {
		c.output("log|request dump", slices.Clone(c.load(e.Object.At(model.Attached))))
		return
	}
	c.f.switchedOn(c.site(), c.load(e.Object))
}

// switchedOn records that objects print what they send from now on, at a.
func (f *fn) switchedOn(a attach, objs val) {
	pts := f.now()
	f.write(objs, []string{debugField}, one(constTerm("on")), store{seq: f.next(), ptr: true, pos: a.site})
	shown := f.project(objs, []string{attachedField}, pts)
	for sel := range ownerSels {
		shown = union(shown, f.project(objs, []string{sel, attachedField}, pts))
	}
	f.output(a, "log|request dump", slices.Clone(shown))
}

// isBool reports whether an expression is the constant b.
func isBool(x ssa.Value, b bool) bool {
	k, ok := x.(*ssa.Const)
	return ok && k.Value != nil && k.Value.Kind() == constant.Bool && constant.BoolVal(k.Value) == b
}

// attached notes what is attached to objects, for what prints their requests. What is attached to a request of a client
// that prints is printed.
func (c *tcall) attached(objs, cred val) {
	for _, o := range objs {
		c.f.write(one(o), []string{attachedField}, cred, store{seq: c.f.next(), ptr: true, pos: c.pos})
		on := c.f.project(one(o), []string{model.Maker, debugField}, c.f.now())
		if slices.ContainsFunc(on, func(t *term) bool { return t.kind == kConst }) {
			c.output("log|request dump", slices.Clone(cred))
		}
	}
}

// writerAt says where a writer leads, "log|what" or "store|what", or "" when that is not known, or only a buffer. x is the
// expression for it, or nil; pts are where memory is read.
func (f *fn) writerAt(v val, x ssa.Value, pts []point) string {
	if k := f.e.writerType(staticType(x)); k != "" {
		return k
	}
	for _, t := range v {
		if t.kind != kPath {
			continue
		}
		if t.root.kind == rGlobal && len(t.sels) == 0 {
			if i := strings.LastIndexByte(t.root.name, '.'); i > 0 {
				if p := model.Lookup(t.root.name[:i]); p != nil {
					if g, ok := p.Value(t.root.name[i+1:]); ok && g.Writes != "" {
						return g.Writes
					}
				}
			}
		}
		if k := f.e.writerType(f.pathType(t)); k != "" {
			return k
		}
		if k := constName(f.project(one(t), []string{model.Writes}, pts)); k != "" {
			return k
		}
	}
	return ""
}

// staticType is the type of an expression before it was put into an interface; nil for none.
func staticType(x ssa.Value) types.Type {
	switch y := x.(type) {
	case nil:
		return nil
	case *ssa.MakeInterface:
		return y.X.Type()
	case *ssa.ChangeInterface:
		return staticType(y.X)
	}
	return x.Type()
}

// writerType says where writers of a type lead, see [fn.writerAt].
func (e *engine) writerType(t types.Type) string {
	n := namedOf(t)
	if n == nil || n.Obj().Pkg() == nil {
		return ""
	}
	if p := e.tableOf(n.Obj().Pkg()); p != nil {
		typ, _ := p.Type(n.Obj().Name())
		return typ.Writes
	}
	return ""
}

// goVerb stands for %#v, noVerb for verbs that show a piece of their operand at most.
const (
	goVerb = 'G'
	noVerb = 'T'
)

// verbsOf are the verbs by which a format prints its operands, n of them: 'v' where the format does not say, [goVerb] for
// a v with a '#' before it.
func verbsOf(format string, n int) []byte {
	verbs := slices.Repeat([]byte{'v'}, n)
	next := 0
	for format != "" {
		var flags string
		var verb byte
		_, flags, verb, format = nextVerb(format, &next)
		if verb == 0 || verb == '%' {
			continue
		}
		switch {
		case cutsOff(flags, verb):
			verb = noVerb
		case verb == 'v' && strings.Contains(flags, "#"):
			verb = goVerb
		}
		if next >= 0 && next < n {
			verbs[next] = verb
		}
		next++
	}
	return verbs
}

// notationOf is the notation in which a verb prints, and whether it prints the value at all.
func notationOf(as model.Notation, verb byte) (model.Notation, bool) {
	switch verb {
	case 'T', 'p', 't', 'c', 'U', 'b', 'o', 'O', 'e', 'E', 'f', 'F', 'g':
		return as, false
	case goVerb:
		if as != model.AsDump { // a dumper's own operands dump by any verb
			return model.AsGo, true
		}
	}
	return as, true
}

// show are the parts of a value that a notation shows.
func (c *tcall) show(v val, as model.Notation) []*term {
	s := &showing{f: c.f, in: c.in, pos: c.pos, as: as, tags: c.tags()}
	if c.pkg != nil {
		s.asks = c.pkg.Asks
	}
	s.all(v, 0)
	return s.out
}

// showing is the state of looking for the parts of a value that a notation shows. in is the call for which methods can be
// run, nil where none can: what has a method of its own for the notation shows nothing then. asks is as [model.Package.Asks].
type showing struct {
	f    *fn
	in   ssa.Instruction
	pos  Pos
	as   model.Notation
	asks string
	tags string       // key of the tags that the encoder reads, "" when unknown
	seen []types.Type // on the way here
	// outer are the keys of the struct around the embedded one at hand, which hide its own.
	outer []string
	// attrs counts the attributes on the way here, which may hold others; mute the unexported fields, below which package
	// fmt can call no methods.
	attrs, mute int
	out         []*term
}

// all shows the terms of a value.
func (s *showing) all(v val, depth int) {
	for _, t := range v {
		s.term(t, s.f.boxType(t), depth)
	}
}

// boxType is the dynamic type of a term, nil when unknown.
func (f *fn) boxType(t *term) types.Type {
	name, ptr := strings.CutPrefix(t.box, "*")
	var typ types.Type
	if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) {
		o := &f.info[t.root.n]
		if typ = o.typ; typ == nil {
			typ = o.made
		}
		if typ == nil {
			typ = f.e.typeByKey(o.tname)
		}
	}
	if typ == nil && name == "" {
		return f.declaredType(t)
	}
	if typ == nil {
		typ = f.e.typeByKey(name)
	}
	if typ == nil {
		obj, ok := types.Universe.Lookup(name).(*types.TypeName)
		if !ok {
			return nil
		}
		typ = obj.Type()
	}
	if ptr {
		return types.NewPointer(typ)
	}
	return typ
}

// declaredType is [fn.pathType] but for interfaces, which say nothing of what is in them.
func (f *fn) declaredType(t *term) types.Type {
	if typ := f.pathType(t); typ != nil && !types.IsInterface(typ) {
		return typ
	}
	return nil
}

// pathType is the type of a parameter, or of what is selected of it by fields; nil when unknown.
func (f *fn) pathType(t *term) types.Type {
	if t.kind != kPath || t.root.kind != rParam || t.root.n >= len(f.fn.Params) {
		return nil
	}
	typ := f.fn.Params[t.root.n].Type()
	for _, sel := range t.sels {
		if strings.HasPrefix(sel, "$") || isElem(sel) || sel == "*" {
			return nil
		}
		obj, _, _ := types.LookupFieldOrMethod(typ, true, f.e.pkg, sel)
		v, ok := obj.(*types.Var)
		if !ok {
			return nil
		}
		typ = v.Type()
	}
	return typ
}

// term shows t, of type typ or unknown.
func (s *showing) term(t *term, typ types.Type, depth int) {
	if depth > maxShown {
		return
	}
	if t.kind == kPath && t.root.kind == rAlloc && depth == 0 && s.attrs < maxShown {
		// An attribute of a logger's, or an event, holds what it was given.
		s.attrs++
		defer func() { s.attrs-- }()
		if own := s.f.held(t); len(own) > 0 {
			s.all(own, depth)
			return
		}
	}
	if t.kind == kOp && (t.how == model.URLString || t.how == model.URLPart) {
		s.out = append(s.out, t)
		return
	}
	if t.kind == kOp && t.how != model.Shown && depth < maxShown && s.operands(t, depth) {
		return
	}
	if typ == nil {
		s.unknown(t)
		return
	}
	if namedOf(typ) != nil {
		if m := s.speaker(typ); m != nil && !s.asked(typ) {
			s.spoken(t, typ, m, depth)
			return
		}
		if s.within(typ) > 1 { // documents hold documents, lists of themselves more than is worth a look
			return
		}
	}
	s.seen = append(s.seen, typ)
	defer func() { s.seen = s.seen[:len(s.seen)-1] }()
	through := s.as == model.AsJSON || s.as == model.AsDump || s.as == model.AsPage // pointers
	switch u := typ.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			s.out = append(s.out, t)
		}
	case *types.Pointer:
		switch u.Elem().Underlying().(type) {
		case *types.Struct, *types.Map, *types.Slice, *types.Array:
			through = through || depth == 0
		case *types.Basic:
		default:
			through = false
		}
		if through {
			s.term(t, u.Elem(), depth)
		}
	case *types.Slice:
		if isBytes(u) {
			s.out = append(append(s.out, t), s.f.project(one(t), []string{model.Data}, s.f.now())...)
			return
		}
		s.part(t, "[]", u.Elem(), depth)
	case *types.Array:
		s.part(t, "[]", u.Elem(), depth)
	case *types.Map:
		s.part(t, "[]", u.Elem(), depth)
		s.part(t, "[k]", u.Key(), depth)
	case *types.Interface:
		s.unknown(t)
	case *types.Struct:
		outer := s.outer
		defer func() { s.outer = outer }()
		for i := range u.NumFields() {
			fld := u.Field(i)
			if s.as == model.AsJSON && (!fld.Exported() && !fld.Embedded() || s.hidden(u.Tag(i)) || slices.Contains(outer, s.key(u, i))) {
				continue
			}
			s.outer = nil
			if s.as == model.AsJSON && fld.Embedded() {
				s.outer = s.keys(u)
			}
			if !fld.Exported() {
				s.mute++
			}
			s.field(t, typ, u, i, depth)
			if !fld.Exported() {
				s.mute--
			}
		}
	}
}

// operands shows the objects that a text was made of, by an encoder or by printing them. It does nothing, and says so,
// where the text was made of strings alone.
func (s *showing) operands(t *term, depth int) bool {
	defer func(as model.Notation, tags, asks string) { s.as, s.tags, s.asks = as, tags, asks }(s.as, s.tags, s.asks)
	if s.as, s.tags, s.asks = model.AsText, "", ""; t.how == model.Encode {
		s.as, s.tags = model.AsJSON, t.str
	}
	before, objects := len(s.out), false
	args, whole := t.args, around(t.how)
	if whole {
		if args = args[:1]; !s.holdsObjects(args[0], 0) {
			return false
		}
	}
	for _, a := range args {
		for _, x := range a {
			object := s.isObject(x) || t.how == model.Encode && x.kind == kPath && x.root.open() && s.f.boxType(x) == nil
			if objects = objects || object; object || x.kind == kOp {
				s.term(x, s.f.boxType(x), depth)
			} else if x.kind != kConst {
				s.out = append(s.out, x)
			}
		}
	}
	if whole {
		for i, x := range s.out[before:] {
			c := *t
			c.args = slices.Clone(t.args)
			c.args[0] = one(x)
			s.out[before+i] = c.finish()
		}
	}
	if objects || (whole || t.how == model.Concat) && len(s.out) > before {
		return true
	}
	s.out = s.out[:before]
	return false
}

// isObject reports whether a term that a text is made of is none itself.
func (s *showing) isObject(t *term) bool {
	typ := s.f.boxType(t)
	return typ != nil && !isBytes(typ) && (!isStringType(typ) || namedOf(typ) != nil)
}

// holdsObjects reports whether a text is made of objects, at any depth.
func (s *showing) holdsObjects(v val, depth int) bool {
	return depth < maxShown && slices.ContainsFunc(v, func(t *term) bool {
		return s.isObject(t) || t.kind == kOp && slices.ContainsFunc(t.args, func(a val) bool { return s.holdsObjects(a, depth+1) })
	})
}

// around reports whether an operation is done to its first operand as a whole.
func around(how model.How) bool {
	switch how {
	case model.Encrypt, model.Decrypt, model.Replace, model.Scrub:
		return true
	}
	return false
}

// held is what an object keeps in its pseudo field Data. What was decoded into it as a whole is not that,
// nor what nobody put there.
func (f *fn) held(t *term) val {
	var out val
	for _, x := range f.project(one(t), []string{model.Data}, f.now()) {
		if n := len(x.sels); n > 0 && x.sels[n-1] == model.Data && (x.kind == kDecode || x.kind == kOrigin || x.root == t.root) {
			continue
		}
		out = append(out, x)
	}
	return out
}

// hidden reports whether the tags of a field keep it out of what the encoder writes.
func (s *showing) hidden(tag string) bool {
	keys := []string{s.tags}
	if s.tags == "" {
		keys = []string{"json", "yaml", "toml", "gorm", "db", "bson", "xml"}
	}
	return slices.ContainsFunc(keys, func(k string) bool { return reflect.StructTag(tag).Get(k) == "-" })
}

// key is the key under which the encoder writes a field.
func (s *showing) key(st *types.Struct, i int) string {
	tag := s.tags
	if tag == "" {
		tag = "json"
	}
	if name, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get(tag), ","); name != "" {
		return name
	}
	return st.Field(i).Name()
}

// keys are those of the fields of a struct but embedded ones.
func (s *showing) keys(st *types.Struct) []string {
	var out []string
	for i := range st.NumFields() {
		if !st.Field(i).Embedded() {
			out = append(out, s.key(st, i))
		}
	}
	return out
}

// field shows the i'th field of a struct of type typ.
func (s *showing) field(t *term, typ types.Type, u *types.Struct, i, depth int) {
	names := []string{fieldName(deref(typ), u, i)}
	if fld := u.Field(i); isStringType(fld.Type()) || isBytes(fld.Type()) {
		if place := fieldPlace(typ, fld.Name()); place != "" {
			names = append(names, placeName+place) // whatever lies there
		}
	}
	s.part(t, u.Field(i).Name(), u.Field(i).Type(), depth, names...)
}

// part shows what lies below a selector, of the names given.
func (s *showing) part(t *term, sel string, typ types.Type, depth int, names ...string) {
	if _, ok := typ.Underlying().(*types.Struct); ok && t.kind == kPath && t.root.kind == rAlloc && !isElem(sel) {
		// The place itself, not what was put there as a whole: fields of it may have been set since.
		s.term(below(one(t), sel, "")[0].before(nil, names), typ, depth+1)
		return
	}
	for _, x := range s.f.project(one(t), []string{sel}, s.f.now()) {
		x = x.before(nil, names)
		below := typ
		if types.IsInterface(typ) {
			below = s.f.boxType(x)
		}
		s.term(x, below, depth+1)
	}
}

// unknown shows a value whose type only a caller may know: it shows what it will turn out to be.
func (s *showing) unknown(t *term) {
	switch {
	case t.kind == kPath && t.root.open():
		s.out = append(s.out, opTerm(model.Shown, one(t), one(constTerm(s.manner())))...)
	case t.kind == kPath:
		now := s.f.now()
		s.out = append(append(s.out, s.f.everything(one(t), now, 0)...), s.f.load(t.root, t.sels, now)...)
	case t.kind == kDecode && s.again(t):
	default:
		s.out = append(s.out, t)
	}
}

// again shows the object that a value without a type was decoded out of the text of, and reports whether there is one.
func (s *showing) again(t *term) bool {
	shown := false
	for _, a := range t.args {
		for _, x := range a {
			if x.kind == kOp && x.how == model.Encode && s.operands(x, 1) {
				shown = true
			}
		}
	}
	return shown
}

// within counts the values of a type that the one at hand lies in.
func (s *showing) within(typ types.Type) int {
	n := 0
	for _, x := range s.seen {
		if types.Identical(x, typ) {
			n++
		}
	}
	return n
}
