package model

import (
	"cmp"
	"slices"
	"sync"
)

// A table names the function that builds the [Package] of an import path. The function gets the path, so that
// libraries published under several paths share one.
type table struct {
	path  string
	build func(path string) *Package
}

// built holds the packages that were looked up, by path.
var built sync.Map

// Lookup returns the table of the package with the given import path, or nil. A table is built when it is first asked
// for; the registry itself is static data, because go vet starts the tool once per package.
func Lookup(pkgPath string) *Package {
	i, ok := slices.BinarySearchFunc(tables[:], pkgPath, func(t table, path string) int { return cmp.Compare(t.path, path) })
	if !ok {
		return nil
	}
	if p, ok := built.Load(pkgPath); ok {
		return p.(*Package)
	}
	made := tables[i].build(pkgPath)
	made.Module, made.Version = pinned(pkgPath)
	p, _ := built.LoadOrStore(pkgPath, made)
	return p.(*Package)
}

// LikePackage returns the table that serves unknown packages of the given name, such as forks of go-jira or viper, or nil.
// Its entries hold only for those functions and types that the unknown package has.
func LikePackage(pkgName string) *Package {
	switch pkgName {
	case "jira":
		return Lookup("github.com/andygrunwald/go-jira")
	case "viper":
		return Lookup("github.com/spf13/viper")
	}
	return nil
}

// Paths returns the import paths that have a table, sorted.
func Paths() []string {
	paths := make([]string, len(tables))
	for i, t := range tables {
		paths[i] = t.path
	}
	return paths
}

// index finds the entries of a Package by name.
type index struct {
	once   sync.Once
	funcs  map[funcKey]*Func
	types  map[string]*Type
	values map[string]*Value
	named  map[string]bool // types that some entry is about
}

type funcKey struct{ recv, name string }

func (p *Package) lookup() *index {
	p.index.once.Do(func() {
		p.index.funcs = make(map[funcKey]*Func, len(p.Funcs))
		p.index.named = make(map[string]bool)
		for i := range p.Funcs {
			f := &p.Funcs[i]
			p.index.funcs[funcKey{f.Recv, f.Name}] = f
			p.index.named[f.Recv] = true
		}
		p.index.types = make(map[string]*Type, len(p.Types))
		for i := range p.Types {
			p.index.types[p.Types[i].Name] = &p.Types[i]
			p.index.named[p.Types[i].Name] = true
		}
		p.index.values = make(map[string]*Value, len(p.Values))
		for i := range p.Values {
			p.index.values[p.Values[i].Name] = &p.Values[i]
		}
	})
	return &p.index
}

// Func returns the entry of a function (recv is "") or method. In an inert package every name has one.
func (p *Package) Func(recv, name string) (Func, bool) {
	if f := p.lookup().funcs[funcKey{recv, name}]; f != nil {
		return *f, true
	}
	return Func{Recv: recv, Name: name}, p.Inert
}

// Lists reports whether a function (recv is "") or method has an entry of its own.
func (p *Package) Lists(recv, name string) bool { return p.lookup().funcs[funcKey{recv, name}] != nil }

// Describes reports whether some entry is about objects of the named type: one of its methods, or the type itself.
func (p *Package) Describes(name string) bool { return p.lookup().named[name] }

// Type returns the entry of a named type.
func (p *Package) Type(name string) (Type, bool) {
	if t := p.lookup().types[name]; t != nil {
		return *t, true
	}
	return Type{}, false
}

// Value returns the entry of a package-level variable.
func (p *Package) Value(name string) (Value, bool) {
	if v := p.lookup().values[name]; v != nil {
		return *v, true
	}
	return Value{}, false
}

// all joins groups of entries to one list.
func all(groups ...[]Func) []Func { return slices.Concat(groups...) }

// same gives several functions or methods of one receiver the same effects.
func same(recv string, names []string, effects ...Effect) []Func {
	fs := make([]Func, len(names))
	for i, name := range names {
		fs[i] = Func{Recv: recv, Name: name, Effects: effects}
	}
	return fs
}

// none lists functions, or methods of one receiver, that do nothing of interest and whose results carry nothing.
func none(recv string, names ...string) []Func { return same(recv, names) }

// inert is the table of a package none of whose functions carries a value.
func inert(path string) *Package { return &Package{Path: path, Inert: true} }

// copied says that result 0 is one of the places, unchanged.
func copied(from ...Place) Flow { return CopyFlow(Result(0), from...) }

// derived says that result 0 depends on the places.
func derived(from ...Place) Flow { return DeriveFlow(Result(0), from...) }

// encoded says that result 0 is a reversible form of the places.
func encoded(from ...Place) Flow { return EncodeFlow(Result(0), from...) }

// encrypted and decrypted say that result 0 is the places, with a key on them or with it taken off.
func encrypted(from ...Place) Flow { return how(Encrypt, from...) }
func decrypted(from ...Place) Flow { return how(Decrypt, from...) }

// how makes result 0 from the places in the given way.
func how(h How, from ...Place) Flow { return Flow{From: from, To: Result(0), How: h} }

// bytesOf are the places where the bytes of a reader or buffer can be: see the convention at [Data].
func bytesOf(p Place) []Place { return []Place{p, p.Field(Data)} }

// below is whatever was stored below p, at any depth, or would be: what something gets that looks at all of a value.
func below(p Place) Place { return p.Field(Below) }

// yields makes result 0 an iterator over what is at the places.
func yields(args ...Place) Yield { return Yield{Seq: Result(0), Args: args} }

// put adds places, in order, to what the writer or buffer w holds.
func put(w Place, from ...Place) Flow { return Flow{From: from, To: w.Field(Data), How: Append} }

// decode fills the target from encoded data in the places.
func decode(target Place, from ...Place) Flow { return Flow{From: from, To: target, How: Decode} }

// env, flagged and the like are origins named by the constant value of a parameter.
func env(at, name Place) Source {
	return Source{At: at, Kind: Environment, What: "environment variable", Name: name}
}

func file(at, name Place) Source { return Source{At: at, Kind: File, What: "file", Name: name} }

func flagged(at, name Place) Source { return Source{At: at, Kind: Prompt, What: "flag", Name: name} }

func prompted(at Place, what string) Source { return Source{At: at, Kind: Prompt, What: what} }

func stored(at Place, what string) Source { return Source{At: at, Kind: Store, What: what} }
