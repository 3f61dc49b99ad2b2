package model

import (
	"go/types"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// An Object is the kind of thing that an entry of users' settings is about.
type Object uint8

const (
	ObjFunc Object = iota
	ObjMethod
	ObjParam   // a parameter, in the body of its function
	ObjType    // any value of a named type
	ObjField   // a struct field by name
	ObjTag     // a struct field by its tag
	ObjReceive // what comes from a channel of a type
)

// A Selector says which symbols an entry is about. Matches that are not set allow everything.
type Selector struct {
	Object   Object
	Package  Match // path of the package that declares the symbol
	Receiver Match // type that declares the method or field, by its name alone
	// Name is that of the function, method, type or field. For ObjParam it is that of the function whose parameter is
	// meant, for ObjTag that of the field.
	Name      Match
	Param     Match // ObjParam: the parameter's name, or its position in digits
	Signature Match // ObjParam: the function's type, see [NormalSignature]
	TagKey    string
	TagValue  Match
}

// A Match compares text with an exact string or a regular expression. The zero Match is not set and matches all text.
type Match struct {
	exact string
	re    *regexp.Regexp
}

// Exact matches s alone, which must not be empty.
func Exact(s string) Match { return Match{exact: s} }

// Regexp matches text in which re matches somewhere.
func Regexp(re *regexp.Regexp) Match { return Match{re: re} }

func (m Match) set() bool { return m.exact != "" || m.re != nil }

// Matches reports whether m allows s.
func (m Match) Matches(s string) bool {
	if m.re != nil {
		return m.re.MatchString(s)
	}
	return m.exact == "" || m.exact == s
}

// text is m as the settings spell it.
func (m Match) text() string {
	if m.re != nil {
		return "/" + m.re.String() + "/"
	}
	return m.exact
}

func (m Match) matchParam(i int, name string) bool {
	return m.Matches(name) && name != "" || m.exact != "" && m.exact == strconv.Itoa(i)
}

// A signatureText is a function's type in both forms that entries are compared with.
type signatureText struct{ pretty, normal string }

func (m Match) matchSignature(t *signatureText) bool {
	if m.re != nil {
		return m.re.MatchString(t.pretty)
	}
	return m.Matches(t.normal)
}

// textOf writes a function's type without receiver, type parameters and names, with full package paths.
func textOf(sig *types.Signature) *signatureText {
	tuple := func(t *types.Tuple) *types.Tuple {
		vars := make([]*types.Var, t.Len())
		for i := range vars {
			vars[i] = types.NewParam(0, nil, "", t.At(i).Type())
		}
		return types.NewTuple(vars...)
	}
	s := types.TypeString(types.NewSignatureType(nil, nil, nil, tuple(sig.Params()), tuple(sig.Results()), sig.Variadic()), nil)
	return &signatureText{s, NormalSignature(s)}
}

var (
	spaces   = lazy(`\s+`)
	synonyms = lazy(`\b(any|byte|rune)\b`)
)

// NormalSignature is the form in which types of functions are compared: "func(net/http.ResponseWriter, *net/http.Request)"
// without the spaces that Go does not need, and with one name for types that have two.
func NormalSignature(s string) string {
	var b strings.Builder
	s = spaces().ReplaceAllString(strings.TrimSpace(s), " ")
	for i := range len(s) { // the ends are no spaces
		if s[i] == ' ' && !(wordByte(s[i-1]) && wordByte(s[i+1])) {
			continue
		}
		b.WriteByte(s[i])
	}
	return synonyms().ReplaceAllStringFunc(b.String(), func(w string) string {
		return map[string]string{"any": "interface{}", "byte": "uint8", "rune": "int32"}[w]
	})
}

func wordByte(b byte) bool {
	return b == '_' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || b >= 0x80
}

// matchTag reports whether a struct tag has the key, with a value that matches.
func (s *Selector) matchTag(tag string) bool {
	v, ok := reflect.StructTag(tag).Lookup(s.TagKey)
	return ok && s.TagValue.Matches(v)
}

// named reports whether s is about functions that it names, not about all that look alike.
func (s *Selector) named() bool { return s.Name.exact != "" }

// matches reports whether s is about a symbol, going by names alone.
func (s *Selector) matches(y symbol) bool {
	switch s.Object {
	case ObjFunc, ObjMethod:
		if y.method != (s.Object == ObjMethod) {
			return false
		}
	case ObjParam:
		if y.name == "" && s.Name.set() || y.recv == "" && s.Receiver.set() {
			return false
		}
	}
	return s.Name.Matches(y.name) && s.Package.Matches(y.pkg) && s.Receiver.Matches(y.recv)
}

// qualified finds type names that follow a package path.
var qualified = lazy(`\.([\pL_][\pL\pN_]*)`)

// word is a string that the source of a package contains if s is about something in it; "" when there is none.
func (s *Selector) word() string {
	if s.Object == ObjReceive && s.Name.exact != "" {
		if w := types.Universe.Lookup(s.Name.exact); w != nil || !wordsOnly(s.Name.exact) {
			return "chan"
		}
	}
	words := []string{s.Name.exact, s.TagKey}
	if s.Object == ObjParam {
		words = []string{s.Param.exact, s.Name.exact}
		if s.Param.exact != "" && s.Param.exact[0] <= '9' {
			words[0] = ""
		}
		if s.Name.set() {
			slices.Reverse(words)
		}
		longest := ""
		for _, m := range qualified().FindAllStringSubmatch(s.Signature.exact, -1) {
			if len(m[1]) > len(longest) {
				longest = m[1]
			}
		}
		words = append(words, longest)
	}
	for _, w := range append(words, lastElement(s.Package.exact)) {
		if w != "" {
			return w
		}
	}
	return ""
}

func wordsOnly(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < 0x80 && !wordByte(byte(r)) }) < 0
}

