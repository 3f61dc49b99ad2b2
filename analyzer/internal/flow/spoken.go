package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A value may say itself what is shown of it, by a method that the notation asks for: types that print as stars, documents
// that leave a field out.

// speaking are the methods that speak for a value where no tags are read, in the order in which they are asked.
var speaking = map[model.Notation][]string{
	model.AsText:  {"Format", "Error", "String"},
	model.AsPage:  {"Format", "Error", "String"},
	model.AsPairs: {"LogValue", "Format", "Error", "String", "MarshalText"},
	model.AsGo:    {"Format", "GoString"},
	model.AsJSON:  {"MarshalJSON", "MarshalText", "MarshalBinary", "GobEncode"},
}

// encoding are those that an encoder asks for, or a store, by the tags that it reads.
var encoding = map[string][]string{
	"json":       {"MarshalJSON", "MarshalText"},
	"yaml":       {"MarshalYAML", "MarshalText"},
	"toml":       {"MarshalTOML", "MarshalText"},
	"xml":        {"MarshalXML", "MarshalText"},
	"bson":       {"MarshalBSONValue", "MarshalBSON"},
	"dynamodbav": {"MarshalDynamoDBAttributeValue"},
	"redis":      {"MarshalBinary"},
	"db":         {"Value"},
	"gorm":       {"Value"},
	"xorm":       {"Value"},
	"bun":        {"Value"},
	"pg":         {"Value"},
}

// speakers are the names of the methods that speak for a value in the notation at hand.
func (s *showing) speakers() []string {
	names := speaking[s.as]
	if own, ok := encoding[s.tags]; ok && s.as == model.AsJSON {
		names = own
	}
	if s.asks != "" && s.as == model.AsJSON {
		names = append([]string{s.asks}, names...)
	}
	return names
}

// speaker is the method that speaks for values of a type, nil for none.
func (s *showing) speaker(typ types.Type) *types.Func {
	if s.mute > 0 && s.as != model.AsJSON {
		return nil
	}
	for _, name := range s.speakers() {
		obj, _, _ := types.LookupFieldOrMethod(typ, false, nil, name)
		if m, ok := obj.(*types.Func); ok && speaks(m) {
			return m
		}
	}
	return nil
}

// speaks reports whether a method has the parameters of one that is asked: none, or what it is to write to.
func speaks(m *types.Func) bool {
	params := m.Signature().Params()
	switch m.Name() {
	case "Format", "MarshalXML":
		return params.Len() == 2
	case "MarshalLogObject", "MarshalZerologObject", "MarshalObject":
		return params.Len() == 1
	}
	return params.Len() == 0
}

// spoken shows what a method says of a value of type typ.
func (s *showing) spoken(t *term, typ types.Type, m *types.Func, depth int) {
	if s.in == nil {
		return
	}
	s.seen = append(s.seen, typ)
	defer func() { s.seen = s.seen[:len(s.seen)-1] }()
	said := s.f.says(s.in, s.pos, t, typ, m)
	switch m.Name() { // what stands for the value, which may be an object itself
	case "LogValue":
		s.all(said, 0)
		return
	case "MarshalYAML":
		s.all(said, depth+1)
		return
	}
	for _, x := range said {
		if x.kind == kOp {
			s.term(x, nil, depth+1)
			continue
		}
		s.out = append(append(s.out, x), s.f.project(one(x), []string{model.Data}, s.f.now())...)
	}
}

// says is what a method says of t, of type typ: its results, or what it writes to its first parameter. Of one that nobody
// sees it is nothing.
func (f *fn) says(in ssa.Instruction, pos Pos, t *term, typ types.Type, m *types.Func) val {
	defer func(was bool) { f.spoken = was }(f.spoken)
	f.spoken = true
	if f.nest >= maxNest {
		return nil
	}
	f.nest++
	defer func() { f.nest-- }()
	tag := "show" + m.Name() + t.key
	args := []val{one(t)}
	var to *term
	if n := m.Signature().Params().Len(); n > 0 {
		to = pathTerm(f.object(objKey{in, tag}, nil))
		args = append(args, one(to))
		if m.Name() == "MarshalXML" {
			enc := pathTerm(f.object(objKey{in, tag + "to"}, nil))
			f.write(one(enc), []string{model.Sink}, one(to), store{seq: f.next(), ptr: true, fresh: true, pos: pos})
			args[1] = one(enc)
		}
		args = append(args, make([]val, n-1)...)
	}
	var out []val
	if rs, ok := f.customMethod(in, t, m.Name(), args, m.Signature().Results().Len(), pos, tag); ok {
		out = rs
	} else if s := f.e.method(typeKey(typ), m.Name()); s != nil {
		out = f.instantiate(in, s, tag, args, nil, pos, short(s.key))
	} else if m.Pkg() != nil && f.e.tableOf(m.Pkg()) != nil {
		out, _ = f.table(in, m, args, pos)
	}
	var vs []val
	for i, r := range out {
		vs = append(vs, carried(r, m.Signature().Results().At(i).Type()))
	}
	if to != nil {
		vs = append(vs, f.project(one(to), []string{model.Data}, []point{{f.block, f.idx + 1}}))
	}
	return union(vs...)
}

// manner writes down how a value is to be shown, for [fn.shownLater].
func (s *showing) manner() string { return itoa(int(s.as)) + "|" + s.tags + "|" + s.asks }

// shownLater is an operation [model.Shown] again, now that a caller has supplied its operand.
func (e *env) shownLater(v val, manner string) val {
	f := e.f
	p := append(strings.Split(manner, "|"), "", "")
	s := &showing{f: f, as: model.Notation(atoi(p[0])), tags: p[1], asks: p[2], pos: e.step.Pos}
	if b := e.at.block; b != nil && e.at.idx < len(b.Instrs) {
		defer func(b *ssa.BasicBlock, i int) { f.block, f.idx = b, i }(f.block, f.idx)
		f.block, f.idx, s.in = b, e.at.idx, b.Instrs[e.at.idx]
	}
	s.all(v, 0)
	return fromTerms(s.out)
}

// asked reports whether a value of a type, or of a pointer to it, was asked already on the way here: the method converts
// its receiver to have it written without itself.
func (s *showing) asked(typ types.Type) bool {
	n := namedOf(typ)
	return slices.ContainsFunc(s.seen, func(x types.Type) bool { return namedOf(x) == n })
}

// spokenFor are operands of a text, printed by verbs, with strings of types that say themselves what is printed of them
// replaced by that.
func (c *tcall) spokenFor(vs []val, verbs []byte) []val {
	out := slices.Clone(vs)
	for i, v := range vs {
		s := &showing{f: c.f, as: model.AsText}
		if i < len(verbs) {
			as, ok := notationOf(model.AsText, verbs[i])
			if !ok {
				continue
			}
			s.as = as
		}
		var terms []val
		for _, t := range v {
			typ := c.f.boxType(t)
			n := namedOf(typ)
			if typ == nil || n == nil || !isStringType(n) {
				terms = append(terms, one(t)) // objects are looked at where the text is shown
				continue
			}
			if m := s.speaker(typ); m != nil && m.Name() != "Error" && c.f.e.method(typeKey(typ), m.Name()) != nil {
				terms = append(terms, c.f.says(c.in, c.pos, t, typ, m))
				continue
			}
			terms = append(terms, one(t))
		}
		out[i] = union(terms...)
	}
	return out
}
