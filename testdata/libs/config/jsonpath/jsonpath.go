// Package jsonpath takes single values out of JSON, by path, with gjson, jsonparser and gabs.
package jsonpath

import (
	"encoding/json"
	"io"
	"net/http"
	"os"

	"github.com/Jeffail/gabs/v2"
	"github.com/buger/jsonparser"
	"github.com/tidwall/gjson"
	"github.com/tidwall/sjson"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func byGJSON(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth(gjson.GetBytes(body, "email").String(), gjson.GetBytes(body, "api_token").String()) // want `token-collected: .*api_token reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	text := get(jira)
	text.SetBasicAuth("bot@acme.com", gjson.Get(string(body), "jira.text_token").Str) // want `token-collected: .*text_token`
	http.DefaultClient.Do(text)

	root := gjson.ParseBytes(body)
	nested := get(jira)
	nested.SetBasicAuth("bot@acme.com", root.Get("jira").Get("nested_token").String()) // want `token-collected: .*nested_token `
	http.DefaultClient.Do(nested)

	mapped := get(jira)
	mapped.SetBasicAuth("bot@acme.com", root.Map()["map_token"].String()) // want `token-collected: .*map_token `
	http.DefaultClient.Do(mapped)

	root.Get("sites").ForEach(func(_, site gjson.Result) bool {
		each := get(jira)
		each.SetBasicAuth("bot@acme.com", site.Get("each_token").String()) // want `token-collected: .*each_token `
		http.DefaultClient.Do(each)
		return true
	})
	for _, site := range root.Get("list").Array() {
		listed := get(jira)
		listed.SetBasicAuth("bot@acme.com", site.Get("list_token").String()) // want `token-collected: .*list_token `
		http.DefaultClient.Do(listed)
	}

	other := get(hub)
	other.SetBasicAuth("bot", root.Get("hub_token").String())
	http.DefaultClient.Do(other)
}

// What is set becomes a part of the text, and is found there again under any path.
func bySJSON(w http.ResponseWriter, r *http.Request) {
	text, err := sjson.Set(`{}`, "session.token", r.FormValue("jira_token"))
	if err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", gjson.Get(text, "session.token").String()) // want `token-collected: .*jira_token`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", gjson.Get(text, "session.hub").String())
	http.DefaultClient.Do(other)
}

func byParser() error {
	data, err := os.ReadFile("bridge.json")
	if err != nil {
		return err
	}
	token, err := jsonparser.GetString(data, "api_token")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(req)

	value, _, _, err := jsonparser.Get(data, "jira", "token")
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", string(value)) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(second)

	jsonparser.ObjectEach(data, func(key, value []byte, _ jsonparser.ValueType, _ int) error {
		each := get(jira)
		each.SetBasicAuth(string(key), string(value)) // want `token-configured: .*file bridge\.json`
		http.DefaultClient.Do(each)
		return nil
	}, "sites")
	jsonparser.ArrayEach(data, func(value []byte, _ jsonparser.ValueType, _ int, _ error) {
		listed := get(jira)
		listed.SetBasicAuth("bot@acme.com", string(value)) // want `token-configured: .*file bridge\.json`
		http.DefaultClient.Do(listed)
	}, "tokens")
	jsonparser.EachKey(data, func(_ int, value []byte, _ jsonparser.ValueType, _ error) {
		keyed := get(jira)
		keyed.SetBasicAuth("bot@acme.com", string(value)) // want `token-configured: .*file bridge\.json`
		http.DefaultClient.Do(keyed)
	}, []string{"jira", "token"})

	hubToken, _ := jsonparser.GetString(data, "hub_token")
	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

func byGabs(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	c, err := gabs.ParseJSON(body)
	if err != nil {
		return
	}
	token, _ := c.Path("api_token").Data().(string)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*api_token `
	http.DefaultClient.Do(req)

	for _, child := range c.S("sites").Children() {
		t, _ := child.Search("child_token").Data().(string)
		each := get(jira)
		each.SetBasicAuth("bot@acme.com", t) // want `token-collected: .*child_token `
		http.DefaultClient.Do(each)
	}

	d, err := gabs.ParseJSONDecoder(json.NewDecoder(r.Body))
	if err != nil {
		return
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", d.Path("decoded_token").Data().(string)) // want `token-collected: .*decoded_token `
	http.DefaultClient.Do(second)

	hubToken, _ := c.Path("hub_token").Data().(string)
	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
}

func fromFile() error {
	c, err := gabs.ParseJSONFile("bridge.json")
	if err != nil {
		return err
	}
	token, _ := c.Path("jira.token").Data().(string)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*file bridge\.json`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Path("hub.token").Data().(string))
	http.DefaultClient.Do(other)
	return nil
}

// A container that the program fills itself.
func filled(w http.ResponseWriter, r *http.Request) {
	c := gabs.New()
	c.Set(r.FormValue("set_token"), "token")
	c.SetP(r.FormValue("set_hub"), "hub")
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", c.Path("token").Data().(string)) // want `token-collected: .*set_token`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", c.Path("hub").Data().(string))
	http.DefaultClient.Do(other)
}
