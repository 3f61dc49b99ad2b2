// Package cloudqueues gets the settings of an integration by the queues of clouds.
package cloudqueues

import (
	"context"
	"encoding/json"
	"net/http"

	"cloud.google.com/go/pubsub"
	pubsubv2 "cloud.google.com/go/pubsub/v2"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sqs"
	awsv1 "github.com/aws/aws-sdk-go/aws"
	sqsv1 "github.com/aws/aws-sdk-go/service/sqs"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func receive(ctx context.Context, c *sqs.Client, url string) {
	out, _ := c.ReceiveMessage(ctx, &sqs.ReceiveMessageInput{QueueUrl: aws.String(url)})
	for _, m := range out.Messages {
		var s settings
		json.Unmarshal([]byte(*m.Body), &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*SQS message token`
		other().SetBasicAuth(s.Email, s.Other)
		jira().SetBasicAuth(me, aws.ToString(m.Body)) // want `token-collected.*SQS message`
		jira().SetBasicAuth(me, aws.ToString(m.ReceiptHandle))
	}
}

func receiveV1(c *sqsv1.SQS, url string) {
	out, _ := c.ReceiveMessage(&sqsv1.ReceiveMessageInput{QueueUrl: awsv1.String(url)})
	for _, m := range out.Messages {
		jira().SetBasicAuth(me, *m.Body)                   // want `token-collected.*SQS message`
		jira().SetBasicAuth(me, awsv1.StringValue(m.Body)) // want `token-collected.*SQS message`
	}
}

func subscribe(ctx context.Context, s *pubsub.Subscription, v2 *pubsubv2.Subscriber) {
	s.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var s settings
		json.Unmarshal(m.Data, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Pub/Sub message.*token`
		other().SetBasicAuth(s.Email, s.Other)
		m.Ack()
	})
	v2.Receive(ctx, handle)
}

func handle(ctx context.Context, m *pubsubv2.Message) {
	jira().SetBasicAuth(me, m.Attributes["token"]) // want `token-collected.*Pub/Sub message.*token`
	jira().SetBasicAuth(me, string(m.Data))        // want `token-collected.*Pub/Sub message`
}

func send(w http.ResponseWriter, r *http.Request) {
	ctx, token := r.Context(), r.FormValue("jira_api_token")
	c := sqs.New(sqs.Options{})
	c.SendMessage(ctx, &sqs.SendMessageInput{MessageBody: &token}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	c.SendMessage(ctx, &sqs.SendMessageInput{MessageBody: aws.String(r.FormValue("email"))})
	gc, _ := pubsub.NewClient(ctx, "project")
	gc.Topic("settings").Publish(ctx, &pubsub.Message{Data: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
	v2, _ := pubsubv2.NewClient(ctx, "project")
	v2.Publisher("settings").Publish(ctx, &pubsubv2.Message{Data: []byte(token)}) // want `token-persisted: .*(?i:form field jira_api_token).* in (?:an? )?message queue`
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
