package analyzer

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// parseAll is ParseConfig with the key custom.
func parseAll(data string) (*Config, error) {
	return newConfigParser("f", []byte(data)).config([]byte(data))
}

const customConfig = `version: 1
rules: {secret-in-log: {level: note}, tag-in-url: off}
custom:
  rules:
    - {id: secret-in-log, message: "a secret   reaches the log", sources: [env, vault], sinks: [log]}
    - id: tag-in-url
      message: >
        a secret field
        reaches a URL
      level: warning
      sources: [tagged]
      sinks: [url]
  sources:
    - {id: env, func: Getenv, package: os, result: 0}
    - {id: vault, method: /^Get/, receiver: Client, package: /^example\.com\/vault/, kind: secret}
    - {id: handler, param: 1, signature: "func(net/http.ResponseWriter,  *net/http.Request)"}
    - {id: login, param: password, name: /Login$/, receiver: Server}
    - {id: typed, type: Secret, package: example.com/vault}
    - {id: field, field: Token, receiver: Config}
    - {id: tagged, tag: secret=/^(yes|true)$/}
    - {id: queue, receive: '[]byte'}
    - {kind: store, method: Load, receiver: Store}
  sinks:
    - {id: log, func: Printf, package: log, args: [1]}
    - {id: url, method: Do, receiver: Doer, args: all}
    - {id: text, field: Message, package: example.com/mail}
  sanitizers:
    - {func: Redact, package: example.com/redact}
    - {method: Scrub, receiver: Cleaner, cleans: [0, receiver, result 1]}
  transfers:
    - {func: Seal, from: 1.Text, to: [0, result]}
    - {method: Put, receiver: Bag}
  attach:
    - {method: At, receiver: Client, credential: 1, user: receiver.Email, destination: 0, mechanism: bearer, product: jira, deployment: cloud}
    - {func: New, credential: 0, destination: "https://api.trello.com", mechanism: query}
    - {func: Sign, credential: 0, destination: result, mechanism: header}
    - {field: Token, receiver: Client, package: example.com/jira, user: Email, destination: Base.URL, mechanism: basic}
`

