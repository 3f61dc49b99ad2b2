package flow

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A field that is selected leaves its name on the value: "conf.Config.Token", and after a '#' the names that struct tags give
// it, "conf.Config.Token#yaml:token;env:JIRA_TOKEN", where "-" keeps a decoder out. Names travel with symbolic values, so that whoever learns at last that
// the value came out of a decoder can say under which key, without the type at hand.

// tagKeys are the keys of the struct tags that decoders read, those of text formats first.
var tagKeys = [...]string{
	"yaml", "json", "toml", "mapstructure", "koanf", "hcl", "cty", "tfsdk", "xml", "bson", "db", "gorm", "xorm", "bun", "pg",
	"dynamodbav", "firestore", "datastore", "redis", "csv", "form", "query", "schema",
	"header", "ini", "env", "envPrefix", "env-prefix", "envconfig", "long", "flag", "arg", "name", "prefix", "survey",
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
		if k == "envconfig" && st.Get("ignored") == "true" {
			v, ok = "-", true
		}
		if !ok {
			continue
		}
		if v == "-" {
			out = append(out, k+":-") // decoders leave the field alone
			continue
		}
		switch k {
		case "gorm":
			_, v, _ = strings.Cut(v, "column:")
			v, _, _ = strings.Cut(v, ";")
		case "arg": // of go-arg: the long option among others, which need not be there
			parts := strings.Split(v, ",")
			i := slices.IndexFunc(parts, func(p string) bool { return strings.HasPrefix(p, "--") })
			if i < 0 {
				continue
			}
			v = parts[i]
		case "xorm": // the name is in quotes among others
			_, v, _ = strings.Cut(v, "'")
			v, _, _ = strings.Cut(v, "'")
		}
		v, _, _ = strings.Cut(v, ",")
		v = strings.TrimPrefix(v, "--") // of go-arg
		if k == "envconfig" && v == "" {
			continue
		}
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
		if tags == "-" || strings.HasPrefix(n, placeName) {
			continue
		}
		out = joinNames(out, []string{plain})
		if !ok {
			continue
		}
		for _, t := range strings.Split(tags, ";") {
			if _, t, _ = strings.Cut(t, ":"); t != "-" {
				out = joinNames(out, []string{t})
			}
		}
	}
	return out
}

// tagsOf are the tags of a selected field, from the names that the value carries; inline says that the field is no level
// of its own.
func tagsOf(sel string, names []string) (tags string, inline bool) {
	for _, n := range names {
		plain, t, ok := strings.Cut(n, "#")
		if ok && (plain == sel || strings.HasSuffix(plain, "."+sel)) {
			return t, t == "-"
		}
	}
	return "", false
}

// skipped reports whether a decoder leaves one of the fields among sels alone. key is the key of the tags that it reads; ""
// when nobody knows, and then all tags of the field must say so. A field of the same name that the value passed later does
// not count.
func skipped(sels, names []string, key string) bool {
	for _, s := range sels {
		out, in := false, false
		for _, n := range names {
			plain, tags, _ := strings.Cut(n, "#")
			if plain != s && !strings.HasSuffix(plain, "."+s) {
				continue
			}
			if leavesOut(tags, key) {
				out = true
			} else {
				in = true
			}
		}
		if out && !in {
			return true
		}
	}
	return false
}

// leavesOut reports whether the tags of a field keep a decoder from it that reads those under key, or any.
func leavesOut(tags, key string) bool {
	all := strings.Split(tags, ";")
	if key != "" {
		return slices.Contains(all, key+":-")
	}
	return !slices.ContainsFunc(all, func(t string) bool { return !strings.HasSuffix(t, ":-") })
}

// keyed replaces the fields among sels by the names that their tags give them for a decoder of the given kind of origin.
// Fields that are inlined drop out.
func keyed(sels, names []string, kind model.Kind) []string {
	var keys []string
	for _, s := range sels {
		if isElem(s) || isCast(s) || s[0] == '*' || strings.HasPrefix(s, "$") {
			keys = append(keys, s)
			continue
		}
		tags, inline := tagsOf(s, names)
		if inline {
			continue
		}
		if name := pickTag(tags, kind); name != "" {
			s = name
		}
		keys = append(keys, s)
	}
	return keys
}

