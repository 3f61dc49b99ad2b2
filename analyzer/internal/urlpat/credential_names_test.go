package urlpat

import "testing"

func TestNamesCredential(t *testing.T) {
	for _, test := range []struct{ name, product, kind string }{
		{"JIRA_API_TOKEN", "jira", "api token"},
		{"jiraToken", "jira", "token"},
		{"config.Jira.Password", "jira", "password"},
		{"ATLASSIAN_TOKEN", "", "token"},
		{"atlassian.jira.token", "jira", "token"},
		{"BITBUCKET_APP_PASSWORD", "bitbucket", "app password"},
		{"opsgenie_api_key", "opsgenie", "api key"},
		{"jiratoken", "jira", "token"},

		{"JIRA_API_KEY", "", ""},
		{"GITHUB_TOKEN", "", ""},
		{"jira_to_github_token", "", ""},
		{"token", "", ""},
		{"JIRA_URL", "", ""},
		{"jira_token_url", "", ""},
		{"JIRA_OAUTH_TOKEN", "", ""},
		{"jiraAccessToken", "", ""},
		{"jira_webhook_token", "", ""},
		{"jiraClientPassword", "", ""},
		{"jira.nextPageToken", "", ""},
		{"", "", ""},
	} {
		if p, k := NamesCredential(test.name); p != test.product || k != test.kind {
			t.Errorf("%s: %q %q, want %q %q", test.name, p, k, test.product, test.kind)
		}
	}
}