func TestParseCustom(t *testing.T) {
	c, err := parseAll(customConfig)
	if err != nil {
		t.Fatal(err)
	}
	zero := 0
	at := func(line int, s CustomSymbol) CustomSymbol {
		s.Line, s.Column = line, 7
		return s
	}
	want := &Custom{
		Sources: []CustomSource{
			{ID: "env", CustomSymbol: at(14, CustomSymbol{Func: "Getenv", Package: "os"}), Result: &zero},
			{ID: "vault", CustomSymbol: at(15, CustomSymbol{Method: "/^Get/", Receiver: "Client", Package: `/^example\.com\/vault/`}), Kind: "secret"},
			{ID: "handler", CustomSymbol: at(16, CustomSymbol{Param: "1", Signature: "func(net/http.ResponseWriter,  *net/http.Request)"})},
			{ID: "login", CustomSymbol: at(17, CustomSymbol{Param: "password", Name: "/Login$/", Receiver: "Server"})},
			{ID: "typed", CustomSymbol: at(18, CustomSymbol{Type: "Secret", Package: "example.com/vault"})},
			{ID: "field", CustomSymbol: at(19, CustomSymbol{Field: "Token", Receiver: "Config"})},
			{ID: "tagged", CustomSymbol: at(20, CustomSymbol{Tag: "secret=/^(yes|true)$/"})},
			{ID: "queue", CustomSymbol: at(21, CustomSymbol{Receive: "[]byte"})},
			{CustomSymbol: at(22, CustomSymbol{Method: "Load", Receiver: "Store"}), Kind: "store"},
		},
		Sinks: []CustomSink{
			{ID: "log", CustomSymbol: at(24, CustomSymbol{Func: "Printf", Package: "log"}), Args: []int{1}},
			{ID: "url", CustomSymbol: at(25, CustomSymbol{Method: "Do", Receiver: "Doer"})},
			{ID: "text", CustomSymbol: at(26, CustomSymbol{Field: "Message", Package: "example.com/mail"})},
		},
		Sanitizers: []CustomSanitizer{
			{CustomSymbol: at(28, CustomSymbol{Func: "Redact", Package: "example.com/redact"})},
			{CustomSymbol: at(29, CustomSymbol{Method: "Scrub", Receiver: "Cleaner"}), Cleans: []string{"0", "receiver", "result 1"}},
		},
		Transfers: []CustomTransfer{
			{CustomSymbol: at(31, CustomSymbol{Func: "Seal"}), From: []string{"1.Text"}, To: []string{"0", "result"}},
			{CustomSymbol: at(32, CustomSymbol{Method: "Put", Receiver: "Bag"})},
		},
		Attach: []CustomAttach{
			{CustomSymbol: at(34, CustomSymbol{Method: "At", Receiver: "Client"}), Credential: "1", User: "receiver.Email", Destination: "0", Mechanism: "bearer", Product: "jira", Deployment: "cloud"},
			{CustomSymbol: at(35, CustomSymbol{Func: "New"}), Credential: "0", Destination: "https://api.trello.com", Mechanism: "query"},
			{CustomSymbol: at(36, CustomSymbol{Func: "Sign"}), Credential: "0", Destination: "result", Mechanism: "header"},
			{CustomSymbol: at(37, CustomSymbol{Field: "Token", Receiver: "Client", Package: "example.com/jira"}), User: "Email", Destination: "Base.URL", Mechanism: "basic"},
		},
		Rules: []CustomRule{
			{ID: "secret-in-log", Message: "a secret reaches the log", Level: "error", Sources: []string{"env", "vault"}, Sinks: []string{"log"}, Line: 5, Column: 7},
			{ID: "tag-in-url", Message: "a secret field reaches a URL", Level: "warning", Sources: []string{"tagged"}, Sinks: []string{"url"}, Line: 6, Column: 7},
		},
	}
	if !reflect.DeepEqual(c.Custom, want) {
		t.Errorf("got %+v\nwant %+v", c.Custom, want)
	}

	if !c.Enabled("secret-in-log") || c.Enabled("tag-in-url") || c.Level("secret-in-log", finding.LevelError) != "note" {
		t.Error("the key rules has no effect on custom rules")
	}
	if r, ok := c.CustomRule("tag-in-url"); !ok || r.Level != "warning" {
		t.Errorf("CustomRule: %+v, %t", r, ok)
	}
	if ids := c.RuleIDs(); !slices.Equal(ids[len(ids)-2:], []string{"secret-in-log", "tag-in-url"}) {
		t.Errorf("RuleIDs: %v", ids)
	}
	o, err := c.Override("", "", "tag-in-url", "secret-in-log")
	if err != nil || !o.Enabled("tag-in-url") || o.Enabled("secret-in-log") || o.Tables() != c.Tables() {
		t.Errorf("flags have no effect on custom rules: %v", err)
	}
}

