package urlpat

import "strings"

// A hostRow says what is served on a domain. It covers the domain itself and, unless Exact, what lies below it with a
// dot between.
type hostRow struct {
	domain     string
	exact      bool
	product    string // "" when the path decides
	deployment string
	endpoint   string
}

// atlassianHosts lists Atlassian's hosts, the special ones before the domains that contain them: the first match wins.
//
// Provenance: developer.atlassian.com and support.atlassian.com pages on REST authentication, scoped tokens, OAuth 2.0
// (3LO), Bitbucket, Trello, Opsgenie, Statuspage, Align and Government Cloud, read in 2026; rows marked K are common
// knowledge without a page.
var atlassianHosts = []hostRow{
	{domain: "api.atlassian.com", exact: true, deployment: cloud},
	{domain: "auth.atlassian.com", exact: true, deployment: cloud, endpoint: OAuthToken},
	{domain: "auth.stg.atlassian.com", exact: true, deployment: cloud, endpoint: OAuthToken},
	{domain: "auth.atlassian-us-gov-mod.com", exact: true, deployment: cloud, endpoint: OAuthToken},
	{domain: "auth.atlassian-fex.com", exact: true, deployment: cloud, endpoint: OAuthToken},
	{domain: "oauth-2-authorization-server.services.atlassian.com", exact: true, deployment: cloud, endpoint: OAuthToken}, // Connect impersonation; K
	{domain: "mcp.atlassian.com", exact: true, deployment: cloud, product: "mcp"},
	{domain: "marketplace.atlassian.com", exact: true, deployment: cloud, product: "marketplace", endpoint: Marketplace}, // K
	{domain: "admin.atlassian.com", exact: true, deployment: cloud, product: "org-admin"},                                // K
	{domain: "stg.atlassian.com", deployment: cloud},                                                                     // Atlassian's staging: auth, api, api-private
	// Atlassian's own public issue tracker and documentation run on Data Center. K
	{domain: "jira.atlassian.com", exact: true, deployment: datacenter, product: "jira"},
	{domain: "confluence.atlassian.com", exact: true, deployment: datacenter, product: "confluence"},
	{domain: "atlassian.com", deployment: cloud},
	{domain: "atlassian.net", deployment: cloud},
	{domain: "jira.com", deployment: cloud}, // legacy vanity hosts
	{domain: "jira-dev.com", deployment: cloud},
	{domain: "bitbucket.org", deployment: cloud, product: "bitbucket"},
	{domain: "trello.com", deployment: cloud, product: "trello"},
	{domain: "opsgenie.com", deployment: cloud, product: "opsgenie"},
	{domain: "statuspage.io", deployment: cloud, product: "statuspage"},
	{domain: "jiraalign.com", deployment: cloud, product: "align"},
	{domain: "agilecraft.com", deployment: cloud, product: "align"},
	{domain: "atlassian-us-gov-mod.net", deployment: cloud}, // Government Cloud: sites
	{domain: "atlassian-us-gov-mod.com", deployment: cloud}, // Government Cloud: services, with auth. and api.
	{domain: "atlassian-fex.net", deployment: cloud},        // FedRAMP sandbox
	{domain: "atlassian-fex.com", deployment: cloud},
}

// gateways are the hosts that serve several sites under /ex/{product}/{cloudId}.
var gateways = []string{"api.atlassian.com", "api.stg.atlassian.com", "api-private.stg.atlassian.com", "api.atlassian-us-gov-mod.com", "api.atlassian-fex.com"}

// otherVendors lists hosts whose credentials are none of Atlassian's, whatever the path or the names around say. The
// first group sells apps for Atlassian products and is met in the same programs; the second is what a helper shared
// with Jira or Bitbucket talks to as well. A vendor that is missing here only loses the protection against a path or
// a client type that looks like Atlassian's.
var otherVendors = []string{
	"tempo.io", "xray.app", "getxray.app", "smartbear.com", "zephyr4jiracloud.com", "eazybi.com", "scriptrunnerhq.com", "adaptavist.com",
	"connect-install-keys.atlassian.com", "connect-install-keys.atlassian-us-gov-mod.com", // public keys, no credential
	"atlassian-dev.net", // Forge web triggers: the app's own code with its own check
	"loom.com",          // no REST API that takes an Atlassian credential
	"github.com", "githubusercontent.com", "ghe.com", "gitlab.com", "gitea.com", "codeberg.org", "dev.azure.com", "visualstudio.com",
	"azure.com", "windows.net", "microsoft.com", "microsoftonline.com", "googleapis.com", "google.com", "amazonaws.com", "slack.com",
	"discord.com", "telegram.org", "linear.app", "asana.com", "monday.com", "notion.com", "clickup.com", "shortcut.com",
	"zendesk.com", "freshdesk.com", "service-now.com", "salesforce.com", "hubspot.com", "intercom.io", "pagerduty.com", "datadoghq.com",
	"sentry.io", "grafana.net", "circleci.com", "jfrog.io", "sonarcloud.io", "snyk.io", "okta.com", "auth0.com", "openai.com",
	"anthropic.com", "stripe.com", "twilio.com", "sendgrid.com", "box.com", "dropbox.com",
}

// below reports whether host is d or lies below it. Both are flat and lower case.
func below(host, d string) bool {
	return host == d || strings.HasSuffix(host, d) && host[len(host)-len(d)-1] == '.'
}

func findHost(host string) (hostRow, bool) {
	for _, r := range atlassianHosts {
		if host == r.domain || !r.exact && below(host, r.domain) {
			return r, true
		}
	}
	return hostRow{}, false
}

// OtherVendor reports whether a host, in lower case, is known to be somebody else's.
func OtherVendor(host string) bool {
	for _, d := range otherVendors {
		if below(host, d) {
			return true
		}
	}
	return false
}

// ProductAt is the product on one of Atlassian's hosts, in lower case; "" where the path decides. ok is false for other hosts.
func ProductAt(host string) (product string, ok bool) {
	r, ok := findHost(host)
	return r.product, ok
}

func isKnownHost(host string) bool {
	host = strings.ToLower(host)
	_, ok := findHost(host)
	return ok || OtherVendor(host) || isLoopback(host)
}

// isLoopback reports whether host is this machine or a test server.
func isLoopback(host string) bool {
	switch {
	case host == "0.0.0.0", host == "[::1]", host == "[::]", host == "::1", host == "host.docker.internal":
		return true
	case below(host, "localhost"), strings.HasPrefix(host, "127.") && strings.Trim(host, "0123456789.") == "":
		return true
	}
	return false
}

// hostName is the flat host of u without port and without a hole that follows a literal end, lower case: in
// "https://acme.atlassian.net" + path the hole is the path. After a dot it is more of the host.
func hostName(u split) string {
	name, _ := cutPort(u.host)
	return strings.TrimSuffix(withoutPath(strings.ToLower(name)), ".")
}

// withoutPath is a flat host without a hole at its end that is the path.
func withoutPath(host string) string {
	if cut := strings.TrimRightFunc(host, isHole); cut != "" && !strings.HasSuffix(cut, ".") {
		return cut
	}
	return host
}

// isLiteral reports whether a flat host names an organisation: it has no hole, or at least two labels after its last. A
// placeholder of a template of the program's own is a hole too.
func isLiteral(host string) bool {
	if strings.ContainsAny(host, "{}<>%$") {
		return false
	}
	i := strings.LastIndexFunc(host, isHole)
	if i < 0 {
		return host != ""
	}
	after := host[i+len(string(rune(firstHole))):]
	return strings.HasPrefix(after, ".") && strings.Count(after, ".") >= 2
}
