// Package named has headers whose names the settings give: they may be anything, so that nothing tells a credential.
package named

import (
	"net/http"
	"os"
	"strings"
)

const jira = "https://acme.atlassian.net/rest/api/3/myself"

func parse(s string) map[string]string {
	m := map[string]string{}
	for _, pair := range strings.Split(s, ",") {
		k, v, _ := strings.Cut(pair, "=")
		m[k] = v
	}
	return m
}

func request() *http.Request {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func free() {
	req := request()
	for k, v := range parse(os.Getenv("CUSTOM_HEADERS")) {
		req.Header.Set(k, v)
	}
	http.DefaultClient.Do(req)
}

// One of them is named in the program.
func besides() {
	req := request()
	headers := parse(os.Getenv("CUSTOM_HEADERS"))
	headers["Authorization"] = "Bearer " + os.Getenv("SECRET_1")
	for k, v := range headers {
		req.Header.Set(k, v) // want `token-configured: .* from environment variable SECRET_1 .*by bearer token`
	}
	http.DefaultClient.Do(req)
}

type client struct{ headers map[string]string }

func (c *client) send() {
	req := request()
	for k, v := range c.headers {
		req.Header.Add(k, v) // want `token-configured: .* from environment variable SECRET_2 .*by bearer token`
	}
	http.DefaultClient.Do(req)
}

func fields() {
	(&client{parse(os.Getenv("CUSTOM_HEADERS"))}).send()
	(&client{map[string]string{"Authorization": "Bearer " + os.Getenv("SECRET_2")}}).send()
}

// Headers that are copied keep their names.
func copied(from map[string]string) map[string]string {
	to := map[string]string{}
	for k, v := range from {
		to[strings.ToLower(k)] = v
	}
	return to
}

func copies() {
	for k, v := range copied(parse(os.Getenv("CUSTOM_HEADERS"))) {
		req := request()
		req.Header.Set(k, v)
		http.DefaultClient.Do(req)
	}
	for k, v := range copied(map[string]string{"Authorization": os.Getenv("SECRET_3")}) {
		req := request()
		req.Header.Set(k, v) // want `token-configured: .* from environment variable SECRET_3 `
		http.DefaultClient.Do(req)
	}
}

func given(headers http.Header) {
	req := request()
	req.Header = headers
	http.DefaultClient.Do(req)
}

func whole() {
	h := http.Header{}
	for k, v := range parse(os.Getenv("CUSTOM_HEADERS")) {
		h[k] = []string{v}
	}
	given(h)
}

// Who looks up the header by its name says what it is.
func lookedUp() {
	settings := parse(os.Getenv("SECRET_SETTINGS"))
	req := request()
	req.Header.Set("Authorization", settings["Authorization"]) // want `token-configured: .* from environment variable SECRET_SETTINGS `
	http.DefaultClient.Do(req)
	twin := request()
	twin.Header.Set("X-Trace", settings["Authorization"])
	http.DefaultClient.Do(twin)
}
