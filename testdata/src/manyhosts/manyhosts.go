// Package manyhosts sends one credential to several hosts from one place.
package manyhosts

import (
	"net/http"
	"os"
)

// Two products: what to do is not the same.
func products(product string) {
	base := "https://acme.atlassian.net/rest/api/3/myself"
	if product == "bitbucket" {
		base = "https://api.bitbucket.org/2.0/user"
	}
	req, _ := http.NewRequest("GET", base, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("API_TOKEN")) // want `token-configured: Jira API token .*reaches https://acme\.atlassian\.net/rest/api/3/myself by .*/ex/jira/` `token-configured: Bitbucket API token .*reaches https://api\.bitbucket\.org/2\.0/user by .*OAuth consumer` `token-reused: .*serves acme\.atlassian\.net, bitbucket\.org and acme-staging\.atlassian\.net`
	http.DefaultClient.Do(req)
}

// Two sites of one product are one finding.
func sites(staging bool) {
	base := "https://acme.atlassian.net"
	if staging {
		base = "https://acme-staging.atlassian.net"
	}
	req, _ := http.NewRequest("GET", base+"/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("API_TOKEN")) // want `token-configured: Jira API token .*reaches https://acme(-staging)?\.atlassian\.net/rest/api/3/myself and 1 more by` `token-reused: `
	http.DefaultClient.Do(req)
}

// Data Center takes nothing away from Cloud, and adds nothing to it.
func deployments(server bool) {
	base := "https://acme.atlassian.net"
	if server {
		base = "https://jira.example.com"
	}
	req, _ := http.NewRequest("GET", base+"/rest/api/2/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("API_TOKEN")) // want `token-configured: Jira API token .*reaches https://acme\.atlassian\.net/rest/api/2/myself by`
	http.DefaultClient.Do(req)
}

// Neither does somebody else.
func vendors(jira bool) {
	url := "https://api.github.com/user"
	if jira {
		url = "https://acme.atlassian.net/rest/api/3/myself"
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("API_TOKEN")) // want `token-configured: Jira API token .*reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

// A default that the environment overrides: one finding.
func override() {
	base := "https://acme.atlassian.net"
	if s := os.Getenv("JIRA_URL"); s != "" {
		base = s
	}
	req, _ := http.NewRequest("GET", base+"/rest/api/2/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: Jira API token .*reaches https://acme\.atlassian\.net/rest/api/2/myself and 1 more by`
	http.DefaultClient.Do(req)
}

func others(server bool) {
	url := "https://jira.example.com/rest/api/2/myself"
	if server {
		url = "https://git.example.com/rest/api/1.0/projects"
	}
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("bot", os.Getenv("API_TOKEN"))
	http.DefaultClient.Do(req)
}

// One host, of which an endpoint takes only the tokens of OAuth grants, or the vendor's own: what is attached for others as
// well is none of these.
func exemptEndpoints(cloudID string) {
	for _, path := range []string{"/oauth/token/accessible-resources", "/ex/jira/" + cloudID + "/rest/api/3/myself"} {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com"+path, nil)
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_SERVICE_TOKEN")) // want `token-configured: .*variable JIRA_SERVICE_TOKEN `
		http.DefaultClient.Do(req)
	}
	for _, path := range []string{"/marketplace/rest/3/vendors", "/ex/jira/" + cloudID + "/rest/api/3/myself"} {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com"+path, nil)
		req.SetBasicAuth("bot@acme.com", os.Getenv("VENDOR_TOKEN")) // want `token-configured: .*variable VENDOR_TOKEN `
		http.DefaultClient.Do(req)
	}
}

func exemptEndpointsTwin() {
	for _, path := range []string{"/oauth/token/accessible-resources", "/me"} {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com"+path, nil)
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_SERVICE_TOKEN"))
		http.DefaultClient.Do(req)
	}
	for _, path := range []string{"/marketplace/rest/3/vendors", "/marketplace/rest/3/products"} {
		req, _ := http.NewRequest("GET", "https://api.atlassian.com"+path, nil)
		req.SetBasicAuth("bot@acme.com", os.Getenv("VENDOR_TOKEN_2"))
		http.DefaultClient.Do(req)
	}
}
