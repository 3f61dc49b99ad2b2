package urlpat

import (
	"slices"
	"strings"
	"testing"
)

// pat reads {name} and {} as holes.
func pat(s string) Pattern {
	p := Pattern{}
	for s != "" {
		i := strings.IndexByte(s, '{')
		if i < 0 {
			return Concat(p, Lit(s))
		}
		j := i + strings.IndexByte(s[i:], '}')
		p = Concat(p, Lit(s[:i]), Hole(s[i+1:j]))
		s = s[j+1:]
	}
	return p
}

func TestClassifyHost(t *testing.T) {
	for _, test := range []struct{ url, product, deployment string }{
		{"https://acme.atlassian.net", "", "cloud"},
		{"https://{}.atlassian.net", "", "cloud"},
		{"https://{}.atlassian.net/rest/api/3/myself", "jira", "cloud"},
		{"https://{}.atlassian.net/rest/api/2/issue/{}", "jira", "cloud"},
		{"https://acme.atlassian.net{}", "", "cloud"},
		{"https://acme.atlassian.net:443{}/x", "", "cloud"},
		{"https://ACME.Atlassian.Net/wiki/{}", "confluence", "cloud"},
		{"https://acme.atlassian.net/wiki{}", "confluence", "cloud"},
		{"{}.atlassian.net/rest/agile/1.0/board", "jira", "cloud"},
		{"acme.atlassian.net/rest/api/3/issue", "jira", "cloud"},
		{"{}://acme.atlassian.net/wiki/api/v2/pages", "confluence", "cloud"},
		{"https://{}:{}@{}.atlassian.net/rest/api/3/issue", "jira", "cloud"},
		{"https://acme.jira.com/rest/api/latest/issue/{}", "jira", "cloud"},
		{"https://api.atlassian.com/ex/jira/{}/rest/api/3/issue", "jira", "cloud"},
		{"https://api.atlassian.com/ex/confluence/{}/wiki/api/v2/pages", "confluence", "cloud"},
		{"https://api.atlassian.com/admin/v1/orgs", "org-admin", "cloud"},
		{"https://api.atlassian.com/users/{}/manage/profile", "org-admin", "cloud"},
		{"https://api.atlassian.com/scim/directory/{}/Users", "org-admin", "cloud"},
		{"https://api.atlassian.com/marketplace/rest/3/x", "marketplace", "cloud"},
		{"https://api.atlassian.com/jsm/ops/api/{}/v1/alerts", "jira", "cloud"},
		{"https://api.atlassian.com/graphql", "gateway", "cloud"},
		{"https://{}.atlassian.net/gateway/api/compass/v1/metrics", "compass", "cloud"},
		{"https://bitbucket.org/{}/{}.git", "bitbucket", "cloud"},
		{"https://x-token-auth:{}@bitbucket.org/{}", "bitbucket", "cloud"},
		{"https://api.bitbucket.org/2.0/repositories/{}", "bitbucket", "cloud"},
		{"https://api.trello.com/1/cards?key={}&token={}", "trello", "cloud"},
		{"https://api.eu.opsgenie.com/v2/alerts", "opsgenie", "cloud"},
		{"https://api.statuspage.io/v1/pages", "statuspage", "cloud"},
		{"https://{}.jiraalign.com/rest/align/api/2/epics", "align", "cloud"},
		{"https://{}.atlassian-us-gov-mod.net/rest/api/3/issue", "jira", "cloud"},
		{"https://acme.jira-dev.com", "", "cloud"},
		{"https://jira.atlassian.com/rest/api/2/issue", "jira", "datacenter"},
	} {
		v := Classify(pat(test.url), Hints{})
		if !v.Atlassian || v.Confidence != certain || !v.Pinned || v.Product != test.product || v.Deployment != test.deployment {
			t.Errorf("%s: got %+v, want certain %q %s", test.url, v, test.product, test.deployment)
		}
	}
}

