package decodejson

import (
	"encoding/json"
	"net/http"
	"os"
)

// A generic loader. The variable is returned by the statement that fills it: compilers read it after the call.
func decodeFile[T any](name string) (T, error) {
	var v T
	data, err := os.ReadFile(name)
	if err != nil {
		return v, err
	}
	return v, json.Unmarshal(data, &v)
}

func mustDecode[T any](name string) T {
	var v T
	data, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		panic(err)
	}
	return v
}

func must() {
	a := mustDecode[atlassian]("atlassian.json")
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(a.Email, a.APIToken) // want `token-configured: .*config file atlassian\.json\.atlassian_api_token `
	http.DefaultClient.Do(req)

	f := mustDecode[forge]("forge.json")
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", f.ForgeToken)
	http.DefaultClient.Do(other)
}

func generic() error {
	a, err := decodeFile[atlassian]("atlassian.json")
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(a.Email, a.APIToken) // MISS: a variable that is returned by the statement that fills it
	http.DefaultClient.Do(req)

	f, err := decodeFile[forge]("forge.json")
	if err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", f.ForgeToken)
	http.DefaultClient.Do(other)
	return nil
}

// A deep copy by way of JSON keeps the origin of each field.
func deepCopy() error {
	src := config{Jira: account{"bot@acme.com", os.Getenv("JIRA_API_TOKEN")}, GitHub: &account{"bot", os.Getenv("GITHUB_TOKEN")}}
	data, err := json.Marshal(src)
	if err != nil {
		return err
	}
	var dst config
	if err := json.Unmarshal(data, &dst); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(dst.Jira.User, dst.Jira.Token) // MISS: encoding and decoding again, with origins by field
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(dst.GitHub.User, dst.GitHub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// The target is an interface value: which type it has, the caller or a table of constructors decides.
func decodeInto(name string, target any) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, target)
}

type pinger interface{ ping() error }

type jiraPinger struct {
	Token string `json:"pinger_token"`
}

func (p *jiraPinger) ping() error {
	req, err := http.NewRequest("GET", jira, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", p.Token) // want `token-configured: .*config file pinger_token `
	_, err = http.DefaultClient.Do(req)
	return err
}

type hubPinger struct {
	Token string `json:"pinger_token"`
}

func (p *hubPinger) ping() error {
	req, err := http.NewRequest("GET", hub, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot", p.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

var constructors = map[string]func() pinger{
	"jira":   func() pinger { return new(jiraPinger) },
	"github": func() pinger { return new(hubPinger) },
}

func constructed(kind string) error {
	p := constructors[kind]()
	if err := decodeInto(kind+".json", p); err != nil {
		return err
	}
	return p.ping()
}

func target() error {
	var a atlassian
	if err := decodeInto("atlassian.json", &a); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(a.Email, a.APIToken) // want `token-configured: .*config file atlassian\.json\.atlassian_api_token `
	http.DefaultClient.Do(req)

	f := &forge{}
	if err := decodeInto("forge.json", f); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", f.ForgeToken)
	http.DefaultClient.Do(other)
	return nil
}