func TestCustomTables(t *testing.T) {
	c, err := parseAll(customConfig)
	if err != nil {
		t.Fatal(err)
	}
	exact, re := model.Exact, func(s string) model.Match { return model.Regexp(regexp.MustCompile(s)) }
	jira := model.Client{Product: "jira", Deployment: "cloud", Library: "custom.attach in .atltoken.yaml"}
	want := []model.CustomEntry{
		{Label: "custom.sources[0] (func Getenv)", Select: model.Selector{Object: model.ObjFunc, Name: exact("Getenv"), Package: exact("os")},
			Effects: []model.Effect{model.CustomSource{ID: "env", At: model.Result(0)}}},
		{Label: "custom.sources[1] (method /^Get/)",
			Select:  model.Selector{Object: model.ObjMethod, Name: re("^Get"), Receiver: exact("Client"), Package: re(`^example\.com\/vault`)},
			Effects: []model.Effect{model.CustomSource{ID: "vault", Kind: model.Secret, At: model.Result(model.All)}}},
		{Label: "custom.sources[2] (param 1)",
			Select:  model.Selector{Object: model.ObjParam, Param: exact("1"), Signature: exact("func(net/http.ResponseWriter,*net/http.Request)")},
			Effects: []model.Effect{model.CustomSource{ID: "handler"}}},
		{Label: "custom.sources[3] (param password)",
			Select:  model.Selector{Object: model.ObjParam, Param: exact("password"), Name: re("Login$"), Receiver: exact("Server")},
			Effects: []model.Effect{model.CustomSource{ID: "login"}}},
		{Label: "custom.sources[4] (type Secret)", Select: model.Selector{Object: model.ObjType, Name: exact("Secret"), Package: exact("example.com/vault")},
			Effects: []model.Effect{model.CustomSource{ID: "typed"}}},
		{Label: "custom.sources[5] (field Token)", Select: model.Selector{Object: model.ObjField, Name: exact("Token"), Receiver: exact("Config")},
			Effects: []model.Effect{model.CustomSource{ID: "field"}}},
		{Label: "custom.sources[6] (tag secret=/^(yes|true)$/)", Select: model.Selector{Object: model.ObjTag, TagKey: "secret", TagValue: re("^(yes|true)$")},
			Effects: []model.Effect{model.CustomSource{ID: "tagged"}}},
		{Label: "custom.sources[7] (receive []byte)", Select: model.Selector{Object: model.ObjReceive, Name: exact("[]byte")},
			Effects: []model.Effect{model.CustomSource{ID: "queue"}}},
		{Label: "custom.sources[8] (method Load)", Select: model.Selector{Object: model.ObjMethod, Name: exact("Load"), Receiver: exact("Store")},
			Effects: []model.Effect{model.CustomSource{Kind: model.Store, At: model.Result(model.All)}}},
		{Label: "custom.sinks[0] (func Printf)", Select: model.Selector{Object: model.ObjFunc, Name: exact("Printf"), Package: exact("log")},
			Effects: []model.Effect{model.CustomSink{ID: "log", At: model.Param(1)}}},
		{Label: "custom.sinks[1] (method Do)", Select: model.Selector{Object: model.ObjMethod, Name: exact("Do"), Receiver: exact("Doer")},
			Effects: []model.Effect{model.CustomSink{ID: "url", At: model.Param(model.All)}}},
		{Label: "custom.sinks[2] (field Message)", Select: model.Selector{Object: model.ObjField, Name: exact("Message"), Package: exact("example.com/mail")},
			Effects: []model.Effect{model.CustomSink{ID: "text"}}},
		{Label: "custom.sanitizers[0] (func Redact)", Select: model.Selector{Object: model.ObjFunc, Name: exact("Redact"), Package: exact("example.com/redact")},
			Effects: []model.Effect{model.CustomClean{At: model.Result(model.All)}}},
		{Label: "custom.sanitizers[1] (method Scrub)", Select: model.Selector{Object: model.ObjMethod, Name: exact("Scrub"), Receiver: exact("Cleaner")},
			Effects: []model.Effect{model.CustomClean{At: model.Param(0)}, model.CustomClean{At: model.Recv()}, model.CustomClean{At: model.Result(1)}}},
		{Label: "custom.transfers[0] (func Seal)", Select: model.Selector{Object: model.ObjFunc, Name: exact("Seal")},
			Effects: []model.Effect{model.DeriveFlow(model.Param(0), model.Param(1).Field("Text")), model.DeriveFlow(model.Result(model.All), model.Param(1).Field("Text"))}},
		{Label: "custom.transfers[1] (method Put)", Select: model.Selector{Object: model.ObjMethod, Name: exact("Put"), Receiver: exact("Bag")},
			Effects: []model.Effect{model.DeriveFlow(model.Result(model.All), model.Param(model.All), model.Recv())}},
		{Label: "custom.attach[0] (method At)", Select: model.Selector{Object: model.ObjMethod, Name: exact("At"), Receiver: exact("Client")},
			Effects: []model.Effect{model.Attach{Cred: model.Param(1), User: model.Recv().Field("Email"), Dest: model.Param(0), Mech: model.Bearer, Client: jira}}},
		{Label: "custom.attach[1] (func New)", Select: model.Selector{Object: model.ObjFunc, Name: exact("New")},
			Effects: []model.Effect{model.Attach{Cred: model.Param(0), Default: "https://api.trello.com", Mech: model.QueryKey}}},
		{Label: "custom.attach[2] (func Sign)", Select: model.Selector{Object: model.ObjFunc, Name: exact("Sign")},
			Effects: []model.Effect{model.Attach{Cred: model.Param(0), Dest: model.Result(0), Mech: model.Header}}},
		{Label: "custom.attach[3] (field Token)", Select: model.Selector{Object: model.ObjType, Name: exact("Client"), Package: exact("example.com/jira")},
			Attached: &model.Type{Cred: "Token", User: "Email", Dest: "Base.URL", Mech: model.BasicAuth}},
	}
	got := c.Tables().Entries()
	if len(got) != len(want) {
		t.Fatalf("%d entries, want %d", len(got), len(want))
	}
	lines := strings.Split(customConfig, "\n")
	for i, e := range got {
		// The order of sections in this file is that of the list above.
		if line := lines[e.Line-1]; !strings.Contains(line, "- {") || e.Column != 7 {
			t.Errorf("%s: at %d:%d, %s", e.Label, e.Line, e.Column, line)
		}
		e.Line, e.Column = 0, 0
		if !reflect.DeepEqual(e, want[i]) {
			t.Errorf("got %+v\nwant %+v", e, want[i])
		}
	}
}

