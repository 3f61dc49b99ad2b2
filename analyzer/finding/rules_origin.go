//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

package finding

var tokenCollected = Rule{
	ID:    "token-collected",
	Level: LevelError,
	Title: "a person hands an Atlassian credential to the app at run time",
	What: `A credential that arrives in a request, form, message, flag, argument or prompt is attached to a request to Atlassian
Cloud.`,
	Why:    whyCustomers,
	Source: sourceGuidance,
	Bad: `// Package setup connects a customer's Jira site.
package setup

import (
	"net/http"
	"strings"
)

// Connect takes the customer's API token from a form and tries it.
func Connect(w http.ResponseWriter, r *http.Request) {
	site := r.FormValue("site") // "acme" of acme.atlassian.net
	req, err := http.NewRequest("GET", "https://"+strings.ToLower(site)+".atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		http.Error(w, "bad site", http.StatusBadRequest)
		return
	}
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("api_token"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
}
`,
	Good: `// Package setup connects a customer's Jira site.
package setup

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

// Connect sends the person to Atlassian to give consent.
func Connect(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, Secure: true, HttpOnly: true})
	q := url.Values{
		"audience":      {"api.atlassian.com"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"scope":         {"read:jira-user offline_access"},
		"redirect_uri":  {"https://app.example.com/callback"},
		"state":         {state},
		"response_type": {"code"},
		"prompt":        {"consent"},
	}
	http.Redirect(w, r, "https://auth.atlassian.com/authorize?"+q.Encode(), http.StatusFound)
}

// Callback exchanges the code for an access token and uses it.
func Callback(w http.ResponseWriter, r *http.Request) {
	state, err := r.Cookie("state")
	if err != nil || state.Value != r.FormValue("state") {
		http.Error(w, "not your session", http.StatusForbidden)
		return
	}
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"authorization_code"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"code":          {r.FormValue("code")},
		"redirect_uri":  {"https://app.example.com/callback"},
	})
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var token struct {
		AccessToken string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		http.Error(w, "bad answer", http.StatusBadGateway)
		return
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/oauth/token/accessible-resources", nil)
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", "Bearer "+token.AccessToken)
	sites, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	sites.Body.Close()
	w.WriteHeader(sites.StatusCode)
}
`,
	Fix:    fixOAuth,
	Except: exceptDeployment,
	Misses: `A credential that passes through a message broker or another process; a destination that the person types and that
nothing in the program ties to Atlassian.`,
}

var tokenConfigured = Rule{
	ID:    "token-configured",
	Level: LevelError,
	Title: "an Atlassian credential comes from the environment, a config file or a secret manager",
	What: `A credential that is read from an environment variable, a config file, a mounted secret or a secret manager is
attached to a request to Atlassian Cloud.`,
	Why: whyCustomers + `
A token of your own that serves all customers is not accepted either.`,
	Source: sourceBasic,
	Bad: `// Package sync copies issues from Jira.
package sync

import (
	"net/http"
	"os"
)

// Issue reads one issue with the API token that the customer configured.
func Issue(key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package sync copies issues from Jira.
package sync

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

// Issue reads one issue with an access token obtained by OAuth. The app's own id and secret may be configured: there is
// one pair for all customers.
func Issue(cloudID, key, refreshToken string) (*http.Response, error) {
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"refresh_token"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"refresh_token": {refreshToken},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var token struct {
		AccessToken string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+cloudID+"/rest/api/3/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token.AccessToken)
	return http.DefaultClient.Do(req)
}
`,
	Fix: fixOAuth,
	Except: exceptDeployment + `
Off in profile "script": Atlassian's documentation still recommends basic authentication for one's own scripts. A vendor's
own token for the Marketplace API is silent, no OAuth exists there.`,
	Misses: `Values that reach the program through a decoder or secret manager that no model describes.`,
}

var tokenStored = Rule{
	ID:    "token-stored",
	Level: LevelError,
	Title: "an Atlassian credential is read back from a store",
	What: `A credential that is read from a database, key-value store, cache or keyring is attached to a request to Atlassian
Cloud.`,
	Why:    whyCustomers,
	Source: sourceSecurity,
	Bad: `// Package tenant calls Jira for each customer.
package tenant

import (
	"database/sql"
	"net/http"
)

// Projects lists the projects of one customer with the API token that was stored for it.
func Projects(db *sql.DB, tenant string) (*http.Response, error) {
	var site, email, token string
	row := db.QueryRow("SELECT site, email, api_token FROM tenants WHERE id = $1", tenant)
	if err := row.Scan(&site, &email, &token); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", "https://"+site+".atlassian.net/rest/api/3/project/search", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(email, token)
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package tenant calls Jira for each customer.
package tenant

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

type tokens struct {
	AccessToken  string ` + "`json:\"access_token\"`" + `
	RefreshToken string ` + "`json:\"refresh_token\"`" + `
}

// Projects lists the projects of one customer. Only an OAuth refresh token is stored, and it changes with each use.
func Projects(db *sql.DB, cloudID string) (*http.Response, error) {
	var refresh string
	row := db.QueryRow("SELECT refresh_token FROM installations WHERE cloud_id = $1", cloudID)
	if err := row.Scan(&refresh); err != nil {
		return nil, err
	}
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"refresh_token"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"refresh_token": {refresh},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var t tokens
	if err := json.NewDecoder(resp.Body).Decode(&t); err != nil {
		return nil, err
	}
	_, err = db.Exec("UPDATE installations SET refresh_token = $1 WHERE cloud_id = $2", t.RefreshToken, cloudID)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/"+cloudID+"/rest/api/3/project/search", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Delete the stored tokens once the customer has gone through OAuth. ` + fixOAuth,
	Except: exceptDeployment + `
Silent for a store that only an OAuth exchange or refresh writes, and for Connect shared secrets.`,
	Misses: `A store that is reached over a network protocol of your own.`,
}

