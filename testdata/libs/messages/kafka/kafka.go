// Package kafka gets the settings of an integration by Kafka messages.
package kafka

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/IBM/sarama"
	shopify "github.com/Shopify/sarama"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func segment(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		var s settings
		json.Unmarshal(m.Value, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Kafka message token`
		other().SetBasicAuth(s.Email, s.Other)
		jira().SetBasicAuth(me, string(m.Key))
	}
}

// consumer is a handler of a consumer group.
type consumer struct{}

func (consumer) Setup(sarama.ConsumerGroupSession) error   { return nil }
func (consumer) Cleanup(sarama.ConsumerGroupSession) error { return nil }

func (consumer) ConsumeClaim(sess sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for m := range claim.Messages() {
		jira().SetBasicAuth(me, string(m.Value)) // want `token-collected.*Kafka message`
		other().SetBasicAuth(me, string(m.Value))
		sess.MarkMessage(m, "")
	}
	return nil
}

func partition(c sarama.PartitionConsumer, old shopify.PartitionConsumer) {
	for {
		select {
		case m := <-c.Messages():
			jira().SetBasicAuth(me, string(m.Value)) // want `token-collected.*Kafka message`
		case m := <-old.Messages():
			jira().SetBasicAuth(me, string(m.Value)) // want `token-collected.*Kafka message`
		}
	}
}

func franz(ctx context.Context, cl *kgo.Client) {
	fetches := cl.PollFetches(ctx)
	fetches.EachRecord(func(r *kgo.Record) {
		jira().SetBasicAuth(me, string(r.Value)) // want `token-collected.*Kafka message`
	})
	iter := fetches.RecordIter()
	for !iter.Done() {
		r := iter.Next()
		jira().SetBasicAuth(me, string(r.Value)) // want `token-collected.*Kafka message`
		other().SetBasicAuth(me, string(r.Value))
	}
	fetches.EachPartition(func(p kgo.FetchTopicPartition) {
		for _, r := range p.Records {
			jira().SetBasicAuth(me, string(r.Value)) // want `token-collected.*Kafka message`
		}
	})
}

func send(w http.ResponseWriter, r *http.Request) {
	token := r.FormValue("jira_api_token")
	kw := &kafka.Writer{Topic: "settings"}
	kw.WriteMessages(r.Context(), kafka.Message{Value: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	kw.WriteMessages(r.Context(), kafka.Message{Value: []byte(r.FormValue("email"))})
	p, _ := sarama.NewSyncProducer(nil, nil)
	p.SendMessage(&sarama.ProducerMessage{Value: sarama.StringEncoder(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	async, _ := sarama.NewAsyncProducer(nil, nil)
	async.Input() <- &sarama.ProducerMessage{Value: sarama.StringEncoder(token)} // MISS: what goes into a channel of the library's
	cl, _ := kgo.NewClient()
	cl.Produce(r.Context(), kgo.StringRecord(token), nil)          // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	cl.ProduceSync(r.Context(), &kgo.Record{Value: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
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
