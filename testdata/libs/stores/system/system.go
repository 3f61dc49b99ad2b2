// Package system keeps tokens in the keyrings of one operating system each, which other systems cannot compile.
package system

import (
	"net/http"
	"os"

	"github.com/danieljoos/wincred"
	"github.com/keybase/go-keychain"
	"github.com/tmc/keyring"
)

func macOS() {
	token, err := keychain.GetGenericPassword("jira-token", "bot@example.com", "", "")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira-token`
	http.DefaultClient.Do(req)

	query := keychain.NewItem()
	query.SetService("jira-token")
	found, err := keychain.QueryItem(query)
	if err != nil {
		return
	}
	for _, r := range found {
		req := site()
		req.SetBasicAuth(r.Account, string(r.Data)) // want `token-stored`
		http.DefaultClient.Do(req)
	}

	keychain.AddItem(keychain.NewGenericPassword("jira-token", "bot@example.com", "", []byte(os.Getenv("JIRA_API_TOKEN")), "")) // want `token-persisted.*JIRA_API_TOKEN`
	item := keychain.NewItem()
	item.SetData([]byte(os.Getenv("JIRA_API_TOKEN")))
	keychain.AddItem(item) // want `token-persisted.*JIRA_API_TOKEN`
}

func windows() {
	cred, err := wincred.GetGenericCredential("jira-token")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(cred.UserName, string(cred.CredentialBlob)) // want `token-stored.*jira-token`
	http.DefaultClient.Do(req)

	key, err := wincred.GetGenericCredential("vendor-key")
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth(key.UserName, string(key.CredentialBlob))
	http.DefaultClient.Do(other)

	fresh := wincred.NewGenericCredential("jira-token")
	fresh.CredentialBlob = []byte(os.Getenv("JIRA_API_TOKEN"))
	fresh.Write() // want `token-persisted.*JIRA_API_TOKEN`
}

func former() {
	token, err := keyring.Get("jira-token", "bot@example.com")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira-token`
	http.DefaultClient.Do(req)

	keyring.Set("jira-token", "bot@example.com", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
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
