// Package json decodes with the packages that stand in for encoding/json.
package json

import (
	"context"
	"io"
	"net/http"
	"os"

	"github.com/bytedance/sonic"
	goccy "github.com/goccy/go-json"
	jsoniter "github.com/json-iterator/go"
	segmentio "github.com/segmentio/encoding/json"
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
	Email string `json:"email"`
	Token string `json:"api_token"`
	Hub   string `json:"hub_token"`
}

func iter(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var c, d, e, f config
	if err := jsoniter.Unmarshal(body, &c); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-collected: .*api_token .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	json := jsoniter.ConfigCompatibleWithStandardLibrary
	if err := json.Unmarshal(body, &d); err != nil {
		return
	}
	frozen := get(jira)
	frozen.SetBasicAuth(d.Email, d.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(frozen)

	if err := json.NewDecoder(r.Body).Decode(&e); err != nil {
		return
	}
	decoded := get(jira)
	decoded.SetBasicAuth(e.Email, e.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(decoded)

	if err := jsoniter.UnmarshalFromString(string(body), &f); err != nil {
		return
	}
	text := get(jira)
	text.SetBasicAuth(f.Email, f.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(text)

	looked := get(jira)
	looked.SetBasicAuth("bot@acme.com", jsoniter.Get(body, "path_token").ToString()) // want `token-collected: .*path_token `
	http.DefaultClient.Do(looked)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
}

func bySonic(w http.ResponseWriter, r *http.Request) {
	var c, d, e config
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	if err := sonic.Unmarshal(body, &c); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(req)

	if err := sonic.ConfigDefault.NewDecoder(r.Body).Decode(&d); err != nil {
		return
	}
	decoded := get(jira)
	decoded.SetBasicAuth(d.Email, d.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(decoded)

	if err := sonic.UnmarshalString(string(body), &e); err != nil {
		return
	}
	text := get(jira)
	text.SetBasicAuth(e.Email, e.Token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(text)

	node, err := sonic.Get(body, "node_token")
	if err != nil {
		return
	}
	token, _ := node.String()
	looked := get(jira)
	looked.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*node_token `
	http.DefaultClient.Do(looked)

	root, _ := sonic.GetFromString(string(body))
	below, _ := root.Get("below_token").String()
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", below) // want `token-collected: .*below_token `
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", c.Hub)
	http.DefaultClient.Do(other)
}

func byGoccy(ctx context.Context) error {
	data, err := os.ReadFile("bridge.json")
	if err != nil {
		return err
	}
	var c, d, e config
	if err := goccy.Unmarshal(data, &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(req)

	if err := goccy.UnmarshalContext(ctx, data, &d); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(second)

	f, err := os.Open("bridge.json")
	if err != nil {
		return err
	}
	if err := goccy.NewDecoder(f).DecodeContext(ctx, &e); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth(e.Email, e.Token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", e.Hub)
	http.DefaultClient.Do(other)
	return nil
}

func bySegmentio() error {
	data, err := os.ReadFile("bridge.json")
	if err != nil {
		return err
	}
	var c, d config
	if err := segmentio.Unmarshal(data, &c); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(c.Email, c.Token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(req)

	if _, err := segmentio.Parse(data, &d, segmentio.ZeroCopy); err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth(d.Email, d.Token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", d.Hub)
	http.DefaultClient.Do(other)
	return nil
}
