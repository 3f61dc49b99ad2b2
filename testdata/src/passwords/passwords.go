// Package passwords uses what Cloud takes no more: account passwords, sessions, app passwords.
package passwords

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func appPassword() {
	req := get("https://api.bitbucket.org/2.0/user")
	req.SetBasicAuth("bot", os.Getenv("BITBUCKET_APP_PASSWORD")) // want `password-auth: Bitbucket app password from environment variable BITBUCKET_APP_PASSWORD`
	http.DefaultClient.Do(req)
}

// An API token in a field that is merely called a password.
func merelyPassword() {
	req := get("https://api.bitbucket.org/2.0/user")
	req.SetBasicAuth("bot", os.Getenv("BITBUCKET_PASSWORD")) // want `token-configured: Bitbucket API token from environment variable BITBUCKET_PASSWORD`
	http.DefaultClient.Do(req)
}

type bitbucketConfig struct {
	User        string
	AppPassword string
}

func appPasswordField(w http.ResponseWriter, r *http.Request) {
	var c bitbucketConfig
	json.NewDecoder(r.Body).Decode(&c)
	req := get("https://api.bitbucket.org/2.0/user")
	req.SetBasicAuth(c.User, c.AppPassword) // want `password-auth: Bitbucket app password from HTTP request body field AppPassword`
	http.DefaultClient.Do(req)
}

func appPasswordShape() {
	req := get("https://api.bitbucket.org/2.0/user")
	req.SetBasicAuth("bot", "ATBBfakeFake0fake1") // want `password-auth: Bitbucket app password hard-coded in the source`
	http.DefaultClient.Do(req)
}

// Data Center has no app passwords, but this says nothing of Cloud.
func onDataCenter() {
	req := get("https://git.example.com/rest/api/1.0/projects")
	req.SetBasicAuth("bot", os.Getenv("BITBUCKET_APP_PASSWORD"))
	http.DefaultClient.Do(req)
}

func accountPassword() {
	req := get("https://acme.atlassian.net/rest/api/3/myself")
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_ACCOUNT_PASSWORD")) // want `password-auth: Jira account password from environment variable JIRA_ACCOUNT_PASSWORD`
	http.DefaultClient.Do(req)
}

// Somebody else's account.
func otherAccount() {
	req := get("https://acme.example.com/api/me")
	req.SetBasicAuth("bot@acme.com", os.Getenv("ACCOUNT_PASSWORD"))
	http.DefaultClient.Do(req)
}

type login struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

// A session opened by hand.
func session(base string, l login) (*http.Response, error) {
	body, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	return http.Post(base+"/rest/auth/1/session", "application/json", bytes.NewReader(body)) // want `password-auth: Jira session credential from environment variable JIRA_PASSWORD`
}

func cloudSession() {
	session("https://acme.atlassian.net", login{"bot@acme.com", os.Getenv("JIRA_PASSWORD")})
}

func serverSession() {
	session("https://jira.example.com", login{"bot", os.Getenv("JIRA_PASSWORD")})
	session(os.Getenv("JIRA_URL"), login{"bot", os.Getenv("JIRA_PASSWORD")})
}

// A password in the body of some other request is that of a user who is made.
func newUser(password string) {
	body, _ := json.Marshal(login{"new", os.Getenv("INITIAL_PASSWORD")})
	req, _ := http.NewRequest("POST", "https://acme.atlassian.net/rest/api/3/user", bytes.NewReader(body))
	http.DefaultClient.Do(req)
}

func cookie(value string) {
	req := get("https://acme.atlassian.net/rest/api/2/myself")
	req.AddCookie(&http.Cookie{Name: "JSESSIONID", Value: os.Getenv("JIRA_SESSION")}) // want `password-auth: Jira session credential from environment variable JIRA_SESSION`
	http.DefaultClient.Do(req)
}

func serverCookie() {
	req := get("https://jira.example.com/rest/api/2/myself")
	req.AddCookie(&http.Cookie{Name: "JSESSIONID", Value: os.Getenv("JIRA_SESSION")})
	http.DefaultClient.Do(req)
}

func text(w http.ResponseWriter, r *http.Request) {
	body := `{"username":"` + r.FormValue("user") + `","password":"` + r.FormValue("pass") + `"}`
	http.Post("https://acme.atlassian.net/rest/auth/1/session", "application/json", strings.NewReader(body)) // want `password-auth: Jira session credential from .*form field pass`
}

// A cookie that proves where a form came from is no session.
func csrf() {
	req := get("https://bitbucket.org/!api/internal/menu")
	req.AddCookie(&http.Cookie{Name: "csrftoken", Value: os.Getenv("BITBUCKET_CSRF_TOKEN")})
	http.DefaultClient.Do(req)
}

// The header that cookies travel in, set by hand.
func cookieHeader() {
	req := get("https://acme.atlassian.net/rest/api/2/myself")
	req.Header.Set("Cookie", "JSESSIONID="+os.Getenv("JIRA_SESSION_2")) // want `password-auth: Jira session credential from environment variable JIRA_SESSION_2 .*by session cookie`
	http.DefaultClient.Do(req)
	second := get("https://acme.atlassian.net/rest/api/2/myself")
	second.Header["Cookie"] = []string{"JSESSIONID=" + os.Getenv("JIRA_SESSION_3")} // want `password-auth: Jira session credential from environment variable JIRA_SESSION_3 `
	http.DefaultClient.Do(second)
	third := get("https://acme.atlassian.net/rest/api/2/myself")
	setHeader(third, "cookie", "JSESSIONID="+os.Getenv("JIRA_SESSION_4"))
	http.DefaultClient.Do(third)
}

func setHeader(req *http.Request, name, value string) {
	req.Header.Set(name, value) // want `password-auth: Jira session credential from environment variable JIRA_SESSION_4 `
}

// A cookie that nothing sends to Cloud is one of Data Center, as Cloud sites take none.
func serverCookieHeader() {
	req := get(os.Getenv("JIRA_URL") + "/rest/api/2/issue/A-1")
	req.Header.Set("Cookie", "JSESSIONID="+os.Getenv("JIRA_SESSION_5"))
	http.DefaultClient.Do(req)
	setHeader(req, "Cookie", "JSESSIONID="+os.Getenv("JIRA_SESSION_6"))
	http.DefaultClient.Do(req)
}

func csrfHeader() {
	req := get("https://bitbucket.org/!api/internal/menu")
	req.Header.Set("Cookie", "csrftoken="+os.Getenv("BITBUCKET_CSRF_TOKEN_2"))
	http.DefaultClient.Do(req)
}
