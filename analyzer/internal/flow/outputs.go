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

// Outputs makes the engine follow what is written to logs and stores as well: [Result.Outputs]. It is off by default, as
// no rule asks for it.
var Outputs bool

// outputPrefix starts the mechanism of an attachment that is an output; "log|" or "store|" follows, and what it is.
const outputPrefix = "writes:"

// maxShown bounds how deep below a value its parts are looked for, and shownAtOnce how many of them are one output.
const (
	maxShown    = 4
	shownAtOnce = 8
)

// output records that values are written to a log or store. writer is "log|what" or "store|what".
func (c *tcall) output(writer string, vs ...val) {
	var all val
	for _, v := range vs {
		for _, t := range v {
			if t.kind != kConst {
				all = append(all, t)
			}
		}
	}
	for i := 0; i < len(all); i += shownAtOnce {
		part := fromTerms(slices.Clone(all[i:min(i+shownAtOnce, len(all))]))
		c.f.record(outputPrefix+writer+itoa(i), &attach{site: c.pos, call: c.obj.Origin().FullName(), mech: model.Mechanism(outputPrefix + writer), cred: part})
	}
}

// log applies [model.Log].
func (c *tcall) log(e model.Log) {
	if !Outputs {
		return
	}
	kind := "log|" + e.What
	if e.Writer.Valid() {
		if kind = c.f.writer(c.load(e.Writer), c.operandOf(e.Writer)); kind == "" {
			return
		}
	}
	c.output(kind, c.shown(e)...)
}

// shown is what a call shows of its operands.
func (c *tcall) shown(e model.Log) []val {
	ops := c.operands(e.Values)
	verbs := make([]byte, len(ops))
	if e.Format.Valid() {
		verbs = verbsOf(constText(c.load(e.Format)), len(ops))
	}
	var shown []val
	if e.Format.Valid() { // which is printed, too
		shown = append(shown, c.load(e.Format))
	}
	for i, v := range ops {
		if e.As == model.AsPairs && i%2 == 0 && onlyConsts(v) {
			continue // a key
		}
		if as, ok := notationOf(e.As, verbs[i]); ok {
			shown = append(shown, c.show(v, as))
		}
	}
	return shown
}

// wrap applies [model.Wrap].
func (c *tcall) wrap(e model.Wrap) {
	if !Outputs {
		return
	}
	if v := union(c.shown(model.Log{Values: e.Values, Format: e.Format})...); !onlyConsts(v) {
		c.put(model.Result(0).Field(model.Data), v, false)
	}
}

// errorsOnly is what a result of type t, of those that carry nothing, carries to a log: an error, what it was made of.
func errorsOnly(v val, t types.Type) val {
	if !Outputs || !types.IsInterface(t) {
		return nil
	}
	return v.paths()
}

func onlyConsts(v val) bool {
	return !slices.ContainsFunc(v, func(t *term) bool { return t.kind != kConst })
}

// persists records the value of a [model.Persist] as an output.
func (c *tcall) persists(e model.Persist) {
	if !Outputs || e.Query.Valid() && isSelect(constText(c.load(e.Query))) {
		return
	}
	for _, v := range c.operands([]model.Place{e.Value}) {
		c.output("store|"+e.What, c.show(v, model.AsJSON))
	}
}

