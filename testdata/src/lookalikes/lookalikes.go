// Package lookalikes talks to hosts and paths that only look like Atlassian's.
package lookalikes

import (
	"net/http"
	"os"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func others() {
	for _, url := range []string{
		"https://acme.atlassian.net.example.org/x",
		"https://notatlassian.net/x",
		"https://api.tempo.io/4/worklogs",
		"http://localhost:8080/rest/api/2/issue",
		"https://gitlab.com/api/v4/projects",
	} {
		req := get(url)
		req.SetBasicAuth("bot", os.Getenv("SOME_TOKEN"))
		http.DefaultClient.Do(req)
	}
}

func site() {
	req := get("https://acme.atlassian.net/x")
	req.SetBasicAuth("bot", os.Getenv("SOME_TOKEN")) // want `token-configured: .*SOME_TOKEN`
	http.DefaultClient.Do(req)
}

func bitbucket() {
	req := get("https://api.bitbucket.org/2.0/user")
	req.SetBasicAuth("bot", os.Getenv("SOME_TOKEN")) // want `token-configured: .*SOME_TOKEN.*api\.bitbucket\.org`
	http.DefaultClient.Do(req)
}

func trello() {
	req := get("https://api.trello.com/1/members/me?key=" + os.Getenv("TRELLO_KEY") + "&token=" + os.Getenv("TRELLO_TOKEN")) // want `token-configured: .*TRELLO_TOKEN .*by a query parameter`
	http.DefaultClient.Do(req)
}
