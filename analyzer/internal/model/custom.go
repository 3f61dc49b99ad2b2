package model

import (
	"go/types"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// A Custom is what users add to the tables in their settings: a table whose entries say by name or regular expression
// which symbols they are about, and for which no import path is known beforehand.
//
// Unlike a [Package] it is asked with symbols of go/types, because entries say things that only a signature can answer:
// all arguments, every result that is no error, whether a destination is a URL or an object. An entry that asks for an
// argument, result or field that the symbol lacks is not about that symbol.
//
// A nil *Custom has no entries. All methods are safe for concurrent use.
type Custom struct {
	*customTable
	marks *customMarks
}

// customTable is the part of a Custom that never changes, but for caches that hold strings only: symbols must not be
// kept alive by what lives as long as the settings do.
type customTable struct {
	entries                                           []CustomEntry
	funcs, params, typs, fields, tags, recvs, attachs customIndex
}

// customMarks notes which entries were about a symbol that the Custom was asked about.
type customMarks struct {
	hit  []atomic.Bool
	mu   sync.Mutex
	near map[int]string // why an entry that names a symbol is not about it
}

// A CustomEntry is one entry: the symbols it is about, and what they do.
type CustomEntry struct {
	Label        string // names the entry in warnings, such as "custom.sinks[2] (method Do)"
	Line, Column int    // where the settings have it
	Select       Selector
	// Effects are of the kinds [CustomSource], [CustomSink], [CustomClean], [Flow] and [Attach]. Places may have the
	// index [All]. The destination of an Attach stands in Dest, be it a URL or an object.
	Effects []Effect
	// Attached says, for an entry about a type, that setting a field of it attaches a credential.
	Attached *Type
}

// All is the index of a place that stands for every parameter, or for every result that is no error.
const All = -1

// CustomSource makes a place a source of users' own rules.
type CustomSource struct {
	ID   string // "" when no rule of the user's refers to it
	Kind Kind   // what the built-in rules are to take it for; "" when it is no origin for them
	At   Place  // for fields, types and channels the zero Place: the value itself
}

// CustomSink makes a place a sink of users' own rules.
type CustomSink struct {
	ID string
	At Place // for fields the zero Place: what is stored
}

// CustomClean says that what is at a place after the call carries nothing of what was there, or in the arguments, before.
type CustomClean struct{ At Place }

func (CustomSource) effect() {}
func (CustomSink) effect()   {}
func (CustomClean) effect()  {}

// A CustomFunc is what the entries say of one function, with places that this function has. That of a variadic parameter
// is its elements, as in the tables.
type CustomFunc struct {
	Sources   []CustomSource
	Sinks     []CustomSink
	Cleans    []Place
	Transfers []Flow // when there are any, they are all that the call hands on
	Attach    []Attach
}

// NewCustom compiles entries; it returns nil when there are none.
func NewCustom(entries []CustomEntry) *Custom {
	if len(entries) == 0 {
		return nil
	}
	t := &customTable{entries: entries}
	for i, e := range entries {
		x := map[Object]*customIndex{ObjFunc: &t.funcs, ObjMethod: &t.funcs, ObjParam: &t.params, ObjType: &t.typs,
			ObjField: &t.fields, ObjTag: &t.tags, ObjReceive: &t.recvs}[e.Select.Object]
		if e.Attached != nil {
			x = &t.attachs
		}
		x.add(i, e.Select)
	}
	return (&Custom{customTable: t}).Fresh()
}

// Fresh returns a Custom with the same entries and nothing matched yet. Each package is analysed with one of its own, so
// that what matched does not depend on which packages a process has seen before.
func (c *Custom) Fresh() *Custom {
	if c == nil {
		return nil
	}
	return &Custom{c.customTable, &customMarks{hit: make([]atomic.Bool, len(c.entries)), near: map[int]string{}}}
}

// Func returns what the entries say of a function or method, nil when that is nothing. For a method of an interface, fn
// is the interface's own method.
func (c *Custom) Func(fn *types.Func) *CustomFunc {
	if c == nil || c.funcs.empty() {
		return nil
	}
	hits := c.funcs.find(c.entries, symbolOf(fn))
	if len(hits) == 0 {
		return nil
	}
	fn = fn.Origin()
	out := &CustomFunc{}
	for _, i := range hits {
		c.mark(i, out.add(c.entries[i], fn.Signature()), fn)
	}
	if reflect.ValueOf(out).Elem().IsZero() {
		return nil
	}
	return out
}

// add adds an entry's effects on a function; it returns why the entry is not about it, or "".
func (f *CustomFunc) add(e CustomEntry, sig *types.Signature) string {
	var n CustomFunc
	for _, eff := range e.Effects {
		var miss string
		switch eff := eff.(type) {
		case CustomSource:
			miss = eachPlace(sig, eff.At, func(p Place) { n.Sources = append(n.Sources, CustomSource{eff.ID, eff.Kind, p}) })
		case CustomSink:
			miss = eachPlace(sig, eff.At, func(p Place) { n.Sinks = append(n.Sinks, CustomSink{eff.ID, p}) })
		case CustomClean:
			miss = eachPlace(sig, eff.At, func(p Place) { n.Cleans = append(n.Cleans, p) })
		case Flow:
			var from, to []Place
			miss = eachPlace(sig, eff.To, func(p Place) { to = append(to, p) })
			for _, p := range eff.From {
				if m := eachPlace(sig, p, func(p Place) { from = append(from, p) }); miss == "" {
					miss = m
				}
			}
			for _, p := range to {
				n.Transfers = append(n.Transfers, Flow{From: from, To: p, How: eff.How})
			}
		case Attach:
			var a Attach
			if a, miss = attachHere(sig, eff); miss == "" {
				n.Attach = append(n.Attach, a)
			}
		}
		if miss != "" {
			return miss
		}
	}
	f.Sources = append(f.Sources, n.Sources...)
	f.Sinks = append(f.Sinks, n.Sinks...)
	f.Cleans = append(f.Cleans, n.Cleans...)
	f.Transfers = append(f.Transfers, n.Transfers...)
	f.Attach = append(f.Attach, n.Attach...)
	return ""
}

// attachHere settles what the destination is: a URL, or the object whose URL counts. Where the entry is silent, that is
// the receiver, or what a function makes.
func attachHere(sig *types.Signature, a Attach) (Attach, string) {
	dest := a.Dest
	if !dest.Valid() {
		if dest = Result(0); sig.Recv() != nil {
			dest = Recv()
		}
	}
	for _, p := range []*Place{&a.Cred, &a.User} {
		if !p.Valid() {
			continue
		}
		q, _, miss := placeIn(sig, *p)
		if miss != "" {
			return a, miss
		}
		*p = q
	}
	dest, t, miss := placeIn(sig, dest)
	switch {
	case miss != "" && a.Dest.Valid():
		return a, miss
	case miss != "":
		a.Dest = Place{} // a function that makes nothing: only the default tells where the credential goes
	case isURL(t):
		a.Dest = dest
	default:
		a.Dest, a.Object = Place{}, dest
	}
	return a, ""
}

// Params returns the parameters of fn that are sources in its body.
func (c *Custom) Params(fn *types.Func) []CustomSource {
	if c == nil || c.params.empty() {
		return nil
	}
	fn = fn.Origin()
	return c.paramsOf(symbolOf(fn), fn.Signature(), fn)
}

// LitParams is [Custom.Params] for a function literal in a package: entries that name a function or a receiver are not
// about it.
func (c *Custom) LitParams(pkg *types.Package, sig *types.Signature) []CustomSource {
	if c == nil || c.params.empty() {
		return nil
	}
	return c.paramsOf(symbol{pkg: pathOf(pkg)}, sig, nil)
}

func (c *Custom) paramsOf(s symbol, sig *types.Signature, fn *types.Func) []CustomSource {
	var out []CustomSource
	var text *signatureText
	for _, i := range c.params.find(c.entries, s) {
		e := &c.entries[i]
		if e.Select.Signature.set() {
			if text == nil {
				text = textOf(sig)
			}
			if !e.Select.Signature.matchSignature(text) {
				continue
			}
		}
		n := len(out)
		for j := range sig.Params().Len() {
			if e.Select.Param.matchParam(j, sig.Params().At(j).Name()) {
				for _, eff := range e.Effects {
					if src, ok := eff.(CustomSource); ok {
						src.At = Param(j)
						out = append(out, src)
					}
				}
			}
		}
		switch {
		case len(out) > n:
			c.mark(i, "", nil)
		case fn != nil && e.Select.named():
			c.mark(i, "has no parameter "+e.Select.Param.text(), fn)
		}
	}
	return out
}

// Type returns the sources that any value of a named type, or pointer to it, is.
func (c *Custom) Type(t types.Type) []CustomSource {
	if c == nil || c.typs.empty() {
		return nil
	}
	s := namedSymbol(t)
	if s.name == "" {
		return nil
	}
	return c.sources(c.typs.find(c.entries, s))
}

// Receive returns the sources that a value received from a channel of element type elem is.
func (c *Custom) Receive(elem types.Type) []CustomSource {
	if c == nil || c.recvs.empty() {
		return nil
	}
	s := elemSymbol(elem)
	if s.name == "" {
		return nil
	}
	return c.sources(c.recvs.find(c.entries, s))
}

func (c *Custom) sources(hits []int) []CustomSource {
	var out []CustomSource
	for _, i := range hits {
		c.mark(i, "", nil)
		for _, eff := range c.entries[i].Effects {
			if src, ok := eff.(CustomSource); ok {
				out = append(out, src)
			}
		}
	}
	return out
}

// Field returns the sources and sinks that a field is. Owner is the struct type that declares it, or a pointer to it, and
// tag the field's tag.
func (c *Custom) Field(owner types.Type, f *types.Var, tag string) (sources []CustomSource, sinks []CustomSink) {
	if c == nil || c.fields.empty() && (c.tags.empty() || tag == "") {
		return nil, nil
	}
	s := fieldSymbol(owner, f)
	hits := c.fields.find(c.entries, s)
	if tag != "" {
		for _, i := range c.tags.find(c.entries, s) {
			if c.entries[i].Select.matchTag(tag) {
				hits = append(slices.Clip(hits), i)
			}
		}
	}
	for _, i := range hits {
		c.mark(i, "", nil)
		for _, eff := range c.entries[i].Effects {
			switch eff := eff.(type) {
			case CustomSource:
				sources = append(sources, eff)
			case CustomSink:
				sinks = append(sinks, eff)
			}
		}
	}
	return sources, sinks
}

// Attached returns the fields of a named type, by the path of its package and its name, that attach a credential when
// set. Only [Custom.Resolve] marks these entries as matched, because only it knows whether the type has the fields.
func (c *Custom) Attached(pkgPath, name string) []Type {
	if c == nil || c.attachs.empty() {
		return nil
	}
	var out []Type
	for _, i := range c.attachs.find(c.entries, symbol{pkg: ownPath(pkgPath), name: name}) {
		t := *c.entries[i].Attached
		t.Name = name
		out = append(out, t)
	}
	return out
}

// Names returns strings one of which the source text of a package contains if an entry can matter there, sorted: names
// of symbols, and last elements of import paths for entries that name no symbol. A value can still come from, say, a
// method that is handed on under another name; as a test of whether a dependency is worth analysing that is good enough.
// With everywhere set, no text tells where an entry may matter.
func (c *Custom) Names() (exact []string, everywhere bool) {
	if c == nil {
		return nil, false
	}
	for i := range c.entries {
		name := c.entries[i].Select.word()
		if t := c.entries[i].Attached; t != nil {
			name, _, _ = strings.Cut(t.Cred, ".")
		}
		if name == "" {
			everywhere = true
			continue
		}
		exact = append(exact, name)
	}
	slices.Sort(exact)
	return slices.Compact(exact), everywhere
}

// Entries returns all entries in the order of the settings. They must not be changed.
func (c *Custom) Entries() []CustomEntry {
	if c == nil {
		return nil
	}
	return c.entries
}

// Matched returns the labels of the entries that are about a symbol asked about so far, in the order of the settings.
func (c *Custom) Matched() []string {
	var out []string
	for i, e := range c.Entries() {
		if c.marks.hit[i].Load() {
			out = append(out, e.Label)
		}
	}
	return out
}

// Near returns for the label of an entry that matched nothing why a symbol that it names does not count, such as
// "(*net/http.Client).Do has no argument 3", or "".
func (c *Custom) Near(label string) string {
	for i, e := range c.Entries() {
		if e.Label == label && !c.marks.hit[i].Load() {
			c.marks.mu.Lock()
			defer c.marks.mu.Unlock()
			return c.marks.near[i]
		}
	}
	return ""
}

// NearMisses are the answers of [Custom.Near] for all entries, by label; nil for none.
func (c *Custom) NearMisses() map[string]string {
	var out map[string]string
	for _, e := range c.Entries() {
		if s := c.Near(e.Label); s != "" {
			if out == nil {
				out = map[string]string{}
			}
			out[e.Label] = s
		}
	}
	return out
}

// mark notes that entry i is about a symbol, or, when miss is not empty, why it is not about obj although it names it.
func (c *Custom) mark(i int, miss string, obj types.Object) {
	if miss == "" {
		if !c.marks.hit[i].Load() {
			c.marks.hit[i].Store(true)
		}
		return
	}
	if c.marks.hit[i].Load() {
		return
	}
	name := pathOf(obj.Pkg()) + "." + obj.Name()
	if fn, ok := obj.(*types.Func); ok {
		name = fn.FullName()
	}
	c.marks.mu.Lock()
	defer c.marks.mu.Unlock()
	// Of several the first in the alphabet, so that the order of questions does not show.
	if s := name + " " + miss; c.marks.near[i] == "" || s < c.marks.near[i] {
		c.marks.near[i] = s
	}
}