func TestClassifyNotAtlassian(t *testing.T) {
	everything := Hints{DestNames: []string{"JIRA_URL"}, CredNames: []string{"JIRA_API_TOKEN"}, SiteNames: []string{"jira"}}
	for _, test := range []struct {
		url   string
		hints Hints
	}{
		{"https://evil-atlassian.net/x", Hints{}},
		{"https://notatlassian.net", everything},
		{"https://{}atlassian.net/x", Hints{}},
		{"{}atlassian.net", Hints{}},
		{"https://mysite.atlassian.net.example.com/x", everything},
		{"https://{}.atlassian.net.example.com/x", everything},
		{"https://acme.atlassian.net{}.example.com/x", Hints{}},
		{"https://acme.atlassian.net.{}/x", Hints{}},
		{"https://acme.{}", Hints{}},
		{"https://atlassian.net@example.com/x", everything},
		{"https://api.github.com/repos/{}", everything},
		{"https://api.github.com/rest/api/3/issue", everything},
		{"https://{}.gitlab.com/api/v4", everything},
		{"https://dev.azure.com/{}/_apis", everything},
		{"https://api.tempo.io/4/worklogs", Hints{Product: "jira", Library: "go-jira client"}},
		{"https://xray.cloud.getxray.app/api/v2/graphql", everything},
		{"https://api.zephyrscale.smartbear.com/v2/testcases", everything},
		{"https://example.com/2.0/user", Hints{}},
		{"https://api.box.com/2.0/users", Hints{}},
		{"http://localhost:8080/rest/api/3/issue", everything},
		{"http://127.0.0.1:{}/rest/api/3/issue", everything},
		{"{httptest.Server.URL}/rest/api/3/issue", everything},
		{"{baseURL}/api/v4/projects", Hints{CredNames: []string{"token"}, SiteNames: []string{"client"}}},
		{"{}", Hints{}},
		{"", Hints{}},
		{"{}", Hints{SiteNames: []string{"jirafoo"}, CredNames: []string{"jirafooToken"}}},
		{"{GITHUB_URL}", Hints{SiteNames: []string{"jira-sync"}, CredNames: []string{"GITHUB_TOKEN"}}},
		{"{baseURL}", Hints{SiteNames: []string{"jira-sync"}, CredNames: []string{"GITHUB_TOKEN"}}},
		{"https://x.atlassian-dev.net/x1/{}", everything},
		{"https://www.loom.com/api", everything},
		{"{}/rest/api/33/issue", Hints{}},
		{"{}/rest/api/v1/user", Hints{}},
		{"https://tracker.example.com/2.0/repositories/x", Hints{}},
	} {
		if v := Classify(pat(test.url), test.hints); v.Atlassian || v.Confidence != "" {
			t.Errorf("%s: got %+v, want nothing of Atlassian's", test.url, v)
		}
	}
}

