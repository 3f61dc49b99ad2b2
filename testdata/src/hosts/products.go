package hosts

import (
	"net/http"
	"os"
	"os/exec"

	"golang.org/x/oauth2"
)

// Git over https.
func clone() {
	exec.Command("git", "clone", "https://x-bitbucket-api-token-auth:"+os.Getenv("SECRET_50")+"@bitbucket.org/acme/app.git").Run() // want `token-configured: Bitbucket API token .*SECRET_50 .*one OAuth consumer of your own workspace` `insecure-transport: .*inside the URL` `token-persisted`
}

// Access tokens belong to a repository, not to a user.
func cloneAccess() {
	exec.Command("git", "clone", "https://x-token-auth:"+os.Getenv("SECRET_51")+"@bitbucket.org/acme/app.git").Run() // want `token-configured: Bitbucket access token .*SECRET_51 .*only discouraged` `insecure-transport: .*inside the URL` `token-persisted`
}

func repositories() {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_52")) // want `token-configured: Bitbucket API token .*SECRET_52 .*one OAuth consumer of your own workspace`
	send(req)
}

func repositoriesBearer() {
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_53")) // want `token-configured: Bitbucket access token .*SECRET_53 .*only discouraged`
	send(req)
}

func repositoriesOfGrant(conf *oauth2.Config, r *http.Request) error {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return err
	}
	req := get("https://api.bitbucket.org/2.0/repositories/acme")
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	send(req)
	return nil
}

// The consumer's own secret, at the endpoint that takes it.
func consumer() {
	req := get("https://bitbucket.org/site/oauth2/access_token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_5"))
	send(req)
}

func boards() {
	req := get("https://api.trello.com/1/members/me/boards")
	req.Header.Set("Authorization", `OAuth oauth_consumer_key="fake", oauth_token="`+os.Getenv("SECRET_54")+`"`) // want `token-configured: Trello token .*SECRET_54 .*authorization code with PKCE`
	send(req)
}

func boardsQuery() {
	req := get("https://api.trello.com/1/members/me/boards")
	q := req.URL.Query()
	q.Set("key", os.Getenv("PUBLIC_KEY"))
	q.Set("token", os.Getenv("SECRET_55"))
	req.URL.RawQuery = q.Encode() // want `token-configured: Trello token .*SECRET_55 .*by a query parameter`
	send(req)
}

func boardsBearer() {
	req := get("https://trello.com/1/members/me/boards")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_56")) // want `token-configured: Trello token .*SECRET_56 `
	send(req)
}

func boardsOfGrant(conf *oauth2.Config, r *http.Request) error {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return err
	}
	req := get("https://api.trello.com/1/members/me/boards")
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	send(req)
	return nil
}

// Keys of products that have no OAuth.
func pages1() {
	req := get("https://api.opsgenie.com/v2/alerts")
	req.Header.Set("Authorization", "GenieKey "+os.Getenv("SECRET_57")) // want `token-configured: Opsgenie API key .*SECRET_57 .*it is a key of the product.*Opsgenie offers no OAuth and ends on 2027-04-05`
	send(req)
}

func pages2() {
	req := get("https://api.eu.opsgenie.com/v2/alerts")
	req.Header.Set("Authorization", "GenieKey "+os.Getenv("SECRET_58")) // want `token-configured: Opsgenie API key .*SECRET_58 .*it is a key of the product`
	send(req)
}

func pages3() {
	req := get("https://api.sandbox.opsgenie.com/v2/alerts")
	req.Header.Set("Authorization", "GenieKey "+os.Getenv("SECRET_59")) // want `token-configured: Opsgenie API key .*SECRET_59 .*it is a key of the product`
	send(req)
}

func incidents() {
	req := get("https://api.statuspage.io/v1/pages/1/incidents")
	req.Header.Set("Authorization", "OAuth "+os.Getenv("SECRET_60")) // want `token-configured: Statuspage API key .*SECRET_60 .*it is a key of the product.*Statuspage offers no OAuth`
	send(req)
}

func incidentsManage() {
	req := get("https://manage.statuspage.io/api/v1/pages")
	req.Header.Set("Authorization", "OAuth "+os.Getenv("SECRET_61")) // want `token-configured: Statuspage API key .*SECRET_61 .*it is a key of the product`
	send(req)
}

// Align has tokens of its own; it takes those of Atlassian accounts as well.
func epics() {
	req := get("https://acme.jiraalign.com/rest/align/api/2/epics")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_62")) // want `token-configured: Jira Align token .*SECRET_62 .*it is a token of Jira Align, not of an Atlassian account`
	send(req)
}

func epicsAccount() {
	req := get("https://acme.agilecraft.com/rest/align/api/2/epics")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_63")) // want `token-configured: Jira Align token .*SECRET_63 .*by basic auth; path.*Jira Align offers no OAuth 2\.0 \(3LO\)`
	send(req)
}
