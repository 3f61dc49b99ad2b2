// Package lookups asks objects for secrets of which nothing is known here: what is asked for is not what is answered.
package lookups

import (
	"encoding/json"
	"net/http"
	"os"
)

type config struct {
	Host string `json:"host"`
}

type entry struct{ Data []byte }

// A ring is implemented elsewhere.
type ring interface {
	Get(key string) (entry, error)
	LookupAll(keys ...string) []string
	Getter(secret string) string
	Sign(secret string) string
	Find(in []byte, key string) string
}

var store ring

func settings() *config {
	var c config
	data, err := os.ReadFile("config.json")
	if err == nil {
		json.Unmarshal(data, &c)
	}
	return &c
}

func send(secret string) {
	req, err := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret) // want `token-configured: .* from config file secrets.txt ` `token-configured: .* from environment variable SIGNING_SECRET ` `token-configured: .* from environment variable GETTER_SECRET `
	http.DefaultClient.Do(req)
}

// The key says where the secret is kept.
func byKey() {
	e, err := store.Get("host/" + settings().Host)
	if err == nil {
		send(string(e.Data))
	}
	for _, s := range store.LookupAll(os.Getenv("BITBUCKET_HOST"), settings().Host) {
		send(s)
	}
}

// What else a method is given may be what it answers with.
func others() {
	if data, err := os.ReadFile("secrets.txt"); err == nil {
		send(store.Find(data, settings().Host))
	}
	send(store.Sign(os.Getenv("SIGNING_SECRET")))
	send(store.Getter(os.Getenv("GETTER_SECRET")))
}
