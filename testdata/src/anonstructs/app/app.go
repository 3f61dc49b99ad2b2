// Package app fills the structs of package lib.
package app

import (
	"net/http"
	"os"

	"anonstructs/lib"
)

func guilty() error {
	var o lib.Options
	o.Site = "https://acme.atlassian.net"
	o.Auth.Email, o.Auth.Token = "bot@acme.com", os.Getenv("JIRA_TOKEN")
	return lib.Check(o) // want `token-configured: .*JIRA_TOKEN `
}

func other() error {
	var o lib.Options
	o.Site = "https://git.acme.com"
	o.Auth.Email, o.Auth.Token = "bot@acme.com", os.Getenv("GERRIT_TOKEN")
	o.Site = "https://api.github.com"
	return lib.Check(o)
}

func guilty2() error {
	o := lib.Options{Site: "https://acme.atlassian.net", Auth: struct{ Email, Token string }{"bot@acme.com", os.Getenv("JIRA_TOKEN_2")}}
	return lib.Check(o) // want `token-configured: .*JIRA_TOKEN_2 `
}

func guilty3() {
	lib.Each([]struct{ URL, Token string }{{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_3")}}) // want `token-configured: .*JIRA_TOKEN_3 `
}

func other3() {
	lib.Each([]struct{ URL, Token string }{{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_3")}})
}

// The library's variable carries both from one function to the other.
func setup() {
	lib.Default.Site = "https://acme.atlassian.net"
	lib.Default.Token = os.Getenv("JIRA_TOKEN_4")
}

func guilty4() {
	setup()
	req, _ := http.NewRequest("GET", lib.Default.Site+"/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", lib.Default.Token) // want `token-configured: .*JIRA_TOKEN_4 `
	http.DefaultClient.Do(req)
}
