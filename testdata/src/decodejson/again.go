package decodejson

import (
	"encoding/json"
	"net/http"
	"os"
)

type savedAgain struct {
	Email string `json:"email"`
	Token string `json:"jira_api_token"`
}

// asMap writes an object as the map that its text is.
func asMap(s savedAgain) {
	data, _ := json.Marshal(s)
	var out map[string]any
	json.Unmarshal(data, &out)
	f, _ := os.Create("saved.json")
	defer f.Close()
	json.NewEncoder(f).Encode(out) // want `token-persisted: .*form field token`
}

func saveAgain(w http.ResponseWriter, r *http.Request) {
	asMap(savedAgain{Email: r.FormValue("email"), Token: r.FormValue("token")})
}

func loadAgain() {
	data, _ := os.ReadFile("saved.json")
	var s savedAgain
	json.Unmarshal(data, &s)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth(s.Email, s.Token) // want `token-configured: .*jira_api_token`
	http.DefaultClient.Do(req)
}

// plainMap writes a map without the token.
func plainMap(w http.ResponseWriter, r *http.Request) {
	data, _ := json.Marshal(struct{ Email string }{r.FormValue("email")})
	var out map[string]any
	json.Unmarshal(data, &out)
	f, _ := os.Create("plain.json")
	defer f.Close()
	json.NewEncoder(f).Encode(out)
}
