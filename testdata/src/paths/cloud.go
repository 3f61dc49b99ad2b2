package paths

import "os"

// Bitbucket Cloud.
func repositories() {
	req := get("/2.0/repositories/acme")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_49")) // want `token-configured: Bitbucket API token .*SECRET_49 .* reaches \{\}/2\.0/repositories/acme by basic auth; path`
	send(req)
}

func workspaces() {
	req := get("/2.0/workspaces/acme")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_50")) // want `token-configured: Bitbucket API token .*SECRET_50 .* reaches \{\}/2\.0/workspaces/acme by basic auth; path`
	send(req)
}

func user() {
	req := get("/2.0/user")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_51")) // want `token-configured: Bitbucket API token .*SECRET_51 .* reaches \{\}/2\.0/user by basic auth; path`
	send(req)
}

func teams() {
	req := get("/2.0/teams/acme")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_52")) // want `token-configured: Bitbucket API token .*SECRET_52 .* reaches \{\}/2\.0/teams/acme by basic auth; path`
	send(req)
}

// Other services have a version 2.0 too.
func usersElsewhere() {
	req := get("/2.0/users/me")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_OTHER_1"))
	send(req)
	deeper := get("/api/2.0/user")
	deeper.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_OTHER_2"))
	send(deeper)
}

// The consumer's own secret, and a user's.
func consumer() {
	req := get("/site/oauth2/access_token")
	req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"))
	send(req)
}

func consent() {
	req := get("/site/oauth2/authorize")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_53")) // want `token-configured: Bitbucket API token .*SECRET_53 .* reaches \{\}/site/oauth2/authorize by basic auth; path`
	send(req)
}

// The gateway.
func gateway() {
	req := get("/ex/jira/1/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_54")) // want `token-configured: Jira API token .*SECRET_54 .* reaches \{\}/ex/jira/1/rest/api/2/myself by basic auth; path.*Attach the access token`
	send(req)
}

func gatewayPages() {
	req := get("/ex/confluence/1/wiki/rest/api/content")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_55")) // want `token-configured: Confluence API token .*SECRET_55 .* reaches \{\}/ex/confluence/1/wiki/rest/api/content by basic auth; path.*Attach the access token`
	send(req)
}

func tenant() {
	req := get("/_edge/tenant_info")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_56")) // want `token-configured: Atlassian API token .*SECRET_56 .* reaches \{\}/_edge/tenant_info by basic auth; path`
	send(req)
}

func platform() {
	req := get("/gateway/api/graphql")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_57")) // want `token-configured: Atlassian API token .*SECRET_57 .* reaches \{\}/gateway/api/graphql by basic auth; path`
	send(req)
}

func platformOther() {
	req := get("/gateway/api/things")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_58")) // want `token-configured: Atlassian API token .*SECRET_58 .* reaches \{\}/gateway/api/things by basic auth; path`
	send(req)
}

func components() {
	req := get("/gateway/api/compass/v1/metrics")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_59")) // want `token-configured: Compass API token .*SECRET_59 .* reaches \{\}/gateway/api/compass/v1/metrics by basic auth; path`
	send(req)
}

func connect() {
	req := get("/rest/atlassian-connect/1/addons")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_60")) // want `token-configured: Atlassian API token .*SECRET_60 .* reaches \{\}/rest/atlassian-connect/1/addons by basic auth; path`
	send(req)
}

func forge() {
	req := get("/rest/forge/1/app/properties")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_61")) // want `token-configured: Atlassian API token .*SECRET_61 .* reaches \{\}/rest/forge/1/app/properties by basic auth; path`
	send(req)
}

func align() {
	req := get("/rest/align/api/2/epics")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_62")) // want `token-configured: Jira Align token .*SECRET_62 .* reaches \{\}/rest/align/api/2/epics by basic auth; path`
	send(req)
}

func alerts() {
	req := get("/jsm/ops/api/1/v1/alerts")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_63")) // want `token-configured: Jira API token .*SECRET_63 .* reaches \{\}/jsm/ops/api/1/v1/alerts by basic auth; path`
	send(req)
}

func objects() {
	req := get("/jsm/assets/workspace/1/v1/object/2")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_64")) // want `token-configured: Jira API token .*SECRET_64 .* reaches \{\}/jsm/assets/workspace/1/v1/object/2 by basic auth; path`
	send(req)
}
