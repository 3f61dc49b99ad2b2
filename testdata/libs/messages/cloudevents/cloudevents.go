// Package cloudevents gets the settings of an integration by events and functions of Google's cloud.
package cloudevents

import (
	"context"
	"net/http"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	cloudevents "github.com/cloudevents/sdk-go/v2"
	"github.com/cloudevents/sdk-go/v2/event"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func init() {
	functions.HTTP("settings", web)
	functions.CloudEvent("event", received)
	functions.Typed("typed", typed)
}

func web(w http.ResponseWriter, r *http.Request) {
	jira().SetBasicAuth(me, r.FormValue("jira_api_token")) // want `token-collected.*form field jira_api_token`
}

func received(ctx context.Context, e event.Event) error {
	var s settings
	if err := e.DataAs(&s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token)     // want `token-collected.*cloud event token`
	jira().SetBasicAuth(me, string(e.Data())) // want `token-collected.*cloud event`
	other().SetBasicAuth(s.Email, s.Other)
	return nil
}

func typed(s settings) (string, error) {
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Other)
	return "", nil
}

func listen(ctx context.Context, c cloudevents.Client) error {
	return c.StartReceiver(ctx, func(ctx context.Context, e cloudevents.Event) {
		var s settings
		e.DataAs(&s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*cloud event token`
	})
}

func send(w http.ResponseWriter, r *http.Request) {
	c, _ := cloudevents.NewClientHTTP()
	e := cloudevents.NewEvent()
	e.SetData(cloudevents.ApplicationJSON, settings{Token: r.FormValue("jira_api_token")})
	c.Send(r.Context(), e) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
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
