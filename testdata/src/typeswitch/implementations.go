package typeswitch

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// Kinds of credentials behind one interface, told apart by a switch.
type credential interface{ kind() string }

type basicLogin struct{ user, token string }
type bearerToken string
type grant struct{ tok *oauth2.Token }
type anonymous struct{}

func (basicLogin) kind() string  { return "basic" }
func (bearerToken) kind() string { return "bearer" }
func (*grant) kind() string      { return "oauth" }
func (anonymous) kind() string   { return "none" }

func apply(req *http.Request, c credential) error {
	switch c := c.(type) {
	case basicLogin:
		req.SetBasicAuth(c.user, c.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
	case bearerToken:
		req.Header.Set("Authorization", "Bearer "+string(c)) // want `token-configured: .*variable ATLASSIAN_TOKEN .\S+. reaches https://api\.atlassian\.com/\S+ by bearer token`
	case *grant:
		req.Header.Set("Authorization", "Bearer "+c.tok.AccessToken)
	case anonymous, nil:
	default:
		return fmt.Errorf("unknown credential %s", c.kind())
	}
	return nil
}

func call(url string, c credential) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	if err := apply(req, c); err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func kinds(ctx context.Context, conf *oauth2.Config, code string) {
	call("https://acme.atlassian.net/rest/api/3/status", basicLogin{"bot@acme.com", os.Getenv("JIRA_API_TOKEN")})
	call("https://api.atlassian.com/ex/jira/1/rest/api/3/myself", bearerToken(os.Getenv("ATLASSIAN_TOKEN")))
	call("https://api.github.com/user", basicLogin{"acme-bot", os.Getenv("GITHUB_TOKEN")})
	call("https://gitlab.com/api/v4/user", bearerToken(os.Getenv("GITLAB_TOKEN")))
	call("https://acme.atlassian.net/rest/api/3/serverInfo", anonymous{})
	if tok, err := conf.Exchange(ctx, code); err == nil {
		call("https://api.atlassian.com/ex/jira/2/rest/api/3/myself", &grant{tok})
	}
}

// Optional interfaces, asked for by assertions.
type tokener interface{ Token() string }
type userer interface{ User() string }

type account struct{ user, token string }

func (a *account) Token() string { return a.token }
func (a *account) User() string  { return a.user }

type onlyToken struct{ token string }

func (o onlyToken) Token() string { return o.token }

func optional(url string, v any) {
	t, ok := v.(tokener)
	if !ok {
		return
	}
	user := "bot@acme.com"
	if u, ok := v.(userer); ok {
		user = u.User()
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, t.Token()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
	http.DefaultClient.Do(req)
}

func assertions() {
	optional("https://acme.atlassian.net/rest/api/3/label", &account{"bot@acme.com", os.Getenv("JIRA_API_TOKEN")})
	optional("https://api.github.com/user", onlyToken{os.Getenv("GITHUB_TOKEN")})
	optional("https://acme.atlassian.net/rest/api/3/label", "no tokener")
}

// A switch on what a map of any holds, as one gets it from a decoder or a plugin.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []byte:
		return string(v)
	case fmt.Stringer:
		return v.String()
	case *string:
		if v != nil {
			return *v
		}
	}
	return fmt.Sprint(v)
}

func settings() {
	conf := map[string]any{"token": os.Getenv("JIRA_API_TOKEN"), "hub": []byte(os.Getenv("GITHUB_TOKEN"))}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/component", nil)
	req.SetBasicAuth("bot@acme.com", text(conf["token"])) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", text(conf["hub"]))
	http.DefaultClient.Do(req2)
}

func pointer() {
	token := os.Getenv("JIRA_API_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/version/1", nil)
	req.SetBasicAuth("bot@acme.com", text(&token)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/version/1 by`
	http.DefaultClient.Do(req)
}

// Slices and variadics of any.
func log(args ...any) (out []any) { return append(out, args...) }

func anys() {
	kept := log("token", os.Getenv("JIRA_API_TOKEN"))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/screens", nil)
	req.SetBasicAuth("bot@acme.com", kept[1].(string)) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	hubs := log("token", os.Getenv("GITHUB_TOKEN"))
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", hubs[1].(string))
	http.DefaultClient.Do(req2)
}