// writes records what a flow adds to the bytes behind a writer, where that is no buffer but leads out of the program.
func (c *tcall) writes(e model.Flow) {
	n := len(e.To.Sels)
	if !Outputs || n == 0 || e.To.Sels[n-1] != model.Data {
		return
	}
	w := e.To
	w.Sels = w.Sels[:n-1]
	kind := c.f.writer(c.load(w), c.operandOf(w))
	if kind == "" {
		return
	}
	as := model.AsText
	if e.How == model.Encode {
		as = model.AsJSON
	}
	from := e.From
	var verbs []byte
	var shown []val
	if e.How == model.Format {
		verbs = verbsOf(constText(c.load(from[0])), maxParts)
		shown = append(shown, c.load(from[0]))
		from = from[1:]
	}
	for i, v := range c.operands(from) {
		verb := byte(0)
		if i < len(verbs) {
			verb = verbs[i]
		}
		if as, ok := notationOf(as, verb); ok {
			shown = append(shown, c.show(v, as))
		}
	}
	c.output(kind, shown...)
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
	if !Outputs {
		return
	}
	if e.On.Valid() {
		if x, ok := c.operand(e.On.Index).(*ssa.Const); ok && x.Value != nil && x.Value.Kind() == constant.Bool && !constant.BoolVal(x.Value) {
			return
		}
	}
	c.put(e.Object.Field(debugField), one(constTerm("on")), true)
	c.output("log|request dump", c.load(e.Object.Field(attachedField)))
}

// attached notes what is attached to objects, for what prints their requests. What is attached to a request of a client
// that prints is printed.
func (c *tcall) attached(objs, cred val) {
	if !Outputs {
		return
	}
	for _, o := range objs {
		c.f.write(one(o), []string{attachedField}, cred, store{seq: c.f.next(), ptr: true, pos: c.pos})
		on := c.f.project(one(o), []string{model.Maker, debugField}, c.f.now())
		if slices.ContainsFunc(on, func(t *term) bool { return t.kind == kConst }) {
			c.output("log|request dump", cred)
		}
	}
}

// writer says where a writer leads, "log|what" or "store|what", or "" when that is not known, or only a buffer. x is the
// expression for it, or nil.
func (f *fn) writer(v val, x ssa.Value) string {
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
		if t.root.kind == rParam && len(t.sels) == 0 && t.root.n < len(f.fn.Params) {
			if k := f.e.writerType(f.fn.Params[t.root.n].Type()); k != "" {
				return k
			}
		}
		if k := constName(f.project(one(t), []string{model.Writes}, f.now())); k != "" {
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

// writerType says where writers of a type lead, see [fn.writer].
func (e *engine) writerType(t types.Type) string {
	n := namedType(t)
	if n == nil || n.Obj().Pkg() == nil {
		return ""
	}
	if p := e.tableOf(n.Obj().Pkg()); p != nil {
		typ, _ := p.Type(n.Obj().Name())
		return typ.Writes
	}
	return ""
}

func namedType(t types.Type) *types.Named {
	if t == nil {
		return nil
	}
	return namedOf(t)
}

// verbsOf are the verbs by which a format prints its operands, n of them: 'v' where the format does not say. '+' and '#'
// before a v give 'V' and 'G'.
func verbsOf(format string, n int) []byte {
	verbs := slices.Repeat([]byte{'v'}, n)
	next := 0
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			return verbs
		}
		format = format[i+1:]
		j := 0
		for j < len(format) && strings.IndexByte("+-# 0123456789.*[]", format[j]) >= 0 {
			if format[j] == '*' {
				next++
			}
			if format[j] == '[' {
				k := strings.IndexByte(format[j:], ']')
				if k < 0 {
					return verbs
				}
				next = atoi(format[j+1:j+k]) - 1
			}
			j++
		}
		if j >= len(format) {
			return verbs
		}
		if format[j] != '%' {
			if next >= 0 && next < n {
				verbs[next] = format[j]
				if format[j] == 'v' && strings.Contains(format[:j], "#") {
					verbs[next] = 'G'
				}
			}
			next++
		}
		format = format[j+1:]
	}
}

// notationOf is the notation in which a verb prints, and whether it prints the value at all.
func notationOf(as model.Notation, verb byte) (model.Notation, bool) {
	switch verb {
	case 'T', 'p', 't', 'c', 'U', 'b', 'o', 'O', 'e', 'E', 'f', 'F', 'g':
		return as, false
	case 'G':
		if as != model.AsDump { // a dumper's own operands dump by any verb
			return model.AsGo, true
		}
	}
	return as, true
}

