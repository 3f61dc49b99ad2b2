// Package lambda gets the settings of an integration by AWS Lambda functions.
package lambda

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/aws/aws-lambda-go/cfn"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func start() {
	lambda.Start(api)
	lambda.Start(own)
	lambda.Start((&app{}).plain)
	lambda.Start(func(ctx context.Context, s settings) error {
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Lambda event token`
		return nil
	})
	lambda.Start(func(ctx context.Context) error { return nil })
	lambda.StartHandler(&raw{})
}

func api(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	var s settings
	if err := json.Unmarshal([]byte(req.Body), &s); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: http.StatusBadRequest}, nil
	}
	jira().SetBasicAuth(s.Email, s.Token)                       // want `token-collected.*body field token`
	jira().SetBasicAuth(me, req.QueryStringParameters["token"]) // want `token-collected.*queryStringParameters.token`
	jira().SetBasicAuth(me, req.Headers["X-Api-Key"])           // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(s.Email, s.Other)
	out := jira()
	out.Header.Set("Authorization", req.Headers["Authorization"]) // want `token-forwarded`
	http.DefaultClient.Do(out)
	out = jira()
	out.Header.Set("Authorization", req.Headers["authorization"]) // want `token-forwarded`
	http.DefaultClient.Do(out)
	return events.APIGatewayProxyResponse{StatusCode: http.StatusOK}, nil
}

func url(ctx context.Context, req events.LambdaFunctionURLRequest) (string, error) {
	jira().SetBasicAuth(me, req.QueryStringParameters["token"]) // want `token-collected.*queryStringParameters.token`
	return "", nil
}

func queue(ctx context.Context, e events.SQSEvent) error {
	for _, r := range e.Records {
		var s settings
		json.Unmarshal([]byte(r.Body), &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*token`
		other().SetBasicAuth(s.Email, s.Other)
	}
	return nil
}

func topic(ctx context.Context, e events.SNSEvent) error {
	jira().SetBasicAuth(me, e.Records[0].SNS.Message) // want `token-collected.*queued message`
	return nil
}

func resource(ctx context.Context, e cfn.Event) (string, map[string]any, error) {
	token, _ := e.ResourceProperties["ApiToken"].(string)
	jira().SetBasicAuth(me, token) // want `token-collected.*custom resource.*ApiToken`
	return "", nil, nil
}

// own has a type of the program's own.
func own(s *settings) error {
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Lambda event token`
	other().SetBasicAuth(s.Email, s.Other)
	return nil
}

type app struct{}

func (a *app) plain(ctx context.Context, s settings) (string, error) {
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Lambda event token`
	return "", nil
}

type raw struct{}

func (h *raw) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	var s settings
	json.Unmarshal(payload, &s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*Lambda event token`
	other().SetBasicAuth(s.Email, s.Other)
	return nil, nil
}

// helper is called by nobody from outside.
func helper(s settings) { other().SetBasicAuth(s.Email, s.Token) }

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
