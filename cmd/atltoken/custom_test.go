package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/atltoken/atltoken/analyzer"
)

// ownRules is a program with rules of its own: a source and a sink, each in a package of its own below a helper.
const ownRules = `
-- .atltoken.yaml --
version: 1
custom:
  sources:
    - {id: secret, func: Get, package: m/vault}
    - {id: request, param: "1", signature: "func(net/http.ResponseWriter, *net/http.Request)"}
  sinks:
    - {id: out, method: Send, receiver: Wire, package: m/wire}
    - {id: command, func: Command, package: os/exec}
    - {id: gone, func: Vanished, package: m/wire}
    - {id: short, func: Get, package: m/vault, args: [3]}
  sanitizers:
    - {func: Redact, package: m/vault}
  rules:
    - {id: secret-sent, message: a secret leaves, level: warning, sources: [secret], sinks: [out]}
    - {id: command-injected, message: a request makes a command, sources: [request], sinks: [command, gone, short]}
-- vault/vault.go --
package vault

func Get(name string) string { return name }

func Redact(s string) string { return s }
-- wire/wire.go --
package wire

type Wire interface{ Send(s string) }
-- low/low.go --
package low

import (
	"m/vault"
	"m/wire"
)

type Client struct {
	w   wire.Wire
	key string
}

func New(w wire.Wire, key string) *Client { return &Client{w, key} }

func (c *Client) Do() { c.w.Send(c.key) }

func Key() string { return vault.Get("a") }
-- mid/mid.go --
package mid

import "m/low"

func Key() string { return low.Key() }
-- main.go --
package main

import (
	"net/http"
	"os/exec"

	"m/low"
	"m/mid"
	"m/vault"
	"m/wire"
)

func run(w wire.Wire) {
	low.New(w, mid.Key()).Do()
	low.New(w, vault.Redact(mid.Key())).Do()
	w.Send(mid.Key())
}

func handle(w http.ResponseWriter, r *http.Request) {
	exec.Command("sh", "-c", r.FormValue("cmd"))
}

func main() { http.HandleFunc("/", handle) }
`

// What ownRules has: drivers that only know diagnostics show the place that hands the secret over, reports the sink.
var (
	ownWires = []string{"command-injected main.go:20", "secret-sent main.go:14", "secret-sent main.go:16"}
	ownSites = []string{"command-injected main.go:20", "secret-sent low/low.go:15", "secret-sent main.go:16"}
)

// TestOwnRules checks that users' own rules find the same in every driver, through facts and with a warm cache.
func TestOwnRules(t *testing.T) {
	t.Parallel()
	matched := strings.NewReplacer(", gone, short]", "]", "    - {id: gone, func: Vanished, package: m/wire}\n", "", "    - {id: short, func: Get, package: m/vault, args: [3]}\n", "")
	dir := module(t, matched.Replace(ownRules))
	for _, d := range drivers() {
		t.Run(d.name, func(t *testing.T) {
			want := ownWires
			if strings.HasPrefix(d.name, "atltoken") {
				want = ownSites
			}
			if got := d.run(t, dir, nil); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	file := filepath.Join(dir, analyzer.ConfigName)
	config, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	// A changed file changes the result, whatever is in the go command's cache.
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(config), "Redact", "Get")), 0o666); err != nil {
		t.Fatal(err)
	}
	if stdout, stderr, code := atltoken(t, dir, "./..."); code != exitFindings || strings.Contains(stdout, "secret-sent") || !strings.Contains(stdout, "command-injected") {
		t.Errorf("with every secret cleaned: exit %d\n%s%s", code, stdout, stderr)
	}
}

// TestOwnRulesUnmatched checks that an entry about nothing in the program is said once, and changes nothing.
func TestOwnRulesUnmatched(t *testing.T) {
	t.Parallel()
	dir := module(t, ownRules)
	const want = "atltoken: warning: .atltoken.yaml:9:7: custom.sinks[2] (func Vanished) matches no symbol of the program\n" +
		"atltoken: warning: .atltoken.yaml:10:7: custom.sinks[3] (func Get) matches no symbol of the program: m/vault.Get has no argument 3\n"
	for _, args := range [][]string{{"./..."}, {"report", "-fail=warning", "./..."}, {"report", "-format=json", "-fail=warning", "./..."}} {
		if _, stderr, code := atltoken(t, dir, args...); code != exitFindings || stderr != want {
			t.Errorf("%q: exit %d\n%s", args, code, stderr)
		}
	}
}

