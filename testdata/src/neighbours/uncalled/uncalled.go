// Package uncalled builds objects whose attaching method is not called on them.
package uncalled

import (
	"fmt"
	"net/http"
	"os"
)

type account struct{ name, url, token string }

func (a account) ping() error {
	req, err := http.NewRequest("GET", a.url, nil)
	if err != nil {
		return err
	}
	// FALSE ALARM: JIRA_SANDBOX_TOKEN counts: an object with what a method needs is enough, whether the method is called or not
	req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by` `token-configured: .*variable JIRA_SANDBOX_TOKEN `
	_, err = http.DefaultClient.Do(req)
	return err
}

func guilty() error {
	a := account{"jira", "https://acme.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_API_TOKEN")}
	return a.ping()
}

func other() error {
	a := account{"github", "https://api.github.com/user", os.Getenv("GITHUB_TOKEN")}
	return a.ping()
}

// Only the names are shown.
func names() {
	for _, a := range []account{{"sandbox", "https://sandbox.atlassian.net/rest/api/3/myself", os.Getenv("JIRA_SANDBOX_TOKEN")}} {
		fmt.Println(a.name)
	}
}
