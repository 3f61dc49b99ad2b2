package flow

import (
	"go/token"
	"go/types"
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
func cleaned(v val) val {
	if len(v) == 0 {
		return nil
	}
	return one((&term{kind: kXfer, str: clean, args: []val{trim(v, maxSize/2)}}).finish())
}

// customSource is the value of a source: an origin by its id, and of the kind that the user says it is for other rules.
func (f *fn) customSource(s model.CustomSource, what, name string, pos Pos) val {
	kind := s.Kind
	if kind == "" {
		kind = customOrigin
	}
	t := originTerm(origin{kind: kind, what: what, name: name, pos: pos, fields: true, id: s.ID})
	t.steps = []Step{{pos, "source " + firstNonEmpty(s.ID, string(kind)) + ": " + what}}
	return one(t)
}

func firstNonEmpty(a, b string) string {
	if a != "" {
		return a
	}
	return b
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
		c.put(s.At, f.customSource(s, name, "", pos), true)
	}
	for _, p := range cu.Cleans {
		c.clean(p)
	}
	return c.res
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
				f.customParams = map[int]model.CustomSource{}
			}
			f.customParams[s.At.Index+off] = s
		}
	}
	s, ok := f.customParams[i]
	if !ok {
		return nil
	}
	return f.customSource(s, "parameter "+p.Name(), "", f.e.pos(p.Pos()))
}

// customTyped adds the sources that a parameter is by its type.
func (f *fn) customTyped(p *ssa.Parameter) val {
	var out val
	for _, s := range f.e.custom.Type(p.Type()) {
		out = union(out, f.customSource(s, "parameter "+p.Name(), "", f.e.pos(p.Pos())))
	}
	return out
}

// customValue adds the sources that a value is by its type, by the field it is read from, or by the channel.
func (f *fn) customValue(in ssa.Instruction) {
	v, ok := in.(ssa.Value)
	if !ok {
		return
	}
	c := f.e.custom
	var found val
	pos := f.e.pos(in.Pos())
	byType := func(t types.Type) {
		for _, s := range c.Type(t) {
			found = union(found, f.customSource(s, "value of type "+types.TypeString(t, func(p *types.Package) string { return p.Name() }), "", pos))
		}
	}
	switch in := in.(type) {
	case *ssa.UnOp:
		switch in.Op {
		case token.MUL:
			if fa, ok := in.X.(*ssa.FieldAddr); ok {
				found = f.customField(deref(fa.X.Type()), fa.Field, f.e.pos(fa.Pos()))
			}
		case token.ARROW:
			if ch, ok := in.X.Type().Underlying().(*types.Chan); ok {
				for _, s := range c.Receive(ch.Elem()) {
					found = union(found, f.customSource(s, "value received", "", pos))
				}
			}
		}
	case *ssa.Field:
		found = f.customField(in.X.Type(), in.Field, pos)
	case *ssa.Call, *ssa.Extract, *ssa.Convert, *ssa.ChangeType, *ssa.TypeAssert:
		if _, tuple := v.Type().(*types.Tuple); !tuple {
			byType(v.Type())
		}
	}
	if len(found) == 0 {
		return
	}
	if t := f.tuples[v]; len(t) > 0 {
		f.setTuple(v, []val{found})
		return
	}
	f.set(v, found)
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
	id, ok := strings.CutPrefix(string(a.mech), customSink)
	if !ok {
		return ""
	}
	return id
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
