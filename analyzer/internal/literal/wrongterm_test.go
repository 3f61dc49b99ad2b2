package literal

import (
	"strings"
	"testing"
)

func TestMistakes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		// Wrong.
		{"Create a personal access token at https://id.atlassian.com/manage-profile/security/api-tokens", "personal access token: Atlassian Cloud"},
		{"Jira Cloud PAT", "PAT: Jira Cloud"},
		{"PATs of Confluence Cloud", "PATs: Confluence Cloud"},
		{"a Personal Access Token for Jira on Cloud", "Personal Access Token: Jira Cloud"},
		{"On Jira Cloud, create a personal-access-token.", "personal-access-token: Jira Cloud"},
		{"Personal access token (Jira Cloud)", "Personal access token: Jira Cloud"},
		{"PAT for https://%s.atlassian.net/rest", "PAT: Atlassian Cloud"},
		{"a PAT from bitbucket.org.", "PAT: Bitbucket Cloud"},
		{"Jira Data Center API token", "API token: Jira Data Center"},
		{"the API token of your self-hosted Jira", "API token: Jira Data Center"},
		{"Bitbucket Server API token", "API token: Bitbucket Data Center"},
		{"Jira Software Server API token", "API token: Jira Data Center"},
		{"Jira Service Management Data Center API token", "API token: Jira Data Center"},
		{"Jira Service Management Cloud PAT", "PAT: Jira Cloud"},
		{"API tokens of Jira Server expire.", "API tokens: Jira Data Center"},
		{"PAT for Jira Cloud or API token for Jira Server", "PAT: Jira Cloud, API token: Jira Data Center"},
		{"GitHub personal access token and Jira Cloud personal access token", "personal access token: Jira Cloud"},
		{"the Jira Cloud PAT is not set", "PAT: Jira Cloud"},
		{"Jira Cloud PAT or API token", "PAT: Jira Cloud"},
		{"invalid Bitbucket Server API token for %s: %w", "API token: Bitbucket Data Center"},
		{"JIRA_CLOUD_PAT", "JIRA_CLOUD_PAT: Jira Cloud"},
		{"jira-cloud-pat", "jira-cloud-pat: Jira Cloud"},
		{"confluenceDatacenterAPIToken", "confluenceDatacenterAPIToken: Confluence Data Center"},
		{"Set JIRA_DC_API_TOKEN first", "JIRA_DC_API_TOKEN: Jira Data Center"},
		{"BitbucketServerApiToken", "BitbucketServerApiToken: Bitbucket Data Center"},
		{"AtlassianCloudPersonalAccessToken", "AtlassianCloudPersonalAccessToken: Atlassian Cloud"},

		// Right.
		{"Jira Cloud API token", ""},
		{"Create an API token at https://id.atlassian.com/manage-profile/security/api-tokens", ""},
		{"Jira Data Center personal access token", ""},
		{"API token on Cloud or PAT on Data Center", ""},
		{"Jira API token on Cloud or PAT on Data Center", ""},
		{"API token (Jira Cloud) or personal access token (Jira Data Center)", ""},
		{"Jira API token (Cloud) / PAT (Server)", ""},
		{"For Jira Cloud use an API token, for Jira Data Center a PAT.", ""},
		{"Personal access token for Jira Server/Data Center or API token for Jira Cloud", ""},
		{"Use a PAT if you are on Jira Server or an API token if you are on Jira Cloud", ""},
		{"Jira Cloud uses API tokens, not PATs.", ""},
		{"Jira Cloud has API tokens instead of personal access tokens.", ""},
		{"PATs are not supported on Jira Cloud.", ""},
		{"Jira Cloud does not support personal access tokens.", ""},
		{"Use your Jira Data Center PAT, not an API token", ""},
		{"Jira personal access token (Data Center only; Cloud users need an API token)", ""},
		{"For Jira Cloud: your email. For Data Center: leave empty when using a PAT.", ""},
		{"Authentication token: API token for Atlassian Cloud; personal access token for Data Center", ""},
		{"Jira API token (Cloud) or password/PAT (Data Center/Server)", ""},
		{"Jira Cloud email and API token, or Jira Data Center personal access token", ""},
		{"JIRA_CLOUD_API_TOKEN", ""},
		{"JIRA_DC_PAT", ""},

		// Of others, or of nobody in particular.
		{"GitHub PAT, and the Jira Cloud site", ""},
		{"PAT (GitHub), Jira Cloud site", ""},
		{"a personal access token for GitLab and an API token for Jira Cloud", ""},
		{"Azure DevOps PAT for the Jira Cloud connector", ""},
		{"what GitHub calls a PAT is an API token in Jira Cloud", ""},
		{"GitHub's PAT for the Jira Cloud app", ""},
		{"the gitlab.com PAT next to Jira Cloud", ""},
		{"Jira PAT in Google Cloud Secret Manager", ""},
		{"personal access token", ""},
		{"Jira API token", ""},
		{"Jira PAT", ""},
		{"JIRA_PAT", ""},
		{"JIRA_SERVER_API_TOKEN", ""}, // as often a Cloud site
		{"JIRA_GITHUB_CLOUD_PAT", ""},
		{"Start the MCP server with your Jira API token", ""},
		{"Pick a PAT. Jira Cloud comes next.", ""},
		{"the pat on the back for Jira Cloud", ""},
		{"the app API Tokens for Jira Data Center", ""},
		{"\"API Token Authentication\" plugin on Jira Data Center", ""},
		{"API tokens", ""},

		// Said of both, or of one of them, without saying which.
		{"Jira Cloud and Server API token", ""},
		{"Jira Cloud or Data Center personal access token", ""},
		{"Atlassian API token or personal access token (Cloud or Data Center)", ""},
		{"migrate from a Jira Server API token to Cloud", ""},
		{"API token or PAT for Jira Cloud", ""},
		{"email and API token or PAT for Jira Cloud/Server", ""},
		{"Jira Cloud API token or PAT", ""},
		{"JIRA_CLOUD_DC_PAT", ""},
		{"JIRA_CLOUD_API_TOKEN_OR_PAT", ""},
	} {
		var got []string
		for _, m := range mistakes(test.text) {
			got = append(got, m.said+": "+m.name)
			if !strings.HasPrefix(strings.ReplaceAll(test.text[m.offset:], "-", " "), strings.ReplaceAll(m.said, "-", " ")) {
				t.Errorf("%q: %q is not at %d", test.text, m.said, m.offset)
			}
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%q: %q, want %q", test.text, s, test.want)
		}
	}
}
