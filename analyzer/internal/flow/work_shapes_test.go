package flow

import (
	"fmt"
	"strings"
)

// Programs of one package for [TestWork].

const workHead = `package work

import (
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

var _ = json.Unmarshal

func send(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot", token)
	http.DefaultClient.Do(req)
}
`

// alone is a program that may use send.
func alone(f func(n int) string) func(n int) []source {
	return func(n int) []source { return []source{text("work", workHead+f(n))} }
}

// callChain is f0 that calls f1 that calls f2, each handing on both parts.
func callChain(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf("func f%d(url, token string) { f%d(url, token) }\n", i, i+1)
	}) + fmt.Sprintf(`
func f%d(url, token string) { send(url, token) }

func start() { f0("https://acme.atlassian.net/x", os.Getenv("JIRA_TOKEN")) }
`, n)
}

// growingURL is a chain of calls with two ways at each, one of which makes the URL longer.
func growingURL(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf(`
func f%d(url, token string, k int) {
	if k > %d {
		url += "/%d"
	}
	f%d(url, token, k)
}
`, i, i, i, i+1)
	}) + fmt.Sprintf(`
func f%d(url, token string, k int) { send(url, token) }

func start(k int) { f0("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN"), k) }
`, n)
}

// fanOut is one function that calls many helpers, each of which attaches.
func fanOut(n int) string {
	return repeated(n, "func f#(token string) { send(\"https://acme.atlassian.net/#\", token) }\n") +
		"func start() {\n\ttoken := os.Getenv(\"JIRA_TOKEN\")\n" + repeated(n, "\tf#(token)\n") + "}\n"
}

// fanIn is one helper that many functions call.
func fanIn(n int) string {
	return repeated(n, "func f#() { send(\"https://acme.atlassian.net/#\", os.Getenv(\"JIRA_TOKEN\")) }\n")
}

// recursiveRing is functions that each call the next and the last the first.
func recursiveRing(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf(`
func f%d(url, token string, k int) {
	if k == %d {
		send(url, token)
	}
	f%d(url, token, k-1)
}
`, i, i, (i+1)%n)
	}) + "func start() { f0(\"https://acme.atlassian.net/x\", os.Getenv(\"JIRA_TOKEN\"), 9) }\n"
}

// recursiveGroup is functions that call each other crosswise, each adding to what it hands on.
func recursiveGroup(n int) string {
	return repeat(n, func(i int) string {
		return fmt.Sprintf(`
func f%d(url, token string, k int) string {
	if k == %d {
		send(url, token)
	}
	if k > 9 {
		return f%d(url+"/%d", token, k-1)
	}
	return f%d(url, token, k-2)
}
`, i, i, (i+1)%n, i, (7*i+3)%n)
	}) + "func start() { f0(\"https://acme.atlassian.net/x\", os.Getenv(\"JIRA_TOKEN\"), 9) }\n"
}

// recursiveMethods is the methods of a walker that keeps both parts in itself and points to others of its kind.
func recursiveMethods(n int) string {
	return `
type walker struct {
	base, token string
	next        *walker
}
` + repeat(n, func(i int) string {
		return fmt.Sprintf(`
func (w *walker) visit%d(k int) {
	switch {
	case k > %d:
		w.visit%d(k - 1)
	case w.next != nil:
		w.next.visit%d(k - 2)
	default:
		send(w.base+"/rest/api/3/%d", w.token)
	}
}
`, i, i, (i+1)%n, (5*i+2)%n, i)
	}) + `
func start() {
	w := &walker{base: "https://acme.atlassian.net", token: os.Getenv("JIRA_TOKEN")}
	w.visit0(9)
}
`
}

// branches is one function with many branches one after the other, each of which may change both parts.
func branches(n int) string {
	return "func start(k int) {\n\turl, token := \"https://acme.atlassian.net\", os.Getenv(\"JIRA_TOKEN\")\n" +
		repeated(n, "\tif k == # {\n\t\turl += \"/#\"\n\t\ttoken = os.Getenv(\"T#\")\n\t}\n") + "\tsend(url, token)\n}\n"
}

// fieldBranches is the same with the parts in memory.
func fieldBranches(n int) string {
	return `
type conf struct{ url, token string }

func start(k int) {
	c := &conf{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}
` + repeated(n, "\tif k == # {\n\t\tc.url = c.url + \"/#\"\n\t\tprintln(c.token)\n\t}\n") + "\tsend(c.url, c.token)\n}\n"
}

// stateMachine is cases in a loop that change what is in memory.
func stateMachine(n int) string {
	return `
type conf struct{ url, token, state string }

func start(k int) {
	c := &conf{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN"), "s0"}
	for {
		switch c.state {
` + repeat(n, func(i int) string { return fmt.Sprintf("\t\tcase \"s%d\":\n\t\t\tc.state = \"s%d\"\n", i, i+1) }) + `		default:
			send(c.url, c.token)
		}
	}
}
`
}

