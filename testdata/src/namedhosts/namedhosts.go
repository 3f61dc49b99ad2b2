// Package namedhosts talks to hosts of which only the settings of the analyzer know what they are. What is wanted here holds
// without settings; their test knows the functions by their names.
package namedhosts

import (
	"net/http"
	"net/url"
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

// A path that only Cloud serves.
func version3() {
	req := get("https://jira.acme.com/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 `
	send(req)
}

func version3Port() {
	req := get("https://JIRA.acme.com.:8443/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 `
	send(req)
}

// A host below one that is named is another host.
func version3Below() {
	req := get("https://eu.jira.acme.com/rest/api/3/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_3")) // want `token-configured: .*SECRET_3 `
	send(req)
}

// A path of both, at a host that nothing else speaks for: Data Center, unless the settings say otherwise.
func version2() {
	req := get("https://tracker.acme.com/rest/api/2/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_4"))
	send(req)
}

func pathless() {
	req := get("https://tracker.acme.com/things")
	req.SetBasicAuth("bot", os.Getenv("SECRET_5"))
	send(req)
}

func bearer() {
	req := get("https://tracker.acme.com/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_6"))
	send(req)
}

// The program checks for the host that the settings name.
func guarded(raw string) {
	u, err := url.Parse(raw)
	if err != nil {
		return
	}
	req := get(u.String())
	if u.Host == "tracker.acme.com" {
		req.SetBasicAuth("bot", os.Getenv("SECRET_7"))
	}
	send(req)
}

func switched(raw string) {
	req := get(raw)
	switch req.URL.Hostname() {
	case "tracker.acme.com":
		req.SetBasicAuth("bot", os.Getenv("SECRET_11"))
	case "other.acme.com":
		req.SetBasicAuth("bot", os.Getenv("SECRET_12"))
	}
	send(req)
}

// What is no host says nothing, and neither does what is not equal to one.
func unguarded(raw, name string) {
	req := get(raw)
	if name == "tracker.acme.com" {
		req.SetBasicAuth("bot", os.Getenv("SECRET_13"))
	}
	if req.URL.Host != "tracker.acme.com" {
		req.SetBasicAuth("bot", os.Getenv("SECRET_14"))
	}
	send(req)
}

// A host that is Cloud's by itself.
func vanity() {
	req := get("https://acme.jira.com/rest/api/2/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_8")) // want `token-configured: .*SECRET_8 `
	send(req)
}

// The address comes from the environment: a host in the settings does not help, what is said of all of them does.
func environment() {
	req := get(os.Getenv("SERVICE_URL") + "/rest/api/2/myself")
	req.SetBasicAuth("bot", os.Getenv("SECRET_9")) // want `token-configured: .*SECRET_9 .*this is a finding if the host is Cloud`
	send(req)
}

func other() {
	req := get("https://other.acme.com/things")
	req.SetBasicAuth("bot", os.Getenv("SECRET_10"))
	send(req)
}
