// Package smaller builds clients of Atlassian's products that are described from their documentation.
package smaller

import (
	"context"
	"os"

	statuspage3 "github.com/MinseokOh/statuspage-sdk-go"
	"github.com/VojtechVitek/go-trello"
	"github.com/essentialkaos/go-confluence/v6"
	"github.com/essentialkaos/go-jira/v3"
	"github.com/kovetskiy/gopencils"
	"github.com/nagelflorian/statuspage-go"
	jwt "github.com/rbriski/atlassian-jwt"
	"github.com/wbrefvem/go-bitbucket"
	statuspage2 "github.com/yfronto/go-statuspage-api"
)

const site = "https://acme.atlassian.net"

func essentialkaos() {
	confluence.NewAPI(site+"/wiki", confluence.AuthBasic{User: "bot@acme.example", Password: os.Getenv("CONFLUENCE_TOKEN")}) // want `token-configured.*CONFLUENCE_TOKEN`
	jira.NewAPI(site, jira.AuthBasic{User: "bot@acme.example", Password: os.Getenv("JIRA_API_TOKEN")})                       // want `token-configured.*JIRA_API_TOKEN`
	jira.NewAPI(os.Getenv("JIRA_URL"), jira.AuthToken{Token: os.Getenv("JIRA_PAT")})
}

func pencils() {
	api := gopencils.Api(site+"/wiki/rest/api", &gopencils.BasicAuth{Username: "bot@acme.example", Password: os.Getenv("CONFLUENCE_TOKEN")}) // want `token-configured.*CONFLUENCE_TOKEN`
	api.Res("content").Get()
	gopencils.Api("https://api.example.com", &gopencils.BasicAuth{Username: "bot", Password: os.Getenv("CRM_TOKEN")})
}

func boards() {
	token := os.Getenv("TRELLO_TOKEN")
	trello.NewAuthClient(os.Getenv("TRELLO_KEY"), &token) // want `token-configured.*TRELLO_TOKEN`
}

func pages() {
	statuspage.New(os.Getenv("STATUSPAGE_API_KEY"), nil)        // want `token-configured.*STATUSPAGE_API_KEY`
	statuspage2.NewClient(os.Getenv("STATUSPAGE_TWO_KEY"), "p") // want `token-configured.*STATUSPAGE_TWO_KEY`
	statuspage3.NewClient(os.Getenv("STATUSPAGE_THREE_KEY"))    // want `token-configured.*STATUSPAGE_THREE_KEY`
}

// A Connect app shares its secret with the site.
func connect(secret string) {
	c := &jwt.Config{Key: "com.acme.app", SharedSecret: secret, BaseURL: site}
	c.Client().Get(site + "/rest/api/3/myself")
}

func generated() {
	ctx := context.WithValue(context.Background(), bitbucket.ContextBasicAuth, bitbucket.BasicAuth{ // want `token-configured.*BITBUCKET_TOKEN`
		UserName: "bot", Password: os.Getenv("BITBUCKET_TOKEN"),
	})
	_ = ctx
	cfg := bitbucket.NewConfiguration()
	cfg.AddDefaultHeader("Authorization", "Basic "+os.Getenv("BITBUCKET_BASIC")) // want `token-configured.*BITBUCKET_BASIC`
	cfg.AddDefaultHeader("X-Trace", os.Getenv("TRACE"))
	bitbucket.NewAPIClient(cfg)
}
