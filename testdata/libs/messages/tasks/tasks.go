// Package tasks gets the settings of an integration by queues of tasks.
package tasks

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/hibiken/asynq"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func serve(mux *asynq.ServeMux) {
	mux.HandleFunc("connect", connect)
	mux.Handle("rotate", &rotate{})
}

func connect(ctx context.Context, t *asynq.Task) error {
	var s settings
	if err := json.Unmarshal(t.Payload(), &s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*queued task token`
	other().SetBasicAuth(s.Email, s.Other)
	return nil
}

type rotate struct{}

func (*rotate) ProcessTask(ctx context.Context, t *asynq.Task) error {
	jira().SetBasicAuth(me, string(t.Payload())) // want `token-collected.*queued task`
	return nil
}

func enqueue(w http.ResponseWriter, r *http.Request) {
	c := asynq.NewClient(asynq.RedisClientOpt{})
	payload, _ := json.Marshal(settings{Token: r.FormValue("jira_api_token")})
	c.Enqueue(asynq.NewTask("connect", payload)) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	c.Enqueue(asynq.NewTask("connect", []byte(r.FormValue("email"))))
}

func route(router *message.Router, sub message.Subscriber, pub message.Publisher) {
	router.AddHandler("connect", "in", sub, "out", pub, func(m *message.Message) ([]*message.Message, error) {
		var s settings
		json.Unmarshal(m.Payload, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*queued message.*token`
		other().SetBasicAuth(s.Email, s.Other)
		return nil, nil
	})
	router.AddConsumerHandler("rotate", "in", sub, consume)
}

func consume(m *message.Message) error {
	jira().SetBasicAuth(me, string(m.Payload)) // want `token-collected.*queued message`
	return nil
}

func subscribe(ctx context.Context, sub message.Subscriber) {
	msgs, _ := sub.Subscribe(ctx, "settings")
	for m := range msgs {
		jira().SetBasicAuth(me, string(m.Payload)) // want `token-collected.*queued message`
		m.Ack()
	}
}

type app struct{ pub message.Publisher }

func (a *app) publish(w http.ResponseWriter, r *http.Request) {
	a.pub.Publish("settings", message.NewMessage(watermill.NewUUID(), []byte(r.FormValue("jira_api_token")))) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	a.pub.Publish("settings", message.NewMessage(watermill.NewUUID(), []byte(r.FormValue("email"))))
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
