// Package hashes keeps and logs what golang.org/x/crypto makes of a token: hashes, which are no token, and ciphers.
package hashes

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"log"
	"net/http"
	"os"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/crypto/pbkdf2"
	"golang.org/x/crypto/scrypt"
	"golang.org/x/crypto/sha3"
)

func token() string {
	t := os.Getenv("JIRA_API_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", t) // want `token-configured: .*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
	return t
}

func hashed(salt []byte) {
	tok := []byte(token())
	b, _ := bcrypt.GenerateFromPassword(tok, bcrypt.DefaultCost)
	os.WriteFile("token.bcrypt", b, 0o600)
	log.Printf("%x", argon2.IDKey(tok, salt, 1, 64, 4, 32))
	s, _ := scrypt.Key(tok, salt, 32768, 8, 1, 32)
	log.Printf("%x", s)
	log.Printf("%x", pbkdf2.Key(tok, salt, 4096, 32, sha256.New))
	sum := blake2b.Sum256(tok)
	log.Print(hex.EncodeToString(sum[:]))
	log.Printf("%x", sha3.Sum256(tok))
	h, _ := blake2b.New256(nil)
	h.Write(tok)
	log.Printf("%x", h.Sum(nil))
	log.Print(bcrypt.CompareHashAndPassword(b, tok) == nil)
	log.Printf("%x", tok) // want `token-logged: .*JIRA_API_TOKEN`
}

func ciphered(key []byte) {
	aead, err := chacha20poly1305.NewX(key)
	if err != nil {
		return
	}
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	sealed := aead.Seal(nonce, nonce, []byte(token()), nil)
	os.WriteFile("token.bin", sealed, 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* after encryption;`
	plain, _ := aead.Open(nil, sealed[:24], sealed[24:], nil)
	os.WriteFile("token.txt", plain, 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* in a file;`
}
