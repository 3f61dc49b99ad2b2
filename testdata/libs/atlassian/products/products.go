// Package products builds clients of Confluence, Trello and Opsgenie.
package products

import (
	"net/http"
	"os"

	"github.com/adlio/trello"
	"github.com/opsgenie/opsgenie-go-sdk-v2/alert"
	"github.com/opsgenie/opsgenie-go-sdk-v2/client"
	goconfluence "github.com/virtomize/confluence-go-api"
)

func confluence() {
	api, _ := goconfluence.NewAPI("https://acme.atlassian.net/wiki/rest/api", "bot@acme.example", os.Getenv("CONFLUENCE_TOKEN")) // want `token-configured.*CONFLUENCE_TOKEN`
	api.CurrentUser()
	goconfluence.NewAPIWithClient("https://acme.atlassian.net/wiki/rest/api", &http.Client{Transport: signer{os.Getenv("CONFLUENCE_OTHER_TOKEN")}})
}

type signer struct{ token string }

func (s signer) RoundTrip(r *http.Request) (*http.Response, error) {
	r.SetBasicAuth("bot@acme.example", s.token) // want `token-configured.*CONFLUENCE_OTHER_TOKEN`
	return http.DefaultTransport.RoundTrip(r)
}

func trellos(w http.ResponseWriter, r *http.Request) {
	c := trello.NewClient(os.Getenv("TRELLO_KEY"), os.Getenv("TRELLO_TOKEN")) // want `token-configured.*TRELLO_TOKEN`
	c.GetBoard("b", trello.Defaults())
	trello.NewClient(os.Getenv("TRELLO_KEY"), r.FormValue("trello_token")) // want `token-collected.*trello_token`
}

func opsgenie() {
	alert.NewClient(&client.Config{ApiKey: os.Getenv("OPSGENIE_API_KEY")}) // want `token-configured.*OPSGENIE_API_KEY`
	config := client.Config{OpsGenieAPIURL: client.API_URL_EU}             // want `token-configured.*OPSGENIE_EU_KEY`
	config.ApiKey = os.Getenv("OPSGENIE_EU_KEY")
	alert.NewClient(&config)
}
