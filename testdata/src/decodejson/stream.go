package decodejson

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
)

func attach(url, user, token string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth(user, token) // want `token-collected: .*field connections\.token .\S+. reaches https://acme\.atlassian\.net` `token-collected: .*field jira\.token .\S+. reaches https://acme\.atlassian\.net` `token-collected: .*field jira\.pat .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)
}

// A stream of values, one after the other.
func lines(w http.ResponseWriter, r *http.Request) {
	dec := json.NewDecoder(r.Body)
	for {
		var a account
		if err := dec.Decode(&a); err == io.EOF {
			break
		} else if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth(a.User, a.Token) // want `token-collected: .*field api_token .*reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(out)
	}
}

func linesTwin(w http.ResponseWriter, r *http.Request) {
	dec := json.NewDecoder(r.Body)
	for dec.More() {
		var a account
		if err := dec.Decode(&a); err != nil {
			return
		}
		out, _ := http.NewRequest("GET", hub, nil)
		out.SetBasicAuth(a.User, a.Token)
		http.DefaultClient.Do(out)
	}
}

// An array, its brackets read by hand.
func array() error {
	f, err := os.Open("accounts.json")
	if err != nil {
		return err
	}
	defer f.Close()
	dec := json.NewDecoder(f)
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		a := &account{}
		if err := dec.Decode(a); err != nil {
			return err
		}
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth(a.User, a.Token) // want `token-configured: .*config file accounts\.json\.api_token `
		http.DefaultClient.Do(req)
	}
	_, err = dec.Token()
	return err
}

// Token by token: the value after its key.
func tokens() error {
	f, err := os.Open("credentials.json")
	if err != nil {
		return err
	}
	defer f.Close()
	var token, hubToken string
	dec := json.NewDecoder(f)
	for {
		t, err := dec.Token()
		if err != nil {
			break
		}
		key, _ := t.(string)
		if key != "jira_token" && key != "hub_token" {
			continue
		}
		v, err := dec.Token()
		if err != nil {
			return err
		}
		switch key {
		case "jira_token":
			token, _ = v.(string)
		case "hub_token":
			hubToken, _ = v.(string)
		}
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*credentials\.json`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

// An envelope whose payload is decoded once its type is known.
type envelope struct {
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

type jiraPayload struct {
	Token string `json:"jira_token"`
}

type hubPayload struct {
	Token string `json:"hub_token"`
}

func raw(w http.ResponseWriter, r *http.Request) {
	var env envelope
	if err := json.NewDecoder(r.Body).Decode(&env); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	switch env.Type {
	case "jira":
		var p jiraPayload
		if err := json.Unmarshal(env.Payload, &p); err != nil {
			return
		}
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth("bot@acme.com", p.Token) // want `token-collected: .*field payload\.jira_token `
		http.DefaultClient.Do(out)
	case "github":
		var p hubPayload
		if err := json.Unmarshal(env.Payload, &p); err != nil {
			return
		}
		out, _ := http.NewRequest("GET", hub, nil)
		out.SetBasicAuth("bot", p.Token)
		http.DefaultClient.Do(out)
	}
}

// Raw messages in a map, one for each vendor.
func rawMap() error {
	data, err := os.ReadFile("providers.json")
	if err != nil {
		return err
	}
	var providers map[string]json.RawMessage
	if err := json.Unmarshal(data, &providers); err != nil {
		return err
	}
	var p jiraPayload
	if err := json.Unmarshal(providers["jira"], &p); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", p.Token) // want `token-configured: .*config file providers\.json\.jira\.jira_token `
	http.DefaultClient.Do(req)

	var h hubPayload
	if err := json.Unmarshal(providers["github"], &h); err != nil {
		return err
	}
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", h.Token)
	http.DefaultClient.Do(other)
	return nil
}

// Maps of any, as one gets without a type. The keys are constants.
func untyped(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		return
	}
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		return
	}
	token, ok := m["jira_token"].(string)
	if !ok {
		http.Error(w, "jira_token is missing", http.StatusBadRequest)
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*field jira_token `
	http.DefaultClient.Do(out)

	hubToken, _ := m["hub_token"].(string)
	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
}

// The same, nested, behind a helper that follows the keys.
func str(m map[string]any, key string) string {
	s, _ := m[key].(string)
	return s
}

func nested(w http.ResponseWriter, r *http.Request) {
	var body map[string]any
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		return
	}
	conns, _ := body["connections"].([]any)
	for _, c := range conns {
		conn, _ := c.(map[string]any)
		attach(jira, str(conn, "email"), str(conn, "token"))
	}
	if j, ok := body["jira"].(map[string]any); ok {
		attach(jira, "bot@acme.com", str(j, "token"))
	}
	if h, ok := body["github"].(map[string]any); ok {
		attach(hub, "bot", str(h, "token"))
	}
	var v any = body["jira"]
	if j, ok := v.(map[string]interface{}); ok {
		attach(jira, "bot@acme.com", j["pat"].(string))
		attach(hub, "bot", j["hub"].(string))
	}
}
