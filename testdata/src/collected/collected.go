// Package collected takes credentials from people at run time.
package collected

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
)

const (
	jira   = "https://acme.atlassian.net/rest/api/3/myself"
	github = "https://api.github.com/user"
)

// Handlers: the form, the body, the query, a header of the integration's own.

func form(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(r.FormValue("email"), r.FormValue("api_token")) // want `token-collected: .*api_token.* reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(out)
}

func formTwin(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth(r.FormValue("email"), r.FormValue("api_token"))
	http.DefaultClient.Do(out)
}

func parsedForm(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(r.Form.Get("email"), r.PostForm.Get("jira_token")) // want `token-collected: .*jira_token`
	http.DefaultClient.Do(out)
}

type settings struct {
	Email string `json:"email"`
	Jira  struct {
		Token string `json:"jiraToken"`
	} `json:"jira"`
}

func body(w http.ResponseWriter, r *http.Request) {
	var s settings
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(s.Email, s.Jira.Token) // want `token-collected: .*(?i:jira\.(jira)?token)`
	http.DefaultClient.Do(out)
}

func bodyTwin(w http.ResponseWriter, r *http.Request) {
	var s settings
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth(s.Email, s.Jira.Token)
	http.DefaultClient.Do(out)
}

func query(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.URL.Query().Get("token")) // want `token-collected: .*token.*reaches https://acme`
	http.DefaultClient.Do(out)
}

func customHeader(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", r.Header.Get("X-Jira-Token")) // want `token-collected: .*X-Jira-Token`
	http.DefaultClient.Do(out)
}

// Prompts: flags, arguments, standard input.

var tokenFlag = flag.String("token", "", "API token")

func fromFlag() {
	flag.Parse()
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", *tokenFlag) // want `token-collected: .*token.*reaches https://acme`
	http.DefaultClient.Do(out)
}

func fromFlagTwin() {
	flag.Parse()
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth("bot@acme.com", *tokenFlag)
	http.DefaultClient.Do(out)
}

func fromFlagVar() {
	var token string
	flag.StringVar(&token, "jira-token", "", "API token") // want `token-instructed: .* asks people for`
	flag.Parse()
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*jira-token`
	http.DefaultClient.Do(out)
}

func fromArgs() {
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", os.Args[1]) // want `token-collected: .*argument`
	http.DefaultClient.Do(out)
}

func fromArgsTwin() {
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth("bot@acme.com", os.Args[1])
	http.DefaultClient.Do(out)
}

func fromStdin() {
	fmt.Print("API token: ")
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", strings.TrimSpace(line)) // want `token-collected: .*standard input`
	http.DefaultClient.Do(out)
}

func fromScanner() {
	sc := bufio.NewScanner(os.Stdin)
	sc.Scan()
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", sc.Text()) // want `token-collected: .*standard input`
	http.DefaultClient.Do(out)
}

func fromScanln() {
	var token string
	fmt.Scanln(&token)
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*standard input`
	http.DefaultClient.Do(out)
}

func fromStdinTwin() {
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth("bot@acme.com", strings.TrimSpace(line))
	http.DefaultClient.Do(out)
}