func TestClassifyEvidence(t *testing.T) {
	names := func(dest, cred, site string) Hints {
		return Hints{DestNames: strings.Fields(dest), CredNames: strings.Fields(cred), SiteNames: strings.Fields(site)}
	}
	goJira := Hints{Product: "jira", Library: "go-jira client"}
	for _, test := range []struct {
		url                             string
		hints                           Hints
		confidence, product, deployment string
		pinned                          bool
		evidence                        string
	}{
		// A host that only the running program knows: path, client, names.
		{"{}/rest/api/3/issue", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"https://{}/rest/api/3", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"{}/rest/api/3{}", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"rest/api/3/issue", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"{}rest/api/2/issue/{}", Hints{}, likely, "jira", either, false, "path /rest/api/2/issue"},
		{"https://{}rest/api/2/issue/{}", Hints{}, likely, "jira", either, false, "path /rest/api/2/issue"},
		{"{}/jira/rest/api/2/search", Hints{}, likely, "jira", either, false, "path /rest/api/2/search"},
		{"{}/rest/api/{}/issue", Hints{}, likely, "jira", either, false, "path /rest/api/{}/issue"},
		{"{}/rest/api/2/{}", Hints{}, possible, "jira", either, false, "path /rest/api/2"},
		{"{}/rest/api/2/", names("", "JIRA_TOKEN", ""), likely, "jira", either, false, "path /rest/api/2"},
		{"{}/rest/agile/1.0/board", Hints{}, likely, "jira", either, false, "path /rest/agile/1.0"},
		{"{}/wiki/api/v2/pages", Hints{}, certain, "confluence", cloud, false, "path /wiki/api/v2"},
		{"{}/rest/api/content/{}", Hints{}, likely, "confluence", either, false, "path /rest/api/content"},
		{"{}/wiki/rest/api/content", Hints{}, likely, "confluence", either, false, "path /wiki/rest/api"},
		{"{}/rest/api/1.0/projects/{}/repos", Hints{}, certain, "bitbucket", datacenter, false, "path /rest/api/1.0/projects"},
		{"{}/rest/auth/1/session", Hints{}, certain, "jira", datacenter, false, "path /rest/auth/1/session"},
		{"{}/2.0/repositories/{}/{}", Hints{}, certain, "bitbucket", cloud, false, "path /2.0/repositories"},
		{"{}/ex/jira/{}/rest/api/3/issue", Hints{}, certain, "jira", cloud, false, "path /ex/jira"},
		{"{}", goJira, certain, "jira", either, false, "go-jira client"},
		{"{}/rest/api/2/issue", goJira, certain, "jira", either, false, "path /rest/api/2/issue"},
		{"{JIRA_URL}", names("", "JIRA_API_TOKEN", ""), likely, "jira", either, false, "environment variable name JIRA_URL"},
		{"{}", names("", "jiraToken", "acme/jira.Client"), likely, "jira", either, false, "package acme/jira.Client"},
		{"{jiraURL}", names("", "apiToken", ""), possible, "jira", either, false, "name jiraURL"},
		{"{JIRA_URL}", names("", "TRELLO_TOKEN", ""), possible, "jira", either, false, "environment variable name JIRA_URL"},
		{"{ATLASSIAN_URL}", names("", "JIRA_TOKEN", ""), likely, "jira", either, false, "environment variable name ATLASSIAN_URL"},
		{"{JIRA_CLOUD_URL}", names("", "JIRA_TOKEN", ""), likely, "jira", cloud, false, "environment variable name JIRA_CLOUD_URL"},
		{"{opsGenieURL}", names("", "opsGenieKey", ""), likely, "opsgenie", cloud, true, "name opsGenieURL"},
		{"{issueKey}", names("", "jiraToken", ""), possible, "jira", either, false, "name jiraToken"},
		{"https://$HOST/rest/api/2/issue", Hints{}, likely, "jira", either, false, "path /rest/api/2/issue"},
		// Somebody else's literal host.
		{"https://issues.acme.com/rest/api/2/issue", Hints{}, likely, "jira", datacenter, false, "path /rest/api/2/issue"},
		{"https://issues.acme.com/rest/api/3/issue", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"https://issues.acme.com/", goJira, certain, "jira", datacenter, false, "go-jira client"},
		{"https://{}.acme.com/", goJira, certain, "jira", datacenter, false, "go-jira client"},
		{"https://jira.acme.com/", names("", "JIRA_TOKEN", ""), likely, "jira", datacenter, false, "host jira.acme.com"},
		{"http://jira:8080/rest/api/2/", Hints{}, likely, "jira", datacenter, false, "path /rest/api/2"},
		{"https://proxy.example.com/ex/jira/{}/rest/api/2/issue", Hints{}, certain, "jira", cloud, false, "path /ex/jira"},
		// A path that settles the deployment beats the client's type, and that beats names.
		{"{}/rest/api/3/issue", Hints{Product: "jira", Deployment: datacenter}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"{}/rest/auth/1/session", Hints{Product: "jira", Deployment: cloud}, certain, "jira", datacenter, false, "path /rest/auth/1/session"},
		{"{}/rest/api/2/issue", Hints{Product: "jira", Deployment: datacenter}, certain, "jira", datacenter, false, "path /rest/api/2/issue"},
		{"{JIRA_CLOUD_URL}", Hints{Product: "jira", Deployment: datacenter, Library: "onpremise client"}, certain, "jira", datacenter, false, "onpremise client"},
		{"{JIRA_DATACENTER_URL}/rest/api/3/issue", Hints{}, certain, "jira", cloud, false, "path /rest/api/3"},
		{"{BITBUCKET_CLOUD_URL}/rest/api/1.0/projects", Hints{}, certain, "bitbucket", datacenter, false, "path /rest/api/1.0/projects"},
		{"{JIRA_CLOUD_URL}/rest/api/2/issue", Hints{}, likely, "jira", cloud, false, "path /rest/api/2/issue"},
		{"{JIRA_DATACENTER_URL}/rest/api/2/issue", Hints{}, likely, "jira", datacenter, false, "path /rest/api/2/issue"},
		// Guards and the configuration settle the deployment.
		{"{}/rest/api/2/issue", Hints{Guard: cloud}, likely, "jira", cloud, true, "path /rest/api/2/issue"},
		{"{}/rest/api/2/issue", Hints{Guard: datacenter}, likely, "jira", datacenter, true, "path /rest/api/2/issue"},
		{"https://Tracker.acme.com/x", Hints{Hosts: map[string]string{"tracker.acme.com": cloud}}, certain, "", cloud, true, "host tracker.acme.com, named in the configuration"},
		{"{}/rest/api/2/issue", Hints{Guard: "bitbucket datacenter"}, likely, "jira", either, false, "path /rest/api/2/issue"},
		{"{}/2.0/repositories/a/b", Hints{Guard: "bitbucket datacenter"}, certain, "bitbucket", datacenter, true, "path /2.0/repositories"},
		{"https://acme.atlassian.net/rest/api/2/issue", Hints{Guard: datacenter}, certain, "jira", cloud, true, "host acme.atlassian.net"},
	} {
		v := Classify(pat(test.url), test.hints)
		if !v.Atlassian || v.Confidence != test.confidence || v.Product != test.product || v.Deployment != test.deployment || v.Pinned != test.pinned {
			t.Errorf("%s: got %+v", test.url, v)
		}
		if len(v.Evidence) == 0 || v.Evidence[0] != test.evidence {
			t.Errorf("%s: evidence %q, want first %q", test.url, v.Evidence, test.evidence)
		}
	}
}

