// Package bubbles asks a person for credentials with the inputs of bubbles, in a program of bubbletea.
package bubbles

import (
	"net/http"

	newinput "charm.land/bubbles/v2/textinput"
	newtea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/bubbles/textarea"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type model struct {
	token, hub textinput.Model
	area       textarea.Model
	typed      string
	saved      string
}

func (m model) Init() tea.Cmd { return textinput.Blink }
func (m model) View() string  { return m.token.View() }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyMsg); ok && key.Type != tea.KeyEnter {
		m.typed += key.String()
		return m, nil
	}
	m.saved = m.token.Value()
	return m, m.submit
}

// The program attaches what the inputs hold, in a command.
func (m model) submit() tea.Msg {
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", m.token.Value()) // want `token-collected: .*terminal prompt.*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	area := get(jira)
	area.SetBasicAuth("bot@acme.com", m.area.Value()) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(area)

	other := get(hub)
	other.SetBasicAuth("bot", m.hub.Value())
	http.DefaultClient.Do(other)
	return nil
}

// What the model holds when the program is over.
func run() error {
	m := model{token: textinput.New(), hub: textinput.New(), area: textarea.New()}
	m.token.EchoMode = textinput.EchoPassword
	final, err := tea.NewProgram(m).Run()
	if err != nil {
		return err
	}
	done := final.(model)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", done.token.Value()) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	saved := get(jira)
	saved.SetBasicAuth("bot@acme.com", done.saved) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(saved)

	typed := get(jira)
	typed.SetBasicAuth("bot@acme.com", done.typed) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(typed)

	other := get(hub)
	other.SetBasicAuth("bot", done.hub.Value())
	http.DefaultClient.Do(other)
	return nil
}

type second struct {
	token newinput.Model
	saved string
}

func (m second) Init() newtea.Cmd  { return newinput.Blink }
func (m second) View() newtea.View { return newtea.NewView(m.token.View()) }

func (m second) Update(msg newtea.Msg) (newtea.Model, newtea.Cmd) {
	if paste, ok := msg.(newtea.PasteMsg); ok {
		m.saved = paste.String()
	}
	return m, nil
}

func runSecond() error {
	final, err := newtea.NewProgram(second{token: newinput.New()}).Run()
	if err != nil {
		return err
	}
	done := final.(second)
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", done.token.Value()) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(req)

	saved := get(jira)
	saved.SetBasicAuth("bot@acme.com", done.saved) // want `token-collected: .*terminal prompt`
	http.DefaultClient.Do(saved)

	other := get(hub)
	other.SetBasicAuth("bot", done.token.Value())
	http.DefaultClient.Do(other)
	return nil
}
