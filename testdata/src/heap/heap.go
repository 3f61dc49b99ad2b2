// Package heap uses objects that come out of the heap unseen: receivers of handlers, fields of servers.
package heap

import (
	"net/http"
	"os"
)

type client struct{ base, token string }

func (c *client) get(path string) error {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", c.token) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net\S* by`
	_, err = http.DefaultClient.Do(req)
	return err
}

type server struct{ jira, hub *client }

func (s *server) issues(w http.ResponseWriter, r *http.Request) {
	s.jira.get("/rest/api/3/issue/" + r.PathValue("id"))
}
func (s *server) repos(w http.ResponseWriter, r *http.Request) {
	s.hub.get("/repos/" + r.PathValue("id"))
}

func newServer() *server {
	s := &server{}
	s.jira = &client{base: "https://acme.atlassian.net", token: os.Getenv("JIRA_TOKEN")}
	s.hub = &client{base: "https://api.github.com", token: os.Getenv("GITHUB_TOKEN")}
	return s
}

func main() {
	s := newServer()
	http.HandleFunc("GET /issues/{id}", s.issues)
	http.HandleFunc("GET /repos/{id}", s.repos)
	http.ListenAndServe(":8080", nil)
}

// The attachment is in the handler, its parts are in the receiver.
type proxy struct{ target, secret string }

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest(r.Method, p.target+r.URL.Path, r.Body)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", p.secret) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net\S* by`
	http.DefaultClient.Do(req)
}

func proxies() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/jira/", &proxy{"https://acme.atlassian.net", os.Getenv("JIRA_TOKEN_2")})
	mux.Handle("/github/", &proxy{"https://api.github.com", os.Getenv("GITHUB_TOKEN_2")})
	return mux
}
