package analyzer

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"go.yaml.in/yaml/v3"

	"github.com/atltoken/atltoken/analyzer/finding"
)

var update = flag.Bool("update", false, "write config.schema.json")

const schemaFile = "config.schema.json"

// TestSchema generates the JSON Schema of the config file from the types that hold it.
func TestSchema(t *testing.T) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(generateSchema(t)); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(ConfigSchema(), b.Bytes()) {
		t.Errorf("%s is not what the types say: run this test with -update", schemaFile)
	}
	validator(t)
}

// A schema is a JSON object.
type schema = map[string]any

// Patterns keep to what regular expressions mean alike in Go and in the editors that read the schema.
const (
	nameText    = `[\p{L}_][\p{L}\p{N}_]*`
	namePattern = `^(/.+/|` + nameText + `)$`
)

// schemaRules are what the types cannot say of their fields.
func schemaRules() map[string]schema {
	enum := func(values []string) schema { return schema{"enum": values} }
	text := func(pattern string) schema {
		return schema{"type": "string", "maxLength": maxCustomText, "pattern": pattern}
	}
	id := schema{"type": "string", "pattern": idForm().String()}
	ids := schema{"type": "array", "items": id, "minItems": 1, "uniqueItems": true}
	number := schema{"type": "integer", "minimum": 0, "maximum": maxIndex}
	place := func(pattern string) schema { return schema{"anyOf": []schema{number, text(pattern)}} }
	places := func(pattern string) schema {
		return schema{"anyOf": []schema{number, text(pattern), {"type": "array", "items": place(pattern), "minItems": 1, "uniqueItems": true}}}
	}
	const digits = `(\d|[1-9]\d)`
	fields := `(\.` + nameText + `)*$`
	whole := `^(receiver|result( ` + digits + `)?|` + digits + `)$`
	from := `^(receiver|` + digits + `)` + fields
	builtin := schema{}
	for _, r := range finding.Rules() {
		builtin[r.ID] = schema{"$ref": "#/$defs/RuleSetting", "description": r.Title}
	}
	path := schema{"type": "string", "minLength": 1, "maxLength": 1000, "pattern": `^[^/\\][^\\]*$`}
	rules := map[string]schema{
		"Config.Profile":    enum(Profiles),
		"Config.Confidence": enum(Confidences),
		"Config.Deployment": enum(Deployments),
		"Config.Hosts": {"type": "object", "propertyNames": schema{"pattern": strings.ReplaceAll(hostName().String(), "a-z", "A-Za-z"), "maxLength": 253},
			"additionalProperties": enum(Deployments[1:])},
		"Config.Rules":             {"type": "object", "properties": builtin, "propertyNames": schema{"pattern": idForm().String()}, "additionalProperties": schema{"$ref": "#/$defs/RuleSetting"}},
		"Config.Exclude":           {"type": "array", "items": path},
		"RuleSetting.Level":        enum(Levels),
		"Exception.Rules":          {"type": "string", "pattern": `[^\s,]`},
		"Exception.Path":           path,
		"Exception.Until":          {"type": "string", "pattern": `^\d{4}-\d{2}-\d{2}$`},
		"CustomSymbol.Param":       {"anyOf": []schema{number, text(`^(/.+/|` + nameText + `|` + digits + `)$`)}},
		"CustomSymbol.Tag":         text(`^[^\s":/=]+(=[^/].*|=/.+/)?$`),
		"CustomSymbol.Receive":     text(`^(/.+/|[^/].*)$`),
		"CustomSymbol.Package":     text("^(/.+/|[^/.\\s\"\\\\`]([^\\s\"\\\\`]*[^/\\s\"\\\\`])?)$"),
		"CustomSymbol.Signature":   text(`^(/.+/|func\s*\(.*)$`),
		"CustomSource.ID":          id,
		"CustomSource.Result":      number,
		"CustomSource.Kind":        enum(customKinds),
		"CustomSink.ID":            id,
		"CustomSink.Args":          {"anyOf": []schema{{"const": "all"}, {"type": "array", "items": number, "minItems": 1, "uniqueItems": true}}},
		"CustomSanitizer.Cleans":   places(whole),
		"CustomTransfer.From":      places(from),
		"CustomTransfer.To":        places(`^(receiver|result( ` + digits + `)?|` + digits + `)` + fields),
		"CustomAttach.Credential":  place(from),
		"CustomAttach.User":        place(`^(` + digits + `|` + nameText + `)` + fields),
		"CustomAttach.Destination": place(`^(https?://.*|(result ` + digits + `|` + digits + `|` + nameText + `)(\.` + nameText + `)*)$`),
		"CustomAttach.Mechanism":   enum(customMechanisms),
		"CustomAttach.Product":     enum(customProducts),
		"CustomAttach.Deployment":  enum(Deployments[1:]),
		"CustomRule.ID":            id,
		"CustomRule.Message":       text(`\S`),
		"CustomRule.Level":         enum(Levels),
		"CustomRule.Sources":       ids,
		"CustomRule.Sinks":         ids,
	}
	for _, f := range []string{"Func", "Method", "Type", "Field", "Receiver", "Name"} {
		rules["CustomSymbol."+f] = text(namePattern)
	}
	return rules
}