func TestClassifyEndpoint(t *testing.T) {
	for url, want := range map[string]string{
		"https://auth.atlassian.com/oauth/token":                     OAuthToken,
		"https://auth.atlassian.com{}":                               OAuthToken,
		"https://bitbucket.org/site/oauth2/access_token":             OAuthToken,
		"{}/site/oauth2/access_token":                                OAuthToken,
		"https://jira.acme.com/rest/oauth2/latest/token":             OAuthToken,
		"https://api.atlassian.com/ex/jira/{}/x":                     Gateway,
		"https://api.atlassian.com/ex/{}/{}":                         Gateway,
		"https://marketplace.atlassian.com/rest/2/vendors":           Marketplace,
		"https://api.atlassian.com/marketplace/rest/3/x":             Marketplace,
		"https://acme.atlassian.net/rest/api/3/myself":               "",
		"https://api.atlassian.com/oauth/token/accessible-resources": "",
	} {
		if got := Classify(pat(url), Hints{}).Endpoint; got != want {
			t.Errorf("%s: endpoint %q, want %q", url, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"jiraAPIToken":   {"jira", "api", "token"},
		"JIRA_API_TOKEN": {"jira", "api", "token"},
		"go-jira":        {"go", "jira"},
		"jira2":          {"jira"},
		"OpsGenieKey":    {"opsgenie", "key"},
		"BitBucket":      {"bitbucket"},
		"a/b.JiraClient": {"a", "b", "jira", "client"},
		"jirafoo":        {"jirafoo"},
		"GitHubToken":    {"github", "token"},
		"cloudID":        {"cloudid"},
	} {
		if got := Words(name); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// A row behind one that covers it could never match.
func TestPathRowsReachable(t *testing.T) {
	for i, r := range atlassianPaths {
		if !strings.HasPrefix(r.path, "/") {
			t.Errorf("%s: no leading slash", r.path)
			continue
		}
		var path string
		for _, s := range strings.Split(r.path[1:], "/") {
			s, _, _ = strings.Cut(s, "|")
			s = strings.Replace(strings.Replace(s, "*", "any", 1), "?", "some", 1)
			path += "/" + s
		}
		host := "acme.atlassian.net"
		if r.hosts != nil {
			host = r.hosts[0]
		}
		got, _, ok := findPath(host, path)
		if !ok || got.path != r.path {
			t.Errorf("row %d %s: its own path %s is taken by %q", i, r.path, path, got.path)
		}
	}
}

func TestHostRowsReachable(t *testing.T) {
	for _, r := range atlassianHosts {
		if got, ok := findHost(r.domain); !ok || got != r {
			t.Errorf("%s is taken by %s", r.domain, got.domain)
		}
		if OtherVendor(r.domain) {
			t.Errorf("%s is listed as another vendor's", r.domain)
		}
	}
}

// A default base URL of Cloud that meets the client of Data Center is no request to Cloud: that host has no /rest.
func TestClassifyContradiction(t *testing.T) {
	v := Classify(pat("https://api.bitbucket.org/rest/api/1.0/projects/{}/repos/{}"), Hints{})
	if v.Pinned || v.Product != "bitbucket" || v.Deployment != datacenter {
		t.Errorf("got %+v, want Data Center that nothing pins", v)
	}
}

func TestShownFunc(t *testing.T) {
	for full, want := range map[string]string{
		"example.com/acme/jira.Do":             "jira.Do",
		"example.com/acme/jira.Do$1":           "jira.Do",
		"(*example.com/acme/jira.Client).Get":  "(*jira.Client).Get",
		"(example.com/acme/jira.Client).Get$2": "(jira.Client).Get",
		"(*jira.Client).Get":                   "(*jira.Client).Get",
		"main.run":                             "main.run",
		"gopkg.in/acme/jira.v1.Do":             "jira.v1.Do",
	} {
		if got := shownFunc(full); got != want {
			t.Errorf("%s: got %s, want %s", full, got, want)
		}
	}
}

func TestNamesDataCenter(t *testing.T) {
	for function, want := range map[string]bool{
		"example.com/acme/jira-datacenter/client.Get":       true,
		"(*example.com/acme/data-center-tools/x.Client).Do": true,
		"example.com/acme/bitbucket-server-cli/cmd.run":     true,
		"example.com/acme/vcs/bitbucketserver.New":          true,
		"example.com/acme/jira-server/cmd.run":              false, // a server that talks to Jira, perhaps
		"example.com/acme/bitbucket-mcp-server/cmd.run":     false,
		"example.com/acme/jira-cloud/client.Get":            false,
		"example.com/acme/server/bitbucket.Get":             false,
	} {
		if got := namesDataCenter(function); got != want {
			t.Errorf("%s: %v", function, got)
		}
	}
}
