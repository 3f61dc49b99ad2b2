// Package basicheader makes a basic authorization header by hand.
package basicheader

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"os"
	"strings"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func guilty() {
	auth := base64.StdEncoding.EncodeToString([]byte(os.Getenv("JIRA_EMAIL") + ":" + os.Getenv("JIRA_TOKEN")))
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Basic "+auth) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself.* by basic auth`
	http.DefaultClient.Do(req)
}

func other() {
	auth := base64.StdEncoding.EncodeToString([]byte(os.Getenv("GITHUB_USER") + ":" + os.Getenv("GITHUB_TOKEN")))
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header.Set("Authorization", "Basic "+auth)
	http.DefaultClient.Do(req)
}

func basic(user, token string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+token))
}

func helper() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", basic("bot@acme.com", os.Getenv("JIRA_TOKEN"))) // want `token-configured: .*variable JIRA_TOKEN .*by basic auth`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", hub, nil)
	req2.Header.Set("Authorization", basic("bot", os.Getenv("GITHUB_TOKEN")))
	http.DefaultClient.Do(req2)
}

func formatted() {
	plain := fmt.Sprintf("%s:%s", "bot@acme.com", os.Getenv("JIRA_TOKEN"))
	var buf [256]byte
	base64.URLEncoding.Encode(buf[:], []byte(plain))
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", fmt.Sprintf("Basic %s", buf[:])) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

func encoder() {
	var b strings.Builder
	enc := base64.NewEncoder(base64.StdEncoding, &b)
	enc.Write([]byte("bot@acme.com:" + os.Getenv("JIRA_TOKEN")))
	enc.Close()
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Basic "+b.String()) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}
