package rule

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// writes is an output of origins, at a line of log.go or store.go.
func writes(output string, line int, creds ...flow.Origin) flow.Attachment {
	kind, _, _ := strings.Cut(output, "|")
	p := at(kind+".go", line)
	return flow.Attachment{Site: p, Wire: p, Func: "acme.com/app.F", Call: "call", Creds: creds, Output: output}
}

// with is o changed.
func with(o flow.Origin, change func(*flow.Origin)) flow.Origin {
	change(&o)
	return o
}

// said is one line for each finding: rule, level, confidence, place, credentials and whether an attachment shows it.
func said(leaks []Leak) string {
	var out []string
	for _, l := range leaks {
		f := l.Finding
		s := fmt.Sprintf("%s %s %s %s:%d %s", f.Rule, f.Level, f.Confidence, f.Position.File, f.Position.Line, f.Credential.Name)
		for _, o := range f.OtherCredentials {
			s += "+" + o.Name
		}
		if l.By == nil {
			s += " by name"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return strings.ReplaceAll(strings.Join(out, "\n"), "internal/jira/", "")
}

func TestJudgeOutputs(t *testing.T) {
	const logged, kept = "log|log", "store|file"
	env, named := origin(model.Environment, "TOKEN"), origin(model.Environment, "JIRA_API_TOKEN")
	other := with(env, func(o *flow.Origin) { o.Name = "OTHER" })
	param := flow.Origin{Kind: model.Parameter, Name: "token", Places: []string{"acme.com/app/conf.C.Token"}, Pos: at("log.go", 1)}
	column := with(origin(model.Store, "token"), func(o *flow.Origin) { o.Part = true })
	row := with(origin(model.Store, ""), func(o *flow.Origin) { o.Pos = column.Pos })
	request := origin(model.Request, "form field token")
	both := func(o flow.Origin) []flow.Attachment {
		return []flow.Attachment{writes(logged, 7, o), writes(kept, 8, o)}
	}
	sent := func(o flow.Origin, change ...func(*flow.Attachment)) []flow.Attachment {
		return []flow.Attachment{attach(o, site, change...)}
	}
	to := func(o flow.Origin, dest string, change ...func(*flow.Attachment)) []flow.Attachment {
		return []flow.Attachment{attach(o, dest, change...)}
	}
	holds := map[string][]string{param.Places[0]: env.Identities()}
	const errs = "token-logged error certain log.go:7 %[1]s\ntoken-persisted error certain store.go:8 %[1]s"
	for _, test := range []struct {
		name  string
		own   flow.Evidence
		below []flow.Evidence
		c     Config
		want  string
	}{
		{"the same origin", flow.Evidence{Attachments: sent(env), Outputs: both(env)}, nil, Config{}, fmt.Sprintf(errs, "TOKEN")},
		{"another one", flow.Evidence{Attachments: sent(env), Outputs: both(other)}, nil, Config{}, ""},
		{"attached elsewhere", flow.Evidence{Attachments: to(env, "https://api.github.com/x"), Outputs: both(env)}, nil, Config{}, ""},
		{"encrypted", flow.Evidence{Attachments: sent(env), Outputs: both(with(env, func(o *flow.Origin) { o.Sealed = true }))}, nil, Config{}, fmt.Sprintf(errs, "TOKEN")},
		{"made of it by who knows what", flow.Evidence{Attachments: sent(env), Outputs: both(with(env, func(o *flow.Origin) { o.Derived = true }))}, nil, Config{}, ""},
		{"both rules off", flow.Evidence{Attachments: sent(env), Outputs: both(env)}, nil, Config{Enabled: func(string) bool { return false }}, ""},
		{"one rule off", flow.Evidence{Attachments: sent(env), Outputs: both(env)}, nil, Config{Enabled: func(id string) bool { return id != "token-logged" }},
			"token-persisted error certain store.go:8 TOKEN"},
		{"a level of the user's", flow.Evidence{Attachments: sent(env), Outputs: both(env)[:1]}, nil, Config{Level: func(string) string { return finding.LevelNote }},
			"token-logged note certain log.go:7 TOKEN"},

		// The same field, in three packages of which only the last knows both others.
		{"a field", flow.Evidence{Held: holds}, []flow.Evidence{{Pkg: "a", Attachments: sent(env)}, {Pkg: "b", Outputs: both(param)}}, Config{}, fmt.Sprintf(errs, "token")},
		{"another field", flow.Evidence{Held: map[string][]string{"acme.com/app/conf.C.Key": env.Identities()}},
			[]flow.Evidence{{Pkg: "a", Attachments: sent(env)}, {Pkg: "b", Outputs: both(param)}}, Config{}, ""},
		{"a field that holds another", flow.Evidence{Held: map[string][]string{param.Places[0]: other.Identities()}},
			[]flow.Evidence{{Pkg: "a", Attachments: sent(env)}, {Pkg: "b", Outputs: both(param)}}, Config{}, ""},
		{"said below", flow.Evidence{}, []flow.Evidence{{Pkg: "met", Attachments: sent(env)}, {Pkg: "met", Outputs: both(env)}}, Config{}, ""},
		{"a row", flow.Evidence{Attachments: sent(column), Outputs: []flow.Attachment{writes(logged, 7, row)}}, nil, Config{}, "token-logged error certain log.go:7 "},
		{"another row", flow.Evidence{Attachments: sent(column), Outputs: []flow.Attachment{writes(logged, 7, with(row, func(o *flow.Origin) { o.Pos.Line++ }))}}, nil, Config{}, ""},

		// Names alone.
		{"an API token by name", flow.Evidence{Outputs: both(named)}, nil, Config{},
			"token-logged error likely log.go:7 JIRA_API_TOKEN by name\ntoken-persisted error likely store.go:8 JIRA_API_TOKEN by name"},
		{"a token by name", flow.Evidence{Outputs: both(origin(model.Environment, "JIRA_TOKEN"))}, nil, Config{}, "token-logged error likely log.go:7 JIRA_TOKEN by name"},
		{"a name spelled twice", flow.Evidence{Outputs: both(with(origin(model.Environment, "JIRA_TOKEN"), func(o *flow.Origin) { o.Names = []string{"jiraToken"} }))[1:]}, nil, Config{}, ""},
		{"two names", flow.Evidence{Outputs: both(with(origin(model.Environment, "JIRA_TOKEN"), func(o *flow.Origin) { o.Names = []string{"jiraPassword"} }))[1:]}, nil, Config{},
			"token-persisted error likely store.go:8 JIRA_TOKEN by name"},
		{"no product", flow.Evidence{Outputs: both(origin(model.Environment, "API_TOKEN"))}, nil, Config{}, ""},
		{"a parameter's name", flow.Evidence{Outputs: both(flow.Origin{Kind: model.Parameter, Name: "jiraAPIToken"})}, nil, Config{}, ""},
		{"less sure than asked for", flow.Evidence{Outputs: both(named)}, nil, Config{Confidence: finding.ConfidenceCertain}, ""},

		// What has to be kept may be kept, and is shown nowhere.
		{"OAuth", flow.Evidence{Attachments: sent(origin(model.Exchange, ""), by(model.Bearer)), Outputs: both(origin(model.Exchange, ""))}, nil, Config{}, "token-logged error certain log.go:7 "},
		{"Connect", flow.Evidence{Attachments: sent(origin(model.Connect, ""), by(model.JWT)), Outputs: both(origin(model.Connect, ""))}, nil, Config{}, "token-logged error certain log.go:7 "},
		{"secret of an app", flow.Evidence{Attachments: to(env, "https://auth.atlassian.com/oauth/token", by(model.OAuthClient)), Outputs: both(env)}, nil, Config{}, "token-logged error certain log.go:7 TOKEN"},
		{"secret of an app, government", flow.Evidence{Attachments: to(env, "https://auth.atlassian.com/oauth/token", by(model.OAuthClient)), Outputs: both(env)}, nil,
			Config{Profile: ProfileGovernment}, "token-logged error certain log.go:7 TOKEN\ntoken-persisted note certain store.go:8 TOKEN"},
		{"OAuth, government", flow.Evidence{Attachments: sent(origin(model.Exchange, ""), by(model.Bearer)), Outputs: both(origin(model.Exchange, ""))}, nil,
			Config{Profile: ProfileGovernment}, "token-logged error certain log.go:7 "},
		{"Data Center", flow.Evidence{Attachments: to(env, "https://jira.acme.com/rest/api/2/myself"), Outputs: both(env)}, nil,
			Config{Hosts: map[string]string{"jira.acme.com": datacenter}}, "token-logged warning certain log.go:7 TOKEN"},
		{"Opsgenie", flow.Evidence{Attachments: to(env, "https://api.opsgenie.com/v2/alerts", by(model.GenieKey)), Outputs: both(env)}, nil, Config{},
			"token-logged error certain log.go:7 TOKEN\ntoken-persisted note certain store.go:8 TOKEN"},

		// Several in one place.
		{"two", flow.Evidence{Attachments: append(sent(env), sent(other)...), Outputs: []flow.Attachment{writes(logged, 7, env, other)}}, nil, Config{}, "token-logged error certain log.go:7 OTHER+TOKEN"},
		{"two products", flow.Evidence{Attachments: append(sent(env), to(other, "https://api.trello.com/1/x", by(model.QueryKey))...), Outputs: []flow.Attachment{writes(logged, 7, env, other)}}, nil, Config{},
			"token-logged error certain log.go:7 OTHER\ntoken-logged error certain log.go:7 TOKEN"},
		{"what callers supply, and who does", flow.Evidence{Attachments: sent(env), Outputs: []flow.Attachment{writes(logged, 7, param), writes(logged, 7, env)}, Held: holds}, nil, Config{},
			"token-logged error certain log.go:7 TOKEN"},
		{"a field of a form", flow.Evidence{Attachments: sent(request), Outputs: both(request)}, nil, Config{}, fmt.Sprintf(errs, "form field token")},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.own.Pkg = "own"
			met := func(pkgs ...string) bool {
				return !slices.ContainsFunc(pkgs, func(p string) bool { return p != "met" })
			}
			leaks := JudgeOutputs(test.own, test.below, met, test.c)
			if got := said(leaks); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			for _, l := range leaks {
				f := l.Finding
				if !strings.HasPrefix(f.Message, f.Rule+": ") || !strings.HasSuffix(f.Message, f.Advice) || len(f.Evidence) == 0 || len(f.Fingerprint) != 32 {
					t.Errorf("incomplete: %+v", f)
				}
				if sealed := test.name == "encrypted" && f.Rule == "token-persisted"; sealed != strings.Contains(f.Message, " after encryption") {
					t.Errorf("message %q", f.Message)
				}
			}
		})
	}
}

