// Package lines asks a person for credentials, one line after the other.
package lines

import (
	"net/http"
	"os"

	"github.com/bgentry/speakeasy"
	"github.com/c-bata/go-prompt"
	"github.com/chzyer/readline"
	"github.com/howeyc/gopass"
	"github.com/manifoldco/promptui"
	"github.com/peterh/liner"
	"github.com/pterm/pterm"
	"golang.org/x/crypto/ssh/terminal"
	"golang.org/x/term"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func terminals() error {
	secret, err := term.ReadPassword(int(os.Stdin.Fd()))
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", string(secret)) // want `token-collected: .*terminal.*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	old, err := terminal.ReadPassword(int(os.Stdin.Fd()))
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", string(old)) // want `token-collected: .*terminal`
	http.DefaultClient.Do(second)

	t := term.NewTerminal(os.Stdin, "> ")
	line, err := t.ReadPassword("API token: ")
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", line) // want `token-collected: .*terminal`
	http.DefaultClient.Do(third)

	ot := terminal.NewTerminal(os.Stdin, "> ")
	plain, err := ot.ReadLine()
	if err != nil {
		return err
	}
	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", plain) // want `token-collected: .*terminal`
	http.DefaultClient.Do(fourth)

	other := get(hub)
	other.SetBasicAuth("bot", string(secret))
	http.DefaultClient.Do(other)
	return nil
}

func passwords() error {
	secret, err := gopass.GetPasswdMasked()
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", string(secret)) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	prompted, err := gopass.GetPasswdPrompt("API token: ", true, os.Stdin, os.Stdout)
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", string(prompted)) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(second)

	asked, err := speakeasy.Ask("API token: ")
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", asked) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", asked)
	http.DefaultClient.Do(other)
	return nil
}

func editors() error {
	l := liner.NewLiner()
	defer l.Close()
	secret, err := l.PasswordPrompt("API token: ")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", secret) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	rl, err := readline.New("> ")
	if err != nil {
		return err
	}
	defer rl.Close()
	line, err := rl.Readline()
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", line) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(second)

	hidden, err := rl.ReadPassword("API token: ")
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", string(hidden)) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(third)

	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", rl.Line().Line) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(fourth)

	quick, err := readline.Password("API token: ")
	if err != nil {
		return err
	}
	fifth := get(jira)
	fifth.SetBasicAuth("bot@acme.com", string(quick)) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(fifth)

	other := get(hub)
	other.SetBasicAuth("bot", line)
	http.DefaultClient.Do(other)
	return nil
}

func prompts() error {
	none := func(prompt.Document) []prompt.Suggest { return nil }
	token := prompt.Input("API token: ", none)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	prompt.New(func(line string) {
		each := get(jira)
		each.SetBasicAuth("bot@acme.com", line) // want `token-collected: .*terminal prompt`
		http.DefaultClient.Do(each)
	}, none).Run()

	ui := promptui.Prompt{Label: "API token", Mask: '*'}
	typed, err := ui.Run()
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", typed) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(second)

	add := promptui.SelectWithAdd{Label: "Token", AddLabel: "another"}
	_, added, err := add.Run()
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", added) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(third)

	shown, err := pterm.DefaultInteractiveTextInput.WithMask("*").Show("API token")
	if err != nil {
		return err
	}
	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", shown) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(fourth)

	other := get(hub)
	other.SetBasicAuth("bot", shown)
	http.DefaultClient.Do(other)
	return nil
}
