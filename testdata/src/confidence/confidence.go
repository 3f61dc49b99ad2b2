// Package confidence has a function for each kind of evidence. What is wanted here holds for the default, likely; the test of
// the flag -confidence knows the functions by their names, which start with what is found.
package confidence

import (
	"net/http"
	"os"

	"github.com/andygrunwald/go-jira"
)

func get(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func send(req *http.Request) {
	res, err := http.DefaultClient.Do(req)
	if err == nil {
		res.Body.Close()
	}
}

func certainHost() {
	req := get("https://acme.atlassian.net/x")
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 `
	send(req)
}

func certainPath() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 `
	send(req)
}

func certainClient() {
	tp := &jira.BasicAuthTransport{Username: "bot", Password: os.Getenv("SECRET_3")} // want `token-configured: .*SECRET_3 `
	jira.NewClient(tp.Client(), os.Getenv("SERVICE_URL"))
}

// Another service could have the path.
func likelyPath() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api/2/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_4")) // want `token-configured: .*SECRET_4 `
	send(req)
}

func likelyNames() {
	req := get(os.Getenv("CONFLUENCE_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("CONFLUENCE_SECRET_5")) // want `token-configured: .*CONFLUENCE_SECRET_5 `
	send(req)
}

// A path that says little, with one name.
func likelyHint() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/greenhopper/1.0/rapidview")
	req.SetBasicAuth("bot", os.Getenv("JIRA_SECRET_6")) // want `token-configured: .*JIRA_SECRET_6 `
	send(req)
}

func possibleDestination() {
	req := get(os.Getenv("BITBUCKET_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("SECRET_7"))
	send(req)
}

func possibleCredential() {
	req := get(os.Getenv("SERVICE_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("JIRA_SECRET_8"))
	send(req)
}

func possiblePath() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/greenhopper/1.0/rapidview")
	req.SetBasicAuth("bot", os.Getenv("SECRET_9"))
	send(req)
}

func possibleContradiction() {
	req := get(os.Getenv("JIRA_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("TRELLO_SECRET_10"))
	send(req)
}

// Nothing says whose it is, or something says that it is another's.
func neverNamed() {
	req := get(os.Getenv("SERVICE_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("SECRET_11"))
	send(req)
}

func neverVendor() {
	req := get(os.Getenv("GITHUB_URL") + "/things")
	req.SetBasicAuth("bot", os.Getenv("GITHUB_SECRET_12"))
	send(req)
}

func neverHost() {
	req := get("https://api.github.com/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("JIRA_SECRET_13"))
	send(req)
}
