package finding

var oauthPerTenant = Rule{
	ID:    "oauth-per-tenant",
	Level: LevelError,
	Title: "each customer brings an OAuth app",
	What: `The client secret of an Atlassian OAuth app comes from a request, a prompt, a store, or a config file with one entry per
customer.`,
	Why: `Atlassian asks for one OAuth app that the vendor owns and distributes. An app that each customer registers hides which
vendor sends the traffic, as an API token does, and leaves a secret of the customer's with the vendor.`,
	Source: sourceGuidance,
	Bad: `// Package connect exchanges the code of an OAuth consent.
package connect

import (
	"database/sql"
	"net/http"
	"net/url"
)

// Exchange uses the OAuth app that the customer registered and typed in.
func Exchange(db *sql.DB, tenant, code string) (*http.Response, error) {
	var id, secret string
	row := db.QueryRow("SELECT client_id, client_secret FROM tenants WHERE id = $1", tenant)
	if err := row.Scan(&id, &secret); err != nil {
		return nil, err
	}
	return http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"authorization_code"},
		"client_id":     {id},
		"client_secret": {secret},
		"code":          {code},
		"redirect_uri":  {"https://app.example.com/callback"},
	})
}
`,
	Good: `// Package connect exchanges the code of an OAuth consent.
package connect

import (
	"net/http"
	"net/url"
	"os"
)

// Exchange uses the one OAuth app of the vendor.
func Exchange(code string) (*http.Response, error) {
	return http.PostForm("https://auth.atlassian.com/oauth/token", url.Values{
		"grant_type":    {"authorization_code"},
		"client_id":     {os.Getenv("OAUTH_CLIENT_ID")},
		"client_secret": {os.Getenv("OAUTH_CLIENT_SECRET")},
		"code":          {code},
		"redirect_uri":  {"https://app.example.com/callback"},
	})
}
`,
	Fix: `Jira and Confluence: register one OAuth 2.0 (3LO) app in your developer console, switch on its distribution, and keep
its id and secret in your own configuration. Bitbucket: one OAuth consumer of your own workspace. Trello: one OAuth 2.0
client. What a customer gives you is consent; of that you keep a refresh token and the cloud id.`,
	Except: `Silent for an id and secret from the environment, a secret manager or a config file with one entry: those are the
vendor's own. Silent for Data Center, where each instance has its own incoming link. Client credentials of a service
account give a note: Atlassian offers them to third-party apps, yet forbids apps that customers make. Where only a flag
hands the secret over, it is a note as well, since the vendor may be the one who starts the program.`,
	Misses: `A secret that the vendor's own configuration holds for each customer under names that do not say so.`,
}

var passwordAuth = Rule{
	ID:    "password-auth",
	Level: LevelError,
	Title: "an account password, session login or app password is used on Cloud",
	What: `A session login or its cookie, a Bitbucket app password, or what is named an account password is attached to a request
to Atlassian Cloud. The finding stands for that of the rule about the origin.`,
	Why: `These no longer work. Jira Cloud has switched off passwords and cookies step by step since 2019-06-03, and Bitbucket
removed app passwords on 2026-07-28, see ` + sourceAppPasswords + `.
They opened all that the account may do.`,
	Source: sourcePassword,
	Bad: `// Package repos lists repositories.
package repos

import (
	"net/http"
	"os"
)

// List uses an app password.
func List(workspace string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/repositories/"+workspace, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(os.Getenv("BITBUCKET_USERNAME"), os.Getenv("BITBUCKET_APP_PASSWORD"))
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package repos lists repositories.
package repos

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// List uses an access token of the vendor's OAuth consumer. Bitbucket authenticates the consumer, not a user, by basic
// authentication.
func List(workspace, refreshToken string) (*http.Response, error) {
	form := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {refreshToken}}
	ask, err := http.NewRequest("POST", "https://bitbucket.org/site/oauth2/access_token", strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	ask.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	ask.SetBasicAuth(os.Getenv("OAUTH_CONSUMER_KEY"), os.Getenv("OAUTH_CONSUMER_SECRET"))
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	var token struct {
		AccessToken string ` + "`json:\"access_token\"`" + `
	}
	if err := json.NewDecoder(answer.Body).Decode(&token); err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/repositories/"+workspace, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token.AccessToken)
	return http.DefaultClient.Do(req)
}
`,
	Fix: fixOAuth,
	Except: exceptDeployment + `
A field or flag that is merely called a password proves nothing: API tokens are sent in its place. It takes a name such as
"app password" or "account password", the shape of an app password, or a login.`,
	Misses: `A password in a field that is called just that; the finding is then about its origin. A login that goes through a
browser.`,
}

