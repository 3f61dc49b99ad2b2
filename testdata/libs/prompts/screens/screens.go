// Package screens asks a person for credentials in the forms of tview.
package screens

import (
	"net/http"

	"github.com/rivo/tview"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

// Fields tell a function what is in them now.
func changing() error {
	var token, hubToken string
	form := tview.NewForm().
		AddPasswordField("API token", "", 40, '*', func(text string) { token = text }).
		AddInputField("Token of the hub", "", 40, nil, func(text string) { hubToken = text })
	form.AddButton("Save", func() {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*terminal prompt.*reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req)

		other := get(hub)
		other.SetBasicAuth("bot", hubToken)
		http.DefaultClient.Do(other)
	})
	return tview.NewApplication().SetRoot(form, true).Run()
}

// Fields are asked.
func asking() error {
	form := tview.NewForm()
	form.AddInputField("Token", "", 40, nil, nil)
	field := tview.NewInputField().SetLabel("API token").SetMaskCharacter('*')
	area := tview.NewTextArea()
	form.AddFormItem(field).AddFormItem(area)
	form.AddButton("Save", func() {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", field.GetText()) // want `token-collected: .*terminal prompt`
		http.DefaultClient.Do(req)

		second := get(jira)
		second.SetBasicAuth("bot@acme.com", form.GetFormItemByLabel("Token").(*tview.InputField).GetText()) // want `token-collected: .*terminal prompt`
		http.DefaultClient.Do(second)

		third := get(jira)
		third.SetBasicAuth("bot@acme.com", area.GetText()) // want `token-collected: .*terminal prompt`
		http.DefaultClient.Do(third)

		other := get(hub)
		other.SetBasicAuth("bot", field.GetText())
		http.DefaultClient.Do(other)
	})
	return tview.NewApplication().SetRoot(form, true).Run()
}
