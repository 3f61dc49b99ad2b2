// Package shapes has credentials in its source of which nothing is made here: their form tells.
package shapes

import "os"

// Each sort has a twin that only looks like it at a glance.
const (
	cloud     = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C" // want `token-hardcoded: Atlassian API token hard-coded as cloud: .* Revoke it at https://id.atlassian.com`
	cloudTwin = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW"          // no tail: cut off

	access     = "ATCTT3xFfGInventedForTheseTexts7Qz19_KmW=9A8B7C6D" // want `token-hardcoded: Bitbucket access token or admin API key hard-coded as access: `
	accessTwin = "BATCTT3xFfGInventedForTheseTexts7Qz19_KmW=9A8B7C6D"

	service     = "ATSTT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C" // want `token-hardcoded: API token of an Atlassian service account hard-coded as service: `
	serviceTwin = "ATSTT3xFfGF0InventedForTheseTexts7Qz19-KmW"

	app     = "ATBBInventedForTheseTexts7Qz19KmWp4" // want `token-hardcoded: Bitbucket app password hard-coded as app: `
	appTwin = "ATBBInvented7Qz19"                   // too short

	pat     = "NjY0NTc4OTAxMjM0OkludmVudGVkRm9yVXMhgJGis8TV" // want `token-hardcoded: personal access token of Data Center hard-coded as pat: `
	patTwin = "NjY0NTc4OTAxMjM0OkludmVudGVkRm9yVXMhYWJjZGVm" // what it decodes to is text: somebody's id and password

	bbdc     = "BBDC-InventedForTheseTexts7Qz19KmWp4+r/t5Yb2Lx8" // want `token-hardcoded: HTTP access token of Bitbucket Data Center hard-coded as bbdc: `
	bbdcTwin = "BBDC-InventedForTheseTexts7Qz19"
)

// Samples of credentials, and what recognises them.
var samples = []string{
	"ATATT3xFfGF0",
	"ATATT3x...",
	"ATATT3xFfGF0<your token>=ABCD1234",
	"ATATT3xFfGF0${TOKEN}=ABCD1234",
	"ATATT3xFfGF0%s=ABCD1234",
	"ATATT3xFfGF0{{.Token}}=ABCD1234",
	"ATATT3xFfGF0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=XXXXXXXX",
	"ATATT3xFfGF0exampleExampleExample7Qz19KmW=4F5A6B7C",
	"ATATT3xFfGF0abcdefghijklmnopqrstuvwxyz0123=4F5A6B7C",
	"ATATT3xFfGF0_your_api_token_7Qz19KmWp4Lx8=4F5A6B7C",
	"ATATT3xFfGF07Qz19KmW7Qz19KmW7Qz19KmW7Qz19KmW=4F5A6B7C",
	`\bATATT[A-Za-z0-9+/=_-]+=[A-Za-z0-9]{8}\b`,
	"BBDC-[A-Za-z0-9+/@_-]{40,50}",
	"ATBBxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
}

// In whatever form they are written.
func forms() {
	os.Setenv("A", "ATATT3xFfGF0"+"InventedForTheseTexts7Qz19-KmW=4F5A6B7C") // want `token-hardcoded: Atlassian API token`
	os.Setenv("B", "ATATT3xFfGF0"+os.Getenv("REST")+"=4F5A6B7C")

	const head = "ATATT3xFfGF0Invented"
	os.Setenv("C", head+"ForTheseTexts7Qz19-KmW=4F5A6B7C") // want `token-hardcoded: Atlassian API token`

	_ = []byte("ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C") // want `token-hardcoded: Atlassian API token`

	// Once where it is declared, not again where it is used.
	os.Setenv("D", "Bearer "+cloud)
	os.Setenv("E", cloud)

	os.Setenv("F", "Basic Ym90QGFjbWUuY29tOkFUQVRUM3hGZkdGMEludmVudGVkRm9yVGhlc2VUZXh0czdRejE5LUttVz00RjVBNkI3Qw==") // want `token-hardcoded: Atlassian API token`
	os.Setenv("G", "Basic bWU6bm90LWEtY3JlZGVudGlhbC1vZi1hdGxhc3NpYW4tYXQtYWxs")                                     // of nothing that has a form
	os.Setenv("H", "https://acme.example/?t=ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW%3D4F5A6B7C&x=y")              // want `token-hardcoded: Atlassian API token`
}

// A raw string has lines of its own.
const config = `
jira:
  url: https://acme.atlassian.net
  other_token: ATATT3xFfGF0<here>
  api_token: ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C` // want `token-hardcoded: Atlassian API token hard-coded as api_token: `

// URLs with a password in them.
var urls = []string{
	"https://bot:Xq7rT9zLw2@bitbucket.org/acme/repo.git", // want `token-hardcoded: credential in a URL of Bitbucket hard-coded as urls: `
	"https://bot:Xq7rT9zLw2@git.acme.example/acme/repo.git",
	"https://user:password1@bitbucket.org/acme/repo.git",
	"https://x-token-auth:{token}@bitbucket.org/acme/repo.git",
	"https://%s:%s@bitbucket.org/acme/repo.git",
	"https://bot@bitbucket.org/acme/repo.git",
}

// Keys that are told by the words around them.
var keyed = []string{
	"Authorization: GenieKey 3f2b8c1e-9d47-4a60-8e15-c7a92b604d31", // want `token-hardcoded: Opsgenie API key`
	"Authorization: Bearer 3f2b8c1e-9d47-4a60-8e15-c7a92b604d31",
	"https://api.trello.com/1/boards?key=4e9f1a7c20d85b36e1f84a9bc07d2e53&token=9b1f47a2e0c8d65374fa12be90c7d38516ea4b09f2c8d7e3516f0a94b8c2d7e3", // want `token-hardcoded: Trello token`
	"https://api.trello.com/1/boards?key=4e9f1a7c20d85b36e1f84a9bc07d2e53",                                                                        // a key alone is public
	"https://api.acme.example/1/boards?key=4e9f1a7c20d85b36e1f84a9bc07d2e53&token=9b1f47a2e0c8d65374fa12be90c7d38516ea4b09f2c8d7e3516f0a94b8c2d7e3",
}

// An exception holds where the credential stands, and so does a nolint.
const (
	accepted    = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=9F5A6B7C" //atltoken:allow token-hardcoded: of a site that is gone
	notAccepted = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=9F5A6B7C" // want `token-hardcoded: Atlassian API token hard-coded as notAccepted: `
	noLint      = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=9F5A6B7C" //nolint:atltoken // of a site that is gone
)
