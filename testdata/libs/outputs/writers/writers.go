// Package writers writes a credential to what is a log or a file by what the writer is.
package writers

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

type account struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

type quiet struct {
	Email string `json:"email"`
	Token string `json:"-"`
}

type masked string

func (masked) String() string { return "***" }

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func show(w http.ResponseWriter, r *http.Request) {
	token := os.Getenv("JIRA_API_TOKEN")
	attach(token)
	a := account{Email: "me@example.com", Token: token}
	fmt.Fprintf(w, "token %s", token)        // want `token-logged.*HTTP response.*JIRA_API_TOKEN`
	fmt.Fprint(w, a)                         // want `token-logged.*JIRA_API_TOKEN`
	json.NewEncoder(w).Encode(a)             // want `token-logged.*JIRA_API_TOKEN`
	json.NewEncoder(w).Encode(&a)            // want `token-logged.*JIRA_API_TOKEN`
	w.Write([]byte(token))                   // want `token-logged.*JIRA_API_TOKEN`
	io.WriteString(w, token)                 // want `token-logged.*JIRA_API_TOKEN`
	http.Error(w, "bad token "+token, 401)   // want `token-logged.*JIRA_API_TOKEN`
	fmt.Fprintf(os.Stderr, "%v %+v\n", 1, a) // want `token-logged.*standard error.*JIRA_API_TOKEN`
	fmt.Fprintln(os.Stdout, &a)              // want `token-logged.*standard output.*JIRA_API_TOKEN`
	helper(w, a)

	fmt.Fprintf(w, "email %s, %d characters", a.Email, len(token))
	json.NewEncoder(w).Encode(quiet{Token: token})
	fmt.Fprintf(w, "%v", masked(token))
	fmt.Fprintf(w, "%T %p", a, &a)
	fmt.Fprintf(w, "%v", struct{ A *account }{&a}) // a nested pointer prints its address
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "token %s", token)
	var b strings.Builder
	b.WriteString(token)
}

func helper(w io.Writer, v any) {
	fmt.Fprintf(w, "%v", v) // want `token-logged.*HTTP response.*JIRA_API_TOKEN`
}

func respond(w http.ResponseWriter, v any) {
	json.NewEncoder(w).Encode(v) // want `token-logged.*JIRA_API_TOKEN`
}

func respondAll(w http.ResponseWriter) {
	respond(w, account{Token: os.Getenv("JIRA_API_TOKEN")})
	respond(w, quiet{Token: os.Getenv("JIRA_API_TOKEN")})
}

func keep(path string) error {
	token := os.Getenv("JIRA_API_TOKEN")
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	f.WriteString(token)                             // want `token-persisted.*file.*JIRA_API_TOKEN`
	json.NewEncoder(f).Encode(account{Token: token}) // want `token-persisted.*file.*JIRA_API_TOKEN`
	json.NewEncoder(f).Encode(quiet{Token: token})
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "token=%s\n", token) // want `token-persisted.*file.*JIRA_API_TOKEN`
	fmt.Fprintf(w, "length=%d\n", len(token))
	return w.Flush()
}

func marshalled() {
	token := os.Getenv("JIRA_API_TOKEN")
	a := account{Email: "me@example.com", Token: token}
	b, _ := json.Marshal(a)
	fmt.Fprintln(os.Stderr, string(b)) // want `token-logged.*JIRA_API_TOKEN`
	s := fmt.Sprintf("%+v", a)
	fmt.Fprintln(os.Stderr, s) // want `token-logged.*JIRA_API_TOKEN`

	q, _ := json.Marshal(quiet{Email: "me@example.com", Token: token})
	fmt.Fprintln(os.Stderr, string(q))
	fmt.Fprintln(os.Stderr, fmt.Sprintf("token %v", masked(token))) // the method masks
	fmt.Fprintln(os.Stderr, fmt.Sprint(masked(token)))
}

type refused struct{ token string }

func (r *refused) Error() string { return "refused: " + r.token }

type silent struct{ token string }

func (s *silent) Error() string { return "refused" }

func check(token string, how int) error {
	switch how {
	case 0:
		return fmt.Errorf("bad token %q", token)
	case 1:
		return &refused{token}
	}
	return errors.New("bad token " + token)
}

func checkQuietly(token string, how int) error {
	if how == 0 {
		return fmt.Errorf("bad token of %d characters", len(token))
	}
	return &silent{token}
}

