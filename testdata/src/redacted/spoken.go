package redacted

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
)

// secret prints as stars in all that package fmt does, and in JSON.
type secret string

func (secret) String() string               { return "***" }
func (secret) GoString() string             { return "secret(***)" }
func (secret) MarshalJSON() ([]byte, error) { return []byte(`"***"`), nil }
func (secret) LogValue() slog.Value         { return slog.StringValue("***") }

// text prints as stars, but not by %#v, nor in JSON.
type text string

func (text) String() string { return "***" }

// leaky has the same methods and hides nothing.
type leaky string

func (l leaky) String() string               { return "token " + string(l) }
func (l leaky) GoString() string             { return fmt.Sprintf("leaky(%q)", string(l)) }
func (l leaky) MarshalJSON() ([]byte, error) { return json.Marshal(string(l)) }
func (l leaky) LogValue() slog.Value         { return slog.StringValue(string(l)) }

func types() {
	tok := token()
	s := secret(tok)
	log.Print(s)
	log.Printf("%s %v %+v %q %x %#v", s, s, s, s, s, s)
	log.Print(fmt.Sprint(s), fmt.Sprintf("%v", s), fmt.Sprintln(s))
	b, _ := json.Marshal(s)
	log.Print(string(b))
	slog.Info("token", "token", s)
	slog.Info("token", slog.Any("token", s))
	log.Print(s.String() + s.GoString())
	log.Print([]secret{s}, map[string]secret{"token": s}, struct{ Token secret }{s}, &struct{ Token secret }{s})

	log.Print(string(s))                     // want `token-logged.*JIRA_API_TOKEN`
	log.Print(struct{ token secret }{s})     // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%#v", text(tok))             // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprintf("%#v", text(tok))) // want `token-logged.*JIRA_API_TOKEN`
	b, _ = json.Marshal(struct{ Token text }{text(tok)})
	log.Print(string(b)) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(text(tok))

	l := leaky(tok)
	log.Print(l)                        // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%s", l)                 // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%#v", l)                // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprint(l))            // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprintf("%v", l))     // want `token-logged.*JIRA_API_TOKEN`
	slog.Info("token", "token", l)      // want `token-logged.*JIRA_API_TOKEN`
	log.Print(struct{ Token leaky }{l}) // want `token-logged.*JIRA_API_TOKEN`
	log.Print([]leaky{l})               // want `token-logged.*JIRA_API_TOKEN`
	b, _ = json.Marshal(l)
	log.Print(string(b)) // want `token-logged.*JIRA_API_TOKEN`
}

// byPointer has its method on the pointer: a value of it prints as what it is.
type byPointer struct{ Token string }

func (*byPointer) String() string { return "***" }

func pointers() {
	p := byPointer{token()}
	log.Print(&p)
	log.Print(p) // want `token-logged.*JIRA_API_TOKEN`
}

// formatted speaks for all verbs.
type formatted string

func (formatted) Format(f fmt.State, verb rune) { fmt.Fprint(f, "***") }

type formattedLeaky string

func (l formattedLeaky) Format(f fmt.State, verb rune) { io.WriteString(f, string(l)) }

func formatters() {
	tok := token()
	log.Printf("%v %#v %d", formatted(tok), formatted(tok), formatted(tok))
	log.Print(fmt.Sprintf("%#v", formatted(tok)))
	log.Printf("%v", formattedLeaky(tok))              // want `token-logged.*JIRA_API_TOKEN`
	log.Print(fmt.Sprintf("%#v", formattedLeaky(tok))) // want `token-logged.*JIRA_API_TOKEN`
}

// config hides its token in JSON, and prints it.
type config struct {
	Site  string
	Token string
}

func (c config) MarshalJSON() ([]byte, error) {
	type plain config
	p := plain(c)
	p.Token = "***"
	return json.Marshal(p)
}

// document adds a field and hides nothing.
type document struct {
	Site  string
	Token string
}

func (d document) MarshalJSON() ([]byte, error) {
	type plain document
	return json.Marshal(struct {
		Kind string
		plain
	}{"document", plain(d)})
}