// longFunction is one function that builds and uses client after client.
func longFunction(n int) string {
	return `
type client struct{ base, token string }

func build(base, token string) *client { return &client{base, token} }

func (c *client) get(path string) { send(c.base+path, c.token) }

func start() {
` + repeated(n, "\tc# := build(\"https://acme.atlassian.net\", os.Getenv(\"JIRA_TOKEN\"))\n\tc#.get(\"/rest/api/3/#\")\n") + "}\n"
}

// longRequests is one function that makes request after request.
func longRequests(n int) string {
	return "func start() {\n" + repeated(n, `	r#, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/#", nil)
	r#.Header = http.Header{}
	r#.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN"))
	http.DefaultClient.Do(r#)
`) + "}\n"
}

// table is a table of many rows that a loop goes through.
func table(n int) string {
	return "var rows = []struct{ name, url, token string }{\n" +
		repeated(n, "\t{\"#\", \"https://acme.atlassian.net/rest/api/3/#\", os.Getenv(\"JIRA_TOKEN\")},\n") + `}

func start() {
	for _, r := range rows {
		send(r.url, r.token)
	}
}
`
}

// localTable is a map of many rows in a function.
func localTable(n int) string {
	return "func start(k string) {\n\trows := map[string]struct{ url, token string }{\n" +
		repeated(n, "\t\t\"#\": {\"https://acme.atlassian.net/rest/api/3/#\", os.Getenv(\"JIRA_TOKEN\")},\n") + `	}
	r := rows[k]
	send(r.url, r.token)
}
`
}

// variablesSet is many package-level variables, set in one place and used in others.
func variablesSet(n int) string {
	return repeated(n, "var base#, token# string\n") + "\nfunc init() {\n" +
		repeated(n, "\tbase#, token# = \"https://acme.atlassian.net\", os.Getenv(\"JIRA_TOKEN\")\n") + "}\n\n" +
		repeated(n, "func f#() { send(base#, token#) }\n")
}

// variablesInitialised is the same with the values where the variables are declared.
func variablesInitialised(n int) string {
	return repeated(n, "var (\n\tbase#  = \"https://acme.atlassian.net\"\n\ttoken# = os.Getenv(\"JIRA_TOKEN\")\n)\n\nfunc f#() { send(base#, token#) }\n")
}

// methods is many methods that all go through one.
func methods(n int) string {
	return `
type client struct{ base, token string }

func (c *client) do(path string) { send(c.base+path, c.token) }

` + repeated(n, "func (c *client) m#(id string) { c.do(\"/rest/api/3/#/\" + id) }\n") + `
func start() {
	c := &client{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}
` + repeated(n, "\tc.m#(\"1\")\n") + "}\n"
}

// handlers is a server of many handlers.
func handlers(n int) string {
	return `
type server struct {
	mux         *http.ServeMux
	base, token string
}
` + repeated(n, `
func (s *server) handle#(w http.ResponseWriter, r *http.Request) {
	send(s.base+"/rest/api/3/#/"+r.FormValue("id"), s.token)
	w.WriteHeader(204)
}
`) + "\nfunc (s *server) routes() {\n" + repeated(n, "\ts.mux.HandleFunc(\"/#\", s.handle#)\n") + `}

func start() {
	s := &server{mux: http.NewServeMux(), base: "https://acme.atlassian.net", token: os.Getenv("JIRA_TOKEN")}
	s.routes()
	http.ListenAndServe(":80", s.mux)
}
`
}

// wideStruct is a struct of many fields, all set and the last one used.
func wideStruct(n int) string {
	return "type conf struct {\n\ttoken string\n" + repeated(n, "\tf# string\n") + "}\n\nfunc load() *conf {\n\tc := &conf{}\n" +
		repeated(n, "\tc.f# = os.Getenv(\"T#\")\n") + `	c.token = os.Getenv("JIRA_TOKEN")
	return c
}

func start() {
	c := load()
	send("https://acme.atlassian.net/x", c.token)
}
`
}

// decodedStruct is a configuration of many sections that a decoder fills, with a default and a check for each.
func decodedStruct(n int) string {
	return "type section struct{ URL, User, Token, Name string }\n\ntype conf struct {\n" +
		repeated(n, "\tS# section `json:\"s#\"`\n\tK# string\n") + "}\n\nfunc check(c *conf) {\n" +
		repeated(n, "\tif c.S#.Name == \"\" {\n\t\tc.S#.Name = c.K#\n\t}\n") + `}

func load(s string) *conf {
	c := new(conf)
	json.Unmarshal([]byte(s), c)
` + repeated(n, "\tc.K# = os.Getenv(\"K#\")\n") + fmt.Sprintf(`	c.S%d.Token = os.Getenv("JIRA_TOKEN")
	check(c)
	return c
}

func start() {
	c := load(os.Args[1])
	send("https://acme.atlassian.net/x", c.S%d.Token)
}
`, n-1, n-1)
}

