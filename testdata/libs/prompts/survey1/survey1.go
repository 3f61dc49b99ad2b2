// Package survey1 asks a person for credentials with the first version of survey.
package survey1

import (
	"net/http"

	"gopkg.in/AlecAivazis/survey.v1"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func one() error {
	var token, hubToken string
	if err := survey.AskOne(&survey.Password{Message: "API token"}, &token, nil); err != nil {
		return err
	}
	if err := survey.AskOne(&survey.Password{Message: "Token of the hub"}, &hubToken, nil); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*terminal prompt.*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

func several() error {
	var answers struct {
		Email string
		Token string `survey:"api_token"`
		Hub   string
	}
	err := survey.Ask([]*survey.Question{
		{Name: "email", Prompt: &survey.Input{Message: "Email"}},
		{Name: "api_token", Prompt: &survey.Password{Message: "API token"}},
		{Name: "hub", Prompt: &survey.Password{Message: "Token of the hub"}},
	}, &answers)
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(answers.Email, answers.Token) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", answers.Hub)
	http.DefaultClient.Do(other)
	return nil
}
