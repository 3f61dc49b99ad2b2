package transport

import (
	"net/http"
	"net/url"
	"os/exec"
)

// URLs that stand in the source as a whole.
func constants() {
	http.Get("https://bot:Fa-ke-secret-17@acme.atlassian.net/rest/api/2/myself")                 // want `token-hardcoded: ` `insecure-transport: .*inside the URL`
	exec.Command("git", "clone", "https://bot:Fa-ke-secret-18@bitbucket.org/acme/app.git").Run() // want `token-hardcoded: ` `insecure-transport: .*inside the URL`
	u, _ := url.Parse("https://api.bitbucket.org/2.0/user?access_token=Fa-ke-secret-19")
	http.Get(u.String()) // want `token-hardcoded: ` `insecure-transport: .*inside the URL`

	http.Get("https://bot:Fa-ke-secret-20@api.github.com/user")
	http.Get("https://bot:<token>@acme.atlassian.net/rest/api/2/myself")
	http.Get("https://user:password@bitbucket.org/acme/app.git")
	http.Get("https://acme.atlassian.net/rest/api/2/search?jql=token")
	exec.Command("git", "clone", "https://bot@bitbucket.org/acme/app.git").Run()
}
