// Package disk writes a token into files in the many ways of the standard library.
package disk

import (
	"bufio"
	"bytes"
	"compress/gzip"

	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"io/ioutil"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"text/template"
)

type account struct {
	Email string
	Token string
}

type base struct{ Token string }

type config struct {
	base
	Site string
}

type nested struct {
	Accounts map[string]*account
	List     []account
}

func token() string { return os.Getenv("JIRA_TOKEN") }

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token()) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func opened(home string) error {
	f, err := os.OpenFile(filepath.Join(home, ".netrc"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	fmt.Fprintf(f, "machine acme.atlassian.net login me@example.com password %s\n", token()) // want `token-persisted.*file.*JIRA_TOKEN`
	fmt.Fprintln(f, account{"me@example.com", token()})                                      // want `token-persisted.*file.*JIRA_TOKEN`
	io.WriteString(f, token())                                                               // want `token-persisted.*file.*JIRA_TOKEN`
	io.Copy(f, strings.NewReader(token()))                                                   // want `token-persisted.*file.*JIRA_TOKEN`
	f.Write([]byte(token()))                                                                 // want `token-persisted.*file.*JIRA_TOKEN`
	f.WriteAt([]byte(token()), 0)                                                            // want `token-persisted.*file.*JIRA_TOKEN`
	var b bytes.Buffer
	b.WriteString("token=" + token())
	b.WriteTo(f)                           // want `token-persisted.*file.*JIRA_TOKEN`
	f.ReadFrom(strings.NewReader(token())) // want `token-persisted.*file.*JIRA_TOKEN`

	fmt.Fprintf(f, "machine acme.atlassian.net login %s\n", "me@example.com")
	fmt.Fprintln(f, account{Email: "me@example.com"})
	return nil
}

func whole(home string) {
	line := fmt.Sprintf("https://me:%s@bitbucket.org", token())                               // want `token-configured.*JIRA_TOKEN` `insecure-transport`
	os.WriteFile(filepath.Join(home, ".git-credentials"), []byte(line), 0o600)                // want `token-persisted.*file.*JIRA_TOKEN`
	ioutil.WriteFile(home+"/.npmrc", []byte("//npm.example.com/:_authToken="+token()), 0o600) // want `token-persisted.*file.*JIRA_TOKEN`
	data, _ := json.MarshalIndent(config{base: base{token()}}, "", " ")
	os.WriteFile("config.json", data, 0o600) // want `token-persisted.*file.*JIRA_TOKEN`
	data, _ = json.Marshal(nested{Accounts: map[string]*account{"a": {Token: token()}}})
	os.WriteFile("accounts.json", data, 0o600) // want `token-persisted.*file.*JIRA_TOKEN`
	data, _ = json.Marshal(nested{List: []account{{Token: token()}}})
	os.WriteFile("list.json", data, 0o600) // want `token-persisted.*file.*JIRA_TOKEN`
	var b strings.Builder
	fmt.Fprintf(&b, "token: %s\n", token())
	os.WriteFile("config.yaml", []byte(b.String()), 0o600) // want `token-persisted.*file.*JIRA_TOKEN`

	data, _ = json.Marshal(config{Site: "acme"})
	os.WriteFile("config.json", data, 0o600)
	data, _ = json.Marshal(nested{List: []account{{Email: "me@example.com"}}})
	os.WriteFile("list.json", data, 0o600)
	os.WriteFile("lock", []byte(fmt.Sprint(os.Getpid())), 0o600)
	os.WriteFile(token(), []byte("x"), 0o600)
}

func encoded() error {
	f, err := os.Create("accounts")
	if err != nil {
		return err
	}
	a := account{"me@example.com", token()}
	gob.NewEncoder(f).Encode(a) // want `token-persisted.*file.*JIRA_TOKEN`
	xml.NewEncoder(f).Encode(a) // want `token-persisted.*file.*JIRA_TOKEN`
	e := json.NewEncoder(f)
	e.SetIndent("", " ")
	e.Encode(&a) // want `token-persisted.*file.*JIRA_TOKEN`
	c := csv.NewWriter(f)
	c.Write([]string{a.Email, a.Token})                                // want `token-persisted.*file.*JIRA_TOKEN`
	template.Must(template.New("x").Parse("{{.Token}}")).Execute(f, a) // want `token-persisted.*file.*JIRA_TOKEN`
	w := bufio.NewWriter(f)
	w.WriteString(a.Token)                             // want `token-persisted.*file.*JIRA_TOKEN`
	fmt.Fprint(io.MultiWriter(f, io.Discard), a.Token) // want `token-persisted.*file.*JIRA_TOKEN`
	z := gzip.NewWriter(f)
	z.Write([]byte(a.Token)) // want `token-persisted.*file.*JIRA_TOKEN`
	t := tabwriter.NewWriter(os.Stdout, 0, 8, 0, '\t', 0)
	fmt.Fprintln(t, a.Email, a.Token) // want `token-logged.*standard output.*JIRA_TOKEN`
	save(f, a)
	saveTo("accounts", a)

	gob.NewEncoder(f).Encode(account{Email: a.Email})
	c.Write([]string{a.Email})
	fmt.Fprintln(t, a.Email)
	gob.NewEncoder(io.Discard).Encode(a)
	return w.Flush()
}

func save(w io.Writer, a account) error {
	return json.NewEncoder(w).Encode(a) // want `token-persisted.*file.*JIRA_TOKEN`
}

func saveTo(path string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp("", "x")
	if err != nil {
		return err
	}
	tmp.Write(data) // want `token-persisted.*file.*JIRA_TOKEN`
	return os.Rename(tmp.Name(), path)
}

type store struct{ path string }

func (s *store) load() (config, error) {
	var c config
	data, err := os.ReadFile(s.path)
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	return c, err
}

func (s *store) save(c config) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return os.WriteFile(s.path, data, 0o600) // want `token-persisted.*file.*JIRA_TOKEN`
}

func login() error {
	s := &store{"config.json"}
	c, err := s.load()
	if err != nil {
		return err
	}
	c.Token = token()
	return s.save(c)
}
