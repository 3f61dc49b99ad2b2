package decodeyaml

import (
	"encoding/json"
	"net/http"
	"os"

	"github.com/caarlos0/env/v11"
	"gopkg.in/yaml.v3"
)

// A decoder leaves a field alone whose tag for its format is "-".
type skipped struct {
	User   string `yaml:"user" json:"user" env:"-"`
	Secret string `yaml:"-" json:"secret" env:"-"`
	Given  string `yaml:"given" json:"-" env:"GIVEN_SECRET"`
}

func ask(secret string) {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret) // want `token-configured: .* from config file secrets.json.secret ` `token-configured: .* from config file secrets.yml.given ` `token-configured: .* from environment variable OTHER_SECRET ` `token-configured: .* from environment variable GIVEN_SECRET ` `token-configured: .* from config file plain.json.Secret `
	http.DefaultClient.Do(req)
}

func silent(secret string) {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret)
	http.DefaultClient.Do(req)
}

func fromYAML() {
	data, err := os.ReadFile("secrets.yml")
	if err != nil {
		return
	}
	var s skipped
	if yaml.Unmarshal(data, &s) != nil {
		return
	}
	silent(s.Secret)
	ask(s.Given)
}

func fromJSON() {
	data, err := os.ReadFile("secrets.json")
	if err != nil {
		return
	}
	var s skipped
	if json.Unmarshal(data, &s) != nil {
		return
	}
	ask(s.Secret)
	silent(s.Given)
}

func fromEnv() {
	var s skipped
	if env.Parse(&s) != nil {
		return
	}
	silent(s.Secret)
	ask(s.Given)
}

// What the program puts there is the origin.
type filled struct {
	User   string `yaml:"user"`
	Secret string `yaml:"-"`
}

func filledLater() {
	data, err := os.ReadFile("filled.yml")
	if err != nil {
		return
	}
	var f filled
	if yaml.Unmarshal(data, &f) != nil {
		return
	}
	if f.Secret == "" {
		f.Secret = os.Getenv("OTHER_SECRET")
	}
	ask(f.Secret)
}

// A field that was decoded keeps its origin when it moves to one that is never decoded.
func moved() {
	data, err := os.ReadFile("plain.json")
	if err != nil {
		return
	}
	var plain struct{ Secret string }
	if json.Unmarshal(data, &plain) != nil {
		return
	}
	f := filled{Secret: plain.Secret}
	ask(f.Secret)
}
