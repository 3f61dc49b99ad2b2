// Package paths has a function for each path by which a product is known. The host comes from the environment and the
// names say nothing, so the path decides. Paths of Data Center are shown twice: a credential from the environment is
// fine there, one in the source is not, and what is said of it names product and deployment.
package paths

import (
	"net/http"
	"os"
)

func get(path string) *http.Request {
	req, err := http.NewRequest("GET", os.Getenv("SERVICE_URL")+path, nil)
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

// Version 3 is of Cloud alone.
func version3() {
	req := get("/rest/api/3/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_1")) // want `token-configured: Jira API token .*SECRET_1 .* reaches \{\}/rest/api/3/issue/X-1 by basic auth; path`
	send(req)
}

func version3search() {
	req := get("/rest/api/3/search/jql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_2")) // want `token-configured: Jira API token .*SECRET_2 .* reaches \{\}/rest/api/3/search/jql by basic auth; path`
	send(req)
}

// The base has the version in it.
func search() {
	req := get("/search/jql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_3")) // want `token-configured: Jira API token .*SECRET_3 .* reaches \{\}/search/jql by basic auth; path`
	send(req)
}

// Both deployments serve version 2, whatever stands after it.
func version2() {
	req := get("/rest/api/2/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_4")) // want `token-configured: Jira API token .*SECRET_4 .* reaches \{\}/rest/api/2/issue/X-1 by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func version2info() {
	req := get("/rest/api/2/serverInfo")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_5")) // want `token-configured: Jira API token .*SECRET_5 .* reaches \{\}/rest/api/2/serverInfo by basic auth; this is a finding if the host is Cloud`
	send(req)
}

// Search under version 2 has left Cloud. Programs that still call it are as often those of Cloud, and break.
func version2search() {
	req := get("/rest/api/2/search")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_6")) // want `token-configured: Jira API token .*SECRET_6 .* reaches \{\}/rest/api/2/search by basic auth; this is a finding if the host is Cloud`
	send(req)
}

// The bare version needs a name beside it.
func version2alone() {
	req := get("/rest/api/2/")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_7"))
	send(req)
	bad := get("/rest/api/2/")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_8")) // want `token-configured: Jira API token .*JIRA_SECRET_8 .* reaches \{\}/rest/api/2/? by basic auth; this is a finding if the host is Cloud`
	send(bad)
}

func latest() {
	req := get("/rest/api/latest/issue/X-1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_9")) // want `token-configured: Jira API token .*SECRET_9 .* reaches \{\}/rest/api/latest/issue/X-1 by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func latestAlone() {
	req := get("/rest/api/latest/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_10"))
	send(req)
	bad := get("/rest/api/latest/things")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_11")) // want `token-configured: Jira API token .*JIRA_SECRET_11 .* reaches \{\}/rest/api/latest/things by basic auth; this is a finding if the host is Cloud`
	send(bad)
}

func agile() {
	req := get("/rest/agile/1.0/board")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_12")) // want `token-configured: Jira API token .*SECRET_12 .* reaches \{\}/rest/agile/1\.0/board by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func serviceDesk() {
	req := get("/rest/servicedeskapi/request")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_13")) // want `token-configured: Jira API token .*SECRET_13 .* reaches \{\}/rest/servicedeskapi/request by basic auth; this is a finding if the host is Cloud`
	send(req)
}

// Paths that say little.
func greenhopper() {
	req := get("/rest/greenhopper/1.0/rapidview")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_14"))
	send(req)
	bad := get("/rest/greenhopper/1.0/rapidview")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_15")) // want `token-configured: Jira API token .*JIRA_SECRET_15 .* reaches \{\}/rest/greenhopper/1\.0/rapidview by basic auth; this is a finding if the host is Cloud`
	send(bad)
}

func insight() {
	req := get("/rest/insight/1.0/object/1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_16"))
	send(req)
	bad := get("/rest/insight/1.0/object/1")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_17")) // want `token-configured: Jira API token .*JIRA_SECRET_17 .* reaches \{\}/rest/insight/1\.0/object/1 by basic auth; this is a finding if the host is Cloud`
	send(bad)
}

func assets() {
	req := get("/rest/assets/1.0/object/1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_18"))
	send(req)
	bad := get("/rest/assets/1.0/object/1")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_SECRET_19")) // want `token-configured: Jira API token .*JIRA_SECRET_19 .* reaches \{\}/rest/assets/1\.0/object/1 by basic auth; this is a finding if the host is Cloud`
	send(bad)
}

// Cloud, or Data Center with that context path.
func wiki() {
	req := get("/wiki/rest/api/content")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_20")) // want `token-configured: Confluence API token .*SECRET_20 .* reaches \{\}/wiki/rest/api/content by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func wikiVersion2() {
	req := get("/wiki/api/v2/pages")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_21")) // want `token-configured: Confluence API token .*SECRET_21 .* reaches \{\}/wiki/api/v2/pages by basic auth; path`
	send(req)
}

// Data Center, or Cloud where the base ends in /wiki.
func content() {
	req := get("/rest/api/content")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_22")) // want `token-configured: Confluence API token .*SECRET_22 .* reaches \{\}/rest/api/content by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func space() {
	req := get("/rest/api/space")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_23")) // want `token-configured: Confluence API token .*SECRET_23 .* reaches \{\}/rest/api/space by basic auth; this is a finding if the host is Cloud`
	send(req)
}

func currentUser() {
	req := get("/rest/api/user/current")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_24")) // want `token-configured: Confluence API token .*SECRET_24 .* reaches \{\}/rest/api/user/current by basic auth; this is a finding if the host is Cloud`
	send(req)
}
