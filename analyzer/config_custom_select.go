package analyzer

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// entry reads what an entry says of its symbols, and with keys the rest. The result says all but the effects.
func (p *customParser) entry(n *yaml.Node, section string, i int, what string, s *CustomSymbol, keys map[string]func(*yaml.Node) error) (model.CustomEntry, error) {
	s.Line, s.Column = n.Line, n.Column
	var t model.CustomEntry
	var kinds []string // keys present, in file order
	at, values := map[string]*yaml.Node{}, map[string]*yaml.Node{}
	symbol := func(key string) {
		keys[key] = func(v *yaml.Node) error {
			values[key] = v
			return p.string(s.value(key), key)(v)
		}
	}
	allowed := customSections[section]
	for _, key := range allowed {
		symbol(key)
		for _, also := range symbolKind(key).also {
			symbol(also)
		}
	}
	var order []string
	err := p.object(n, what, keys, func(k *yaml.Node) {
		at[k.Value] = k
		order = append(order, k.Value)
		if slices.Contains(allowed, k.Value) {
			kinds = append(kinds, k.Value)
		}
	})
	switch {
	case err != nil:
		return t, err
	case len(kinds) == 0:
		return t, p.errorf(n, "%s needs one of the keys %s", what, strings.Join(allowed, ", "))
	case len(kinds) > 1:
		return t, p.errorf(at[kinds[1]], "%s is about one thing: key %s cannot stand beside %s", what, kinds[1], kinds[0])
	}
	kind := symbolKind(kinds[0])
	for _, key := range order {
		if s.value(key) != nil && key != kind.key && !slices.Contains(kind.also, key) || slices.Contains(kind.exclude, key) {
			return t, p.errorf(at[key], "key %s cannot stand beside %s", key, kind.key)
		}
	}
	t.Label = fmt.Sprintf("custom.%s[%d] (%s %s)", section, i, kind.key, *s.value(kind.key))
	t.Line, t.Column = n.Line, n.Column
	t.Select.Object = kind.object
	return t, p.selector(&t.Select, kind.key, values)
}

// selector compiles what was read to sel.
func (p *customParser) selector(sel *model.Selector, kind string, values map[string]*yaml.Node) error {
	for _, f := range []struct {
		key   string
		dst   *model.Match
		check func(string) string
	}{
		{"func", &sel.Name, checkIdentifier}, {"method", &sel.Name, checkIdentifier}, {"type", &sel.Name, checkIdentifier},
		{"field", &sel.Name, checkIdentifier}, {"receive", &sel.Name, checkType}, {"name", &sel.Name, checkIdentifier},
		{"param", &sel.Param, checkParam}, {"receiver", &sel.Receiver, checkIdentifier}, {"package", &sel.Package, checkImportPath},
		{"signature", &sel.Signature, checkSignature},
	} {
		v := values[f.key]
		if v == nil {
			continue
		}
		m, err := p.match(v, f.key, f.check)
		if err != nil {
			return err
		}
		*f.dst = m
	}
	if kind == "tag" {
		v := values["tag"]
		key, value, ok := strings.Cut(deref(v).Value, "=")
		if key == "" || strings.ContainsAny(key, " \":/") {
			return p.errorf(v, "tag must be the key of a struct tag, or key=value, not %s", quoteKey(deref(v).Value))
		}
		sel.TagKey = key
		if ok {
			m, err := p.matchText(v, value, "the value of a tag", func(string) string { return "" })
			if err != nil {
				return err
			}
			sel.TagValue = m
		}
	}
	return nil
}

func isRegexp(s string) bool { return strings.HasPrefix(s, "/") }

// match reads an exact string, for which check returns what is wrong with it, or a regular expression between slashes.
func (p *customParser) match(n *yaml.Node, what string, check func(string) string) (model.Match, error) {
	s, err := p.text(n, what)
	if err != nil {
		return model.Match{}, err
	}
	return p.matchText(n, s, what, check)
}

func (p *customParser) matchText(n *yaml.Node, s, what string, check func(string) string) (model.Match, error) {
	var m model.Match
	switch {
	case s == "":
		return m, p.errorf(n, "%s is empty", what)
	case len(s) > maxCustomText:
		return m, p.errorf(n, "%s is longer than %d bytes", what, maxCustomText)
	case !isRegexp(s):
		if msg := check(s); msg != "" {
			return m, p.errorf(n, "%s %s %s", what, quoteKey(s), msg)
		}
		if what == "signature" {
			s = model.NormalSignature(s)
		}
		return model.Exact(s), nil
	case len(s) < 3 || s[len(s)-1] != '/':
		return m, p.errorf(n, "%s %s is no regular expression: write it between two slashes", what, quoteKey(s))
	}
	re, err := regexp.Compile(s[1 : len(s)-1])
	if err != nil {
		return m, p.errorf(n, "%s: %s", what, err)
	}
	return model.Regexp(re), nil
}

func checkIdentifier(s string) string {
	switch {
	case token.IsIdentifier(s):
		return ""
	case strings.HasPrefix(s, "*"):
		return "must be without a star"
	case strings.ContainsAny(s, "./"):
		return "must be a name alone: what it belongs to goes into the keys package and receiver"
	}
	return "is no name in Go; a regular expression stands between slashes"
}

func checkParam(s string) string {
	if n, err := strconv.ParseUint(s, 10, 32); err == nil {
		if n > maxIndex {
			return fmt.Sprintf("is beyond %d", maxIndex)
		}
		if s != strconv.FormatUint(n, 10) {
			return "is no number as Go writes it"
		}
		return ""
	}
	return checkIdentifier(s)
}

func checkImportPath(s string) string {
	switch {
	case strings.Contains(s, "..."):
		return `must be one import path; for several write a regular expression such as /^example\.com\/app/`
	case strings.ContainsAny(s, " \t\n\\\"`") || strings.HasPrefix(s, ".") || strings.HasSuffix(s, "/"):
		return "is no import path"
	}
	return ""
}

func checkType(s string) string {
	if token.IsIdentifier(s) {
		return ""
	}
	x, err := parser.ParseExpr(stripPaths(s))
	if err == nil {
		switch x.(type) {
		case *ast.ArrayType, *ast.MapType, *ast.ChanType, *ast.FuncType, *ast.StructType, *ast.InterfaceType:
			return ""
		}
	}
	return "is no type: write its name alone, without a star, and its package under the key package"
}

// importPaths finds import paths before the names of types. Go's own parser knows only package names there.
var importPaths = lazy(`(?:[\pL\pN_][\pL\pN_.~-]*/)+[\pL\pN_.~-]*\.([\pL_])`)

func stripPaths(s string) string { return importPaths().ReplaceAllString(s, "x.$1") }

func checkSignature(s string) string {
	const want = "is no function type as in func(net/http.ResponseWriter, *net/http.Request)"
	x, err := parser.ParseExpr(stripPaths(s))
	if err != nil {
		return want
	}
	f, ok := x.(*ast.FuncType)
	if !ok {
		return want
	}
	fields := f.Params.List
	if f.Results != nil {
		fields = slices.Concat(fields, f.Results.List)
	}
	if slices.ContainsFunc(fields, func(f *ast.Field) bool { return len(f.Names) > 0 }) {
		return "must be without names: func(string) error, not func(s string) error"
	}
	return ""
}