var tokenHardcoded = Rule{
	ID:    "token-hardcoded",
	Level: LevelError,
	Title: "an Atlassian credential is in the source",
	What: `A constant is attached to a request to Atlassian as credential, or a constant or an embedded file has one in it of
which nothing is made here. Its form tells: the prefix and tail of an API token, access token or admin key, an app password,
what a personal access token of Data Center decodes to, base64 of one of these, a password in a URL of an Atlassian host.
Trello tokens and the keys of Opsgenie and Statuspage are told by the words around them. So is any other value that looks
random where the name of the variable, field, key or parameter says that it is a credential, and whose.`,
	Why:    `Whoever can read the source or the binary has the credential, and it cannot be changed without a release. The security requirements for cloud apps forbid secrets in source.`,
	Source: sourceSecurity,
	Bad: `// Package notify comments on issues.
package notify

import (
	"net/http"
	"strings"
)

const token = "s3cr3t-of-the-bot"

// Comment adds a comment to an issue.
func Comment(key, body string) (*http.Response, error) {
	req, err := http.NewRequest("POST", "https://acme.atlassian.net/rest/api/2/issue/"+key+"/comment", strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth("bot@acme.com", token)
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package notify comments on issues.
package notify

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// Comment adds a comment to an issue with an access token obtained by OAuth.
func Comment(cloudID, key, body, refreshToken string) (*http.Response, error) {
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"refresh_token"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"refresh_token": {refreshToken},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var token struct {
		AccessToken string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("POST", "https://api.atlassian.com/ex/jira/"+cloudID+"/rest/api/2/issue/"+key+"/comment", strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token.AccessToken)
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Revoke the credential now: it is in the history of the repository. Then replace it. ` + fixOAuth,
	Except: `Placeholders are no credentials: empty, in angle brackets or ${...}, your-..., my-..., example, changeme, dummy, xxx, one
repeated character; of those that are not attached, also what holds a sequence or words, such as test or fake. On Data Center
a constant is still reported, as a warning. Trello's key alone is public.`,
	Misses: `A constant that is put together at run time by code that the analysis cannot follow. A credential in a comment. An old
API token or a password of which neither form nor name says what it is, and which is attached nowhere.`,
}

var tokenForwarded = Rule{
	ID:    "token-forwarded",
	Level: LevelWarning,
	Title: "the caller's own credential is relayed to Atlassian",
	What: `The Authorization header, basic authentication or cookie of an inbound request is attached to a request to Atlassian
Cloud.`,
	Why: `Collecting credentials is forbidden even if they are only passed on. Asked about an app that relayed its caller's
token, Atlassian answered that the app has to bring its own authentication for incoming calls.`,
	Source: sourceGuidance,
	Bad: `// Package gateway offers Jira search to other services.
package gateway

import (
	"io"
	"net/http"
)

// Search relays the caller's Authorization header to Jira.
func Search(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/search/jql?"+r.URL.RawQuery, nil)
	if err != nil {
		http.Error(w, "bad query", http.StatusBadRequest)
		return
	}
	req.Header.Set("Authorization", r.Header.Get("Authorization"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	io.Copy(w, resp.Body)
}
`,
	Good: `// Package gateway offers Jira search to other services.
package gateway

import (
	"crypto/subtle"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
)

// Search checks the gateway's own key and calls Jira with an access token obtained by OAuth.
func Search(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-Gateway-Key")
	if subtle.ConstantTimeCompare([]byte(key), []byte(os.Getenv("GATEWAY_KEY"))) != 1 {
		http.Error(w, "unknown caller", http.StatusUnauthorized)
		return
	}
	answer, err := http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"refresh_token"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"refresh_token": {os.Getenv("OAUTH_REFRESH_TOKEN")},
	})
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var token struct {
		AccessToken string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(answer.Body).Decode(&token); err != nil {
		http.Error(w, "bad answer", http.StatusBadGateway)
		return
	}
	search := "https://api.atlassian.com/ex/jira/" + os.Getenv("CLOUD_ID") + "/rest/api/3/search/jql?" + r.URL.RawQuery
	req, err := http.NewRequest("GET", search, nil)
	if err != nil {
		http.Error(w, "bad query", http.StatusBadRequest)
		return
	}
	req.Header.Set("Authorization", "Bearer "+token.AccessToken)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
	io.Copy(w, resp.Body)
}
`,
	Fix:    `Authenticate your callers by means of your own, and call Atlassian with a token of your own OAuth app. ` + fixOAuth,
	Except: exceptDeployment + ` The x-forge-oauth headers of a Forge Remote call are compliant, and so are Connect JWTs.`,
	Misses: `A proxy that copies all headers by means that no model describes.`,
}
