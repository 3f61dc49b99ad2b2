// Package templates puts credentials into headers and URLs by templates and replacements.
package templates

import (
	"bytes"
	"context"
	"fmt"
	htmltemplate "html/template"
	"net/http"
	"os"
	"strings"
	"text/template"

	"golang.org/x/oauth2"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

// Into a bytes.Buffer.
var header = template.Must(template.New("header").Parse("Bearer {{.Token}}"))

type data struct{ User, Token string }

func render(d data) (string, error) {
	var buf bytes.Buffer
	if err := header.Execute(&buf, d); err != nil {
		return "", err
	}
	return buf.String(), nil
}

func guilty() error {
	auth, err := render(data{Token: os.Getenv("JIRA_API_TOKEN")})
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", auth) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func other() error {
	auth, err := render(data{Token: os.Getenv("GITHUB_TOKEN")})
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header.Set("Authorization", auth)
	_, err = http.DefaultClient.Do(req)
	return err
}

func granted(ctx context.Context, conf *oauth2.Config, code string) error {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	auth, err := render(data{Token: tok.AccessToken})
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
	req.Header.Set("Authorization", auth)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Several templates in one set, with a map as data, into a strings.Builder.
func named() error {
	set, err := template.New("set").Parse(`{{define "jira"}}{{.token}}{{end}}`)
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := set.ExecuteTemplate(&b, "jira", map[string]string{"token": os.Getenv("JIRA_API_TOKEN")}); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", b.String()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A template with functions.
func withFuncs() error {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"env": os.Getenv,
	}).Parse(`{{env "JIRA_API_TOKEN"}}`))
	var b strings.Builder
	if err := t.Execute(&b, nil); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", b.String()) // want `token-configured: .*environment variable .*reaches`
	_, err := http.DefaultClient.Do(req)
	return err
}

// html/template is used in the same way.
func html() error {
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`{{.}}`))
	buf := new(bytes.Buffer)
	if err := t.Execute(buf, os.Getenv("JIRA_API_TOKEN")); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", buf.String()) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err := http.DefaultClient.Do(req)
	return err
}

func htmlTwin() error {
	t := htmltemplate.Must(htmltemplate.New("t").Parse(`{{.}}`))
	buf := new(bytes.Buffer)
	if err := t.Execute(buf, os.Getenv("GITHUB_TOKEN")); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", buf.String())
	_, err := http.DefaultClient.Do(req)
	return err
}

// A replacer, and replacements by hand.
func replaced() {
	r := strings.NewReplacer("{token}", os.Getenv("JIRA_API_TOKEN"), "{user}", "bot@acme.com")
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", r.Replace("Bearer {token}")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", jira, nil)
	req2.Header.Set("Authorization", strings.ReplaceAll("Bearer $TOKEN", "$TOKEN", os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)
}

func replacedTwin() {
	r := strings.NewReplacer("{token}", os.Getenv("GITHUB_TOKEN"))
	req, _ := http.NewRequest("GET", hub, nil)
	req.Header.Set("Authorization", r.Replace("Bearer {token}"))
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", hub, nil)
	req2.Header.Set("Authorization", strings.ReplaceAll("Bearer $TOKEN", "$TOKEN", os.Getenv("GITHUB_TOKEN")))
	http.DefaultClient.Do(req2)
}

// Settings with variables in them.
func expanded() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", os.ExpandEnv("Bearer ${JIRA_API_TOKEN}")) // want `token-configured: .*reaches`
	http.DefaultClient.Do(req)

	vars := map[string]string{"TOKEN": os.Getenv("JIRA_API_TOKEN")}
	req2, _ := http.NewRequest("GET", jira, nil)
	req2.Header.Set("Authorization", os.Expand("Bearer $TOKEN", func(name string) string { return vars[name] })) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req2)

	req3, _ := http.NewRequest("GET", hub, nil)
	req3.Header.Set("Authorization", os.ExpandEnv("Bearer ${GITHUB_TOKEN}"))
	http.DefaultClient.Do(req3)
}

// The destination comes out of a template, too.
var endpoint = template.Must(template.New("endpoint").Parse("https://{{.Site}}.atlassian.net/rest/api/3/issue/{{.Key}}"))

func destination(site, key string) error {
	var buf bytes.Buffer
	if err := endpoint.Execute(&buf, struct{ Site, Key string }{site, key}); err != nil {
		return err
	}
	req, err := http.NewRequest("GET", buf.String(), nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // MISS: a destination out of a template
	_, err = http.DefaultClient.Do(req)
	return err
}

func formatted() {
	r := strings.NewReplacer("{site}", "acme", "{key}", "ABC-1")
	req, _ := http.NewRequest("GET", r.Replace("https://{site}.atlassian.net/rest/api/3/issue/{key}"), nil)
	req.SetBasicAuth("bot@acme.com", fmt.Sprint(os.Getenv("JIRA_API_TOKEN"))) // want `token-configured: .* reaches https://acme.atlassian.net/rest/api/3/issue/ABC-1 `
	http.DefaultClient.Do(req)
}

func formattedTwin() {
	r := strings.NewReplacer("{host}", "api.github.com", "{key}", "ABC-1")
	req, _ := http.NewRequest("GET", r.Replace("https://{host}/rest/api/3/issue/{key}"), nil)
	req.SetBasicAuth("acme-bot", os.Getenv("GITHUB_TOKEN"))
	http.DefaultClient.Do(req)
}
