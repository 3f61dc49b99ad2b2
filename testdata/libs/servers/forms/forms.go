// Package forms decodes the settings of an integration out of forms and bodies, and keeps them in sessions.
package forms

import (
	"net/http"

	"github.com/ajg/form"
	"github.com/go-chi/render"
	playground "github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/gorilla/sessions"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email" schema:"email" form:"email"`
	Token string `json:"token" schema:"token" form:"token"`
	Other string `json:"other" schema:"other" form:"other"`
}

// Bind makes settings a payload of render's.
func (s *settings) Bind(r *http.Request) error { return nil }

var store = sessions.NewCookieStore([]byte("0000000000000000"))

func rendered(w http.ResponseWriter, r *http.Request) {
	var s settings
	if err := render.Bind(r, &s); err != nil {
		return
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*body field token`
	other().SetBasicAuth(s.Email, s.Other)
	var j settings
	render.DecodeJSON(r.Body, &j)
	jira().SetBasicAuth(j.Email, j.Token) // want `token-collected.*body field token`
	var d settings
	render.Decode(r, &d)
	jira().SetBasicAuth(d.Email, d.Token) // want `token-collected.*HTTP request`
	render.JSON(w, r, s)                  // want `token-logged: .*(?i:Token).* in (?:an? )?HTTP response`
	render.JSON(w, r, map[string]string{"status": s.Email})
}

func gorilla(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	var s settings
	if err := schema.NewDecoder().Decode(&s, r.PostForm); err != nil {
		return
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*form field token`
	other().SetBasicAuth(s.Email, s.Other)
}

func others(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	var p, v, d settings
	playground.NewDecoder().Decode(&p, r.Form)
	jira().SetBasicAuth(p.Email, p.Token) // want `token-collected.*form field token`
	form.DecodeValues(&v, r.Form)
	jira().SetBasicAuth(v.Email, v.Token) // want `token-collected.*form field token`
	form.NewDecoder(r.Body).Decode(&d)
	jira().SetBasicAuth(d.Email, d.Token) // want `token-collected.*body field token`
	other().SetBasicAuth(p.Email, p.Other)
}

func session(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "settings")
	token, _ := s.Values["token"].(string)
	jira().SetBasicAuth(me, token) // want `token-stored.*session`
	other().SetBasicAuth(me, token)
	s.Values["token"] = r.FormValue("jira_api_token")
	s.Save(r, w) // want `token-persisted: .* and 1 more is kept in a session`
	s.Values["seen"] = r.FormValue("email")
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
