package encodings

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"os"

	"golang.org/x/crypto/nacl/secretbox"
)

// Sealed with a library that is no part of std: nonce in front, as its documentation shows.
type naclBox struct{ key [32]byte }

func (b *naclBox) seal(plain []byte) ([]byte, error) {
	var nonce [24]byte
	if _, err := rand.Read(nonce[:]); err != nil {
		return nil, err
	}
	return secretbox.Seal(nonce[:], plain, &nonce, &b.key), nil
}

func (b *naclBox) open(sealed []byte) (string, bool) {
	var nonce [24]byte
	copy(nonce[:], sealed[:24])
	plain, ok := secretbox.Open(nil, sealed[24:], &nonce, &b.key)
	return string(plain), ok
}

func boxed() error {
	b := new(naclBox)
	sealed, err := b.seal([]byte(os.Getenv("JIRA_API_TOKEN")))
	if err != nil {
		return err
	}
	token, ok := b.open(sealed)
	if !ok {
		return nil
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func boxedTwin() error {
	b := new(naclBox)
	sealed, err := b.seal([]byte(os.Getenv("GITHUB_TOKEN")))
	if err != nil {
		return err
	}
	token, ok := b.open(sealed)
	if !ok {
		return nil
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The key comes from the environment, too, and is copied into an array.
func unsealed() error {
	b := new(naclBox)
	copy(b.key[:], os.Getenv("MASTER_KEY"))
	raw, err := base64.StdEncoding.DecodeString(os.Getenv("JIRA_API_TOKEN_SEALED"))
	if err != nil {
		return err
	}
	token, ok := b.open(raw)
	if !ok {
		return nil
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN_SEALED .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}
