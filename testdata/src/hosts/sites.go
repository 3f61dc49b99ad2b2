// Package hosts has a function for each of Atlassian's hosts, and for hosts that only look like them. The names of
// functions and credentials say nothing, so the host decides, together with the path where a host serves several
// products.
package hosts

import (
	"net/http"
	"os"
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

// The root of a site says that it is Atlassian's, not which product is called.
func root() {
	req := get("https://acme.atlassian.net")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_1")) // want `token-configured: Atlassian API token .*SECRET_1 .* reaches https://acme\.atlassian\.net by basic auth; path.*/ex/\{jira,confluence\}/\{cloudId\}`
	send(req)
}

func issues() {
	req := get("https://acme.atlassian.net/rest/api/3/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_2")) // want `token-configured: Jira API token .*SECRET_2 .*/ex/jira/\{cloudId\}`
	send(req)
}

// A path that both deployments serve: the host says Cloud.
func issuesOfBoth() {
	req := get("https://acme.atlassian.net/rest/api/2/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_3")) // want `token-configured: Jira API token .*SECRET_3 .* by basic auth; path.*/ex/jira/\{cloudId\}`
	send(req)
}

func pages() {
	req := get("https://acme.atlassian.net/wiki/rest/api/content")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_4")) // want `token-configured: Confluence API token .*SECRET_4 .*/ex/confluence/\{cloudId\}`
	send(req)
}

func platformGraph() {
	req := get("https://acme.atlassian.net/gateway/api/graphql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_5")) // want `token-configured: Atlassian API token .*SECRET_5 `
	send(req)
}

func components() {
	req := get("https://acme.atlassian.net/gateway/api/compass/v1/metrics")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_6")) // want `token-configured: Compass API token .*SECRET_6 `
	send(req)
}

// A site takes no bearer of OAuth; a static one is an API token.
func staticBearer() {
	req := get("https://acme.atlassian.net/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_7")) // want `token-configured: Jira API token .*SECRET_7 .* by bearer token`
	send(req)
}

// The site is configured, the domain is not.
func anySite() {
	req := get("https://" + os.Getenv("SITE") + ".atlassian.net/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_8")) // want `token-configured: Jira API token .*SECRET_8 .* reaches https://\{\}\.atlassian\.net/rest/api/3/myself`
	send(req)
}

func vanity() {
	req := get("https://acme.jira.com/rest/api/latest/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_9")) // want `token-configured: Jira API token .*SECRET_9 .* by basic auth; path`
	send(req)
}

// Atlassian's own site, which is one of Cloud.
func ecosystem() {
	req := get("https://ecosystem.atlassian.net/rest/api/2/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_10")) // want `token-configured: Jira API token .*SECRET_10 .* by basic auth; path`
	send(req)
}

// Upper case, a port, the dot of the root domain and a user before it make no other host.
func upperCase() {
	req := get("https://ACME.ATLASSIAN.NET/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_12")) // want `token-configured: .*SECRET_12 `
	send(req)
}

func port() {
	req := get("https://acme.atlassian.net:443/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_13")) // want `token-configured: .*SECRET_13 `
	send(req)
}

func rootDot() {
	req := get("https://acme.atlassian.net./x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_14")) // want `token-configured: .*SECRET_14 `
	send(req)
}

func userBefore() {
	req := get("https://bot@acme.atlassian.net/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_15")) // want `token-configured: .*SECRET_15 `
	send(req)
}

// What the customer calls its site is known only to the configuration of the running program: Isolated Cloud, and any
// domain of the customer's own. Hosts that the analyzer's settings name are in the test of those settings.
func isolated() {
	req := get("https://tracker.example.com/api/v1/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_16"))
	send(req)
}