// show are the parts of a value that a notation shows.
func (c *tcall) show(v val, as model.Notation) val {
	s := &showing{f: c.f, in: c.in, pos: c.pos, as: as}
	var out []val
	for _, t := range v {
		out = append(out, s.term(t, c.f.boxType(t), 0))
	}
	return union(out...)
}

// showing is the state of looking for the parts of a value that a notation shows. in is the call for which methods can be
// run, nil where none can: what has a method of its own for the notation shows nothing then.
type showing struct {
	f    *fn
	in   ssa.Instruction
	pos  Pos
	as   model.Notation
	seen []types.Type // on the way here
	// attrs counts the attributes on the way here, which may hold others.
	attrs int
}

// boxType is the dynamic type of a term, nil when unknown.
func (f *fn) boxType(t *term) types.Type {
	name, ptr := strings.CutPrefix(t.box, "*")
	var typ types.Type
	if t.kind == kPath && t.root.kind == rAlloc && len(t.sels) == 0 && t.root.n < len(f.info) {
		typ = f.info[t.root.n].typ
		if typ == nil {
			typ = f.e.typeByKey(f.typeName(t))
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

// declaredType is the type of a parameter, or of what is selected of it by fields; nil when it says nothing.
func (f *fn) declaredType(t *term) types.Type {
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
	if types.IsInterface(typ) {
		return nil
	}
	return typ
}

// methods are the names of the methods that speak for a value, in the order in which they are asked.
var speaking = map[model.Notation][]string{
	model.AsText:  {"Error", "String"},
	model.AsPairs: {"LogValue", "Error", "String"},
	model.AsGo:    {"GoString"},
	model.AsJSON:  {"MarshalJSON", "MarshalText"},
}

// term are the parts of t, of type typ or unknown, that show.
func (s *showing) term(t *term, typ types.Type, depth int) val {
	if depth > maxShown {
		return nil
	}
	if t.kind == kPath && t.root.kind == rAlloc && depth == 0 && s.attrs < maxShown {
		// An attribute of a logger's, or an event, holds what it was given.
		s.attrs++
		defer func() { s.attrs-- }()
		if own := s.f.held(t); len(own) > 0 {
			var out []val
			for _, x := range own {
				out = append(out, s.term(x, s.f.boxType(x), depth))
			}
			return union(out...)
		}
	}
	if t.kind == kOp && t.how != model.Shown && depth < maxShown {
		if v, ok := s.operands(t, depth); ok {
			return v
		}
	}
	if typ == nil {
		return s.unknown(t)
	}
	if named := namedOf(typ); named != nil {
		if m, ok := s.speaker(typ, depth); ok {
			return s.spoken(t, m)
		}
		if s.within(typ) > 1 { // documents hold documents, lists of themselves more than is worth a look
			return nil
		}
	}
	s.seen = append(s.seen, typ)
	defer func() { s.seen = s.seen[:len(s.seen)-1] }()
	switch u := typ.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return one(t)
		}
	case *types.Pointer:
		switch u.Elem().Underlying().(type) {
		case *types.Struct, *types.Map, *types.Slice, *types.Array:
			if s.as == model.AsJSON || s.as == model.AsDump || depth == 0 {
				return s.term(t, u.Elem(), depth)
			}
		case *types.Basic:
			if s.as == model.AsJSON || s.as == model.AsDump {
				return s.term(t, u.Elem(), depth)
			}
		}
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return union(one(t), s.f.project(one(t), []string{model.Data}, s.f.now()))
		}
		return s.part(t, "[]", u.Elem(), depth)
	case *types.Array:
		return s.part(t, "[]", u.Elem(), depth)
	case *types.Map:
		return s.part(t, "[]", u.Elem(), depth)
	case *types.Interface:
		return s.unknown(t)
	case *types.Struct:
		var out []val
		for i := range u.NumFields() {
			fld := u.Field(i)
			if s.as == model.AsJSON && (!fld.Exported() && !fld.Embedded() || hidden(u.Tag(i))) {
				continue
			}
			out = append(out, s.part(t, fld.Name(), fld.Type(), depth))
		}
		return union(out...)
	}
	return nil
}