func TestOwnRulesDocs(t *testing.T) {
	t.Parallel()
	dir := module(t, ownRules)
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"rules"}, []string{"token-stored ", "secret-sent ", "a secret leaves (.atltoken.yaml:14)"}},
		{[]string{"explain", "secret-sent"}, []string{"secret-sent (warning): a secret leaves\n", "declared in .atltoken.yaml:14:7", "Sources", `"func":"Get"`, "Sinks", `"method":"Send"`, "Sanitizers", `"func":"Redact"`}},
		{[]string{"explain", "command-injected"}, []string{"command-injected (error): ", `"func":"Command"`}},
		{[]string{"explain", "-C", "low", "secret-sent"}, []string{"declared in ../.atltoken.yaml:14:7"}},
	} {
		stdout, stderr, code := atltoken(t, dir, test.args...)
		if code != exitOK || stderr != "" {
			t.Errorf("%q: exit %d\n%s", test.args, code, stderr)
		}
		for _, want := range test.want {
			if !strings.Contains(stdout, want) {
				t.Errorf("%q: %q is not in\n%s", test.args, want, stdout)
			}
		}
	}
	if _, stderr, code := atltoken(t, dir, "explain", "secret"); code != exitUsage || !strings.Contains(stderr, "secret-sent") {
		t.Errorf("exit %d\n%s", code, stderr)
	}
}

// TestOwnRulesInDependency checks that a dependency that only users' names make relevant is analysed: nothing in it
// speaks of credentials.
func TestOwnRulesInDependency(t *testing.T) {
	t.Parallel()
	proxy := t.TempDir()
	serve(t, proxy, "example.com/plumbing", "v1.0.0", txtar.Parse([]byte(`
-- go.mod --
module example.com/plumbing

go 1.25
-- plumbing.go --
package plumbing

import "example.com/plumbing/pipe"

type Tap struct{ text string }

func Open(text string) *Tap { return &Tap{text} }

func (t *Tap) Turn() { pipe.Pour(t.text) }

func Fill() string { return pipe.Well() }
-- pipe/pipe.go --
package pipe

func Pour(s string) {}

func Well() string { return "" }
`)).Files)
	dir := module(t, `
-- go.mod --
module m

go 1.25

require example.com/plumbing v1.0.0
-- .atltoken.yaml --
version: 1
custom:
  sources: [{id: well, func: Well, package: example.com/plumbing/pipe}]
  sinks: [{id: pour, func: Pour, package: example.com/plumbing/pipe}]
  rules: [{id: water-lost, message: water is lost, sources: [well], sinks: [pour]}]
-- main.go --
package main

import "example.com/plumbing"

func main() {
	plumbing.Open(plumbing.Fill()).Turn()
	plumbing.Open("dry").Turn()
}
`)
	env := []string{"GOPROXY=file://" + filepath.ToSlash(proxy), "GONOSUMDB=*", "GOSUMDB=off", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-mod=mod -modcacherw"}
	stdout, stderr, code := runIn(t, dir, env, exe, "./...")
	if code != exitFindings || !strings.Contains(stdout, "water-lost") || !strings.Contains(stdout, "main.go:6") || strings.Contains(stdout, "main.go:7") {
		t.Errorf("atltoken: exit %d\n%s%s", code, stdout, stderr)
	}
	// A bare vet tool knows only the packages' own folders; told the file, it finds the same.
	_, stderr, _ = runIn(t, dir, env, "go", "vet", "-vettool="+exe, "-atltoken.config="+filepath.Join(dir, analyzer.ConfigName), "./...")
	if got := diagnostics(t, dir, stderr); !slices.Equal(got, []string{"water-lost main.go:6"}) {
		t.Errorf("go vet: %q\n%s", got, stderr)
	}
}
