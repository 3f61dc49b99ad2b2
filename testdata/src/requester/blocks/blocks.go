// Package blocks sends requests for workflows: a generic block, and one for a product that is built on it.
package blocks

import (
	"encoding/json"
	"net/http"
)

type Block struct {
	URL, User, Token string
}

func (b Block) Run() error {
	req, err := http.NewRequest("POST", b.URL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(b.User, b.Token) // want `token-collected: Jira API token from HTTP request body field .*atlassian\.net/rest/api/3/issue`
	_, err = http.DefaultClient.Do(req)
	return err
}

func web(w http.ResponseWriter, r *http.Request) {
	var b Block
	json.NewDecoder(r.Body).Decode(&b)
	b.Run()
}

type issueBlock struct {
	Site, Email, APIToken string
}

func issue(w http.ResponseWriter, r *http.Request) {
	var in issueBlock
	json.NewDecoder(r.Body).Decode(&in)
	Block{URL: "https://" + in.Site + ".atlassian.net/rest/api/3/issue", User: in.Email, Token: in.APIToken}.Run()
}

func card(w http.ResponseWriter, r *http.Request) {
	var in issueBlock
	json.NewDecoder(r.Body).Decode(&in)
	Block{URL: "https://api.linear.app/graphql", User: in.Email, Token: in.APIToken}.Run()
}
