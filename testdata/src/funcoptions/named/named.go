// Package named has types of one kind, strings, behind one interface.
package named

import (
	"net/http"
	"os"
)

type part interface{ set(*http.Request) }

type bearer string

func (b bearer) set(req *http.Request) {
	// FALSE ALARM: ACCEPT; the type of a string in an interface is not kept, so that each may be any of them
	req.Header.Set("Authorization", "Bearer "+string(b)) // want `JIRA_TOKEN ` `ACCEPT`
}

type accept string

func (a accept) set(req *http.Request) { req.Header.Set("Accept", string(a)) }

type query map[string]string

func (q query) set(req *http.Request) {
	v := req.URL.Query()
	for name, value := range q {
		v.Set(name, value)
	}
	req.URL.RawQuery = v.Encode()
}

func get(url string, parts ...part) error {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return err
	}
	for _, p := range parts {
		p.set(req)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	return get("https://acme.atlassian.net/rest/api/3/myself", accept("application/json"), bearer(os.Getenv("JIRA_TOKEN")), query{"expand": "groups"})
}

func other() error {
	return get("https://api.github.com/user", accept("application/json"), bearer(os.Getenv("GITHUB_TOKEN")))
}

// No credential at all: the type says what the string is.
func anonymous() error {
	return get("https://acme.atlassian.net/rest/api/3/serverInfo", accept("application/json;charset=UTF-8"), accept(os.Getenv("ACCEPT")))
}
