// Package forms asks a person for credentials with forms: survey and huh.
package forms

import (
	"net/http"

	newhuh "charm.land/huh/v2"
	"github.com/AlecAivazis/survey/v2"
	"github.com/charmbracelet/huh"
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
	if err := survey.AskOne(&survey.Password{Message: "API token"}, &token, survey.WithValidator(survey.Required)); err != nil {
		return err
	}
	if err := survey.AskOne(&survey.Password{Message: "Token of the hub"}, &hubToken); err != nil {
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
	answers := struct {
		Email string
		Token string `survey:"api_token"`
		Hub   string
	}{}
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

// A form fills the variables of its fields.
func form() error {
	var email, token, note, hubToken string
	f := huh.NewForm(
		huh.NewGroup(
			huh.NewInput().Title("Email").Value(&email),
			huh.NewInput().Title("API token").EchoMode(huh.EchoModePassword).Value(&token),
		),
		huh.NewGroup(huh.NewText().Title("Token").Value(&note), huh.NewInput().Value(&hubToken)),
	)
	if err := f.Run(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth(email, token) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth(email, note) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(second)

	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}

// Fields of a struct; one field alone; answers by key.
type settings struct{ token, hub string }

func (s *settings) ask() error {
	if err := huh.NewInput().Title("API token").Value(&s.token).Run(); err != nil {
		return err
	}
	return huh.Run(huh.NewInput().Title("Token of the hub").Value(&s.hub))
}

func fields() error {
	var s settings
	if err := s.ask(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", s.token) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", s.hub)
	http.DefaultClient.Do(other)
	return nil
}

func keys() error {
	f := huh.NewForm(huh.NewGroup(huh.NewInput().Key("token"), huh.NewInput().Key("hub")))
	if err := f.Run(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", f.GetString("token")) // want `token-collected: .*terminal prompt token `
	http.DefaultClient.Do(req)

	other := get(hub)
	other.SetBasicAuth("bot", f.GetString("hub"))
	http.DefaultClient.Do(other)
	return nil
}

func second() error {
	var token, bound, hubToken string
	field := newhuh.NewInput().Title("API token").EchoMode(newhuh.EchoModePassword)
	f := newhuh.NewForm(newhuh.NewGroup(
		newhuh.NewInput().Value(&token),
		newhuh.NewInput().Accessor(newhuh.NewPointerAccessor(&bound)),
		newhuh.NewInput().Value(&hubToken),
		field,
	))
	if err := f.Run(); err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	accessed := get(jira)
	accessed.SetBasicAuth("bot@acme.com", bound) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(accessed)

	got := get(jira)
	got.SetBasicAuth("bot@acme.com", field.GetValue().(string)) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(got)

	other := get(hub)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
	return nil
}
