// Package scanning takes credentials out of text.
package scanning

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"text/scanner"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// A file like .env, line by line.
func dotenv(data []byte) map[string]string {
	env := map[string]string{}
	sc := bufio.NewScanner(bytes.NewReader(data))
	for sc.Scan() {
		line := strings.TrimSpace(sc.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		k, v, ok := strings.Cut(line, "=")
		if !ok {
			continue
		}
		env[strings.TrimSpace(k)] = strings.Trim(v, `"'`)
	}
	return env
}

func fromFile() error {
	data, err := os.ReadFile(".env")
	if err != nil {
		return err
	}
	env := dotenv(data)
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(env["JIRA_EMAIL"], env["JIRA_API_TOKEN"]) // want `token-configured: .*\.env.*reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func fromFileTwin() error {
	data, err := os.ReadFile(".env")
	if err != nil {
		return err
	}
	env := dotenv(data)
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth(env["GITHUB_USER"], env["GITHUB_TOKEN"])
	_, err = http.DefaultClient.Do(req)
	return err
}

// Words from what is in memory.
func words(secret string) (user, token string) {
	sc := bufio.NewScanner(strings.NewReader(secret))
	sc.Split(bufio.ScanWords)
	if sc.Scan() {
		user = sc.Text()
	}
	if sc.Scan() {
		token = string(sc.Bytes())
	}
	return user, token
}

func fromWords() {
	user, token := words(os.Getenv("JIRA_LOGIN"))
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	http.DefaultClient.Do(req)

	user, token = words(os.Getenv("GITHUB_LOGIN"))
	req2, _ := http.NewRequest("GET", hub, nil)
	req2.SetBasicAuth(user, token)
	http.DefaultClient.Do(req2)
}

// The scanning functions of package fmt.
func sscanf() {
	var user, token string
	if _, err := fmt.Sscanf(os.Getenv("JIRA_LOGIN"), "%s %s", &user, &token); err != nil {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	http.DefaultClient.Do(req)

	fmt.Sscan(os.Getenv("GITHUB_LOGIN"), &user, &token)
	req2, _ := http.NewRequest("GET", hub, nil)
	req2.SetBasicAuth(user, token)
	http.DefaultClient.Do(req2)
}

func fscan() {
	var l struct{ user, token string }
	fmt.Print("login: ")
	if _, err := fmt.Fscanln(bufio.NewReader(os.Stdin), &l.user, &l.token); err != nil {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(l.user, l.token) // want `token-collected: .*standard input`
	http.DefaultClient.Do(req)
}

func fscanTwin() {
	var user, token string
	if _, err := fmt.Fscanln(bufio.NewReader(os.Stdin), &user, &token); err != nil {
		return
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth(user, token)
	http.DefaultClient.Do(req)
}

// Regular expressions.
var pair = regexp.MustCompile(`(\S+):(\S+)`)

func matched() {
	m := pair.FindStringSubmatch(os.Getenv("JIRA_LOGIN"))
	if m == nil {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(m[1], m[2]) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	http.DefaultClient.Do(req)

	clean := pair.ReplaceAllString(os.Getenv("JIRA_API_TOKEN"), "$2")
	req2, _ := http.NewRequest("GET", jira, nil)
	req2.SetBasicAuth("bot@acme.com", clean) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)

	h := pair.FindStringSubmatch(os.Getenv("GITHUB_LOGIN"))
	req3, _ := http.NewRequest("GET", hub, nil)
	req3.SetBasicAuth(h[1], h[2])
	http.DefaultClient.Do(req3)
}

// A list of accounts in CSV, from a file and from what was uploaded.
func accounts(r io.Reader) ([][]string, error) {
	cr := csv.NewReader(r)
	cr.Comment = '#'
	return cr.ReadAll()
}

func upload(w http.ResponseWriter, r *http.Request) {
	f, _, err := r.FormFile("accounts")
	if err != nil {
		return
	}
	defer f.Close()
	rows, err := accounts(f)
	if err != nil {
		return
	}
	for _, row := range rows {
		req, _ := http.NewRequest("GET", "https://"+row[0]+".atlassian.net/rest/api/3/myself", nil)
		req.SetBasicAuth(row[1], row[2]) // want `token-collected: .*reaches`
		http.DefaultClient.Do(req)
	}
}

func uploadTwin(w http.ResponseWriter, r *http.Request) {
	f, _, err := r.FormFile("accounts")
	if err != nil {
		return
	}
	defer f.Close()
	rows, err := accounts(f)
	if err != nil {
		return
	}
	for _, row := range rows {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth(row[1], row[2])
		http.DefaultClient.Do(req)
	}
}

// A reader that stops at a byte, and a scanner of tokens of another kind.
func readers() error {
	r := bufio.NewReader(strings.NewReader(os.Getenv("JIRA_LOGIN")))
	if _, err := r.ReadString(':'); err != nil {
		return err
	}
	rest, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", string(rest)) // want `token-configured: .*variable JIRA_LOGIN .\S+. reaches`
	if _, err = http.DefaultClient.Do(req); err != nil {
		return err
	}

	var s scanner.Scanner
	s.Init(strings.NewReader(os.Getenv("JIRA_API_TOKEN")))
	s.Scan()
	req2, _ := http.NewRequest("GET", jira, nil)
	req2.SetBasicAuth("bot@acme.com", s.TokenText()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req2)
	return err
}
