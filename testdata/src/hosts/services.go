package hosts

import (
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// The gateway takes OAuth tokens and scoped API tokens alike: the host proves nothing of the credential.
func gatewayBasic() {
	req := get("https://api.atlassian.com/ex/jira/1/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_20")) // want `token-configured: Jira API token .*SECRET_20 .*Attach the access token of an OAuth 2\.0 \(3LO\) grant`
	send(req)
}

func gatewayBearer() {
	req := get("https://api.atlassian.com/ex/confluence/1/wiki/api/v2/pages")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_21")) // want `token-configured: Confluence API token .*SECRET_21 .*Attach the access token of an OAuth 2\.0 \(3LO\) grant`
	send(req)
}

func gatewayGrant(conf *oauth2.Config, r *http.Request) error {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return err
	}
	req := get("https://api.atlassian.com/ex/jira/1/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	send(req)
	return nil
}

// The endpoints of the grant itself take its access token and no other.
func resources() {
	req := get("https://api.atlassian.com/oauth/token/accessible-resources")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_22")) // takes nothing but the token of a grant
	send(req)
}

func me() {
	req := get("https://api.atlassian.com/me")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_23")) // takes nothing but the token of a grant
	send(req)
}

func resourcesOfGrant(conf *oauth2.Config, r *http.Request) error {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return err
	}
	req := get("https://api.atlassian.com/oauth/token/accessible-resources")
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	send(req)
	return nil
}

// Keys of an organization have no replacement by OAuth.
func orgs() {
	req := get("https://api.atlassian.com/admin/v1/orgs")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_24")) // want `token-configured: Atlassian organization admin API key .*SECRET_24 .*ADDON`
	send(req)
}

func orgs2() {
	req := get("https://api.atlassian.com/admin/v2/orgs/1/directories")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_25")) // want `token-configured: Atlassian organization admin API key .*SECRET_25 .*ADDON`
	send(req)
}

func manage() {
	req := get("https://api.atlassian.com/users/1/manage/profile")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_26")) // want `token-configured: Atlassian organization admin API key .*SECRET_26 .*ADDON`
	send(req)
}

func directory() {
	req := get("https://api.atlassian.com/scim/directory/1/Users")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_27")) // want `token-configured: Atlassian organization admin API key .*SECRET_27 .*ADDON`
	send(req)
}

func graph() {
	req := get("https://api.atlassian.com/graphql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_28")) // want `token-configured: Atlassian API token .*SECRET_28 `
	send(req)
}

func alerts() {
	req := get("https://api.atlassian.com/jsm/ops/api/1/v1/alerts")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_29")) // want `token-configured: Jira API token .*SECRET_29 .*OAuth 2\.0 \(3LO\)`
	send(req)
}

// An integration's key is none of an account.
func alertEvents() {
	req := get("https://api.atlassian.com/jsm/ops/integration/v2/alerts")
	req.Header.Set("Authorization", "GenieKey "+os.Getenv("SECRET_30")) // want `token-configured: Jira API key .*SECRET_30 .* by GenieKey authorization; it is a key of the product`
	send(req)
}

func assets() {
	req := get("https://api.atlassian.com/jsm/assets/workspace/1/v1/object/2")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_31")) // want `token-configured: Jira API token .*SECRET_31 .*OAuth 2\.0 \(3LO\)`
	send(req)
}

// The Marketplace API has no OAuth: the vendor's own token is all there is, a customer's is another matter.
func listing() {
	req := get("https://api.atlassian.com/marketplace/rest/3/reporting/developer-space/1/sales/transactions")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_32"))
	send(req)
}

func listingOfCustomer(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.atlassian.com/marketplace/rest/3/reporting/developer-space/1/sales/transactions")
	req.SetBasicAuth(r.FormValue("account"), r.FormValue("secret")) // want `token-collected: Marketplace API token .*never a customer's`
	send(req)
}

// The OAuth server takes the app's own secret.
func tokenServer() {
	req := get("https://auth.atlassian.com/oauth/token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_1"))
	send(req)
}

func tokenServerLiteral() {
	req := get("https://auth.atlassian.com/oauth/token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), "fake-client-secret-40") // want `token-hardcoded: Atlassian OAuth client secret `
	send(req)
}

// Connect's own server takes what the app has signed.
func impersonation() {
	req := get("https://oauth-2-authorization-server.services.atlassian.com/oauth2/token")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("ASSERTION"))
	send(req)
}

func modelContext() {
	req := get("https://mcp.atlassian.com/v1/mcp")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_33")) // want `token-configured: Atlassian MCP server API token .*SECRET_33 .*OAuth 2\.1`
	send(req)
}

func modelContextService() {
	req := get("https://mcp.atlassian.com/v1/mcp")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_34")) // want `token-configured: Atlassian MCP server API token .*SECRET_34 .*OAuth 2\.1`
	send(req)
}

// Government Cloud, its sandbox, and Atlassian's staging are clouds like the other.
func governmentSite() {
	req := get("https://acme.atlassian-us-gov-mod.net/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_40")) // want `token-configured: Jira API token .*SECRET_40 `
	send(req)
}

func governmentGateway() {
	req := get("https://api.atlassian-us-gov-mod.com/ex/jira/1/rest/api/3/myself")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_41")) // want `token-configured: Jira API token .*SECRET_41 `
	send(req)
}

func governmentTokenServer() {
	req := get("https://auth.atlassian-us-gov-mod.com/oauth/token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_2"))
	send(req)
}

func sandboxSite() {
	req := get("https://acme.atlassian-fex.net/wiki/api/v2/pages")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_42")) // want `token-configured: Confluence API token .*SECRET_42 `
	send(req)
}

func sandboxTokenServer() {
	req := get("https://auth.atlassian-fex.com/oauth/token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_3"))
	send(req)
}

func stagingSite() {
	req := get("https://acme.jira-dev.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_43")) // want `token-configured: Jira API token .*SECRET_43 .* by basic auth; path`
	send(req)
}

func stagingGateway() {
	req := get("https://api.stg.atlassian.com/ex/jira/1/rest/api/3/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_44")) // want `token-configured: Jira API token .*SECRET_44 `
	send(req)
}

func stagingPrivate() {
	req := get("https://api-private.stg.atlassian.com/graphql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_45")) // want `token-configured: Atlassian API token .*SECRET_45 `
	send(req)
}

func stagingTokenServer() {
	req := get("https://auth.stg.atlassian.com/oauth/token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_4"))
	send(req)
}

// Hosts that are known without a page of Atlassian's to cite.
func marketplaceHost(w http.ResponseWriter, r *http.Request) {
	req := get("https://marketplace.atlassian.com/rest/2/vendors/1/reporting/sales/transactions")
	req.SetBasicAuth(r.FormValue("email"), r.FormValue("customer_token")) // want `token-collected: Marketplace API token .*form field customer_token .*only with your own token`
	send(req)
	own := get("https://marketplace.atlassian.com/rest/2/vendors/1/reporting/sales/transactions")
	own.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_60"))
	send(own)
}

func adminHost() {
	req := get("https://admin.atlassian.com/gateway/api/adminhub/users")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SECRET_61")) // want `token-configured: Atlassian organization admin API key .*SECRET_61 .*ADDON`
	send(req)
}

// Atlassian's own documentation and issue tracker run on Data Center.
func ownDataCenter() {
	req := get("https://confluence.atlassian.com/rest/api/content/1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_62"))
	send(req)
	bad := get("https://confluence.atlassian.com/rest/api/content/1")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-63") // want `token-hardcoded: Confluence password or PAT .* on Data Center`
	send(bad)
}