// A generator writes schemas of types.
type generator struct {
	t     *testing.T
	docs  map[string]string // comment by "Type" and "Type.Field"
	rules map[string]schema // consumed as fields are met
	defs  schema
}

func generateSchema(t *testing.T) schema {
	g := &generator{t: t, docs: comments(t), rules: schemaRules(), defs: schema{}}
	root := g.object(reflect.TypeFor[Config]())
	props := root["properties"].(schema)
	props["version"] = schema{"const": ConfigVersion, "description": "The version of this form."}
	root["required"] = []string{"version"}
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "https://raw.githubusercontent.com/atltoken/atltoken/main/analyzer/" + schemaFile
	root["title"] = ConfigName
	root["description"] = "Settings of atltoken."
	g.typ(reflect.TypeFor[RuleSetting]())
	g.defs["RuleSetting"] = schema{
		"description": "on, off, or {level: LEVEL}.",
		"oneOf":       []any{schema{"enum": []any{"on", "off", true, false}}, g.defs["RuleSetting"]},
	}
	g.entries()
	root["$defs"] = g.defs
	for key := range g.rules {
		t.Errorf("a rule for %s, which is no field", key)
	}
	return root
}

// typ is the schema of a type; structs are defined once.
func (g *generator) typ(typ reflect.Type) schema {
	switch typ.Kind() {
	case reflect.Pointer:
		return g.typ(typ.Elem())
	case reflect.String:
		return schema{"type": "string"}
	case reflect.Slice:
		return schema{"type": "array", "items": g.typ(typ.Elem())}
	case reflect.Struct:
		if g.defs[typ.Name()] == nil {
			g.defs[typ.Name()] = g.object(typ)
		}
		return schema{"$ref": "#/$defs/" + typ.Name()}
	}
	g.t.Fatalf("no schema for %s", typ)
	return nil
}

func (g *generator) object(typ reflect.Type) schema {
	props := schema{}
	var required []string
	for _, f := range reflect.VisibleFields(typ) {
		name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || !f.IsExported() || name == "-" {
			continue
		}
		owner := typ
		if len(f.Index) > 1 {
			owner = typ.FieldByIndex(f.Index[:1]).Type
		}
		key := owner.Name() + "." + f.Name
		s, ok := g.rules[key]
		if ok && owner == typ {
			delete(g.rules, key)
		}
		if !ok {
			s = g.typ(f.Type)
		}
		s = maps.Clone(s)
		if s["description"] = g.docs[key]; g.docs[key] == "" {
			g.t.Errorf("%s has no comment", key)
		}
		props[name] = s
		if opts == "" {
			required = append(required, name)
		}
	}
	out := schema{"type": "object", "properties": props, "additionalProperties": false}
	if required != nil {
		out["required"] = required
	}
	return out
}

// entries adds what the tables say of entries about symbols: the kinds of things, and the keys that go with each.
func (g *generator) entries() {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[CustomSymbol]()) {
		delete(g.rules, "CustomSymbol."+f.Name)
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Custom]()) {
		section, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		kinds := customSections[section]
		if kinds == nil {
			continue
		}
		def := g.defs[f.Type.Elem().Name()].(schema)
		props := def["properties"].(schema)
		keep := map[string]bool{}
		for _, key := range kinds {
			keep[key] = true
			for _, also := range symbolKind(key).also {
				keep[also] = true
			}
		}
		sym := &CustomSymbol{}
		for key := range props {
			if sym.value(key) != nil && !keep[key] {
				delete(props, key)
			}
		}
		var one []schema
		for _, key := range kinds {
			kind := symbolKind(key)
			not := schema{}
			for other := range props {
				if sym.value(other) != nil && !slices.Contains(kinds, other) && !slices.Contains(kind.also, other) || slices.Contains(kind.exclude, other) {
					not[other] = false
				}
			}
			alt := schema{"required": []string{key}}
			if len(not) > 0 {
				alt["properties"] = not
			}
			if f.Name == "Attach" && key != "field" {
				alt["required"] = []string{key, "credential"}
			}
			one = append(one, alt)
		}
		def["oneOf"] = one
		if f.Name == "Sources" {
			def["anyOf"] = []schema{{"required": []string{"id"}}, {"required": []string{"kind"}}}
		}
	}
}

// comments are those of the types of this package's config files and their fields, by "Type" and "Type.Field".
func comments(t *testing.T) map[string]string {
	link := regexp.MustCompile(`\[([\w.*]+)\]`)
	files, err := filepath.Glob("config*.go")
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]string{}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					for _, name := range f.Names {
						docs[spec.Name.Name+"."+name.Name] = strings.Join(strings.Fields(link.ReplaceAllString(f.Doc.Text(), "$1")), " ")
					}
				}
			}
			return false
		})
	}
	return docs
}

