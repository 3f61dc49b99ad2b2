package literal

import (
	"fmt"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// shown is how the tests write an ask: what is asked for, of which product, how surely.
func (a ask) String() string {
	kind := map[secretKind]string{apiToken: "API token", appPassword: "app password", apiKey: "API key", password: "password", bareToken: "token"}[a.secret]
	if a.link != "" {
		kind = "link"
	}
	product := a.product
	if product == "" {
		product = "atlassian"
	}
	return product + " " + kind + " " + a.confidence
}

func TestAsks(t *testing.T) {
	jira := owner{known: true, product: "jira", evidence: "a test", confidence: finding.ConfidenceLikely}
	jiraPackage := jira
	jiraPackage.confidence = finding.ConfidencePossible
	github := owner{known: true, vendor: true}
	for _, test := range []struct {
		line string
		at   surrounding
		want string
	}{
		// Ways of asking.
		{"Create a Jira API token", surrounding{}, "jira API token certain"},
		{"Please create an API token for Jira", surrounding{}, "jira API token certain"},
		{"You can generate a Confluence API token there", surrounding{}, "confluence API token certain"},
		{"Open Jira → Security → Create API token", surrounding{}, "jira API token certain"},
		{"Click **Create API token** in Jira", surrounding{}, "jira API token certain"},
		{"How to get a Bitbucket app password", surrounding{}, "bitbucket app password certain"},
		{"Log in with your Atlassian email and API token", surrounding{}, "atlassian API token certain"},
		{"Set JIRA_API_TOKEN to your API token", surrounding{}, "jira API token certain"},
		{"set USER+JIRA_API_TOKEN", surrounding{}, "jira API token certain"},
		{"a Jira API token must be provided", surrounding{}, "jira API token certain"},
		{"JIRA_API_TOKEN environment variable is required", surrounding{}, "jira API token certain"},
		{"The server requires a Jira API token", surrounding{}, "jira API token certain"},
		{"JIRA_API_TOKEN=your-api-token", surrounding{}, "jira API token certain"},
		{"export JIRA_API_TOKEN=<token>", surrounding{}, "jira API token certain"},
		{"--jira-token <your token>", surrounding{}, "jira token likely"},
		{"Enter your GitHub or Jira API token", surrounding{}, "jira API token certain"},
		{"For CI, pipe a Bitbucket API token via stdin", surrounding{}, "bitbucket API token certain"},

		{"Open the settings to create a Jira API token", surrounding{}, "jira API token certain"},
		{"For help getting a Bitbucket app password, see:", surrounding{}, "bitbucket app password certain"},
		{"Please migrate to API tokens of Bitbucket", surrounding{}, "bitbucket API token certain"},
		{"Read a Jira API token from stdin", surrounding{role: asLabel}, "jira API token certain"},

		// Sentences of the same shape that do not ask.
		{"The module to create a Jira API token", surrounding{}, ""},
		{"Error creating a Jira API token, see:", surrounding{}, ""},
		{"Read a Jira API token from stdin", surrounding{}, ""},
		{"Create a Jira issue", surrounding{}, ""},
		{"Create a Jira issue with your API token", surrounding{}, ""},
		{"failed to create a Jira API token", surrounding{}, ""},
		{"creates a Jira API token", surrounding{}, ""},
		{"Jira takes an API token", surrounding{}, ""},
		{"Jira API token", surrounding{}, ""},
		{"the Jira API token is invalid", surrounding{}, ""},
		{"missing Jira API token", surrounding{}, ""},
		{"JIRA_API_TOKEN is not set", surrounding{}, ""},
		{"JIRA_API_TOKEN=%s", surrounding{}, ""},
		{"export JIRA_API_TOKEN=$TOKEN", surrounding{}, ""},
		{"JIRA_API_TOKEN", surrounding{}, ""},
		{"at most one of jira_api_token and token must be set", surrounding{}, ""},
		{"add API token authentication to Jira", surrounding{}, ""},
		{"the Jira request needs the API token's owner", surrounding{}, ""},

		// Against tokens.
		{"Do not paste your Jira API token", surrounding{}, ""},
		{"Never share Jira API tokens", surrounding{}, ""},
		{"Use OAuth for Jira instead of an API token", surrounding{}, ""},
		{"Jira API tokens are no longer accepted", surrounding{}, ""},
		{"App passwords are disabled. Use Bitbucket API tokens.", surrounding{}, "bitbucket API token certain"},
		{"Use an API token for Jira, not your password", surrounding{}, "jira API token certain"},

		// Whose.
		{"Create an API token", surrounding{}, ""},
		{"Create an API token", surrounding{above: jira}, "jira API token likely"},
		{"Create an API token", surrounding{above: jiraPackage}, "jira API token possible"},
		{"Create an API token", surrounding{names: github, above: jira}, ""},
		{"Create a GitHub API token", surrounding{above: jira}, ""},
		{"Create an Acme API token", surrounding{above: jira}, ""},
		{"Create an API token at https://acme.dev/tokens", surrounding{above: jira}, ""},
		{"Create an API token at https://your-site.example.com", surrounding{above: jira}, "jira API token likely"},
		{"Paste a token", surrounding{above: jira}, "jira token possible"},
		{"Paste a Jira token", surrounding{}, "jira token likely"},
		{"Enter your Jira password", surrounding{}, "jira password possible"},
		{"Enter your Jira Cloud password", surrounding{}, "jira password likely"},
		{"Create an Atlassian organization API key", surrounding{}, "org-admin API key certain"},
		{"Enter the Opsgenie API key", surrounding{}, "opsgenie API key certain"},
		{"Enter the Trello API key", surrounding{}, ""},
		{"Enter the Trello token", surrounding{}, "trello token likely"},

		// Data Center, and tokens of other kinds.
		{"Create an API token on your Jira Server", surrounding{}, ""},
		{"Create a Jira API token", surrounding{dc: true}, ""},
		{"Create an API token on Jira Cloud", surrounding{dc: true}, "jira API token certain"},
		{"Enter a Jira API token (Cloud) or PAT (Server)", surrounding{}, "jira API token certain"},
		{"Create a Jira personal access token", surrounding{}, ""},
		{"Get a token from your Jira profile for the PAT", surrounding{}, ""},
		{"Set JIRA_PAT", surrounding{}, ""},
		{"JIRA_TOKEN=your-personal-access-token", surrounding{}, ""},
		{"Set BITBUCKET_WORKSPACE_TOKEN", surrounding{}, ""},
		{"Enter your Jira OAuth access token", surrounding{}, ""},
		{"Set this [API token](https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html) of Confluence", surrounding{}, ""},

		{"Enter the token of the next page of Jira issues", surrounding{}, ""},
		{"Enter the Jira token", surrounding{other: true}, ""},

		// Labels and prompts.
		{"Jira API token", surrounding{role: asLabel}, "jira API token certain"},
		{"Your Jira API token, optional", surrounding{role: asLabel}, "jira API token certain"},
		{"API token", surrounding{role: asLabel, names: jira}, "jira API token likely"},
		{"token", surrounding{role: asLabel, names: jira}, ""},
		{"Token", surrounding{role: asLabel, names: jira}, "jira token likely"},
		{"API tokens of Jira", surrounding{role: asLabel}, ""},
		{"Jira API token name", surrounding{role: asLabel}, ""},
		{"Jira API token is invalid", surrounding{role: asLabel}, ""},
		{"Site of the Jira API token", surrounding{role: asLabel}, ""},
		{"JIRA_API_TOKEN", surrounding{role: asLabel}, ""},
		{"Jira API token: ", surrounding{role: asPrompt}, "jira API token certain"},
		{"Jira API token:", surrounding{role: asPrompt}, ""},

		// Links.
		{"https://id.atlassian.com/manage-profile/security/api-tokens", surrounding{}, "atlassian link certain"},
		{"Jira: id.atlassian.com/manage/api-tokens", surrounding{}, "jira link certain"},
		{"see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/", surrounding{}, "atlassian link certain"},
		{"https://bitbucket.org/account/settings/app-passwords/", surrounding{}, "bitbucket link certain"},
		{"https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/ (deprecated)", surrounding{}, ""},
		{"https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions/", surrounding{}, ""},
		{"Do not use https://id.atlassian.com/manage-profile/security/api-tokens", surrounding{}, ""},
		{"https://id.atlassian.com/manage-profile/profile", surrounding{}, ""},
		{"https://trello.com/1/authorize?response_type=token&key=k", surrounding{}, "trello link likely"},
		{"https://trello.com/1/authorize?response_type=token&callback_method=fragment&return_url=u", surrounding{}, ""},
	} {
		var got []string
		for _, a := range asks(test.line, test.at) {
			got = append(got, a.String())
			if a.offset < 0 || a.offset >= len(test.line) {
				t.Errorf("%q: offset %d", test.line, a.offset)
			}
		}
		if s := strings.Join(got, ", "); s != test.want {
			t.Errorf("%q %+v: %q, want %q", test.line, test.at.role, s, test.want)
		}
	}
}

func TestReadDocument(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"the product stands above", "Connect to Jira\n\n1. Create an API token", "3 jira API token likely"},
		{"somebody else stands above", "Connect to GitHub\n\n1. Create an API token", ""},
		{"the last one counts", "Jira needs an account\nConnect to GitHub\nCreate an API token", ""},
		{"the product stands below", "1. Create an API token\n2. Open Confluence", "1 confluence API token likely"},
		{"two products, one nearest", "Jira\nConfluence\nCreate an API token", "3 confluence API token likely"},
		{"too far above, among others", "Jira\n" + strings.Repeat("\n", far) + "Create an API token\nGitHub", ""},
		{"a heading for Data Center", "# Jira Cloud\nCreate an API token\n# Jira Data Center\nCreate an API token", "2 jira API token likely"},
		{"a heading below another", "## Jira Data Center\n### Steps\nCreate an API token", ""},
		{"a heading beside another", "## Jira Data Center\nsteps\n## Cloud\nCreate an API token for Jira", "4 jira API token certain"},
		{"a heading for Cloud where Data Center is meant otherwise", "Jira Data Center:\n  For Jira Cloud:\n    Create an API token", "3 jira API token likely"},
		{"indentation", "For Jira Server:\n  Create a Jira token\nFor Jira Cloud:\n  Create a Jira token", "4 jira token likely"},
		{"a list of settings", "JIRA_API_TOKEN  API token of the account\nJIRA_PAT        token of the account\nSLACK_TOKEN     API token", "1 jira API token likely"},
		{"a label", `{"jira": {"token": {"title": "API token"}, "id": {"title": "API token id"}}}`, "1 jira API token likely"},
		{"labels of HTML", "<h1>Jira</h1>\n<label>API token</label>\n<label>Site</label>\n<p>API token</p>", "2 jira API token likely"},
		{"a sentence around tags", "Create a <b>Jira</b> <a href=\"/x\">API token</a>", "1 jira API token certain"},
		{"a link in a tag", `<a href="https://id.atlassian.com/manage-profile/security/api-tokens">here</a>`, "1 atlassian link certain"},
		{"in a script", `if (!t) show("Enter your Jira API token"); jira_token = t`, "1 jira API token certain"},
		{"in a template", "token: \"{{ .Env.JIRA_TOKEN }}\"\ntoken: ${JIRA_TOKEN}", ""},
		{"a comment on a command", "jira login # you need a Jira API token", "1 jira API token certain"},
		{"the surest of a line", "Create a token for Jira: https://id.atlassian.com/manage-profile/security/api-tokens", "1 jira link certain"},
		{"a statement", "UPDATE jira SET api_token = ?\nSET jira_token = :t", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var lines []docLine
			for l := range strings.SplitSeq(test.text, "\n") {
				lines = append(lines, docLine{s: l})
			}
			var got []string
			for _, a := range readDocument(lines) {
				got = append(got, fmt.Sprint(a.line+1, " ", a.ask))
			}
			if s := strings.Join(got, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

// TestWrappedLabel checks that a line in the middle of a label's sentence is no label.
func TestWrappedLabel(t *testing.T) {
	read := func(lines ...string) int {
		var ls []docLine
		for _, l := range lines {
			ls = append(ls, docLine{s: l, role: asLabel})
		}
		return len(readDocument(ls))
	}
	if n := read("The user of Jira.", "API token of that user."); n != 1 {
		t.Errorf("%d asks in two sentences", n)
	}
	if n := read("The user of Jira who made the", "API token of that site."); n != 0 {
		t.Errorf("%d asks in one sentence", n)
	}
}

// TestQuote checks that nothing is quoted that may be a secret.
func TestQuote(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"Create a Jira API token", "Create a Jira API token"},
		{"Paste ATATT3xInvented=AB12CD34 Jira API token", "Paste … Jira API token"},
		{"Set JIRA_API_TOKEN=your-api-token", "Set JIRA_API_TOKEN"},
		{"JIRA_API_TOKEN=your-api-token", "JIRA_API_TOKEN"},
		{"Enter the URL and the user and the email and the Jira API token", "Enter … API token"},
	} {
		as := asks(test.line, surrounding{})
		if len(as) != 1 || as[0].said != test.want {
			t.Errorf("%q: %+v, want %q", test.line, as, test.want)
		}
	}
}

// FuzzReadDocument reads whatever people embed: asks stand where they say, and quote no more than words.
func FuzzReadDocument(f *testing.F) {
	for _, s := range []string{
		"Create a Jira API token", "# Jira\n<label>API token</label>", `{"title": "Jira API token"}`, "JIRA_TOKEN  - token",
		"\xff\xfeJira \x00 token", "https://id.atlassian.com/manage-profile/security/api-tokens", "export JIRA_TOKEN=<x> # token",
		"İ Jira API token İ", "<a b='c' API token>", "--jira-token ''",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var lines []docLine
		for l := range strings.SplitSeq(s, "\n") {
			lines = append(lines, docLine{s: l, role: role(len(l) % 3)})
		}
		last := -1
		for _, a := range readDocument(lines) {
			if a.line <= last || a.line >= len(lines) {
				t.Fatalf("line %d after %d of %d", a.line, last, len(lines))
			}
			last = a.line
			if a.offset < 0 || a.offset >= len(lines[a.line].s) {
				t.Errorf("%q: offset %d", lines[a.line].s, a.offset)
			}
			if (a.said == "") == (a.link == "") {
				t.Errorf("%q: says %q, links to %q", lines[a.line].s, a.said, a.link)
			}
		}
	})
}
