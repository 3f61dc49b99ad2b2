// Package keyring keeps tokens in keyrings of the operating system.
package keyring

import (
	"net/http"
	"os"

	keyring99 "github.com/99designs/keyring"
	"github.com/docker/docker-credential-helpers/client"
	"github.com/docker/docker-credential-helpers/credentials"
	"github.com/zalando/go-keyring"
)

func get() {
	token, err := keyring.Get("jira-token", "bot@example.com")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira-token`
	http.DefaultClient.Do(req)

	key, err := keyring.Get("vendor-key", "bot@example.com")
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", key)
	http.DefaultClient.Do(other)

	keyring.Set("jira-token", "bot@example.com", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
}

func ring() {
	ring, err := keyring99.Open(keyring99.Config{ServiceName: "jira"})
	if err != nil {
		return
	}
	item, err := ring.Get("jira-token")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(item.Data)) // want `token-stored.*jira-token`
	http.DefaultClient.Do(req)

	ring.Set(keyring99.Item{Key: "jira-token", Data: []byte(os.Getenv("JIRA_API_TOKEN"))}) // want `token-persisted.*JIRA_API_TOKEN`
}

func helper(program client.ProgramFunc, store credentials.Helper) {
	found, err := client.Get(program, "https://acme.atlassian.net")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(found.Username, found.Secret) // want `token-stored.*Secret|token-stored.*acme`
	http.DefaultClient.Do(req)

	user, secret, err := store.Get("https://acme.atlassian.net")
	if err != nil {
		return
	}
	again := site()
	again.SetBasicAuth(user, secret) // want `token-stored`
	http.DefaultClient.Do(again)

	client.Store(program, &credentials.Credentials{ServerURL: "https://acme.atlassian.net", Secret: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
	store.Add(&credentials.Credentials{ServerURL: "https://acme.atlassian.net", Secret: os.Getenv("JIRA_API_TOKEN")})             // want `token-persisted.*JIRA_API_TOKEN`
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