// linkedList is objects that point to each other.
func linkedList(n int) string {
	return `
type node struct {
	next       *node
	url, token string
}

func start() {
	n0 := &node{url: "https://acme.atlassian.net", token: os.Getenv("JIRA_TOKEN")}
` + repeat(n, func(i int) string { return fmt.Sprintf("\tn%d := &node{next: n%d}\n", i+1, i) }) + fmt.Sprintf(`	p := n%d
	for p.next != nil {
		p = p.next
	}
	send(p.url, p.token)
}
`, n)
}

// embeddedTypes is types that embed one another, and a method that is promoted through all.
func embeddedTypes(n int) string {
	return `
type t0 struct{ base, token string }

func new0(base, token string) *t0 { return &t0{base, token} }

func (t *t0) get() { send(t.base+"/rest/api/3/x", t.token) }
` + repeat(n, func(i int) string {
		return fmt.Sprintf(`
type t%d struct{ *t%d }

func new%d(base, token string) *t%d { return &t%d{new%d(base, token)} }
`, i+1, i, i+1, i+1, i+1, i)
	}) + fmt.Sprintf("\nfunc start() { new%d(\"https://acme.atlassian.net\", os.Getenv(\"JIRA_TOKEN\")).get() }\n", n)
}

// builder is a chain of calls on one object.
func builder(n int) string {
	return `
type b struct{ base, token, last string }

func (x *b) withBase(s string) *b  { x.base = s; return x }
func (x *b) withToken(s string) *b { x.token = s; return x }
func (x *b) with(s string) *b      { x.last = s; return x }
func (x *b) do()                   { send(x.base+"/rest/api/3/x", x.token) }

func start() {
	new(b).withBase("https://acme.atlassian.net").withToken(os.Getenv("JIRA_TOKEN"))` +
		repeated(n, ".\n\t\twith(\"#\")") + ".do()\n}\n"
}

// builderByValue is the same with a copy for each call.
func builderByValue(n int) string {
	return strings.NewReplacer("*b", "b", "new(b)", "b{}").Replace(builder(n))
}

// optionClient is a client of many options.
func optionClient(n int) string {
	return "type client struct {\n\tbase, token string\n" + repeated(n, "\to# string\n") + `}

type option func(*client)

func withBase(s string) option  { return func(c *client) { c.base = s } }
func withToken(s string) option { return func(c *client) { c.token = s } }

` + repeated(n, "func with#(s string) option { return func(c *client) { c.o# = s } }\n") + `
func build(opts ...option) *client {
	c := new(client)
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *client) get() { send(c.base+"/rest/api/3/myself", c.token) }
`
}

// optionCallers is many functions that each give a few options.
func optionCallers(n int) string {
	return optionClient(n) + repeated(n, `
func start#() {
	build(with#(os.Getenv("K#")), withBase("https://acme.atlassian.net"), withToken(os.Getenv("JIRA_TOKEN"))).get()
}
`)
}

// optionsOfOneCall is one function that gives many options.
func optionsOfOneCall(n int) string {
	return optionClient(n) + "\nfunc start() {\n\tbuild(\n" + repeated(n, "\t\twith#(os.Getenv(\"K#\")),\n") + `		withBase("https://acme.atlassian.net"),
		withToken(os.Getenv("JIRA_TOKEN")),
	).get()
}
`
}

// implementationsPassed is an interface of many implementations, each passed to one of many functions that use it.
func implementationsPassed(n int) string {
	return "type sender interface{ get(path string) }\n" + repeat(n, func(i int) string {
		return strings.NewReplacer("#", fmt.Sprint(i), "OTHER", fmt.Sprint((7*i+3)%n)).Replace(`
type s# struct{ base, token string }

func (s *s#) get(path string) { send(s.base+path, s.token) }

func use#(s sender) { s.get("/rest/api/3/#") }

func start#() { use#(&sOTHER{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}) }
`)
	})
}

// implementationsRegistered is the same with one list of all of them.
func implementationsRegistered(n int) string {
	return "type sender interface{ get(path string) }\n\nvar all []sender\n" + repeated(n, `
type s# struct{ base, token string }

func (s *s#) get(path string) { send(s.base+path, s.token) }

func add#() { all = append(all, &s#{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")}) }

func use#(k int) { all[k].get("/rest/api/3/#") }
`)
}

