package grants

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"github.com/zalando/go-keyring"
	"golang.org/x/oauth2"
)

// Structs that are kept whole.

type session struct {
	CloudID     string `json:"cloud_id"`
	AccessToken string `json:"access_token"`
}

func login(ctx context.Context, code, site string) {
	tok, _ := cfg.Exchange(ctx, code)
	data, _ := json.Marshal(session{CloudID: site, AccessToken: tok.AccessToken})
	os.WriteFile("session.json", data, 0o600)
}

func resume() {
	data, _ := os.ReadFile("session.json")
	var s session
	json.Unmarshal(data, &s)
	gateway(s.CloudID, s.AccessToken)
}

func gateway(cloudID, token string) {
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/confluence/"+cloudID+"/wiki/api/v2/pages", nil)
	req.Header.Set("Authorization", "Bearer "+token) // want `token-configured: .*pasted\.json\.access_token` `token-stored: .*keyring atlassian` `token-configured: .*foreign\.json\.access_token` `token-configured: .*record\.json\.access_token` `token-configured: .*carried\.json\.access_token`
	http.DefaultClient.Do(req)
}

// A struct of the same shape that people fill.
type pastedSession struct {
	CloudID     string `json:"cloud_id"`
	AccessToken string `json:"access_token"`
}

func pasteSession(w http.ResponseWriter, r *http.Request) {
	data, _ := json.Marshal(pastedSession{CloudID: r.FormValue("site"), AccessToken: r.FormValue("token")})
	os.WriteFile("pasted.json", data, 0o600) // want `token-persisted`
}

func resumePasted() {
	data, _ := os.ReadFile("pasted.json")
	var s pastedSession
	json.Unmarshal(data, &s)
	gateway(s.CloudID, s.AccessToken)
}

// A token of package oauth2 is one of a grant, wherever it lies.
func cached() {
	data, _ := os.ReadFile("token.json")
	var tok oauth2.Token
	json.Unmarshal(data, &tok)
	gateway("abc", tok.AccessToken)
}

// A keyring, under a constant name.
func keep(ctx context.Context, code string) {
	tok, _ := cfg.Exchange(ctx, code)
	keyring.Set("atlassian-oauth", "access", tok.AccessToken)
}

func kept() {
	token, _ := keyring.Get("atlassian-oauth", "access")
	gateway("abc", token)
}

func keepAsked(w http.ResponseWriter, r *http.Request) {
	keyring.Set("atlassian", "token", r.FormValue("token")) // want `token-persisted: .*form field token`
}

func keptAsked() {
	token, _ := keyring.Get("atlassian", "token")
	gateway("abc", token)
}

// The answer of the token endpoint, kept as it is.
type reply struct {
	AccessToken  string `json:"access_token"`
	RefreshToken string `json:"refresh_token"`
}

func replied(code string) (*reply, error) {
	resp, err := http.PostForm("https://auth.atlassian.com/oauth/token", map[string][]string{"code": {code}})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	r := new(reply)
	if err := json.NewDecoder(resp.Body).Decode(r); err != nil {
		return nil, err
	}
	data, _ := json.Marshal(r)
	return r, os.WriteFile("reply.json", data, 0o600)
}

func reread() {
	data, _ := os.ReadFile("reply.json")
	var r reply
	json.Unmarshal(data, &r)
	gateway("abc", r.AccessToken)
}

// The same of a server that hands out tokens of its own.
type foreign struct {
	AccessToken string `json:"access_token"`
}

func foreignReply() {
	resp, err := http.Get("https://tokens.example.com/mine")
	if err != nil {
		return
	}
	defer resp.Body.Close()
	var r foreign
	json.NewDecoder(resp.Body).Decode(&r)
	data, _ := json.Marshal(r)
	os.WriteFile("foreign.json", data, 0o600)
}

func rereadForeign() {
	data, _ := os.ReadFile("foreign.json")
	var r foreign
	json.Unmarshal(data, &r)
	gateway("abc", r.AccessToken)
}

// A struct that a helper saves, whoever fills it.
type record struct {
	AccessToken string `json:"access_token"`
}

func newRecord(token string) record { return record{AccessToken: token} }

func saveRecord(r record) {
	data, _ := json.Marshal(r)
	os.WriteFile("record.json", data, 0o600) // want `token-persisted: .*form field token`
}

func recordGrant(ctx context.Context, code string) {
	tok, _ := cfg.Exchange(ctx, code)
	saveRecord(newRecord(tok.AccessToken))
}

func recordPasted(w http.ResponseWriter, r *http.Request) {
	saveRecord(newRecord(r.FormValue("token")))
}

func rereadRecord() {
	data, _ := os.ReadFile("record.json")
	var r record
	json.Unmarshal(data, &r)
	gateway("abc", r.AccessToken)
}

// The same, filled by grants alone.
type grant struct {
	AccessToken string `json:"access_token"`
}

func newGrant(token string) grant { return grant{AccessToken: token} }

func keepGrant(ctx context.Context, code string) {
	tok, _ := cfg.Exchange(ctx, code)
	data, _ := json.Marshal(newGrant(tok.AccessToken))
	os.WriteFile("grant.json", data, 0o600)
}

func rereadGrant() {
	data, _ := os.ReadFile("grant.json")
	var g grant
	json.Unmarshal(data, &g)
	gateway("abc", g.AccessToken)
}

// A token that people paste is none of a grant because a struct of package oauth2 carries it.
type carried struct {
	AccessToken string `json:"access_token"`
}

func carry(w http.ResponseWriter, r *http.Request) {
	tok := &oauth2.Token{AccessToken: r.FormValue("token")}
	data, _ := json.Marshal(carried{AccessToken: tok.AccessToken})
	os.WriteFile("carried.json", data, 0o600) // want `token-persisted`
}

func rereadCarried() {
	data, _ := os.ReadFile("carried.json")
	var c carried
	json.Unmarshal(data, &c)
	gateway("abc", c.AccessToken)
}

// One that a helper gets of package oauth2, by its type: that is one of a grant.
type handed struct {
	AccessToken string `json:"access_token"`
}

func Hand(tok *oauth2.Token) error {
	data, _ := json.Marshal(handed{AccessToken: tok.AccessToken})
	return os.WriteFile("handed.json", data, 0o600)
}

func rereadHanded() {
	data, _ := os.ReadFile("handed.json")
	var h handed
	json.Unmarshal(data, &h)
	gateway("abc", h.AccessToken)
}
