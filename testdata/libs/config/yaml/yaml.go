// Package yaml decodes configuration with the YAML packages.
package yaml

import (
	"bytes"
	"net/http"
	"os"

	ghodss "github.com/ghodss/yaml"
	goccy "github.com/goccy/go-yaml"
	in2 "go.yaml.in/yaml/v2"
	in3 "go.yaml.in/yaml/v3"
	in4 "go.yaml.in/yaml/v4"
	v2 "gopkg.in/yaml.v2"
	v3 "gopkg.in/yaml.v3"
	k8s "sigs.k8s.io/yaml"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type config struct {
	Email string `yaml:"email" json:"email"`
	Token string `yaml:"api_token" json:"api_token"`
	Hub   string `yaml:"hub_token" json:"hub_token"`
}

func whole() error {
	data, err := os.ReadFile("bridge.yaml")
	if err != nil {
		return err
	}
	var a, b, c, d, e, f, g, h config
	if err := v2.Unmarshal(data, &a); err != nil {
		return err
	}
	one := get(jira)
	one.SetBasicAuth(a.Email, a.Token) // want `token-configured: .*file bridge\.yaml\.api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(one)

	if err := v3.Unmarshal(data, &b); err != nil {
		return err
	}
	two := get(jira)
	two.SetBasicAuth(b.Email, b.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(two)

	if err := in2.UnmarshalStrict(data, &c); err != nil {
		return err
	}
	three := get(jira)
	three.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(three)

	if err := in3.Unmarshal(data, &d); err != nil {
		return err
	}
	four := get(jira)
	four.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(four)

	if err := in4.Unmarshal(data, &e); err != nil {
		return err
	}
	five := get(jira)
	five.SetBasicAuth(e.Email, e.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(five)

	if err := ghodss.Unmarshal(data, &f); err != nil {
		return err
	}
	six := get(jira)
	six.SetBasicAuth(f.Email, f.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(six)

	if err := k8s.UnmarshalStrict(data, &g); err != nil {
		return err
	}
	seven := get(jira)
	seven.SetBasicAuth(g.Email, g.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(seven)

	if err := goccy.UnmarshalWithOptions(data, &h, goccy.Strict()); err != nil {
		return err
	}
	eight := get(jira)
	eight.SetBasicAuth(h.Email, h.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(eight)

	other := get(hub)
	other.SetBasicAuth("bot", h.Hub)
	http.DefaultClient.Do(other)
	return nil
}

// Decoders in front of a file, nodes, paths, and JSON on the way.
func streams() error {
	f, err := os.Open("bridge.yaml")
	if err != nil {
		return err
	}
	defer f.Close()
	var c config
	dec := v3.NewDecoder(f)
	dec.KnownFields(true)
	if err := dec.Decode(&c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.yaml\.api_token `
	http.DefaultClient.Do(req)

	data, err := os.ReadFile("bridge.yaml")
	if err != nil {
		return err
	}
	var n v3.Node
	if err := v3.Unmarshal(data, &n); err != nil {
		return err
	}
	var d config
	if err := n.Decode(&d); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*file bridge\.yaml`
	http.DefaultClient.Do(second)

	path, err := goccy.PathString("$.jira.token")
	if err != nil {
		return err
	}
	var token string
	if err := path.Read(bytes.NewReader(data), &token); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*file bridge\.yaml`
	http.DefaultClient.Do(third)

	text, err := k8s.YAMLToJSON(data)
	if err != nil {
		return err
	}
	var e config
	if err := k8s.Unmarshal(text, &e); err != nil {
		return err
	}
	fourth := get(jira)
	fourth.SetBasicAuth(e.Email, e.Token) // want `token-configured: .*file bridge\.yaml`
	http.DefaultClient.Do(fourth)

	var m map[string]any
	if err := v3.Unmarshal(data, &m); err != nil {
		return err
	}
	fifth := get(jira)
	fifth.SetBasicAuth("bot@acme.com", m["map_token"].(string)) // want `token-configured: .*file bridge\.yaml\.map_token `
	http.DefaultClient.Do(fifth)

	other := get(hub)
	other.SetBasicAuth("bot", m["hub_token"].(string))
	http.DefaultClient.Do(other)
	return nil
}
