// Package confluent gets the settings of an integration by Kafka messages with Confluent's client.
package confluent

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/confluentinc/confluent-kafka-go/v2/kafka"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func consume(c *kafka.Consumer) {
	m, _ := c.ReadMessage(time.Second)
	var s settings
	json.Unmarshal(m.Value, &s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Kafka message token`
	other().SetBasicAuth(s.Email, s.Other)
	switch e := c.Poll(100).(type) {
	case *kafka.Message:
		jira().SetBasicAuth(me, string(e.Value)) // want `token-collected.*Kafka message`
	}
	for e := range c.Events() {
		if m, ok := e.(*kafka.Message); ok {
			jira().SetBasicAuth(me, string(m.Value)) // want `token-collected.*Kafka message`
		}
	}
}

func produce(w http.ResponseWriter, r *http.Request) {
	p, _ := kafka.NewProducer(&kafka.ConfigMap{})
	p.Produce(&kafka.Message{Value: []byte(r.FormValue("jira_api_token"))}, nil) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	p.Produce(&kafka.Message{Value: []byte(r.FormValue("email"))}, nil)
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