// commands is a command line tool of many commands.
func commands(n int) string {
	return `
type command struct {
	use string
	run func(args []string) error
	sub []*command
}

func (c *command) add(s *command) { c.sub = append(c.sub, s) }

func (c *command) execute(args []string) {
	for _, s := range c.sub {
		if s.use == args[0] {
			s.run(args[1:])
		}
	}
}
` + repeated(n, `
func new#(token *string) *command {
	var base string
	c := &command{use: "c#"}
	c.run = func(args []string) error {
		base = "https://acme.atlassian.net"
		send(base+"/rest/api/3/#", *token)
		return nil
	}
	return c
}
`) + `
func start() {
	token := os.Getenv("JIRA_TOKEN")
	root := new(command)
` + repeated(n, "\troot.add(new#(&token))\n") + "\troot.execute(os.Args)\n}\n"
}

// closures is functions that wrap a function and hand on another.
func closures(n int) string {
	return `
type sender func(path string)

func plain(base, token string) sender { return func(path string) { send(base+path, token) } }
` + repeated(n, `
func wrap#(next sender) sender {
	return func(path string) {
		println("#")
		next("/rest/api/3/#" + path)
	}
}

func start#() {
	s := wrap#(plain("https://acme.atlassian.net", os.Getenv("JIRA_TOKEN")))
	s("/x")
}
`)
}

// genericCallers is many callers of a generic function, each with a type of its own.
func genericCallers(n int) string {
	return `
func must[T any](v T, ok bool) T {
	if !ok {
		panic("not there")
	}
	return v
}

func lookup[T any](f func(string) T, key string) (T, bool) { return f(key), true }
` + repeated(n, `
type conf# struct{ token string }

func read#(key string) *conf# { return &conf#{os.Getenv("JIRA_TOKEN")} }

func start#() { send("https://acme.atlassian.net/#", must(lookup(read#, "#")).token) }
`)
}

// roundTrippers is many transports, each around one that attaches.
func roundTrippers(n int) string {
	return `
type auth struct {
	token string
	next  http.RoundTripper
}

func (t *auth) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot", t.token)
	return t.next.RoundTrip(r)
}
` + repeated(n, `
type rt# struct{ next http.RoundTripper }

func (t *rt#) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("X-#", "1")
	return t.next.RoundTrip(r)
}

func start#() {
	c := &http.Client{Transport: &rt#{&auth{os.Getenv("JIRA_TOKEN"), http.DefaultTransport}}}
	c.Get("https://acme.atlassian.net/rest/api/3/#")
}
`)
}

// copiedRequests is a request that is copied many times, all copies with a header of their own, and sent.
func copiedRequests(n int) string {
	return copies(n, func(int) int { return 0 })
}

// copiesOfCopies is a request that is copied, the copy copied, and so on.
func copiesOfCopies(n int) string {
	return copies(n, func(i int) int { return i })
}

func copies(n int, of func(i int) int) string {
	return `
func start(u string) {
	r0, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	r0.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN"))
` + repeat(n, func(i int) string {
		return fmt.Sprintf(`
	r%d := r%d.Clone(r0.Context())
	r%[1]d.Header.Set("X-Trace", u)
	http.DefaultClient.Do(r%[1]d)
`, i+1, of(i))
	}) + "}\n"
}

// pipelines is messages that pass through channels and a goroutine.
func pipelines(n int) string {
	return "type msg struct{ url, token string }\n" + repeated(n, `
func stage#(in <-chan msg, out chan<- msg) {
	for m := range in {
		out <- m
	}
}

func start#() {
	in, out := make(chan msg, 1), make(chan msg)
	in <- msg{"https://acme.atlassian.net/#", os.Getenv("JIRA_TOKEN")}
	go stage#(in, out)
	m := <-out
	send(m.url, m.token)
}
`)
}

// iterators are loops over iterators made from iterators, all in one function, and each in its own.
func iterators(n int) string {
	return `
func kept(seq func(func(string) bool)) func(func(string) bool) {
	return func(yield func(string) bool) {
		for s := range seq {
			if s != "" && !yield(s) {
				return
			}
		}
	}
}

func main() {
` + repeated(n, `
	for token := range kept(strings.SplitSeq(os.Getenv("TOKEN_#"), ",")) {
		println(token)
	}
`) + "}\n" + repeated(n, `
func start#() {
	for token := range kept(strings.SplitSeq(os.Getenv("JIRA_TOKEN"), ",")) {
		send("https://acme.atlassian.net/#", token)
	}
}
`)
}

// workers are goroutines of one function, each started before its channel is fed.
func workers(n int) string {
	return "type msg struct{ url, token string }\n" + repeated(n, `
func work#(in <-chan msg) {
	for m := range in {
		send(m.url, m.token)
	}
}
`) + "func start() {\n" + repeated(n, `
	in# := make(chan msg)
	go work#(in#)
	in# <- msg{"https://acme.atlassian.net/#", os.Getenv("JIRA_TOKEN")}
`) + "}\n"
}
