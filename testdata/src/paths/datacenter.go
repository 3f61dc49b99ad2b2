package paths

import "os"

// What only Data Center serves.
func session() {
	req := get("/rest/auth/1/session")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_25"))
	send(req)
	bad := get("/rest/auth/1/session")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-25") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/auth/1/session by basic auth on Data Center; path`
	send(bad)
}

func pats() {
	req := get("/rest/pat/latest/tokens")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_26"))
	send(req)
	bad := get("/rest/pat/latest/tokens")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-26") // want `token-hardcoded: Atlassian password or PAT .* reaches \{\}/rest/pat/latest/tokens by basic auth on Data Center; path`
	send(bad)
}

func accessTokens() {
	req := get("/rest/access-tokens/1.0/users/bot")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_27"))
	send(req)
	bad := get("/rest/access-tokens/1.0/users/bot")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-27") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/access-tokens/1\.0/users/bot by basic auth on Data Center; path`
	send(bad)
}

func accessTokensLatest() {
	req := get("/rest/access-tokens/latest/users/bot")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_28"))
	send(req)
	bad := get("/rest/access-tokens/latest/users/bot")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-28") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/access-tokens/latest/users/bot by basic auth on Data Center; path`
	send(bad)
}

func servletAuthorize() {
	req := get("/plugins/servlet/oauth/authorize")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_29"))
	send(req)
	bad := get("/plugins/servlet/oauth/authorize")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-29") // want `token-hardcoded: Atlassian password or PAT .* reaches \{\}/plugins/servlet/oauth/authorize by basic auth on Data Center; path`
	send(bad)
}

func applinks() {
	req := get("/plugins/servlet/applinks/whoami")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_30"))
	send(req)
	bad := get("/plugins/servlet/applinks/whoami")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-30") // want `token-hardcoded: Atlassian password or PAT .* reaches \{\}/plugins/servlet/applinks/whoami by basic auth on Data Center; path`
	send(bad)
}

func projects() {
	req := get("/rest/api/1.0/projects")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_31"))
	send(req)
	bad := get("/rest/api/1.0/projects")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-31") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/api/1\.0/projects by basic auth on Data Center; path`
	send(bad)
}

func repos() {
	req := get("/rest/api/1.0/repos")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_32"))
	send(req)
	bad := get("/rest/api/1.0/repos")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-32") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/api/1\.0/repos by basic auth on Data Center; path`
	send(bad)
}

func users() {
	req := get("/rest/api/1.0/users")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_33"))
	send(req)
	bad := get("/rest/api/1.0/users")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-33") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/api/1\.0/users by basic auth on Data Center; path`
	send(bad)
}

func latestRepos() {
	req := get("/rest/api/latest/projects/X/repos")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_34"))
	send(req)
	bad := get("/rest/api/latest/projects/X/repos")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-34") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/api/latest/projects/X/repos by basic auth on Data Center; path`
	send(bad)
}

func buildStatus() {
	req := get("/rest/build-status/1.0/commits/1")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_35"))
	send(req)
	bad := get("/rest/build-status/1.0/commits/1")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-35") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/build-status/1\.0/commits/1 by basic auth on Data Center; path`
	send(bad)
}

func keys() {
	req := get("/rest/keys/1.0/projects/X/ssh")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_36"))
	send(req)
	bad := get("/rest/keys/1.0/projects/X/ssh")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-36") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/keys/1\.0/projects/X/ssh by basic auth on Data Center; path`
	send(bad)
}

func ssh() {
	req := get("/rest/ssh/1.0/settings")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_37"))
	send(req)
	bad := get("/rest/ssh/1.0/settings")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-37") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/ssh/1\.0/settings by basic auth on Data Center; path`
	send(bad)
}

func searchLatest() {
	req := get("/rest/search/latest/search")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_38"))
	send(req)
	bad := get("/rest/search/latest/search")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-38") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/search/latest/search by basic auth on Data Center; path`
	send(bad)
}

