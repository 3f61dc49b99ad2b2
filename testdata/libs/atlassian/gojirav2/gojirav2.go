// Package gojirav2 builds clients of the second version of go-jira, of Cloud and of Data Center.
package gojirav2

import (
	"context"
	"os"

	"github.com/andygrunwald/go-jira/v2/cloud"
	"github.com/andygrunwald/go-jira/v2/onpremise"
)

// A client of Cloud alone is one wherever its address comes from.
func cloudClient() {
	tp := cloud.BasicAuthTransport{ // want `token-configured.*JIRA_API_TOKEN`
		Username: os.Getenv("JIRA_EMAIL"),
		APIToken: os.Getenv("JIRA_API_TOKEN"),
	}
	client, _ := cloud.NewClient(os.Getenv("JIRA_URL"), tp.Client())
	client.Issue.Get(context.Background(), "X-1", nil)
}

func connect(secret []byte) {
	tp := cloud.JWTAuthTransport{Secret: secret, Issuer: "com.acme.app"}
	cloud.NewClient("https://acme.atlassian.net", tp.Client())
}

// A client for Data Center can be pointed at Cloud.
func pointed() {
	tp := onpremise.BasicAuthTransport{ // want `token-configured.*JIRA_API_TOKEN`
		Username: os.Getenv("JIRA_EMAIL"),
		Password: os.Getenv("JIRA_API_TOKEN"),
	}
	onpremise.NewClient("https://acme.atlassian.net", tp.Client())
}

func dataCenter() {
	tp := onpremise.PATAuthTransport{Token: os.Getenv("JIRA_PAT")}
	onpremise.NewClient(os.Getenv("JIRA_URL"), tp.Client())
}

func session() {
	client, _ := onpremise.NewClient("https://acme.atlassian.net", nil)
	client.Authentication.AcquireSessionCookie(context.Background(), "bot", os.Getenv("JIRA_PASSWORD")) // want `password-auth.*JIRA_PASSWORD`
}