// pickTag chooses the name that counts for an origin of the given kind, or "".
func pickTag(tags string, kind model.Kind) string {
	var prefer []string
	switch kind {
	case stateKind:
		prefer = []string{"mapstructure"}
	case model.Request:
		prefer = []string{"json", "form", "query", "schema", "header", "xml"}
	case model.Store:
		prefer = []string{"db", "gorm", "xorm", "bun", "pg", "bson", "dynamodbav", "firestore", "datastore", "redis", "json"}
	}
	for _, p := range prefer {
		if v := tagValue(tags, p); v != "" {
			return v
		}
	}
	for _, t := range strings.Split(tags, ";") {
		k, v, _ := strings.Cut(t, ":")
		if v == "-" {
			continue
		}
		switch k {
		case "env", "envPrefix", "env-prefix", "envconfig", "long", "flag", "arg", "name", "prefix", "survey":
		default:
			return v
		}
	}
	return ""
}

func tagValue(tags string, keys ...string) string {
	for _, t := range strings.Split(tags, ";") {
		k, v, _ := strings.Cut(t, ":")
		if v != "-" && slices.Contains(keys, k) {
			return v
		}
	}
	return ""
}

// variable is the name of the environment variable that fills a field: its tag behind the prefixes that the fields above
// give, or, as envconfig makes it, the names of all of them.
func variable(prefix string, sels, names []string) string {
	var path []string // of envconfig
	pre := prefix
	last := ""
	for i, s := range sels {
		if isElem(s) || isCast(s) || s[0] == '*' || strings.HasPrefix(s, "$") {
			if strings.HasPrefix(s, "[=") {
				path = append(path, s[2:len(s)-1])
			}
			continue
		}
		tags, inline := tagsOf(s, names)
		if i < len(sels)-1 {
			pre += tagValue(tags, "envPrefix", "env-prefix")
		}
		last = tagValue(tags, "env")
		if own := tagValue(tags, "envconfig"); own != "" {
			path = append(path, own)
		} else if !inline {
			path = append(path, snake(s))
		}
	}
	if last != "" {
		return pre + last
	}
	if prefix != "" {
		path = append([]string{prefix}, path...)
	}
	return strings.ToUpper(strings.NewReplacer(".", "_", "-", "_").Replace(strings.Join(path, "_")))
}

// flagName is the name of the flag that fills a field: its tag, or as kong and go-arg make it.
func flagName(sels, names []string) string {
	var path []string
	for i, s := range sels {
		if isElem(s) || isCast(s) || s[0] == '*' || strings.HasPrefix(s, "$") {
			continue
		}
		tags, inline := tagsOf(s, names)
		if i < len(sels)-1 {
			// Only a prefix that is given counts: the structs of commands are no part of a flag's name.
			if p := tagValue(tags, "prefix"); p != "" && !inline {
				path = append(path, strings.TrimSuffix(p, "-"))
			}
			continue
		}
		name := tagValue(tags, "long", "flag", "arg", "name")
		if name == "" {
			name = strings.ReplaceAll(snake(s), "_", "-")
		}
		path = append(path, name)
	}
	return strings.Join(path, "-")
}

// snake writes an identifier with underscores: APIToken becomes api_token.
func snake(s string) string {
	var b strings.Builder
	for i, w := range words(s) {
		if i > 0 {
			b.WriteByte('_')
		}
		b.WriteString(strings.ToLower(w))
	}
	return b.String()
}

// words splits an identifier at changes of case.
func words(s string) []string {
	var out []string
	start := 0
	for i := 1; i < len(s); i++ {
		up := s[i] >= 'A' && s[i] <= 'Z'
		prevUp := s[i-1] >= 'A' && s[i-1] <= 'Z'
		nextLow := i+1 < len(s) && s[i+1] >= 'a' && s[i+1] <= 'z'
		if up && (!prevUp || nextLow) {
			out = append(out, s[start:i])
			start = i
		}
	}
	return append(out, s[start:])
}

// stateKind stands for the decoder that fills structs from the state of a library.
const stateKind model.Kind = "state"

// stateKey is the selector of an element of a library's state: fields of what was filled from it say under which key.
func stateKey(t *term) []string {
	if len(t.sels) == 0 || len(t.sels) == 1 && isElem(t.sels[0]) {
		return t.sels
	}
	return []string{"[=" + strings.ToLower(dotted(keyed(t.sels, t.names, stateKind))) + "]"}
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
func originName(org *origin, name string, sels, names []string) string {
	if org.kind == model.Environment || org.kind == model.Prompt {
		if dotted(sels) == "" || !org.fields {
			return name
		}
		if org.kind == model.Environment {
			return variable(name, sels, names)
		}
		return flagName(sels, names)
	}
	n := dotted(keyed(sels, names, org.kind))
	switch {
	case n == "":
		return name
	case name == "":
		return n
	}
	return name + "." + n
}
