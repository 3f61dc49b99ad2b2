// Package encodings encodes, encrypts and compresses credentials, and gets them back.
package encodings

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// A secret that stands encoded in the environment.
func decoded() error {
	raw, err := base64.StdEncoding.DecodeString(os.Getenv("JIRA_API_TOKEN_B64"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", strings.TrimRight(string(raw), "\n")) // want `token-configured: .*variable JIRA_API_TOKEN_B64 .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func decodedTwin() error {
	raw, err := base64.RawURLEncoding.DecodeString(os.Getenv("GITHUB_TOKEN_B64"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", string(raw))
	_, err = http.DefaultClient.Do(req)
	return err
}

func hexed() error {
	dst := make([]byte, hex.DecodedLen(len(os.Getenv("JIRA_API_TOKEN_HEX"))))
	n, err := hex.Decode(dst, []byte(os.Getenv("JIRA_API_TOKEN_HEX")))
	if err != nil {
		return err
	}
	escaped := url.QueryEscape(string(dst[:n]))
	plain, err := url.QueryUnescape(escaped)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", plain) // want `token-configured: .*variable JIRA_API_TOKEN_HEX .\S+. (and 1 more )?reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

// Encrypted with AES-GCM, the nonce in front.
type box struct{ aead cipher.AEAD }

func newBox(key []byte) (*box, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &box{aead}, nil
}

func (b *box) seal(plain string) (string, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nonce, nonce, []byte(plain), nil)), nil
}

func (b *box) open(sealed string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil {
		return "", err
	}
	n := b.aead.NonceSize()
	if len(data) < n {
		return "", errors.New("too short")
	}
	plain, err := b.aead.Open(nil, data[:n], data[n:], nil)
	if err != nil {
		return "", err
	}
	return string(plain), nil
}

func encrypted(w http.ResponseWriter, r *http.Request) {
	b, err := newBox(make([]byte, 32))
	if err != nil {
		return
	}
	sealed, err := b.seal(r.FormValue("jira_token"))
	if err != nil {
		return
	}
	token, err := b.open(sealed)
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(r.FormValue("email"), token) // want `token-collected: .*jira_token.* reaches`
	http.DefaultClient.Do(req)
}

func encryptedTwin(w http.ResponseWriter, r *http.Request) {
	b, err := newBox(make([]byte, 32))
	if err != nil {
		return
	}
	sealed, err := b.seal(r.FormValue("token"))
	if err != nil {
		return
	}
	token, err := b.open(sealed)
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth(r.FormValue("user"), token)
	http.DefaultClient.Do(req)
}

func encryptedGrant(ctx context.Context, conf *oauth2.Config, code string, b *box) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return
	}
	sealed, _ := b.seal(tok.AccessToken)
	token, _ := b.open(sealed)
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	http.DefaultClient.Do(req)
}

// The key of the box is no credential of the request, and a deployment decrypts with it what it has in its configuration.
func decrypted() error {
	b, err := newBox([]byte(os.Getenv("MASTER_KEY")))
	if err != nil {
		return err
	}
	token, err := b.open(os.Getenv("JIRA_API_TOKEN_SEALED"))
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN_SEALED .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

// Obfuscated by hand.
func xor(data, key []byte) []byte {
	out := make([]byte, len(data))
	for i := range data {
		out[i] = data[i] ^ key[i%len(key)]
	}
	return out
}

func obfuscated() {
	hidden := xor([]byte(os.Getenv("JIRA_API_TOKEN")), []byte("k"))
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(xor(hidden, []byte("k")))) // MISS: bytes that are calculated with one by one
	http.DefaultClient.Do(req)

	other := xor([]byte(os.Getenv("GITHUB_TOKEN")), []byte("k"))
	req2, _ := http.NewRequest("GET", hub, nil)
	req2.SetBasicAuth("acme-bot", string(xor(other, []byte("k"))))
	http.DefaultClient.Do(req2)
}
