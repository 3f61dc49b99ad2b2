// Package decodetoml takes credentials out of TOML files.
package decodetoml

import (
	"net/http"
	"os"
	"strings"

	"github.com/BurntSushi/toml"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type config struct {
	Jira tracker            `toml:"jira"`
	Hubs map[string]tracker `toml:"hubs"`
}

type tracker struct {
	User  string `toml:"user"`
	Token string `toml:"api_token"`
}

func attach(url string, t tracker) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(t.User, t.Token) // want `token-configured: .*config file bridge\.toml\.jira\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

func file() error {
	var c config
	meta, err := toml.DecodeFile("bridge.toml", &c)
	if err != nil {
		return err
	}
	if len(meta.Undecoded()) > 0 {
		return os.ErrInvalid
	}
	attach(jira, c.Jira)
	attach(hub, c.Hubs["github"])
	return nil
}

// The name of the file comes from elsewhere.
func text(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var c config
	if _, err := toml.Decode(string(data), &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(c.Jira.User, c.Jira.Token) // want `token-configured: .*config file jira\.api_token `
	http.DefaultClient.Do(req)

	h := c.Hubs["gitlab"]
	other, _ := http.NewRequest("GET", "https://gitlab.com/api/v4/user", nil)
	other.SetBasicAuth(h.User, h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// Primitives are decoded later.
func primitive() error {
	var c struct {
		Plugins map[string]toml.Primitive `toml:"plugins"`
	}
	meta, err := toml.DecodeFile("plugins.toml", &c)
	if err != nil {
		return err
	}
	var j tracker
	if err := meta.PrimitiveDecode(c.Plugins["jira"], &j); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(j.User, j.Token) // want `token-configured: .*config file plugins\.toml\.plugins\.jira\.api_token `
	http.DefaultClient.Do(req)

	var h tracker
	if err := meta.PrimitiveDecode(c.Plugins["github"], &h); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(h.User, h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// A decoder over a reader, into a type that decodes itself.
type secret string

func (s *secret) UnmarshalText(text []byte) error {
	*s = secret(strings.TrimPrefix(string(text), "plain:"))
	return nil
}

type sealed struct {
	Jira struct{ Token secret }
	Hub  struct{ Token secret }
}

func reader() error {
	f, err := os.Open("sealed.toml")
	if err != nil {
		return err
	}
	defer f.Close()
	s := new(sealed)
	if _, err := toml.NewDecoder(f).Decode(s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(s.Jira.Token)) // want `token-configured: .*config file \S*Jira\.Token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", string(s.Hub.Token))
	http.DefaultClient.Do(other)
	return nil
}

// The method gets what the decoder made of the table.
type dynamic struct{ token string }

func (d *dynamic) UnmarshalTOML(v any) error {
	m, ok := v.(map[string]any)
	if !ok {
		return os.ErrInvalid
	}
	d.token, _ = m["token"].(string)
	return nil
}

func tables() error {
	var c struct {
		Jira dynamic `toml:"jira"`
		Hub  dynamic `toml:"hub"`
	}
	if _, err := toml.DecodeFile("dynamic.toml", &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Jira.token) // want `token-configured: .*config file \S*(?i:jira)\.token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub.token)
	http.DefaultClient.Do(other)
	return nil
}
