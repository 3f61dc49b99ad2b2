// Package nats gets the settings of an integration by NATS messages, and keeps them in its key-value store.
package nats

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func listen(nc *nats.Conn) {
	nc.Subscribe("settings", func(m *nats.Msg) {
		var s settings
		json.Unmarshal(m.Data, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*NATS message.*token`
		other().SetBasicAuth(s.Email, s.Other)
	})
	nc.QueueSubscribe("settings", "workers", work)
	sub, _ := nc.SubscribeSync("settings")
	m, _ := sub.NextMsg(time.Second)
	jira().SetBasicAuth(me, string(m.Data)) // want `token-collected.*NATS message`
	ch := make(chan *nats.Msg, 1)
	nc.ChanSubscribe("settings", ch)
	for m := range ch {
		jira().SetBasicAuth(me, string(m.Data)) // want `token-collected.*NATS message`
	}
}

// work is subscribed twice.
func work(m *nats.Msg) {
	jira().SetBasicAuth(me, string(m.Data)) // want `token-collected.*NATS message` `token-collected.*NATS message`
	other().SetBasicAuth(me, string(m.Data))
}

func encoded(nc *nats.Conn) {
	ec, _ := nats.NewEncodedConn(nc, nats.JSON_ENCODER)
	ec.Subscribe("settings", func(subj string, s *settings) {
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*NATS message token`
	})
}

func streams(js nats.JetStreamContext) {
	sub, _ := js.PullSubscribe("settings", "worker")
	msgs, _ := sub.Fetch(10)
	for _, m := range msgs {
		jira().SetBasicAuth(me, string(m.Data)) // want `token-collected.*NATS message`
	}
	js.Subscribe("settings", work)
}

func jetStream(ctx context.Context, c jetstream.Consumer) {
	c.Consume(func(m jetstream.Msg) {
		var s settings
		json.Unmarshal(m.Data(), &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*NATS message token`
		other().SetBasicAuth(s.Email, s.Other)
	})
	m, _ := c.Next()
	jira().SetBasicAuth(me, string(m.Data())) // want `token-collected.*NATS message`
}

func keep(w http.ResponseWriter, r *http.Request) {
	nc, _ := nats.Connect(nats.DefaultURL)
	token := []byte(r.FormValue("jira_api_token"))
	nc.Publish("settings", token)                              // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	nc.PublishMsg(&nats.Msg{Subject: "settings", Data: token}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	nc.Publish("email", []byte(r.FormValue("email")))
	js, _ := nc.JetStream()
	js.Publish("settings", token) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	kv, _ := js.KeyValue("settings")
	kv.Put("token", token) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?NATS key-value store`
	e, _ := kv.Get("token")
	jira().SetBasicAuth(me, string(e.Value())) // want `token-stored.*NATS key-value store`
	other().SetBasicAuth(me, string(e.Value()))
}

func keepNew(w http.ResponseWriter, r *http.Request) {
	nc, _ := nats.Connect(nats.DefaultURL)
	js, _ := jetstream.New(nc)
	token := r.FormValue("jira_api_token")
	js.Publish(r.Context(), "settings", []byte(token)) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	kv, _ := js.KeyValue(r.Context(), "settings")
	kv.PutString(r.Context(), "token", token) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?NATS key-value store`
	e, _ := kv.Get(r.Context(), "token")
	jira().SetBasicAuth(me, string(e.Value())) // want `token-stored.*NATS key-value store`
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
