// Package rabbitmq gets the settings of an integration by RabbitMQ messages.
package rabbitmq

import (
	"encoding/json"
	"net/http"

	amqp "github.com/rabbitmq/amqp091-go"
	old "github.com/streadway/amqp"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func consume(ch *amqp.Channel) {
	msgs, _ := ch.Consume("settings", "", true, false, false, false, nil)
	for d := range msgs {
		var s settings
		json.Unmarshal(d.Body, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*RabbitMQ message token`
		other().SetBasicAuth(s.Email, s.Other)
		jira().SetBasicAuth(me, d.MessageId)
	}
	one, _, _ := ch.Get("settings", true)
	jira().SetBasicAuth(me, string(one.Body)) // want `token-collected.*RabbitMQ message`
}

func consumeOld(ch *old.Channel) {
	msgs, _ := ch.Consume("settings", "", true, false, false, false, nil)
	go func() {
		for d := range msgs {
			jira().SetBasicAuth(me, string(d.Body)) // want `token-collected.*RabbitMQ message`
		}
	}()
}

func publish(w http.ResponseWriter, r *http.Request) {
	conn, _ := amqp.Dial("amqp://localhost")
	ch, _ := conn.Channel()
	token := r.FormValue("jira_api_token")
	ch.PublishWithContext(r.Context(), "", "settings", false, false, amqp.Publishing{Body: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	ch.Publish("", "settings", false, false, amqp.Publishing{Body: []byte(r.FormValue("email"))})
	oc, _ := old.Dial("amqp://localhost")
	och, _ := oc.Channel()
	och.Publish("", "settings", false, false, old.Publishing{Body: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
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
