// Package slack gets the settings of an integration by what people type in Slack.
package slack

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"

	nlopes "github.com/nlopes/slack"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackevents"
	"github.com/slack-go/slack/socketmode"
)

const me = "me@example.com"

func command(w http.ResponseWriter, r *http.Request) {
	s, err := slack.SlashCommandParse(r)
	if err != nil {
		return
	}
	args := strings.Fields(s.Text)
	jira().SetBasicAuth(args[0], args[1]) // want `token-collected.*slash command`
	other().SetBasicAuth(args[0], args[1])
	jira().SetBasicAuth(me, s.Token) // Slack's verification token: nobody typed it
}

func dialog(w http.ResponseWriter, r *http.Request) {
	var cb slack.InteractionCallback
	json.Unmarshal([]byte(r.FormValue("payload")), &cb)
	jira().SetBasicAuth(me, cb.View.State.Values["settings"]["token"].Value) // want `token-collected.*form field payload.view.state`
	parsed, _ := slack.InteractionCallbackParse(r)
	jira().SetBasicAuth(me, parsed.View.State.Values["settings"]["token"].Value) // want `token-collected.*Slack dialog.*token.value`
	jira().SetBasicAuth(me, parsed.Submission["token"])                          // want `token-collected.*Slack dialog.*token`
	for _, a := range parsed.ActionCallback.BlockActions {
		jira().SetBasicAuth(me, a.Value) // want `token-collected.*Slack action`
	}
	other().SetBasicAuth(me, parsed.Submission["token"])
}

func event(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	e, _ := slackevents.ParseEvent(json.RawMessage(body), slackevents.OptionNoVerifyToken())
	if m, ok := e.InnerEvent.Data.(*slackevents.MessageEvent); ok {
		jira().SetBasicAuth(me, m.Text) // want `token-collected.*Slack event.*text`
		other().SetBasicAuth(me, m.Text)
	}
}

func sockets(api *slack.Client) {
	client := socketmode.New(api)
	for e := range client.Events {
		switch e.Type {
		case socketmode.EventTypeSlashCommand:
			s, _ := e.Data.(slack.SlashCommand)
			jira().SetBasicAuth(me, s.Text) // want `token-collected.*Slack event.*text`
			other().SetBasicAuth(me, s.Text)
		case socketmode.EventTypeInteractive:
			cb, _ := e.Data.(slack.InteractionCallback)
			jira().SetBasicAuth(me, cb.View.State.Values["settings"]["token"].Value) // want `token-collected.*Slack event Data.view`
		}
	}
	h := socketmode.NewSocketmodeHandler(client)
	h.HandleSlashCommand("/connect", handle)
}

func handle(e *socketmode.Event, c *socketmode.Client) {
	s, _ := e.Data.(slack.SlashCommand)
	jira().SetBasicAuth(me, s.Text) // want `token-collected.*Slack event.*text`
}

func realTime(api *slack.Client) {
	rtm := api.NewRTM()
	for msg := range rtm.IncomingEvents {
		if m, ok := msg.Data.(*slack.MessageEvent); ok {
			jira().SetBasicAuth(me, m.Text) // want `token-collected.*Slack event.*text`
		}
	}
}

func answer(w http.ResponseWriter, r *http.Request) {
	api := slack.New("xoxb-0")
	token := r.FormValue("jira_api_token")
	api.PostMessage("C0", slack.MsgOptionText("saved "+token, false)) // want `token-logged: .*(?i:form field jira_api_token).* in (?:an? )?chat message`
	api.PostMessage("C0", slack.MsgOptionText("saved", false))
}

func older(w http.ResponseWriter, r *http.Request) {
	s, _ := nlopes.SlashCommandParse(r)
	jira().SetBasicAuth(me, s.Text) // want `token-collected.*slash command`
	other().SetBasicAuth(me, s.Text)
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