// TestManyCredentials checks that which credentials are known does not depend on chance where there are too many.
func TestManyCredentials(t *testing.T) {
	var own flow.Evidence
	row := origin(model.Store, "")
	for i := range 4 * maxCredentials {
		o := with(row, func(o *flow.Origin) { o.Name, o.Sels, o.Part = fmt.Sprintf("token%d", i), fmt.Sprint(i), true })
		own.Attachments = append(own.Attachments, attach(o, site, func(a *flow.Attachment) { a.Site.Line = 1000 - i }))
	}
	own.Outputs = []flow.Attachment{writes("log|log", 7, row)}
	met := func(...string) bool { return false }
	first := JudgeOutputs(own, nil, met, Config{})
	if len(first) != 1 {
		t.Fatalf("%d findings", len(first))
	}
	for range 20 {
		if again := JudgeOutputs(own, nil, met, Config{}); !reflect.DeepEqual(again, first) {
			t.Fatalf("got %s, then %s", first[0].Finding.Message, again[0].Finding.Message)
		}
	}
}

func TestWithArticle(t *testing.T) {
	for what, want := range map[string]string{
		"log": "a log", "error report": "an error report", "HTTP response": "an HTTP response", "RPC response": "an RPC response",
		"help text": "a help text", "request dump": "a request dump", "Redis": "Redis", "standard output": "standard output",
		"NATS key-value store": "NATS key-value store", "": "a store",
	} {
		if got := withArticle(what); got != want {
			t.Errorf("%q: %q, want %q", what, got, want)
		}
	}
}
