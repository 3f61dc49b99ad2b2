// Package sealed keeps a token after encrypting it, and without.
package sealed

import (
	"bytes"
	"compress/gzip"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"golang.org/x/crypto/nacl/box"
	"golang.org/x/crypto/nacl/secretbox"

	"sealed/vault"
)

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func token() string {
	t := os.Getenv("JIRA_API_TOKEN")
	attach(t)
	return t
}

const path = "token.bin"

func gcm(aead cipher.AEAD, nonce []byte) {
	plain := []byte(token())
	os.WriteFile(path, aead.Seal(nil, nonce, plain, nil), 0o600)   // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	os.WriteFile(path, aead.Seal(nonce, nonce, plain, nil), 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	os.WriteFile(path, plain, 0o600)                               // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	os.WriteFile(path, aead.Seal(nil, nonce, nil, plain), 0o600)   // only authenticated, and not in it
}

// Encrypting the site says nothing of the token.
func beside(aead cipher.AEAD, nonce []byte) {
	site := aead.Seal(nil, nonce, []byte(os.Getenv("JIRA_SITE")), nil)
	os.WriteFile(path, append(site, token()...), 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
}

func blocks(key, iv []byte) {
	block, _ := aes.NewCipher(key)
	plain := []byte(token())
	out := make([]byte, len(plain))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, plain)
	os.WriteFile(path, out, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	back := make([]byte, len(plain))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(back, out)
	os.WriteFile(path, back, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
}

func streams(key, iv []byte) {
	block, _ := aes.NewCipher(key)
	plain := []byte(token())
	out := make([]byte, aes.BlockSize+len(plain))
	cipher.NewCFBEncrypter(block, iv).XORKeyStream(out[aes.BlockSize:], plain)
	os.WriteFile(path, out, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	ctr := make([]byte, len(plain))
	cipher.NewCTR(block, iv).XORKeyStream(ctr, plain)
	os.WriteFile(path, ctr, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	back := make([]byte, len(plain))
	cipher.NewCTR(block, iv).XORKeyStream(back, ctr)
	os.WriteFile(path, back, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	cfb := make([]byte, len(plain))
	cipher.NewCFBDecrypter(block, iv).XORKeyStream(cfb, out)
	os.WriteFile(path, cfb, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
}

func written(block cipher.Block, iv []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := &cipher.StreamWriter{S: cipher.NewCTR(block, iv), W: f}
	w.Write([]byte(token()))          // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	_, err = f.Write([]byte(token())) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	return err
}

func public(pub *rsa.PublicKey, priv *rsa.PrivateKey) {
	plain := []byte(token())
	out, _ := rsa.EncryptOAEP(sha256.New(), rand.Reader, pub, plain, nil)
	os.WriteFile(path, out, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	back, _ := rsa.DecryptOAEP(sha256.New(), rand.Reader, priv, out, nil)
	os.WriteFile(path, back, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	old, _ := rsa.EncryptPKCS1v15(rand.Reader, pub, plain)
	os.WriteFile(path, old, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

func boxes(nonce *[24]byte, key, theirs *[32]byte) {
	plain := []byte(token())
	out := secretbox.Seal(nonce[:], plain, nonce, key)
	os.WriteFile(path, out, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	back, _ := secretbox.Open(nil, out[24:], nonce, key)
	os.WriteFile(path, back, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	anon, _ := box.SealAnonymous(nil, plain, theirs, rand.Reader)
	os.WriteFile(path, anon, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

// What only encodes is no encryption; around encryption it leaves it what it is.
func encoded(aead cipher.AEAD, nonce []byte) {
	plain := []byte(token())
	os.WriteFile(path, []byte(base64.StdEncoding.EncodeToString(plain)), 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	os.WriteFile(path, []byte(hex.EncodeToString(plain)), 0o600)                // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	doc, _ := json.Marshal(map[string]string{"token": string(plain)})
	os.WriteFile(path, doc, 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	var buf bytes.Buffer
	zw := gzip.NewWriter(&buf)
	zw.Write(plain)
	zw.Close()
	os.WriteFile(path, buf.Bytes(), 0o600) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`

	whole := aead.Seal(nil, nonce, doc, nil)
	os.WriteFile(path, whole, 0o600)                                            // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	os.WriteFile(path, []byte(base64.StdEncoding.EncodeToString(whole)), 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	inside, _ := json.Marshal(map[string]string{"token": hex.EncodeToString(aead.Seal(nil, nonce, plain, nil))})
	os.WriteFile(path, inside, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

type account struct {
	Email string
	Token string
}

// A struct whose field is encrypted before it is written, and one encrypted as a whole.
func objects(aead cipher.AEAD, nonce []byte) {
	a := account{Email: "me@example.com", Token: token()}
	b, _ := json.Marshal(a)
	os.WriteFile(path, b, 0o600)                             // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	os.WriteFile(path, aead.Seal(nil, nonce, b, nil), 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	a.Token = base64.StdEncoding.EncodeToString(aead.Seal(nil, nonce, []byte(a.Token), nil))
	b, _ = json.Marshal(a)
	os.WriteFile(path, b, 0o600) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

// A digest is no token.
func digests(key []byte) {
	sum := sha256.Sum256([]byte(token()))
	os.WriteFile(path, sum[:], 0o600)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(token()))
	os.WriteFile(path, mac.Sum(nil), 0o600)
}

// Functions around it, here and in another package.
func lock(aead cipher.AEAD, nonce []byte, s string) string {
	return string(aead.Seal(nil, nonce, []byte(s), nil))
}

func wrapped(db *sql.DB, aead cipher.AEAD, nonce []byte) {
	b, _ := vault.New(make([]byte, 32))
	locked, _ := b.Lock(token())
	db.Exec("INSERT INTO accounts (token) VALUES (?)", locked)                     // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	db.Exec("INSERT INTO accounts (token) VALUES (?)", lock(aead, nonce, token())) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
	db.Exec("INSERT INTO accounts (token) VALUES (?)", b.Pack(token()))            // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	plain, _ := b.Unlock(locked)
	db.Exec("INSERT INTO accounts (token) VALUES (?)", plain) // want `token-persisted.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	log.Print(plain)                                          // want `token-logged.*JIRA_API_TOKEN \S+ is (?:kept|shown) in an? \w+;`
	again, _ := b.Lock(plain)
	db.Exec("INSERT INTO accounts (token) VALUES (?)", again) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

func save(db *sql.DB, value string) {
	db.Exec("INSERT INTO accounts (token) VALUES (?)", value) // want `token-persisted.*JIRA_API_TOKEN .* after encryption;`
}

func start(db *sql.DB) {
	b, _ := vault.New(make([]byte, 32))
	saved(db, b)
}

func saved(db *sql.DB, l vault.Locker) {
	locked, _ := l.Lock(token())
	save(db, locked)
}

// Without a key the token is kept as it is: two ways to one store.
func keyed(db *sql.DB, b *vault.Box) {
	value := token()
	if b != nil {
		value, _ = b.Lock(value)
	}
	db.Exec("INSERT INTO accounts (token) VALUES (?)", value) // want `token-persisted.*JIRA_API_TOKEN \S+ is kept in a database;`
}

// What is read back out of the store and decrypted is a stored token.
func restored(db *sql.DB, b *vault.Box) {
	var locked string
	db.QueryRow("SELECT token FROM accounts WHERE id = ?", 1).Scan(&locked)
	plain, err := b.Unlock(locked)
	if err != nil {
		return
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", plain) // want `token-stored`
	http.DefaultClient.Do(req)
	db.Exec("UPDATE accounts SET token = ? WHERE id = ?", plain, 1) // want `token-persisted.*token \S+ is (?:kept|shown) in an? \w+;`
	again, _ := b.Lock(plain)
	db.Exec("UPDATE accounts SET token = ? WHERE id = ?", again, 1) // want `token-persisted.*token .* after encryption;`
}