// customErrors are refused configs, without their first two lines. The schema cannot see what is wrong with those that
// are deep.
var customErrors = []struct {
	in, want string
	deep     bool
}{
	{"  x: 1", `f:3:3: unknown key "x" in custom; allowed are attach, rules, sanitizers, sinks, sources, transfers`, false},
	{"  []", "f:3:3: custom must be a mapping of keys to values, not a list", false},
	{"  sources: {}", "f:3:12: custom.sources must be a list, not a mapping", false},
	{"  sources: [x]", `f:3:13: a source must be a mapping of keys to values, not "x"`, false},
	{"  sources: [{id: a, fun: X}]", `f:3:21: unknown key "fun" in a source; allowed are field, func, id, kind, method, name, package, param, receive, receiver, result, signature, tag, type`, false},
	{"  sinks: [{id: a, param: X}]", `f:3:19: unknown key "param" in a sink; allowed are args, field, func, id, method, package, receiver`, false},
	{"  sources: [{id: a}]", "f:3:13: a source needs one of the keys func, method, param, type, field, tag, receive", false},
	{"  sources: [{id: a, func: X, type: Y}]", "f:3:30: a source is about one thing: key type cannot stand beside func", false},
	{"  sources: [{id: a, func: X, receiver: Y}]", "f:3:30: key receiver cannot stand beside func", false},
	{"  sources: [{id: a, type: X, result: 0}]", "f:3:30: key result cannot stand beside type", false},
	{"  sources: [{id: a, func: X, id: b}]", "f:3:30: key id is set twice: first on line 3", true},
	{"  sources: [{id: a, func: X, name: b}]", "f:3:30: key name cannot stand beside func", false},
	{"  sources: [{func: X}]", "f:3:13: a source needs the key id, by which rules refer to it, or the key kind, which tells the built-in rules what it is", false},
	{"  sources: [{id: 'a b', func: X}]", `f:3:18: id "a b" must be a letter, followed by up to 79 letters, digits and any of "-_."`, false},
	{"  sources: [{id: Token-Stored, func: X}]", "f:3:18: id Token-Stored is that of a built-in rule", true},
	{"  sources: [{id: a, func: X}, {id: a, func: Y}]", "f:3:36: id a is used twice under custom.sources: first on line 3", true},
	{"  sources: [{id: a, func: os.Getenv}]", `f:3:27: func "os.Getenv" must be a name alone: what it belongs to goes into the keys package and receiver`, false},
	{"  sources: [{id: a, func: 'a b'}]", `f:3:27: func "a b" is no name in Go; a regular expression stands between slashes`, false},
	{"  sources: [{id: a, func: }]", "f:3:27: func must be text, not nothing", false},
	{"  sources: [{id: a, func: \"/a\\x7f/\"}]", "f:3:27: func has characters that do not print", true},
	{"  sources: [{id: a, func: ''}]", "f:3:27: func is empty", false},
	{"  sources: [{id: a, func: [X]}]", "f:3:27: func must be text, not a list", false},
	{"  sources: [{id: a, func: /X}]", `f:3:27: func "/X" is no regular expression: write it between two slashes`, false},
	{"  sources: [{id: a, func: //}]", `f:3:27: func "//" is no regular expression: write it between two slashes`, false},
	{"  sources: [{id: a, func: '/X(/'}]", "f:3:27: func: error parsing regexp: missing closing ): `X(`", true},
	{"  sources:\n    - id: a\n      func: X\n      package: '/[/'", "f:6:16: package: error parsing regexp: missing closing ]: `[`", true},
	{"  sources: [{id: a, func: " + strings.Repeat("X", 1001) + "}]", "f:3:27: func is longer than 1000 bytes", false},
	{"  sources: [{id: a, method: X, receiver: '*T'}]", `f:3:42: receiver "*T" must be without a star`, false},
	{"  sources: [{id: a, func: X, package: example.com/...}]", `f:3:39: package "example.com/..." must be one import path; for several write a regular expression such as /^example\.com\/app/`, true},
	{"  sources: [{id: a, func: X, package: ./x}]", `f:3:39: package "./x" is no import path`, false},
	{"  sources: [{id: a, func: X, package: x/}]", `f:3:39: package "x/" is no import path`, false},
	{"  sources: [{id: a, func: X, result: -1}]", `f:3:38: result must be a number from 0 to 99, not "-1"`, false},
	{"  sources: [{id: a, func: X, result: all}]", `f:3:38: result must be a number from 0 to 99, not "all"`, false},
	{"  sources: [{id: a, func: X, result: 0x1}]", `f:3:38: result must be a number from 0 to 99, not "0x1"`, true},
	{"  sources: [{id: a, func: X, kind: magic}]", `f:3:36: unknown value "magic"; allowed are request, prompt, environment, file, secret, store, forwarded, exchange, connect, forge`, false},
	{"  sources: [{id: a, param: 100}]", `f:3:28: param "100" is beyond 99`, false},
	{"  sources: [{id: a, param: '01'}]", `f:3:28: param "01" is no number as Go writes it`, false},
	{"  sources: [{id: a, param: -1}]", `f:3:28: param "-1" is no name in Go; a regular expression stands between slashes`, false},
	{"  sources: [{id: a, param: r, signature: 'func(w'}]", `f:3:42: signature "func(w" is no function type as in func(net/http.ResponseWriter, *net/http.Request)`, true},
	{"  sources: [{id: a, param: r, signature: 'func() {}'}]", `f:3:42: signature "func() {}" is no function type as in func(net/http.ResponseWriter, *net/http.Request)`, true},
	{"  sources: [{id: a, param: r, signature: 'net/http.Handler'}]", `f:3:42: signature "net/http.Handler" is no function type as in func(net/http.ResponseWriter, *net/http.Request)`, false},
	{"  sources: [{id: a, param: r, signature: 'func(r *net/http.Request)'}]", `f:3:42: signature "func(r *net/http.Request)" must be without names: func(string) error, not func(s string) error`, true},
	{"  sources: [{id: a, param: r, signature: 'func() (err error)'}]", `f:3:42: signature "func() (err error)" must be without names: func(string) error, not func(s string) error`, true},
	{"  sources: [{id: a, tag: 'secret:\"true\"'}]", `f:3:26: tag must be the key of a struct tag, or key=value, not "secret:\"true\""`, false},
	{"  sources: [{id: a, tag: =x}]", `f:3:26: tag must be the key of a struct tag, or key=value, not "=x"`, false},
	{"  sources: [{id: a, tag: x=/(/}]", "f:3:26: the value of a tag: error parsing regexp: missing closing ): `(`", true},
	{"  sources: [{id: a, tag: x=}]", "f:3:26: the value of a tag is empty", false},
	{"  sources: [{id: a, receive: '*T'}]", `f:3:30: receive "*T" is no type: write its name alone, without a star, and its package under the key package`, true},
	{"  sources: [{id: a, receive: example.com/q.T}]", `f:3:30: receive "example.com/q.T" is no type: write its name alone, without a star, and its package under the key package`, true},
	{"  sinks: [{func: X}]", "f:3:11: a sink needs the key id, by which rules refer to it", false},
	{"  sinks: [{id: a, func: X, args: []}]", "f:3:34: args must be a list of numbers or the word all, not a list", false},
	{"  sinks: [{id: a, func: X, args: 1}]", `f:3:34: args must be a list of numbers or the word all, not "1"`, false},
	{"  sinks: [{id: a, func: X, args: [1, x]}]", `f:3:38: an argument must be a number from 0 to 99, not "x"`, false},
	{"  sinks: [{id: a, func: X, args: [1, 1]}]", "f:3:38: argument 1 stands twice in the list", false},
	{"  sinks: [{id: a, field: X, args: [1]}]", "f:3:29: key args cannot stand beside field", false},
	{"  sanitizers: [{func: X, cleans: receiver}]", "f:3:16: a function has no receiver; a method has the key method", true},
	{"  sanitizers: [{func: X, cleans: all}]", `f:3:34: cleans must be receiver, result, result 1 or the number of an argument, not "all"`, false},
	{"  sanitizers: [{func: X, cleans: 0.Token}]", "f:3:34: cleans must be a value as a whole, not a field", false},
	{"  sanitizers: [{func: X, cleans: [0, 0]}]", `f:3:38: "0" stands twice in the list`, false},
	{"  sanitizers: [{func: X, cleans: []}]", "f:3:34: cleans is an empty list", false},
	{"  sanitizers: [{id: a, func: X}]", `f:3:17: unknown key "id" in a sanitizer; allowed are cleans, func, method, package, receiver`, false},
	{"  transfers: [{func: X, from: result}]", "f:3:15: a transfer cannot come from a result", false},
	{"  transfers: [{func: X, to: 100}]", `f:3:29: to must be receiver, result, result 1 or the number of an argument, not "100"`, false},
	{"  transfers: [{func: X, to: receiver.a}]", "f:3:15: a function has no receiver; a method has the key method", true},
	{"  attach: [{func: X, mechanism: basic}]", "f:3:12: an attachment by a call needs the key credential, such as 0 for the first argument", false},
	{"  attach: [{func: X, credential: 0}]", "f:3:12: an attachment needs the key mechanism: one of basic, bearer, header, cookie, url-userinfo, query, jwt, oauth, oauth1, geniekey, oauth-client", false},
	{"  attach: [{func: X, credential: [0], mechanism: basic}]", "f:3:34: credential must be text, not a list", false},
	{"  attach: [{func: X, credential: result, mechanism: basic}]", "f:3:34: credential must be the receiver or an argument", false},
	{"  attach: [{func: X, credential: receiver, mechanism: basic}]", "f:3:12: a function has no receiver; a method has the key method", true},
	{"  attach: [{func: X, credential: 0, destination: Base, mechanism: basic}]", `f:3:50: destination must be receiver, result, result 1 or the number of an argument, not "Base"`, true},
	{"  attach: [{field: X, credential: 0, mechanism: basic}]", "f:3:23: key credential cannot stand beside field", false},
	{"  attach: [{field: /X/, mechanism: basic}]", "f:3:12: an attachment needs the field's exact name", true},
	{"  attach: [{field: X, user: 0, mechanism: basic}]", `f:3:29: "0" is no field: beside the key field, this is another field of the same type, such as BaseURL`, true},
	{"  attach: [{field: X, destination: result 1, mechanism: basic}]", `f:3:36: "result 1" is no field: beside the key field, this is another field of the same type, such as BaseURL`, true},
	{"  attach: [{field: X, mechanism: basic, deployment: auto}]", `f:3:53: unknown value "auto"; allowed are cloud, datacenter`, false},
	{"  rules: [{message: m, sources: [a], sinks: [b]}]", "f:3:11: a rule needs the key id", false},
	{"  rules: [{id: r, sources: [a], sinks: [b]}]", "f:3:11: a rule needs the key message: what a finding says", false},
	{"  rules: [{id: r, message: ' ', sources: [a], sinks: [b]}]", "f:3:28: message is empty", false},
	{"  rules: [{id: r, message: m, sinks: [b]}]", "f:3:11: a rule needs the key sources: a list of ids", false},
	{"  rules: [{id: r, message: m, sources: [a], sinks: []}]", "f:3:11: a rule needs the key sinks: a list of ids", false},
	{"  rules: [{id: r, message: m, sources: a, sinks: [b]}]", `f:3:40: sources must be a list, not "a"`, false},
	{"  rules: [{id: r, message: m, sources: [a, a], sinks: [b]}]", `f:3:44: id "a" stands twice in the list`, false},
	{"  rules: [{id: r, message: m, level: fatal, sources: [a], sinks: [b]}]", `f:3:38: unknown value "fatal"; allowed are error, warning, note`, false},
	{"  rules: [{id: token-stored, message: m, sources: [a], sinks: [b]}]", "f:3:16: id token-stored is that of a built-in rule", true},
	{"  rules: [{id: r, message: m, sources: [a], sinks: [b]}]", `f:3:41: unknown id "a" under custom.sources; there are none`, true},
	{"  rules: [{id: r, message: m, sources: [a], sinks: [b, a]}]\n  sources: [{id: a, func: X}]\n  sinks: [{id: c, func: X}, {id: b, func: X}]",
		`f:3:56: unknown id "a" under custom.sinks; there are b, c`, true},
	{"  rules: [{id: r, message: m, sources: [a], sinks: [b], why: x}]", `f:3:57: unknown key "why" in a rule; allowed are id, level, message, sinks, sources`, false},
}

