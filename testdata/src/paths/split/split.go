// Package split has the start of a path in the base, and the rest where it is called.
package split

import (
	"net/http"
	"net/url"
	"os"
	"path"
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

func base(path string) *url.URL {
	u, err := url.Parse(os.Getenv("SERVICE_URL") + path)
	if err != nil {
		panic(err)
	}
	return u
}

func joined() {
	req := get(base("/rest/api").JoinPath("3", "myself").String())
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_1")) // want `token-configured: Jira API token .*SECRET_1 .* reaches \{\}/rest/api/3/myself by`
	send(req)
	twin := get(base("/rest/apis").JoinPath("3", "myself").String())
	twin.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_2"))
	send(twin)
}

func resolved() {
	u := base("/rest/api/3/").ResolveReference(&url.URL{Path: "myself"})
	req := get(u.String())
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_3")) // want `token-configured: Jira API token .*SECRET_3 .* reaches \{\}/rest/api/3/myself by`
	send(req)
}

// A reference that starts with a slash replaces the path.
func resolvedRooted() {
	u := base("/rest/api/3/").ResolveReference(&url.URL{Path: "/myself"})
	req := get(u.String())
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_4"))
	send(req)
}

func added() {
	u := base("/rest/api")
	u.Path += "/3/myself"
	req := get(u.String())
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_5")) // want `token-configured: Jira API token .*SECRET_5 .* reaches \{\}/rest/api/3/myself by`
	send(req)
}

func joinedField() {
	u := base("/rest/api")
	u.Path = path.Join(u.Path, "3", "myself")
	req := get(u.String())
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_6")) // want `token-configured: Jira API token .*SECRET_6 .* reaches \{\}/rest/api/3/myself by`
	send(req)
}

// The version is a parameter, which two callers give.
func versioned(version string) {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api/" + version + "/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_7")) // want `token-configured: Jira API token .*SECRET_7 .* reaches \{\}/rest/api/3/myself `
	send(req)
}

func callers() {
	versioned("3")
	versioned("2")
}

// A loop adds the segments.
func loop() {
	url := os.Getenv("SERVICE_URL")
	for _, s := range []string{"rest", "api", "3", "myself"} {
		url += "/" + s
	}
	req := get(url)
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_8")) // want `token-configured: Jira API token .*SECRET_8 .* reaches \{\}/rest/api/3/myself by`
	send(req)
}
