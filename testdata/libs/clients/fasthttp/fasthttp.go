// Package fasthttp signs requests in with fasthttp, and serves some with it.
package fasthttp

import (
	"encoding/base64"
	"os"

	"github.com/valyala/fasthttp"
)

const site = "https://acme.atlassian.net"

func header() {
	req := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(req)
	req.SetRequestURI(site + "/rest/api/3/myself")
	req.Header.SetMethod("GET")
	req.Header.Set("Authorization", "Basic "+basic(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN"))) // want `token-configured.*JIRA_API_TOKEN`
	req.Header.Set("X-Trace", os.Getenv("TRACE"))
	resp := fasthttp.AcquireResponse()
	fasthttp.Do(req, resp)

	crm := fasthttp.AcquireRequest()
	crm.SetRequestURI("https://api.example.com/v1/me")
	crm.Header.Set("Authorization", "Basic "+basic(os.Getenv("CRM_USER"), os.Getenv("CRM_TOKEN")))
	fasthttp.Do(crm, resp)
}

func basic(user, token string) string {
	return base64.StdEncoding.EncodeToString([]byte(user + ":" + token))
}

func bytes(client *fasthttp.Client) {
	var req fasthttp.Request
	var resp fasthttp.Response
	req.Header.SetBytesV("Authorization", []byte("Basic "+os.Getenv("JIRA_BASIC"))) // want `token-configured.*JIRA_BASIC`
	req.SetRequestURI(site + "/rest/api/3/project")
	client.DoRedirects(&req, &resp, 3)
}

func uri(client *fasthttp.Client) {
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.URI().Update(site + "/rest/api/3/project")
	req.URI().SetUsername("bot@acme.example")
	req.URI().SetPassword(os.Getenv("JIRA_API_TOKEN")) // want `token-configured.*JIRA_API_TOKEN`
	client.Do(req, resp)

	trello := fasthttp.AcquireRequest()
	trello.SetRequestURI("https://api.trello.com/1/members/me")
	trello.URI().QueryArgs().Set("token", os.Getenv("TRELLO_TOKEN")) // want `token-configured.*TRELLO_TOKEN`
	client.Do(trello, resp)
}

// serve is handed a token by its callers, in a form, in the query, in the body, and the header they came with.
func serve(ctx *fasthttp.RequestCtx) {
	send(string(ctx.FormValue("jira_token")))
	send(string(ctx.QueryArgs().Peek("jira_key")))
	send(string(ctx.PostArgs().Peek("jira_secret")))
	send(string(ctx.PostBody()))
	send(string(ctx.Method()))

	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetRequestURI(site + "/rest/api/3/myself")
	req.Header.SetBytesV("Authorization", ctx.Request.Header.Peek("Authorization")) // want `token-forwarded`
	fasthttp.Do(req, resp)
}

func send(token string) {
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetRequestURI(site + "/rest/api/3/myself")
	req.Header.Set("Authorization", "Basic "+basic("bot@acme.example", token)) // want `token-collected.*jira_token` `token-collected.*jira_key` `token-collected.*jira_secret` `token-collected.*body`
	fasthttp.Do(req, resp)
}

func tenant(ctx *fasthttp.RequestCtx) {
	args := fasthttp.AcquireArgs()
	args.Set("grant_type", "authorization_code")
	args.SetBytesV("client_id", ctx.FormValue("id"))
	args.SetBytesV("client_secret", ctx.FormValue("secret"))
	fasthttp.Post(nil, "https://auth.atlassian.com/oauth/token", args) // want `oauth-per-tenant.*secret`
	fasthttp.Post(nil, "https://auth.example.com/oauth/token", args)
}

func main() { fasthttp.ListenAndServe(":8080", serve); fasthttp.ListenAndServe(":8081", tenant) }
