package analyzer

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/rule"
)

// The types below are the form of the key custom. The comments of their fields are the descriptions in the JSON Schema,
// so they speak of keys, not of Go.

// Custom holds what users say of their own code and libraries, and rules of their own.
type Custom struct {
	// Where values enter the program that rules follow.
	Sources []CustomSource `json:"sources,omitempty"`
	// Where these values must not arrive.
	Sinks []CustomSink `json:"sinks,omitempty"`
	// Calls after which a value is harmless for every rule under custom.
	Sanitizers []CustomSanitizer `json:"sanitizers,omitempty"`
	// Calls that hand values on in a way that their code does not show.
	Transfers []CustomTransfer `json:"transfers,omitempty"`
	// Calls and fields that put a credential on a request, client or URL, for the built-in rules.
	Attach []CustomAttach `json:"attach,omitempty"`
	// Which sources must not reach which sinks.
	Rules []CustomRule `json:"rules,omitempty"`
}

// CustomSymbol says which symbols an entry is about. Exactly one of the keys func, method, param, type, field, tag and
// receive says what kind of thing that is, and its value is the thing's name.
type CustomSymbol struct {
	// The name of a function, or a regular expression between slashes.
	Func string `json:"func,omitempty"`
	// The name of a method, or a regular expression between slashes. A method of an interface stands for those of the types that implement it where the interface is called.
	Method string `json:"method,omitempty"`
	// The name of a parameter, its position from 0 without the receiver, or a regular expression between slashes.
	Param string `json:"param,omitempty"`
	// The name of a type, or a regular expression between slashes: any value of it, or pointer to one.
	Type string `json:"type,omitempty"`
	// The name of a struct field, or a regular expression between slashes.
	Field string `json:"field,omitempty"`
	// The key of a struct tag, or key=value with the value exact or a regular expression between slashes: fields with that tag.
	Tag string `json:"tag,omitempty"`
	// The element type of a channel: what is received from it. The name of a type or a regular expression between slashes; types without a name as Go writes them, such as []byte.
	Receive string `json:"receive,omitempty"`
	// The import path, or a regular expression between slashes. Left out: any package.
	Package string `json:"package,omitempty"`
	// The type that declares the method or field, without package or star, or a regular expression between slashes. Left out: any type.
	Receiver string `json:"receiver,omitempty"`
	// With param the function that has the parameter, with tag the field: a name, or a regular expression between slashes.
	Name string `json:"name,omitempty"`
	// The type of the function that has the parameter, with import paths and without names: func(net/http.ResponseWriter, *net/http.Request). Or a regular expression between slashes.
	Signature string `json:"signature,omitempty"`

	Line   int `json:"-"`
	Column int `json:"-"`
}

// CustomSource is an entry under sources.
type CustomSource struct {
	// The name by which rules refer to it. It may be left out if there is a kind.
	ID string `json:"id,omitempty"`
	CustomSymbol
	// Which result of the call, from 0. Left out: every result that is no error.
	Result *int `json:"result,omitempty"`
	// What the built-in rules are to take it for. Left out: it concerns rules under custom only.
	Kind string `json:"kind,omitempty"`
}

// CustomSink is an entry under sinks. A field is a sink for what is stored in it, in an assignment or in a literal.
type CustomSink struct {
	// The name by which rules refer to it.
	ID string `json:"id"`
	CustomSymbol
	// Which arguments, from 0 without the receiver; that of a variadic parameter is all that it takes. Left out, or the word all: every argument but the receiver.
	Args []int `json:"args,omitempty"`
}

// CustomSanitizer is an entry under sanitizers.
type CustomSanitizer struct {
	CustomSymbol
	// What is clean after the call: result, result 1, receiver, or the number of an argument that it cleans in place; one or a list. Left out: every result.
	Cleans []string `json:"cleans,omitempty"`
}

