// Package nacl keeps a token sealed in boxes of golang.org/x/crypto/nacl.
package nacl

import (
	"crypto/rand"
	"net/http"
	"os"

	"golang.org/x/crypto/nacl/box"
	"golang.org/x/crypto/nacl/secretbox"
)

func secret(key *[32]byte) {
	var nonce [24]byte
	rand.Read(nonce[:])
	sealed := secretbox.Seal(nonce[:], []byte(os.Getenv("JIRA_API_TOKEN")), &nonce, key)
	token, ok := secretbox.Open(nil, sealed[24:], &nonce, key)
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", string(token)) // want `token-configured: .*variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)
}

func public(theirs, ours *[32]byte) {
	sealed, err := box.SealAnonymous(nil, []byte(os.Getenv("JIRA_API_TOKEN")), theirs, rand.Reader)
	if err != nil {
		return
	}
	token, ok := box.OpenAnonymous(nil, sealed, theirs, ours)
	if !ok {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", string(token)) // want `token-configured: .*variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)
}

// The key of the box is no token of Jira's.
func keyed() {
	var key [32]byte
	copy(key[:], os.Getenv("MASTER_KEY"))
	public, _, err := box.GenerateKey(rand.Reader)
	if err != nil {
		return
	}
	var nonce [24]byte
	token := box.Seal(nil, []byte("of the example"), &nonce, public, &key)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Basic "+string(token))
	http.DefaultClient.Do(req)
}

func other(key *[32]byte) {
	var nonce [24]byte
	sealed := secretbox.Seal(nil, []byte(os.Getenv("GITHUB_TOKEN")), &nonce, key)
	token, _ := secretbox.Open(nil, sealed, &nonce, key)
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", string(token))
	http.DefaultClient.Do(req)
}
