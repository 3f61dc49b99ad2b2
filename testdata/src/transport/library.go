package transport

import (
	"crypto/tls"
	"net/http"
	"os"

	"github.com/andygrunwald/go-jira"
)

func library() {
	tp := jira.BasicAuthTransport{ // want `token-configured: ` `insecure-transport: .*TOKEN_12 .*certificates are not checked`
		Username:  "bot@acme.com",
		Password:  os.Getenv("TOKEN_12"),
		Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
	}
	jira.NewClient(tp.Client(), "https://acme.atlassian.net")
}

func libraryChecked() {
	tp := jira.BasicAuthTransport{Username: "bot@acme.com", Password: os.Getenv("TOKEN_13")} // want `token-configured: `
	jira.NewClient(tp.Client(), "https://acme.atlassian.net")
}

func libraryPlain() {
	tp := jira.BasicAuthTransport{Username: "bot@acme.com", Password: os.Getenv("TOKEN_14")} // want `token-configured: ` `insecure-transport: .*TOKEN_14 .*without encryption`
	jira.NewClient(tp.Client(), "http://acme.atlassian.net")
}