func TestCustomErrors(t *testing.T) {
	for _, test := range customErrors {
		_, err := parseAll("version: 1\ncustom:\n" + test.in + "\n")
		if err == nil {
			t.Errorf("%s: no error, want %s", test.in, test.want)
		} else if err.Error() != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.in, err, test.want)
		}
	}
}

// TestCustomIDs checks what ids may share.
func TestCustomIDs(t *testing.T) {
	const same = "version: 1\ncustom:\n  sources: [{id: a, func: X}]\n  sinks: [{id: a, func: X}]\n  rules: [{id: a, message: m, sources: [a], sinks: [a]}]\n"
	if _, err := parseAll(same); err != nil {
		t.Error(err)
	}
	if c, err := parseAll("version: 1\ncustom: {}\n"); err != nil || c.Tables() != nil {
		t.Errorf("%v, %v", c, err)
	}
}

// printCustom prints the key custom as "atltoken config" does.
func printCustom(c *Config) string {
	var b strings.Builder
	b.WriteString("version: 1\ncustom:\n")
	section := ""
	for _, l := range c.Custom.Lines() {
		if l.Section != section {
			section = l.Section
			fmt.Fprintf(&b, "  %s:\n", section)
		}
		fmt.Fprintf(&b, "    - %s\n", l.Text)
	}
	if section == "" {
		b.WriteString("  {}\n")
	}
	return b.String()
}

// TestCustomLines checks that entries printed are entries read.
func TestCustomLines(t *testing.T) {
	c, err := parseAll(customConfig)
	if err != nil {
		t.Fatal(err)
	}
	again, err := parseAll(printCustom(c))
	if err != nil {
		t.Fatalf("%v in\n%s", err, printCustom(c))
	}
	if got, want := printCustom(again), printCustom(c); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	got, want := again.Tables().Entries(), c.Tables().Entries()
	for i := range want {
		// Lines differ.
		if i >= len(got) || got[i].Label != want[i].Label || !reflect.DeepEqual(got[i].Select, want[i].Select) || !reflect.DeepEqual(got[i].Effects, want[i].Effects) {
			t.Errorf("%s: got %+v\nwant %+v", want[i].Label, got, want[i])
			break
		}
	}
}
