//atltoken:allow token-instructed: it tells of what is looked for, and where to revoke it

package finding

// Rules about credentials that go somewhere else than to Atlassian.

var tokenPersisted = Rule{
	ID:    "token-persisted",
	Level: LevelError,
	Title: "an Atlassian credential is written to a store",
	What: `An Atlassian credential is written to a database, key-value store, cache, keyring, file, secret store, queue, child
process environment or command line.`,
	Why:    whyCustomers,
	Source: sourceSecurity,
	Bad: `// Package setup connects a customer's Jira site.
package setup

import (
	"database/sql"
	"net/http"
)

// Save keeps the customer's API token.
func Save(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, err := db.Exec("UPDATE tenants SET jira_api_token = $1 WHERE id = $2", r.FormValue("jira_api_token"), r.FormValue("tenant"))
		if err != nil {
			http.Error(w, "not saved", http.StatusInternalServerError)
		}
	}
}
`,
	Good: `// Package setup connects a customer's Jira site.
package setup

import "database/sql"

// Save keeps what an OAuth consent gave: the site, and a refresh token that changes with each use.
func Save(db *sql.DB, tenant, cloudID, refreshToken string) error {
	_, err := db.Exec("UPDATE tenants SET cloud_id = $1, refresh_token = $2 WHERE id = $3", cloudID, refreshToken, tenant)
	return err
}
`,
	Fix: `Delete the stored tokens once the customer has gone through OAuth. ` + fixOAuth,
	Except: `Access and refresh tokens of OAuth and Connect shared secrets have to be kept; keep them encrypted. Silent for Data
Center. The message says "after encryption" where the value was encrypted first: that is better, and still against the rule.`,
	Misses: `What only a program apart from this one attaches, unless its name says what it is; what an unknown function made of it;
stores whose library has no table.`,
}

var tokenLogged = Rule{
	ID:    "token-logged",
	Level: LevelError,
	Title: "an Atlassian credential is shown",
	What: `An Atlassian credential, or a struct or request that contains one, reaches a log, the standard output, a trace, an error
sent to a client or an HTTP response.`,
	Why: `The security requirements for cloud apps forbid secrets in logs and URLs; tokens of OAuth and personal access tokens of
Data Center are secrets as well. Logs are kept for long, copied, and read by many.`,
	Source: sourceSecurity,
	Bad: `// Package whoami asks Jira Data Center who a personal access token belongs to.
package whoami

import (
	"log"
	"net/http"
	"os"
)

// Ask logs the request with its Authorization header.
func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://jira.acme.com/rest/api/2/myself", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT"))
	log.Printf("asking with %v", req.Header)
	return http.DefaultClient.Do(req)
}
`,
	Good: `// Package whoami asks Jira Data Center who a personal access token belongs to.
package whoami

import (
	"log"
	"net/http"
	"os"
)

// Ask logs what tells one request from another.
func Ask() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://jira.acme.com/rest/api/2/myself", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_PAT"))
	log.Printf("asking %s %s", req.Method, req.URL.Path)
	return http.DefaultClient.Do(req)
}
`,
	Fix: `Log what identifies the request instead: method, path, tenant, a hash of the token. Give types that hold a credential a
String and a LogValue method that leave it out. Revoke what has been logged.`,
	Except: `On Data Center it is a warning. Parts of a credential that open nothing, hashes of it, and types that mask
themselves are no findings.`,
	Misses: `Credentials that went through an unknown function first, or character by character; loggers whose library has no table.`,
}