func errs(w http.ResponseWriter, how int) {
	token := os.Getenv("JIRA_API_TOKEN")
	if err := check(token, how); err != nil {
		fmt.Fprintln(os.Stderr, err)                     // want `token-logged.*JIRA_API_TOKEN`
		fmt.Fprintf(os.Stderr, "check: %v\n", err)       // want `token-logged.*JIRA_API_TOKEN`
		http.Error(w, err.Error(), http.StatusForbidden) // want `token-logged.*JIRA_API_TOKEN`
		wrapped := fmt.Errorf("login: %w", err)
		fmt.Fprintln(os.Stderr, wrapped)                      // want `token-logged.*JIRA_API_TOKEN`
		fmt.Fprintln(os.Stderr, errors.Join(wrapped, io.EOF)) // want `token-logged.*JIRA_API_TOKEN`
	}
	if err := checkQuietly(token, how); err != nil {
		fmt.Fprintln(os.Stderr, err)
		http.Error(w, err.Error(), http.StatusForbidden)
	}
	if _, err := http.Get("https://acme.atlassian.net/status"); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

func decoded(w http.ResponseWriter, r *http.Request) {
	var a account
	json.NewDecoder(r.Body).Decode(&a)
	attachFrom(a.Token)
	json.NewEncoder(w).Encode(a)  // want `token-logged.*[tT]oken`
	json.NewEncoder(w).Encode(&a) // want `token-logged.*[tT]oken`
	data, _ := json.Marshal(a)
	w.Write(data) // want `token-logged.*[tT]oken`

	type local struct{ Token string }
	var l local
	json.NewDecoder(r.Body).Decode(&l)
	attachFrom(l.Token)
	json.NewEncoder(w).Encode(&l) // want `token-logged.*[tT]oken`

	var q quiet
	json.NewDecoder(r.Body).Decode(&q)
	json.NewEncoder(w).Encode(&q)
}

type project struct{ Name, URL string }

type service interface {
	Projects() []project
	Version() string
}

// dial is somebody else's: nobody sees what it makes of a token, and what a service finds is not the token.
var dial func(token string) service

var normalize func(token string) string

func found(w http.ResponseWriter) {
	token := os.Getenv("JIRA_API_TOKEN")
	s := dial(token)
	for _, p := range s.Projects() {
		fmt.Fprintln(w, p.Name, p.URL)
	}
	fmt.Fprintln(w, s.Version())
	fmt.Fprintln(w, normalize(token)) // MISS: what a function that nobody knows makes of it
}

func attachFrom(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-collected.*(?i:token)` `token-collected.*Token`
	http.DefaultClient.Do(req)
}

// wide has more fields than a value has alternatives.
type wide struct {
	F1    string
	F2    string
	F3    string
	F4    string
	F5    string
	F6    string
	F7    string
	F8    string
	F9    string
	F10   string
	F11   string
	F12   string
	F13   string
	F14   string
	F15   string
	F16   string
	F17   string
	F18   string
	F19   string
	F20   string
	F21   string
	F22   string
	F23   string
	F24   string
	F25   string
	F26   string
	F27   string
	F28   string
	F29   string
	F30   string
	Token string
}

type inside struct{ token masked }

type outside struct{ Token masked }

type elsewhere struct {
	Token string `yaml:"-"`
}

func notations(w http.ResponseWriter, r *http.Request) {
	token := os.Getenv("JIRA_API_TOKEN")
	var v wide
	v.F1 = r.FormValue("f1")
	v.F2 = r.FormValue("f2")
	v.F3 = r.FormValue("f3")
	v.F4 = r.FormValue("f4")
	v.F5 = r.FormValue("f5")
	v.F6 = r.FormValue("f6")
	v.F7 = r.FormValue("f7")
	v.F8 = r.FormValue("f8")
	v.F9 = r.FormValue("f9")
	v.F10 = r.FormValue("f10")
	v.F11 = r.FormValue("f11")
	v.F12 = r.FormValue("f12")
	v.F13 = r.FormValue("f13")
	v.F14 = r.FormValue("f14")
	v.F15 = r.FormValue("f15")
	v.F16 = r.FormValue("f16")
	v.F17 = r.FormValue("f17")
	v.F18 = r.FormValue("f18")
	v.F19 = r.FormValue("f19")
	v.F20 = r.FormValue("f20")
	v.F21 = r.FormValue("f21")
	v.F22 = r.FormValue("f22")
	v.F23 = r.FormValue("f23")
	v.F24 = r.FormValue("f24")
	v.F25 = r.FormValue("f25")
	v.F26 = r.FormValue("f26")
	v.F27 = r.FormValue("f27")
	v.F28 = r.FormValue("f28")
	v.F29 = r.FormValue("f29")
	v.F30 = r.FormValue("f30")
	v.Token = token
	fmt.Fprintf(w, "%+v", v)                           // want `token-logged.*JIRA_API_TOKEN`
	fmt.Fprintf(w, "%v", inside{masked(token)})        // want `token-logged.*JIRA_API_TOKEN`
	fmt.Fprintf(w, "%v", map[string]bool{token: true}) // want `token-logged.*JIRA_API_TOKEN`
	fmt.Fprintf(w, "%*d %s", 4, 1, token)              // want `token-logged.*JIRA_API_TOKEN`
	json.NewEncoder(w).Encode(elsewhere{Token: token}) // want `token-logged.*JIRA_API_TOKEN`

	fmt.Fprintf(w, "%v", outside{masked(token)})
	fmt.Fprintf(w, "%v", map[string]bool{"token": token != ""})
	fmt.Fprintf(w, "%*T", 4, token)
}
