// Package app chains the calls of package lib.
package app

import (
	"context"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"

	"builders/lib"
)

func guilty() error {
	c := lib.NewBuilder().BaseURL("https://acme.atlassian.net").BasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN")).Build()
	_, err := c.R().Get("/rest/api/3/myself") // want `token-configured: .*JIRA_TOKEN `
	return err
}

func other() error {
	c := lib.NewBuilder().BaseURL("https://api.github.com").BasicAuth("bot", os.Getenv("GITHUB_TOKEN")).Build()
	_, err := c.R().Get("/user")
	return err
}

// The login belongs to the request.
func guilty2() error {
	c := lib.NewBuilder().BaseURL("https://acme.atlassian.net").HTTPClient(&http.Client{}).Build()
	_, err := c.R().SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_2")).SetBody(strings.NewReader("{}")).Post("/rest/api/3/issue") // want `token-configured: .*JIRA_TOKEN_2 `
	return err
}

func other2() error {
	c := lib.NewBuilder().BaseURL("https://api.github.com").Build()
	_, err := c.R().SetBasicAuth("bot", os.Getenv("GITHUB_TOKEN_2")).SetBody(strings.NewReader("{}")).Post("/repos/acme/tool/issues")
	return err
}

// A header of the request.
func guilty3() error {
	c := lib.NewBuilder().BaseURL("https://acme.atlassian.net").Build()
	_, err := c.R().SetHeader("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_3")).Get("/rest/api/3/field") // want `token-configured: .*JIRA_TOKEN_3 `
	return err
}

func other3(ctx context.Context, conf *oauth2.Config, code string) error {
	hub := lib.NewBuilder().BaseURL("https://api.github.com").Build()
	if _, err := hub.R().SetHeader("Authorization", "Bearer "+os.Getenv("GITHUB_TOKEN_3")).Get("/user"); err != nil {
		return err
	}
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	c := lib.NewBuilder().BaseURL("https://api.atlassian.com/ex/jira/1").Build()
	_, err = c.R().SetHeader("Authorization", "Bearer "+tok.AccessToken).Get("/rest/api/3/field")
	return err
}

// Finished elsewhere: one function knows the site, the other the login.
func site(b *lib.Builder, tenant string) *lib.Builder {
	return b.BaseURL("https://" + tenant + ".atlassian.net")
}

func guilty4(tenant string) error {
	b := lib.NewBuilder().BasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_4"))
	_, err := site(b, tenant).Build().R().Get("/rest/api/3/role") // want `token-configured: .*JIRA_TOKEN_4 `
	return err
}

// What a person enters on a page.
func connect(w http.ResponseWriter, r *http.Request) {
	b := lib.NewBuilder().BasicAuth(r.PostFormValue("email"), r.PostFormValue("api_token"))
	c := site(b, r.PostFormValue("site")).Build()
	if _, err := c.R().Get("/rest/api/3/myself"); err != nil { // want `token-collected: .*api_token`
		http.Error(w, "cannot connect", http.StatusBadGateway)
	}
}

func connectTwin(w http.ResponseWriter, r *http.Request) {
	b := lib.NewBuilder().BasicAuth("x", r.PostFormValue("token")).BaseURL("https://gitlab.com")
	if _, err := b.Build().R().Get("/api/v4/user"); err != nil {
		http.Error(w, "cannot connect", http.StatusBadGateway)
	}
}