var majorVersion = lazy(`^v[0-9]+$`)

// lastElement is the last element of an import path that says something: not a major version.
func lastElement(p string) string {
	if p == "" {
		return ""
	}
	last := path.Base(p)
	if dir := path.Dir(p); majorVersion().MatchString(last) && dir != "." {
		last = path.Base(dir)
	}
	return last
}

// A symbol is what entries are compared with first.
type symbol struct {
	pkg, recv, name string
	method          bool
}

// ownPath is the import path of a package; that of one which the go command compiled anew for a test goes on after it.
func ownPath(p string) string {
	p, _, _ = strings.Cut(p, " [")
	return p
}

func pathOf(pkg *types.Package) string {
	if pkg == nil {
		return ""
	}
	return ownPath(pkg.Path())
}

func symbolOf(fn *types.Func) symbol {
	s := symbol{pkg: pathOf(fn.Pkg()), name: fn.Name()}
	if r := fn.Signature().Recv(); r != nil {
		s.method = true
		s.recv = namedSymbol(r.Type()).name
	}
	return s
}

// namedSymbol is the symbol of a named type or pointer to one, else the zero symbol.
func namedSymbol(t types.Type) symbol {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return symbol{pkg: pathOf(n.Obj().Pkg()), name: n.Obj().Name()}
	}
	return symbol{}
}

// elemSymbol is the symbol of a channel's elements: types without a name are spelt out.
func elemSymbol(t types.Type) symbol {
	if s := namedSymbol(t); s.name != "" {
		return s
	}
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return symbol{}
	}
	return symbol{name: types.TypeString(types.Unalias(t), nil)}
}

func fieldSymbol(owner types.Type, f *types.Var) symbol {
	o := namedSymbol(owner)
	if o.name == "" {
		return symbol{pkg: pathOf(f.Pkg()), name: f.Name()}
	}
	return symbol{pkg: o.pkg, recv: o.name, name: f.Name()}
}

// A customIndex finds the entries about a symbol. It is asked for every call of a program, so that most answers must
// come from one map.
type customIndex struct {
	byName map[string][]int
	loose  []int           // entries without an exact name
	pkgs   map[string]bool // the packages that those are about
	anyPkg bool            // some of those are about any package

	mu    sync.RWMutex
	cache map[symbol][]int
}

func (x *customIndex) add(i int, s Selector) {
	if n := s.Name.exact; n != "" {
		if x.byName == nil {
			x.byName = map[string][]int{}
		}
		x.byName[n] = append(x.byName[n], i)
		return
	}
	x.loose = append(x.loose, i)
	if p := s.Package.exact; p != "" {
		if x.pkgs == nil {
			x.pkgs = map[string]bool{}
		}
		x.pkgs[p] = true
	} else {
		x.anyPkg = true
	}
}

func (x *customIndex) empty() bool { return x.byName == nil && x.loose == nil }

// find returns the entries about s in the order of the settings. The slice must not be changed.
func (x *customIndex) find(entries []CustomEntry, s symbol) []int {
	exact := x.byName[s.name]
	if len(x.loose) == 0 || !x.anyPkg && !x.pkgs[s.pkg] {
		return pick(entries, exact, s)
	}
	x.mu.RLock()
	hits, ok := x.cache[s]
	x.mu.RUnlock()
	if ok {
		return hits
	}
	hits = append(pick(entries, exact, s), pick(entries, x.loose, s)...)
	slices.Sort(hits)
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.cache == nil {
		x.cache = map[symbol][]int{}
	}
	x.cache[s] = hits
	return hits
}

func pick(entries []CustomEntry, from []int, s symbol) []int {
	var hits []int
	for _, i := range from {
		if entries[i].Select.matches(s) {
			hits = append(hits, i)
		}
	}
	return hits
}

// lazy is a regular expression that is compiled when it is first asked for: go vet starts the tool once per package, most of
// which need none.
func lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