// CustomTransfer is an entry under transfers. It replaces what atltoken would find out about the call by itself.
type CustomTransfer struct {
	CustomSymbol
	// Where values come from: receiver or the number of an argument, with .Field for a field below it; one or a list. Left out: every argument and the receiver.
	From []string `json:"from,omitempty"`
	// Where they go: result, result 1, receiver or the number of an argument, with .Field for a field below it; one or a list. Left out: every result that is no error.
	To []string `json:"to,omitempty"`
}

// CustomAttach is an entry under attach. With field, the field holds the credential, and user and destination are
// fields of the same type.
type CustomAttach struct {
	CustomSymbol
	// What is attached: receiver or the number of an argument, with .Field for a field below it. Not with field.
	Credential string `json:"credential,omitempty"`
	// The user name beside the credential, written like it.
	User string `json:"user,omitempty"`
	// The URL, or the request or client that the credential is put on, written like credential or result; or a constant https:// URL. Left out: the receiver of a method, the result of a function, the value that has the field.
	Destination string `json:"destination,omitempty"`
	// How the credential is attached.
	Mechanism string `json:"mechanism"`
	// The product that the call can only talk to. Left out: the destination tells.
	Product string `json:"product,omitempty"`
	// The deployment that the call can only talk to. Left out: the destination tells.
	Deployment string `json:"deployment,omitempty"`
}

// CustomRule is an entry under rules.
type CustomRule struct {
	// The rule's id in reports, exceptions and flags.
	ID string `json:"id"`
	// What a finding says, in one line.
	Message string `json:"message"`
	// How severe a finding is. Left out: error.
	Level string `json:"level,omitempty"`
	// Ids of sources.
	Sources []string `json:"sources"`
	// Ids of sinks.
	Sinks []string `json:"sinks"`

	Line   int `json:"-"`
	Column int `json:"-"`
}

// What keys under custom may say.
var (
	customKinds = []string{string(model.Request), string(model.Prompt), string(model.Environment), string(model.File), string(model.Secret),
		string(model.Store), string(model.Forwarded), string(model.Exchange), string(model.Connect), string(model.Forge)}
	customMechanisms = []string{string(model.BasicAuth), string(model.Bearer), string(model.Header), string(model.Cookie), string(model.Userinfo),
		string(model.QueryKey), string(model.JWT), string(model.OAuth), string(model.OAuth1), string(model.GenieKey), string(model.OAuthClient)}
	customProducts = []string{"jira", "confluence", "bitbucket", "trello", "opsgenie", "statuspage", "org-admin"}
)

// maxIndex bounds numbers of arguments and results.
const maxIndex = 99

// A customKind is one of the keys that say what kind of thing an entry is about.
type customKind struct {
	key     string
	object  model.Object
	also    []string // keys that say which of them
	exclude []string // keys of the section that make no sense with it
}

// customSymbols are the kinds of things, and with which other keys they go.
var customSymbols = []customKind{
	{"func", model.ObjFunc, []string{"package"}, nil},
	{"method", model.ObjMethod, []string{"package", "receiver"}, nil},
	{"param", model.ObjParam, []string{"package", "receiver", "name", "signature"}, []string{"result"}},
	{"type", model.ObjType, []string{"package"}, []string{"result"}},
	{"field", model.ObjField, []string{"package", "receiver"}, []string{"result", "args", "credential"}},
	{"tag", model.ObjTag, []string{"package", "receiver", "name"}, []string{"result"}},
	{"receive", model.ObjReceive, []string{"package"}, []string{"result"}},
}

// customSections are the sections of entries about symbols, and the kinds of things that their entries are about.
var customSections = map[string][]string{
	"sources":    {"func", "method", "param", "type", "field", "tag", "receive"},
	"sinks":      {"func", "method", "field"},
	"sanitizers": {"func", "method"},
	"transfers":  {"func", "method"},
	"attach":     {"func", "method", "field"},
}

