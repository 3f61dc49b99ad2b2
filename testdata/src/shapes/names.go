package shapes

import (
	"flag"
	"os"
)

// A name can say that a value without a form of its own is a credential.
const (
	jiraAPIToken       = "s3cr3t-9f8a-of-th3-b0t" // want `token-hardcoded: Jira API token hard-coded as jiraAPIToken: `
	githubToken        = "s3cr3t-9f8a-of-th3-b0t"
	jiraTokenEnv       = "J1R4_T0K3N_0F_TH3_B0T"
	jiraTokenFile      = "s3cr3t/9f8a/of/th3/b0t"
	jiraWebhookToken   = "s3cr3t-9f8a-of-th3-b0t" // of a hook that Jira calls: no credential of a user's
	jiraTokenEncrypted = "s3cr3t-9f8a-of-th3-b0t"
	trelloKey          = "4e9f1a7c20d85b36e1f84a9bc07d2e53"
)

// What is called a token is as often the name of one.
var (
	confluencePassword = "c0nfl-7Hq2-x9Lp4" // want `token-hardcoded: Confluence password hard-coded as confluencePassword: `
	jiraToken          = "JIRA_API_TOKEN"
	jiraPassword       = "jira.password"
	bitbucketToken     = "X-Bitbucket-Token"
	confluenceToken    = "/etc/secrets/confluence-token-v2"
	atlassianToken     = "no-check"
	jiraAccessToken    = "ssm:/prod/j1r4/t0k3n"
	opsgenieAPIKey     = "3f2b8c1e-9d47-4a60-8e15-c7a92b604d31" // want `token-hardcoded: Opsgenie API key hard-coded as opsgenieAPIKey: `
	opsgenieTeamID     = "3f2b8c1e-9d47-4a60-8e15-c7a92b604d31"
	jiraTokenID        = "3f2b8c1e-9d47-4a60-8e15-c7a92b604d31"
)

type jiraConfig struct {
	Token string `default:"k3pt-7Hq2-1n-x9Lp4"` // want `token-hardcoded: Jira token hard-coded as Token: `
	Query string `default:"k3pt-7Hq2-1n-x9Lp4"`
}

type chatConfig struct {
	Token string `default:"k3pt-7Hq2-1n-x9Lp4"`
}

// Fields, keys and parameters are names too.
func places() {
	_ = jiraConfig{Token: "k3pt-7Hq2-1n-x9Lp4"} // want `token-hardcoded: Jira token hard-coded as Token: `
	_ = chatConfig{Token: "k3pt-7Hq2-1n-x9Lp4"}
	m := map[string]string{
		"jira.token":    "k3pt-7Hq2-1n-x9Lp4", // want `token-hardcoded: Jira token hard-coded as jira.token: `
		"jira.tokenURL": "k3pt-7Hq2-1n-x9Lp4",
	}
	m["BITBUCKET_PASSWORD"] = "k3pt-7Hq2-1n-x9Lp4" // want `token-hardcoded: Bitbucket password hard-coded as BITBUCKET_PASSWORD: `
	m["BITBUCKET_PROJECT"] = "k3pt-7Hq2-1n-x9Lp4"
	os.Setenv("JIRA_API_TOKEN", "k3pt-7Hq2-1n-x9Lp4") // want `token-hardcoded: Jira API token hard-coded as JIRA_API_TOKEN: `
	os.Setenv("JIRA_CACHE_KEY", "k3pt-7Hq2-1n-x9Lp4")
	flag.String("jira-token", "k3pt-7Hq2-1n-x9Lp4", "for Jira") // want `token-hardcoded: Jira token hard-coded as jira-token: `
	flag.String("jira-board", "k3pt-7Hq2-1n-x9Lp4", "for Jira")
	_ = "JIRA_API_TOKEN=k3pt-7Hq2-1n-x9Lp4" // want `token-hardcoded: Jira API token hard-coded as JIRA_API_TOKEN: `
	_ = "GITHUB_TOKEN=k3pt-7Hq2-1n-x9Lp4"
}
