// Package kingpin takes tokens from the command line with kingpin, under both of its paths.
package kingpin

import (
	"net/http"
	"os"

	"github.com/alecthomas/kingpin/v2"
	old "gopkg.in/alecthomas/kingpin.v2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Flags of the package, in variables.
var (
	token    = kingpin.Flag("token", "API token").Short('t').Envar("JIRA_TOKEN").Required().String() // want `token-instructed: .* asks people for`
	hubToken = kingpin.Flag("hub-token", "token").Envar("GITHUB_TOKEN").String()
	secret   = kingpin.Arg("secret", "token").String()
)

func run() {
	kingpin.Parse()
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	byArg := get(jira)
	byArg.SetBasicAuth("bot@acme.com", *secret) // want `token-collected: .*command line argument secret `
	http.DefaultClient.Do(byArg)

	other := get(hub)
	other.SetBasicAuth("bot", *hubToken)
	http.DefaultClient.Do(other)
}

// An application with commands, whose flags fill a struct.
type options struct {
	email, token, hubToken string
	tokens                 []string
}

func app() {
	var o options
	a := kingpin.New("bridge", "Syncs issues.")
	sync := a.Command("sync", "Sync.").Default()
	sync.Flag("email", "mail address").Default("bot@acme.com").StringVar(&o.email)
	sync.Flag("token", "API token").StringVar(&o.token)
	sync.Flag("tokens", "API tokens").StringsVar(&o.tokens)
	sync.Flag("hub-token", "token").StringVar(&o.hubToken)
	sites := sync.Flag("sites", "tokens by site").StringMap()
	kingpin.MustParse(a.Parse(os.Args[1:]))

	req := get(jira)
	req.SetBasicAuth(o.email, o.token) // want `token-collected: .*flag token `
	http.DefaultClient.Do(req)

	listed := get(jira)
	listed.SetBasicAuth(o.email, o.tokens[0]) // want `token-collected: .*flag tokens `
	http.DefaultClient.Do(listed)

	mapped := get(jira)
	mapped.SetBasicAuth(o.email, (*sites)["acme"]) // want `token-collected: .*flag sites`
	http.DefaultClient.Do(mapped)

	other := get(hub)
	other.SetBasicAuth("bot", o.hubToken)
	http.DefaultClient.Do(other)
}

func oldPath() {
	token := old.Flag("token", "API token").String()
	hubToken := old.Flag("hub-token", "token").String()
	old.Parse()

	req := get(jira)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", *hubToken)
	http.DefaultClient.Do(other)
}
