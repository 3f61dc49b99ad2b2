// Package lib reads the configuration, and the bodies of requests, for package app.
package lib

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

type Config struct {
	Connections
	Listen string `json:"listen"`
}

// Connections are inlined into the configuration, as encoding/json does with what is embedded.
type Connections struct {
	Jira Credential `json:"jira_cloud"`
	Hub  Credential `json:"hub"`
}

type Credential struct {
	Login  string `json:"login"`
	Secret Secret `json:"api_token"`
}

// Secret does not print.
type Secret struct{ value string }

func (s *Secret) UnmarshalText(text []byte) error { s.value = string(text); return nil }
func (s Secret) String() string                   { return "[secret]" }
func (s Secret) Reveal() string                   { return s.value }

func Load(dir string) (*Config, error) {
	data, err := os.ReadFile(filepath.Join(dir, "config.json"))
	if err != nil {
		return nil, err
	}
	c := new(Config)
	return c, json.Unmarshal(data, c)
}

// Body decodes the body of a request, with a limit, for all handlers.
func Body[T any](w http.ResponseWriter, r *http.Request) (T, bool) {
	var v T
	if err := json.NewDecoder(io.LimitReader(r.Body, 1<<20)).Decode(&v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return v, false
	}
	return v, true
}

func DecodeBody(r *http.Request, v any) error {
	defer r.Body.Close()
	return json.NewDecoder(r.Body).Decode(v)
}
