// Package order has evidence that disagrees. A host that is known beats a path, a path that settles the deployment beats
// the type of a client, that beats names, and what nothing settles may be either.
package order

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

// A host of Cloud, with a path that only Data Center serves.
func hostOfCloud() {
	req := get("https://acme.atlassian.net/rest/auth/1/session")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .*acme\.atlassian\.net/rest/auth/1/session by basic auth; path`
	send(req)
}

// A host of Data Center, with a path that only Cloud serves.
func hostOfDataCenter() {
	req := get("https://jira.atlassian.com/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_2"))
	send(req)
}

// A path, against the names.
func pathOfCloud() {
	req := get(os.Getenv("JIRA_DATACENTER_URL") + "/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_3")) // want `token-configured: .*JIRA_SECRET_3 .* by basic auth; path`
	send(req)
}

func pathOfDataCenter() {
	req := get(os.Getenv("BITBUCKET_CLOUD_URL") + "/rest/api/1.0/projects")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("BITBUCKET_SECRET_4"))
	send(req)
}

// Names, where the path fits both.
func nameOfCloud() {
	req := get(os.Getenv("JIRA_CLOUD_URL") + "/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_5")) // want `token-configured: .*SECRET_5 .* by basic auth; path`
	send(req)
}

func nameOfDataCenter() {
	req := get(os.Getenv("JIRA_DATACENTER_URL") + "/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_6"))
	send(req)
}

// People call a site of Cloud their server as well.
func nameOfEither() {
	req := get(os.Getenv("JIRA_SERVER_URL") + "/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_7")) // want `token-configured: .*SECRET_7 .* by basic auth; this is a finding if the host is Cloud`
	send(req)
}

// Names alone: the destination's and the credential's.
func names() {
	req := get(os.Getenv("JIRA_URL") + "/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_8")) // want `token-configured: .*JIRA_SECRET_8 .* reaches \{\}/things by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func oneName() {
	req := get(os.Getenv("JIRA_URL") + "/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_9"))
	send(req)
	other := get(os.Getenv("SERVICE_URL") + "/things")
	other.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_10"))
	send(other)
}

// A host that is nobody's we know: Data Center, or Cloud under a domain of the customer's where only Cloud has the path.
func domainOfCustomer() {
	req := get("https://tracker.example.com/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_11")) // want `token-configured: .*SECRET_11 .*https://tracker\.example\.com/rest/api/3/myself by basic auth; path`
	send(req)
	pages := get("https://docs.example.com/wiki/api/v2/pages")
	pages.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_12")) // want `token-configured: Confluence .*SECRET_12 .*https://docs\.example\.com/wiki/api/v2/pages by basic auth; path`
	send(pages)
	proxied := get("https://proxy.example.com/ex/jira/1/rest/api/2/myself")
	proxied.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_13")) // want `token-configured: Jira .*SECRET_13 .*https://proxy\.example\.com/ex/jira/1/rest/api/2/myself by basic auth; path`
	send(proxied)
}

func domainOfDataCenter() {
	req := get("https://tracker.example.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_14"))
	send(req)
	bad := get("https://tracker.example.com/rest/api/2/myself")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-14") // want `token-hardcoded: Jira password or PAT .* on Data Center`
	send(bad)
}

func domainOfAnybody() {
	req := get("https://tracker.example.com/api/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-15")
	send(req)
}

// A static bearer to a host that nothing pins is a personal access token; a path pins none.
func bearer() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api/2/myself")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_16"))
	send(req)
	cloud := get(os.Getenv("SERVICE_URL") + "/rest/api/3/myself")
	cloud.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_17"))
	send(cloud)
	pinned := get("https://acme.atlassian.net/rest/api/2/myself")
	pinned.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_18")) // want `token-configured: .*SECRET_18 .* by bearer token`
	send(pinned)
}