// validator is the embedded schema, ready for use.
func validator(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	var s jsonschema.Schema
	if err := json.Unmarshal(ConfigSchema(), &s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// jsonOf is the JSON value that editors see in YAML. It reports false for what they refuse before they look at the schema.
func jsonOf(n *yaml.Node) (any, bool) {
	switch n.Kind {
	case yaml.AliasNode:
		return nil, false // our examples use none
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			v, ok := jsonOf(c)
			if !ok {
				return nil, false
			}
			list = append(list, v)
		}
		return list, true
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			v, ok := jsonOf(n.Content[i+1])
			if _, twice := m[n.Content[i].Value]; twice || !ok || n.Content[i].Kind != yaml.ScalarNode {
				return nil, false
			}
			m[n.Content[i].Value] = v
		}
		return m, true
	}
	switch n.ShortTag() {
	case "!!null":
		return nil, true
	case "!!bool":
		return n.Value == "true", true
	case "!!int":
		i, err := strconv.ParseInt(n.Value, 0, 64)
		return float64(i), err == nil
	}
	return n.Value, true
}

// check reports what the schema says of a config; ok is false when that is no question for a schema.
func check(v *jsonschema.Resolved, config string) (ok bool, err error) {
	dec := yaml.NewDecoder(strings.NewReader(config))
	var doc, more yaml.Node
	if dec.Decode(&doc) != nil || dec.Decode(&more) == nil {
		return false, nil
	}
	value, ok := jsonOf(doc.Content[0])
	if !ok {
		return false, nil
	}
	return true, v.Validate(value)
}

// TestSchemaAgrees checks that the schema accepts what the parser accepts, and refuses what it refuses, but for what a
// schema cannot see.
func TestSchemaAgrees(t *testing.T) {
	v := validator(t)
	for _, config := range []string{fullConfig, customConfig, "version: 1\n", "version: 1\nrules: {token-stored: true, token-logged: {}}\n",
		"version: 1\ncustom: {attach: [{field: T, destination: 'https://x.atlassian.net', mechanism: jwt}]}\n"} {
		if _, err := parseAll(config); err != nil {
			t.Error(err)
		}
		if ok, err := check(v, config); err != nil || !ok {
			t.Errorf("refused: %v\n%s", err, config)
		}
	}
	refused := slices.Clone(configErrors)
	for _, e := range customErrors {
		e.in = "version: 1\ncustom:\n" + e.in + "\n"
		refused = append(refused, e)
	}
	for _, e := range refused {
		ok, err := check(v, e.in)
		if ok && (err == nil) != e.deep {
			t.Errorf("%s\nthe parser says %s\nthe schema says %v", e.in, e.want, err)
		}
	}
}

// TestSchemaKeys checks that schema and parser know the same keys of each mapping.
func TestSchemaKeys(t *testing.T) {
	var s struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(ConfigSchema(), &s); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for def, place := range map[string]string{
		"":                "{%s}",
		"Exception":       "exceptions: [{%s}]",
		"Custom":          "custom: {%s}",
		"CustomSource":    "custom: {sources: [{%s}]}",
		"CustomSink":      "custom: {sinks: [{%s}]}",
		"CustomSanitizer": "custom: {sanitizers: [{%s}]}",
		"CustomTransfer":  "custom: {transfers: [{%s}]}",
		"CustomAttach":    "custom: {attach: [{%s}]}",
		"CustomRule":      "custom: {rules: [{%s}]}",
	} {
		props := s.Properties
		if def != "" {
			props = s.Defs[def].Properties
			seen++
		}
		_, err := parseAll(fmt.Sprintf(place, "no-such-key: 1"))
		want := "; allowed are " + strings.Join(slices.Sorted(maps.Keys(props)), ", ")
		if err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: parser: %v\nschema: %s", def, err, want)
		}
	}
	if got := len(s.Defs) - 1; got != seen { // a rule's setting is no plain mapping
		t.Errorf("%d definitions, %d compared", got, seen)
	}
}

// TestCustomReadme checks that the rules shown in README.md are valid, for the schema as well.
func TestCustomReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, ok := strings.Cut(string(readme), "```yaml\ncustom:\n")
	example, _, end := strings.Cut(example, "```\n")
	if !ok || !end {
		t.Fatal("README.md shows no custom rules")
	}
	example = "version: 1\ncustom:\n" + example
	c, err := parseAll(example)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Custom.Rules) == 0 {
		t.Error("no rules")
	}
	if ok, err := check(validator(t), example); err != nil || !ok {
		t.Errorf("the schema refuses it: %v", err)
	}
	for _, k := range customSymbols {
		if !strings.Contains(string(readme), "`"+k.key+"`") {
			t.Errorf("README.md does not name the key %s", k.key)
		}
	}
}