// operands are the parts that show of objects that a text was made of, by an encoder or by printing them. ok is false
// where it was made of strings alone.
func (s *showing) operands(t *term, depth int) (v val, ok bool) {
	in := *s
	if in.as = model.AsText; t.how == model.Encode {
		in.as = model.AsJSON
	}
	var out []val
	for _, a := range t.args {
		for _, x := range a {
			typ := s.f.boxType(x)
			object := typ != nil && !isBytes(typ) && (!isStringType(typ) || namedOf(typ) != nil)
			if ok = ok || object; object || x.kind == kOp {
				out = append(out, in.term(x, typ, depth))
			} else if x.kind != kConst {
				out = append(out, one(x))
			}
		}
	}
	return union(out...), ok || len(out) > 0 && t.how == model.Concat
}

// held is what an object keeps in its pseudo field Data. What was decoded into it as a whole is not that.
func (f *fn) held(t *term) val {
	var out val
	for _, x := range f.project(one(t), []string{model.Data}, f.now()) {
		if n := len(x.sels); (x.kind == kDecode || x.kind == kOrigin) && n > 0 && x.sels[n-1] == model.Data {
			continue
		}
		out = append(out, x)
	}
	return out
}

// hidden reports whether the tags of a field keep it out of what encoders write.
func hidden(tag string) bool {
	for _, key := range [...]string{"json", "yaml", "toml", "gorm", "db", "bson", "xml"} {
		if reflect.StructTag(tag).Get(key) == "-" {
			return true
		}
	}
	return false
}

// part are the parts of what lies below a selector.
func (s *showing) part(t *term, sel string, typ types.Type, depth int) val {
	var out []val
	for _, x := range s.f.project(one(t), []string{sel}, s.f.now()) {
		below := typ
		if types.IsInterface(typ) {
			below = s.f.boxType(x)
		}
		out = append(out, s.term(x, below, depth+1))
	}
	return union(out...)
}

// unknown is a value whose type only a caller may know: it shows what it will turn out to be.
func (s *showing) unknown(t *term) val {
	switch {
	case t.kind == kPath && t.root.open():
		return opTerm(model.Shown, one(t), one(constTerm(itoa(int(s.as)))))
	case t.kind == kPath:
		return union(s.f.everything(one(t), s.f.now(), 0), s.f.load(t.root, t.sels, s.f.now()))
	}
	return one(t)
}

// shownLater is an operation [model.Shown] again, now that a caller has supplied its operand.
func (f *fn) shownLater(v val, as string) val {
	s := &showing{f: f, as: model.Notation(atoi(as))}
	var out []val
	for _, t := range v {
		out = append(out, s.term(t, f.boxType(t), 0))
	}
	return union(out...)
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

// speaker is the method that speaks for values of a type, if there is one.
func (s *showing) speaker(typ types.Type, depth int) (string, bool) {
	if _, ok := typ.(*types.Pointer); !ok && s.as == model.AsDump {
		return "", false
	}
	for _, name := range speaking[s.as] {
		obj, _, _ := types.LookupFieldOrMethod(typ, false, nil, name)
		if m, ok := obj.(*types.Func); ok && m.Signature().Params().Len() == 0 {
			return name, true
		}
	}
	return "", false
}

// spoken is what a method says of a value.
func (s *showing) spoken(t *term, method string) val {
	if s.in == nil {
		return nil // MISS: what it says when a wrapper around a log is given the value
	}
	out := s.f.dispatch(s.in, one(t), method, nil, 1, s.pos, "show"+method+t.key, 0)
	return union(out[0], s.f.project(out[0], []string{model.Data}, s.f.now()))
}
