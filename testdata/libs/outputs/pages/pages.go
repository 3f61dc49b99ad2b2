// Package pages shows a token to whoever asks over HTTP: in pages, cookies, headers and redirects.
package pages

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	texttemplate "text/template"
)

type account struct {
	Email string
	Token string
}

type quiet struct {
	Email string
	Token string `json:"-" xml:"-"`
}

var page = template.Must(template.New("page").Parse("{{.Email}} {{.Token}}"))

func token() string { return os.Getenv("JIRA_TOKEN") }

func rendered(w http.ResponseWriter, r *http.Request) {
	a := account{"me@example.com", token()}
	page.Execute(w, a)                                                          // want `token-logged.*HTTP response.*JIRA_TOKEN`
	page.ExecuteTemplate(w, "page", map[string]any{"Token": a.Token})           // want `token-logged.*HTTP response.*JIRA_TOKEN`
	texttemplate.Must(texttemplate.New("x").Parse("{{.}}")).Execute(w, token()) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	xml.NewEncoder(w).Encode(a)                                                 // want `token-logged.*HTTP response.*JIRA_TOKEN`
	json.NewEncoder(w).Encode(map[string]any{"account": &a, "ok": true})        // want `token-logged.*HTTP response.*JIRA_TOKEN`
	var buf bytes.Buffer
	page.Execute(&buf, a)
	w.Write(buf.Bytes())                   // want `token-logged.*HTTP response.*JIRA_TOKEN`
	buf.WriteTo(w)                         // want `token-logged.*HTTP response.*JIRA_TOKEN`
	io.Copy(w, &buf)                       // want `token-logged.*HTTP response.*JIRA_TOKEN`
	io.Copy(w, strings.NewReader(token())) // want `token-logged.*HTTP response.*JIRA_TOKEN`

	page.Execute(w, struct{ Account *account }{&a}) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	shown(w, a)

	page.Execute(w, map[string]any{"Email": a.Email})
	page.Execute(w, struct{ Email string }{a.Email})
	xml.NewEncoder(w).Encode(quiet{"me@example.com", token()})
	json.NewEncoder(w).Encode(map[string]any{"ok": token() != ""})
	var other bytes.Buffer
	page.Execute(&other, map[string]any{"Email": a.Email})
	w.Write(other.Bytes())
}

// shown takes the token out before the page is made.
func shown(w http.ResponseWriter, a account) {
	data := struct {
		Account account
		Error   error
	}{a, nil}
	data.Account.Token = ""
	page.Execute(w, data)
}

func headers(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "jira", Value: token()}) // want `token-persisted.*cookie.*JIRA_TOKEN`
	c := http.Cookie{Name: "jira", Value: token(), HttpOnly: true}
	http.SetCookie(w, &c)                                                          // want `token-persisted.*cookie.*JIRA_TOKEN`
	w.Header().Set("X-Jira-Token", token())                                        // want `token-logged.*HTTP response.*JIRA_TOKEN`
	w.Header().Add("Set-Cookie", "t="+token())                                     // want `token-logged.*HTTP response.*JIRA_TOKEN`
	http.Redirect(w, r, "/done?token="+url.QueryEscape(token()), http.StatusFound) // want `token-logged.*HTTP response.*JIRA_TOKEN`

	http.SetCookie(w, &http.Cookie{Name: "session", Value: r.FormValue("session")})
	w.Header().Set("Content-Type", "application/json")
	http.Redirect(w, r, "/done?ok=1", http.StatusFound)
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+token()) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func dumped(w http.ResponseWriter) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token())  // want `token-configured.*JIRA_TOKEN`
	log.Printf("%+v", req)                       // want `token-logged.*JIRA_TOKEN`
	log.Printf("%v", req.Header)                 // want `token-logged.*JIRA_TOKEN`
	log.Println(req.Header.Get("Authorization")) // want `token-logged.*JIRA_TOKEN`
	for k, v := range req.Header {
		log.Println(k, v) // want `token-logged.*JIRA_TOKEN`
	}
	req.Header.Write(os.Stderr) // want `token-logged.*JIRA_TOKEN`
	req.Write(os.Stderr)        // want `token-logged.*JIRA_TOKEN`
	out, _ := httputil.DumpRequest(req, false)
	os.Stdout.Write(out)     // want `token-logged.*JIRA_TOKEN`
	fmt.Println(string(out)) // want `token-logged.*JIRA_TOKEN`
	log.Println(req.Method, req.URL, req.URL.String(), req.Host)
	log.Println(req.Header.Get("Accept"))

	plain, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	log.Printf("%+v", plain)
	resp, err := http.DefaultClient.Do(req)
	log.Println(resp.Status, resp.Header, err)
}

func typed(w http.ResponseWriter) error {
	u := "https://api.trello.com/1/members/me?key=k&token=" + os.Getenv("TRELLO_TOKEN") // want `token-configured.*TRELLO_TOKEN`
	if _, err := http.Get(u); err != nil {
		log.Println(err) // want `token-logged.*TRELLO_TOKEN`
		return fmt.Errorf("me: %w", err)
	}
	log.Println("GET", u) // want `token-logged.*TRELLO_TOKEN`
	return errors.New("none")
}

func userinfo() {
	u := "https://me:" + token() + "@acme.atlassian.net/rest/api/3/myself" // want `token-configured.*JIRA_TOKEN` `insecure-transport`
	if _, err := http.Get(u); err != nil {
		log.Println(err) // the error leaves the password out
	}
	parsed, _ := url.Parse(u)
	log.Println(parsed.Redacted(), parsed.Host, parsed.User.Username())
	log.Println(parsed) // want `token-logged.*JIRA_TOKEN`
}

func report(w io.Writer, a account) {
	fmt.Fprintln(w, a.Email)
	fmt.Fprintf(w, "%+v\n", a) // want `token-logged.*JIRA_TOKEN`
}

func reports() {
	report(os.Stdout, account{"me@example.com", token()})
}

func reportQuietly(w io.Writer, a account) { fmt.Fprintf(w, "%+v\n", a) }

func reportsQuietly() {
	reportQuietly(os.Stdout, account{Email: "me@example.com"})
	var b strings.Builder
	reportQuietly(&b, account{"me@example.com", token()})
	reportQuietly(io.Discard, account{"me@example.com", token()})
}

type printer struct{ out io.Writer }

func (p *printer) print(v any) {
	fmt.Fprintln(p.out, v) // want `token-logged.*JIRA_TOKEN`
}

func printed() {
	p := &printer{out: os.Stderr}
	p.print(token())
	q := &printer{out: io.Discard}
	q.print(account{"me@example.com", token()})
}
