package namedresults

import (
	"context"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type login struct{ user, token string }

// Fields of a named result are set one by one.
func loginFor(product string) (l login, ok bool) {
	switch product {
	case "jira":
		l.user = os.Getenv("JIRA_EMAIL")
		l.token = os.Getenv("JIRA_API_TOKEN")
	default:
		return
	}
	ok = l.token != ""
	return
}

func fields() {
	l, ok := loginFor("jira")
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	req.SetBasicAuth(l.user, l.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

// One function for two services: the argument decides.
func loginOf(hub bool) (l login) {
	if hub {
		return login{"acme-bot", os.Getenv("GITHUB_TOKEN")}
	}
	l.user, l.token = "bot@acme.com", os.Getenv("JIRA_API_TOKEN")
	return
}

func hubOnly() {
	l := loginOf(true)
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth(l.user, l.token)
	http.DefaultClient.Do(req)
}

// A name that is shadowed: the inner one does not come out.
func shadowed() (token string, err error) {
	if token, ok := os.LookupEnv("JIRA_API_TOKEN"); ok {
		_ = token
	}
	return
}

func shadow() {
	token, err := shadowed()
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/label", nil)
	req.SetBasicAuth("bot@acme.com", token)
	http.DefaultClient.Do(req)
}

// The results of one call are the arguments of another.
func settings() (url, user, token string) {
	url = "https://acme.atlassian.net/rest/api/3/priority"
	user, token = "bot@acme.com", os.Getenv("JIRA_API_TOKEN")
	return
}

func hubSettings() (url, user, token string) {
	return "https://api.github.com/user", "acme-bot", os.Getenv("GITHUB_TOKEN")
}

func send(url, user, token string) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func passedOn() error {
	if err := send(hubSettings()); err != nil {
		return err
	}
	return send(settings())
}

func relay() (url, user, token string) { return settings() }

func relayed() error {
	url, _, token := relay()
	req, err := http.NewRequest("GET", url+"/search", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/priority/search by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A named result that a closure in the function fills.
func walked(names []string) (first string) {
	each(names, func(name string) bool {
		first = os.Getenv(name)
		return first == ""
	})
	return first
}

func each(names []string, f func(string) bool) {
	for _, n := range names {
		if !f(n) {
			return
		}
	}
}

func filled() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/resolution", nil)
	// MISS: the name of the variable, which the caller gives in a slice
	req.SetBasicAuth("bot@acme.com", walked([]string{"JIRA_API_TOKEN"})) // want `token-configured: .*environment variable .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", walked([]string{"GITHUB_TOKEN"}))
	http.DefaultClient.Do(req2)
}

// The request is the result, made in steps.
func newRequest(ctx context.Context, path string) (req *http.Request, err error) {
	if req, err = http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net"+path, nil); err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	return
}

func steps(ctx context.Context) {
	if req, err := newRequest(ctx, "/rest/api/3/dashboard"); err == nil {
		http.DefaultClient.Do(req)
	}
}

func grant(ctx context.Context, conf *oauth2.Config, code string) (token string, err error) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	token = tok.AccessToken
	return
}

func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	token, err := grant(ctx, conf, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	_, err = http.DefaultClient.Do(req)
	return err
}