// shadowed hides the token behind a field of its own of the same name.
type shadowed struct {
	Site  string
	Token string `json:"token"`
}

func (s shadowed) MarshalJSON() ([]byte, error) {
	type plain shadowed
	return json.Marshal(struct {
		plain
		Token string `json:"token"`
	}{plain(s), "***"})
}

// grouped says as a group what it is, without the token.
type grouped struct{ Site, Token string }

func (g grouped) LogValue() slog.Value { return slog.GroupValue(slog.String("site", g.Site)) }

type groupedLeaky struct{ Site, Token string }

func (g groupedLeaky) LogValue() slog.Value {
	return slog.GroupValue(slog.String("site", g.Site), slog.String("token", g.Token))
}

// shortened shows the start of the token.
type shortened struct{ Token string }

func (s shortened) String() string { return s.Token[:4] + "..." }

func documents(f *os.File) {
	tok := token()
	c := config{"https://acme.atlassian.net", tok}
	json.NewEncoder(f).Encode(c)
	b, _ := json.Marshal(c)
	log.Print(string(b))
	b, _ = json.MarshalIndent(&c, "", " ")
	log.Print(string(b))
	log.Printf("%+v", c) // want `token-logged.*JIRA_API_TOKEN`
	d := document{"https://acme.atlassian.net", tok}
	b, _ = json.Marshal(d)
	log.Print(string(b)) // want `token-logged.*JIRA_API_TOKEN`
	b, _ = json.Marshal(shadowed{"https://acme.atlassian.net", tok})
	log.Print(string(b))
	x, _ := xml.Marshal(c)
	log.Print(string(x)) // want `token-logged.*JIRA_API_TOKEN`
	slog.Info("config", "config", grouped{Token: tok})
	slog.Info("config", "config", groupedLeaky{Token: tok}) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(shortened{tok}, &shortened{tok})
}

// Wrappers around logs.
func logf(format string, args ...any) { log.Printf(format, args...) } // want `token-logged.*JIRA_API_TOKEN`

func logOne(v any) { log.Print(v) } // want `token-logged.*JIRA_API_TOKEN`

func logJSON(v any) {
	b, _ := json.Marshal(v)
	log.Print(string(b)) // want `token-logged.*JIRA_API_TOKEN`
}

func logText(v fmt.Stringer) { log.Print(v.String()) } // want `token-logged.*JIRA_API_TOKEN`

func quietf(format string, args ...any) { log.Printf(format, args...) }

func quietOne(v any) { log.Print(v) }

func quietJSON(v any) {
	b, _ := json.Marshal(v)
	log.Print(string(b))
}

func quietText(v fmt.Stringer) { log.Print(v.String()) }

func wrappers() {
	tok := token()
	logf("%s", leaky(tok))
	logOne(leaky(tok))
	logJSON(document{"https://acme.atlassian.net", tok})
	logText(leaky(tok))
	quietf("%s", secret(tok))
	quietf("%s", shortened{tok})
	quietOne(secret(tok))
	quietOne(&shortened{tok})
	quietOne(struct{ Token secret }{secret(tok)})
	quietJSON(config{"https://acme.atlassian.net", tok})
	quietText(secret(tok))
}

// A copy with the token cleared or overwritten.
func copies() {
	c := &grouped{"https://acme.atlassian.net", token()}
	d := *c
	d.Token = "***"
	log.Printf("%+v", d)
	d = *c
	d.Token = ""
	log.Printf("%+v", d)
	e := *c
	if e.Token != "" {
		e.Token = "***"
	}
	log.Printf("%+v", e)  // FALSE ALARM: overwritten only where there is one // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%+v", *c) // want `token-logged.*JIRA_API_TOKEN`
	e = *c
	e.Site = "***"
	log.Printf("%+v", e) // want `token-logged.*JIRA_API_TOKEN`
	log.Printf("%+v", c.without())
	log.Printf("%+v", c.with()) // want `token-logged.*JIRA_API_TOKEN`
}

func (g grouped) without() grouped {
	g.Token = "***"
	return g
}

func (g grouped) with() grouped {
	g.Site = "***"
	return g
}