var insecureTransport = Rule{
	ID:    "insecure-transport",
	Level: LevelWarning,
	Title: "an Atlassian credential travels unprotected",
	What: `A credential goes over http://, through a client that does not check certificates, or inside a URL, as user information
or in the query. It may be any: an access token of OAuth, or one of Data Center. The finding comes beside that of the
rule about the origin.`,
	Why: `The security requirements for cloud apps ask for TLS 1.2 or later on all traffic and forbid secrets in URLs, which end up
in logs, in the history of browsers, and in what the next server gets to see.`,
	Source: sourceSecurity,
	Bad: `// Package issues reads issues from a Jira Data Center.
package issues

import (
	"net/http"
	"os"
)

// Issue sends a personal access token for everybody on the way to read.
func Issue(key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "http://jira.acme.com/rest/api/2/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT"))
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package issues reads issues from a Jira Data Center.
package issues

import (
	"net/http"
	"os"
)

// Issue sends a personal access token over TLS.
func Issue(key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://jira.acme.com/rest/api/2/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT"))
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Use https://. Let clients check certificates, and put a certificate authority of your own into tls.Config.RootCAs. Send
credentials in the Authorization header; hand them to git by a credential helper instead of the URL.`,
	Except: `Trello documents key and token in the query, and Connect its JWT: both are accepted. So is this machine itself
(localhost, 127.0.0.1).`,
	Misses: `A scheme that only the configuration of the running program knows. Certificates that a proxy outside the program does not
check.`,
}

var tokenReused = Rule{
	ID:    "token-reused",
	Level: LevelNote,
	Title: "one credential serves several Atlassian hosts or products",
	What: `One credential is attached to requests to several hosts of Atlassian Cloud, or behind api.atlassian.com to several sites
or products. The finding stands where that happens in one place, else at every place after the first, in order of file
and line. Jira and Confluence on one site are one host, and so are bitbucket.org and api.bitbucket.org.`,
	Why: `A credential that opens several doors does more harm when it leaks, and cannot be replaced for one of them alone. Apps
have to keep their secrets safe, and this is part of it.`,
	Source: sourceSecurity,
	Bad: `// Package whoami asks who a token belongs to.
package whoami

import (
	"net/http"
	"os"
)

// Jira and Bitbucket take the same API token, each with an exception of its own.
func Jira() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-123 until 2099-12-31: our own test account
	req.SetBasicAuth("bot@acme.com", os.Getenv("ATLASSIAN_API_TOKEN"))
	return http.DefaultClient.Do(req)
}

func Bitbucket() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-124 until 2099-12-31: our own test account
	req.SetBasicAuth("bot@acme.com", os.Getenv("ATLASSIAN_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package whoami asks who a token belongs to.
package whoami

import (
	"net/http"
	"os"
)

// Jira and Bitbucket have an API token each, which can be withdrawn by itself.
func Jira() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-123 until 2099-12-31: our own test account
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN"))
	return http.DefaultClient.Do(req)
}

func Bitbucket() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	if err != nil {
		return nil, err
	}
	//atltoken:allow token-configured ADDON-124 until 2099-12-31: our own test account
	req.SetBasicAuth("bot@acme.com", os.Getenv("BITBUCKET_API_TOKEN"))
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Give each host a credential of its own. Better, replace them by OAuth 2.0, where each customer's grant can be withdrawn
by itself.`,
	Except: `Silent for Data Center, for OAuth, and for an Authorization header that callers bring: each may bring another. Several
places are compared by "atltoken ./..." and "atltoken report" alone: which is the first takes the whole program.`,
	Misses: `Hosts that only the configuration of the running program knows, also when they are several: https://{}.atlassian.net is
one pattern. A site beside a cloud id of api.atlassian.com, which may stand for the same site. One secret in two
environment variables.`,
}