// symbolKind returns the kind with a key.
func symbolKind(key string) customKind {
	return customSymbols[slices.IndexFunc(customSymbols, func(k customKind) bool { return k.key == key })]
}

// value returns the part of s that a key names.
func (s *CustomSymbol) value(key string) *string {
	return map[string]*string{"func": &s.Func, "method": &s.Method, "param": &s.Param, "type": &s.Type, "field": &s.Field, "tag": &s.Tag,
		"receive": &s.Receive, "package": &s.Package, "receiver": &s.Receiver, "name": &s.Name, "signature": &s.Signature}[key]
}

// CustomRule returns the user's rule with an id, and whether there is one.
func (c *Config) CustomRule(id string) (CustomRule, bool) {
	if c.Custom == nil {
		return CustomRule{}, false
	}
	i := slices.IndexFunc(c.Custom.Rules, func(r CustomRule) bool { return r.ID == id })
	if i < 0 {
		return CustomRule{}, false
	}
	return c.Custom.Rules[i], true
}

// RuleIDs returns the ids of all rules, those of the config after the built-in ones.
func (c *Config) RuleIDs() []string {
	ids := RuleIDs()
	if c.Custom != nil {
		for _, r := range c.Custom.Rules {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Tables returns the entries under custom in the form that the engine asks, nil when there are none. The rules are not
// among them: they are for whoever judges what the engine found.
func (c *Config) Tables() *model.Custom { return c.tables }

// customRules are the user's rules in the form in which they are judged.
func (c *Config) customRules() []rule.CustomRule {
	if c.Custom == nil {
		return nil
	}
	var out []rule.CustomRule
	for _, r := range c.Custom.Rules {
		level := r.Level
		if level == "" {
			level = finding.LevelError
		}
		out = append(out, rule.CustomRule{ID: r.ID, Message: r.Message, Level: level, Sources: r.Sources, Sinks: r.Sinks})
	}
	return out
}

// UnmatchedCustom says of each entry under custom that it matches nothing, if no package of a program has a symbol that it
// is about.
func (c *Config) UnmatchedCustom(program []Unit) []string {
	var out []string
	for _, e := range c.tables.Entries() {
		if slices.ContainsFunc(program, func(u Unit) bool { return slices.Contains(u.Matched, e.Label) }) {
			continue
		}
		near := "" // the first in the alphabet: units come in any order
		for _, u := range program {
			if s := u.Near[e.Label]; s != "" && (near == "" || s < near) {
				near = s
			}
		}
		msg := fmt.Sprintf("%s:%d:%d: %s matches no symbol of the program", c.File, e.Line, e.Column, e.Label)
		if near != "" {
			msg += ": " + near
		}
		out = append(out, msg)
	}
	return out
}

// A CustomLine is an entry under custom as one line of YAML.
type CustomLine struct {
	Section, Text string
	ID            string // by which rules refer to it, or that of a rule; "" for none
	Line          int    // of the file
}

// Lines returns all entries, section by section.
func (c *Custom) Lines() []CustomLine {
	var lines []CustomLine
	add := func(section, id string, line int, entry any) {
		// JSON is YAML. These types have nothing that cannot be encoded.
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(entry); err != nil {
			panic(fmt.Sprintf("atltoken: custom.%s: %v", section, err))
		}
		lines = append(lines, CustomLine{section, strings.TrimSpace(b.String()), id, line})
	}
	for _, e := range c.Sources {
		add("sources", e.ID, e.Line, e)
	}
	for _, e := range c.Sinks {
		add("sinks", e.ID, e.Line, e)
	}
	for _, e := range c.Sanitizers {
		add("sanitizers", "", e.Line, e)
	}
	for _, e := range c.Transfers {
		add("transfers", "", e.Line, e)
	}
	for _, e := range c.Attach {
		add("attach", "", e.Line, e)
	}
	for _, e := range c.Rules {
		add("rules", e.ID, e.Line, e)
	}
	return lines
}