func archive() {
	req := get("/rest/archive/latest/projects/X")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_39"))
	send(req)
	bad := get("/rest/archive/latest/projects/X")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-39") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/archive/latest/projects/X by basic auth on Data Center; path`
	send(bad)
}

func scm() {
	req := get("/scm/x/app.git")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_40"))
	send(req)
	bad := get("/scm/x/app.git")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-40") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/scm/x/app\.git by basic auth on Data Center; path`
	send(bad)
}

// Crowd's applications have a password.
func crowd() {
	req := get("/rest/usermanagement/1/user")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_41"))
	send(req)
	bad := get("/rest/usermanagement/1/user")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-41") // want `token-hardcoded: Crowd application password .* reaches \{\}/rest/usermanagement/1/user by basic auth on Data Center; path`
	send(bad)
}

// Apps of other vendors in Jira; their Cloud editions are on hosts of their own.
func raven() {
	req := get("/rest/raven/1.0/api/test")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_42"))
	send(req)
	bad := get("/rest/raven/1.0/api/test")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-42") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/raven/1\.0/api/test by basic auth on Data Center; path`
	send(bad)
}

func timesheets() {
	req := get("/rest/tempo-timesheets/4/worklogs")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_43"))
	send(req)
	bad := get("/rest/tempo-timesheets/4/worklogs")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-43") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/tempo-timesheets/4/worklogs by basic auth on Data Center; path`
	send(bad)
}

func tempoCore() {
	req := get("/rest/tempo-core/1/user")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_44"))
	send(req)
	bad := get("/rest/tempo-core/1/user")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-44") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/tempo-core/1/user by basic auth on Data Center; path`
	send(bad)
}

func zapi() {
	req := get("/rest/zapi/latest/cycle")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_45"))
	send(req)
	bad := get("/rest/zapi/latest/cycle")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-45") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/zapi/latest/cycle by basic auth on Data Center; path`
	send(bad)
}

func atm() {
	req := get("/rest/atm/1.0/testcase")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_46"))
	send(req)
	bad := get("/rest/atm/1.0/testcase")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-46") // want `token-hardcoded: Jira password or PAT .* reaches \{\}/rest/atm/1\.0/testcase by basic auth on Data Center; path`
	send(bad)
}

// Endpoints of Data Center's OAuth take the secret of the app.
func oauth2() {
	for _, path := range []string{"/rest/oauth2/latest/token", "/plugins/servlet/oauth/request-token", "/plugins/servlet/oauth/access-token"} {
		req := get(path)
		req.SetBasicAuth(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET_47"))
		send(req)
	}
	bad := get("/rest/oauth2/latest/token")
	bad.SetBasicAuth(os.Getenv("CLIENT_ID"), "fake-client-secret-47") // want `token-hardcoded: Atlassian OAuth client secret .* on Data Center; path`
	send(bad)
}

func oauth2Authorize() {
	req := get("/rest/oauth2/latest/authorize")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_48"))
	send(req)
	bad := get("/rest/oauth2/latest/authorize")
	bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-48") // want `token-hardcoded: Atlassian password or PAT .* reaches \{\}/rest/oauth2/latest/authorize by basic auth on Data Center; path`
	send(bad)
}

// Paths of Bitbucket Data Center that are known without a page to cite; look-alikes have them too, so that they only hint.
func branchUtils() {
	for _, path := range []string{"/rest/branch-utils/1.0/projects", "/rest/default-reviewers/1.0/projects", "/rest/insights/1.0/projects", "/rest/git/1.0/projects"} {
		good := get(path)
		good.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_64"))
		send(good)
		bad := get(path)
		bad.SetBasicAuth(os.Getenv("ACCOUNT"), "fake-secret-64") // want `token-hardcoded: Bitbucket password or PAT .* on Data Center`
		send(bad)
	}
}
