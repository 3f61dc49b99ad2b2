// Package dynamo keeps tokens in DynamoDB, with both versions of the SDK.
package dynamo

import (
	"context"
	"net/http"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
	aws1 "github.com/aws/aws-sdk-go/aws"
	dynamodb1 "github.com/aws/aws-sdk-go/service/dynamodb"
	"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbattribute"
	"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbiface"
)

type tenant struct {
	Email     string `dynamodbav:"email"`
	Token     string `dynamodbav:"jira_token"`
	VendorKey string `dynamodbav:"vendor_key"`
}

func get(ctx context.Context, client *dynamodb.Client) {
	out, err := client.GetItem(ctx, &dynamodb.GetItemInput{TableName: aws.String("tenants")})
	if err != nil {
		return
	}
	var t tenant
	attributevalue.UnmarshalMap(out.Item, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	value, ok := out.Item["jira_token"].(*types.AttributeValueMemberS)
	if !ok {
		return
	}
	again := site()
	again.SetBasicAuth("bot@example.com", value.Value) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)
}

func query(ctx context.Context, client *dynamodb.Client) {
	out, err := client.Query(ctx, &dynamodb.QueryInput{TableName: aws.String("tenants")})
	if err != nil {
		return
	}
	var all []tenant
	attributevalue.UnmarshalListOfMaps(out.Items, &all)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func put(ctx context.Context, client *dynamodb.Client) {
	token := os.Getenv("JIRA_API_TOKEN")
	client.PutItem(ctx, &dynamodb.PutItemInput{ // want `token-persisted.*JIRA_API_TOKEN`
		TableName: aws.String("tenants"),
		Item:      map[string]types.AttributeValue{"jira_token": &types.AttributeValueMemberS{Value: token}},
	})
	item, err := attributevalue.MarshalMap(tenant{Token: token})
	if err != nil {
		return
	}
	client.PutItem(ctx, &dynamodb.PutItemInput{TableName: aws.String("tenants"), Item: item}) // want `token-persisted.*JIRA_API_TOKEN`
	client.UpdateItem(ctx, &dynamodb.UpdateItemInput{                                         // want `token-persisted.*JIRA_API_TOKEN`
		UpdateExpression:          aws.String("SET jira_token = :t"),
		ExpressionAttributeValues: map[string]types.AttributeValue{":t": &types.AttributeValueMemberS{Value: token}},
	})
}

func version1(client dynamodbiface.DynamoDBAPI, db *dynamodb1.DynamoDB) {
	out, err := client.GetItem(&dynamodb1.GetItemInput{TableName: aws1.String("tenants")})
	if err != nil {
		return
	}
	var t tenant
	dynamodbattribute.UnmarshalMap(out.Item, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", *out.Item["jira_token"].S) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	item, err := dynamodbattribute.MarshalMap(tenant{Token: os.Getenv("JIRA_API_TOKEN")})
	if err != nil {
		return
	}
	db.PutItem(&dynamodb1.PutItemInput{TableName: aws1.String("tenants"), Item: item}) // want `token-persisted.*JIRA_API_TOKEN`
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
