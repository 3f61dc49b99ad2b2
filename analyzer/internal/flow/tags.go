package flow

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A field that is selected leaves its name on the value: "conf.Config.Token", and after a '#' the names that struct tags give
// it, "conf.Config.Token#yaml:token;env:JIRA_TOKEN". Names travel with symbolic values, so that whoever learns at last that
// the value came out of a decoder can say under which key, without the type at hand.

// tagKeys are the keys of the struct tags that decoders read, those of text formats first.
var tagKeys = [...]string{
	"yaml", "json", "toml", "mapstructure", "koanf", "hcl", "cty", "xml", "bson", "db", "gorm", "csv", "form", "query", "schema",
	"header", "ini", "env", "envconfig", "split_words", "long", "flag", "arg", "name", "survey",
}

// fieldName is the note for the i'th field of struct type s, which st may name. Embedding is a field like any other, but
// no name that a reader would look for: it counts only for the way to what lies in it.
func fieldName(st types.Type, s *types.Struct, i int) string {
	fld := s.Field(i)
	name := fld.Name()
	if n := namedOf(st); n != nil {
		name = n.Obj().Name() + "." + name
		if p := n.Obj().Pkg(); p != nil && p.Name() != "main" {
			name = p.Name() + "." + name
		}
	}
	tags := tagNames(s.Tag(i))
	if fld.Embedded() && !strings.Contains(tags, ":") {
		return name + "#-"
	}
	if strings.Contains(s.Tag(i), ",inline") || strings.Contains(s.Tag(i), ",squash") {
		return name + "#-"
	}
	if tags != "" {
		name += "#" + tags
	}
	return name
}

// tagNames are the names that a struct tag gives a field, "key:name;key:name".
func tagNames(tag string) string {
	if tag == "" {
		return ""
	}
	var out []string
	st := reflect.StructTag(tag)
	for _, k := range tagKeys {
		v, ok := st.Lookup(k)
		if !ok {
			continue
		}
		if k == "gorm" {
			_, v, _ = strings.Cut(v, "column:")
			v, _, _ = strings.Cut(v, ";")
		}
		v, _, _ = strings.Cut(v, ",")
		v = strings.TrimPrefix(v, "--") // of go-arg
		if v != "" && v != "-" && !strings.ContainsAny(v, "#;") {
			out = append(out, k+":"+v)
		}
	}
	return strings.Join(out, ";")
}

// plainNames are names without the tags, each tag's name a name of its own.
func plainNames(names []string) []string {
	var out []string
	for _, n := range names {
		plain, tags, ok := strings.Cut(n, "#")
		if tags == "-" {
			continue
		}
		out = joinNames(out, []string{plain})
		if !ok {
			continue
		}
		for _, t := range strings.Split(tags, ";") {
			_, t, _ = strings.Cut(t, ":")
			out = joinNames(out, []string{t})
		}
	}
	return out
}

// keyed replaces the fields among sels by the names that their tags give them for a decoder of the given kind of origin.
// Fields that are inlined drop out. exact says that the last one has a tag for just this kind.
func keyed(sels, names []string, kind model.Kind) (keys []string, exact bool) {
	for _, s := range sels {
		exact = false
		if isElem(s) || s == "*" || strings.HasPrefix(s, "$") {
			keys = append(keys, s)
			continue
		}
		tags := ""
		for _, n := range names {
			plain, t, ok := strings.Cut(n, "#")
			if ok && (plain == s || strings.HasSuffix(plain, "."+s)) {
				tags = t
				break
			}
		}
		if tags == "-" {
			continue
		}
		name, own := pickTag(tags, kind)
		if name == "" {
			name = s
		}
		exact = own
		keys = append(keys, name)
	}
	return keys, exact
}

// pickTag chooses the name that counts for an origin of the given kind. own says that the tag is one of that kind only.
func pickTag(tags string, kind model.Kind) (name string, own bool) {
	var prefer []string
	switch kind {
	case stateKind:
		prefer = []string{"mapstructure"}
	case model.Environment:
		prefer = []string{"env", "envconfig"}
	case model.Prompt:
		prefer = []string{"long", "flag", "arg", "name", "survey"}
	case model.Request:
		prefer = []string{"json", "form", "query", "schema", "header", "xml"}
	case model.Store:
		prefer = []string{"db", "gorm", "bson", "json"}
	}
	first := ""
	for _, t := range strings.Split(tags, ";") {
		k, v, _ := strings.Cut(t, ":")
		for _, p := range prefer {
			if k == p {
				return v, true
			}
		}
		if first == "" {
			first = v
		}
	}
	return first, false
}

// stateKind stands for the decoder that fills structs from the state of a library.
const stateKind model.Kind = "state"

// stateKey is the selector of an element of a library's state: fields of what was filled from it say under which key.
func stateKey(t *term) []string {
	if len(t.sels) == 0 || len(t.sels) == 1 && isElem(t.sels[0]) {
		return t.sels
	}
	keys, _ := keyed(t.sels, t.names, stateKind)
	return []string{"[=" + strings.ToLower(dotted(keys)) + "]"}
}

// keyName names the origins without a name after the key that they are bound to.
func keyName(v val, sels []string) val {
	key := dotted(sels)
	if key == "" {
		return v
	}
	out := make([]*term, len(v))
	for i, t := range v {
		out[i] = t
		if t.kind == kOrigin && t.org.name == "" && len(t.sels) == 0 {
			out[i] = t.withName(key)
		}
	}
	return fromTerms(out)
}

// originName is the name of what sels select of an origin called name.
func originName(kind model.Kind, name string, sels, names []string) string {
	keys, exact := keyed(sels, names, kind)
	if kind == model.Environment && len(keys) > 0 {
		if exact {
			return keys[len(keys)-1]
		}
		n := dotted(keys)
		if n == "" {
			return name
		}
		if name != "" {
			n = name + "." + n
		}
		return strings.ToUpper(strings.NewReplacer(".", "_", "-", "_").Replace(n))
	}
	n := dotted(keys)
	switch {
	case n == "":
		return name
	case name == "":
		return n
	}
	return name + "." + n
}
