package urlpat

import (
	"slices"
	"strings"
)

// weight is how much a path says by itself.
type weight uint8

const (
	hint   weight = iota // needs a name beside it
	strong               // look-alikes could share it
	proof                // only Atlassian serves it
)

// A pathRow says what is served under a path. Segments of the path are compared whole; "*" stands for any one segment,
// "{}" for one that is unknown, and "a|b" for either. The row matches at any depth, because of context paths, unless Root
// is set.
type pathRow struct {
	path       string
	hosts      []string // only on these hosts; nil: on any
	root       bool     // only directly below the host
	product    string
	deployment string
	weight     weight
	// custom: a customer can serve it under a domain of its own, so it counts beside a literal host that is not
	// Atlassian's. Without it such a host is another service with a similar path.
	custom   bool
	endpoint string
}

// jiraResources are the first segments of Jira's platform REST API that are told apart from other APIs.
const jiraResources = "issue|search|project|myself|user|users|serverInfo|field|status|priority|filter|dashboard|component|version|" +
	"group|groups|permissions|mypermissions|attachment|issuetype|resolution|role|screens|workflow|issueLink|issueLinkType|jql|" +
	"worklog|customFieldOption|permissionscheme|notificationscheme|projectCategory|configuration|settings|applicationrole|webhook"

// atlassianPaths is tried in order; the first match wins, so longer paths stand before their prefixes.
//
// Provenance: Atlassian's REST references and migration pages for Jira, Confluence, Bitbucket, Align and Assets, and
// the sources of go-jira v1.17.0, go-atlassian v2 and gfleury/go-bitbucket-v1, read in 2026. Rows marked K are
// common knowledge without a page.
var atlassianPaths = []pathRow{
	// The gateway and the OAuth servers.
	{path: "/ex/jira", product: "jira", deployment: cloud, weight: proof, custom: true, endpoint: Gateway},
	{path: "/ex/confluence", product: "confluence", deployment: cloud, weight: proof, custom: true, endpoint: Gateway},
	{path: "/ex/*", hosts: gateways, root: true, deployment: cloud, weight: proof, endpoint: Gateway},
	{path: "/oauth/token/accessible-resources", hosts: gateways, root: true, product: "identity", deployment: cloud, weight: proof},
	{path: "/me", hosts: gateways, root: true, product: "identity", deployment: cloud, weight: proof},
	{path: "/site/oauth2/access_token", product: "bitbucket", deployment: cloud, weight: proof, endpoint: OAuthToken},
	{path: "/site/oauth2", product: "bitbucket", deployment: cloud, weight: proof},
	{path: "/rest/oauth2/latest/token", deployment: datacenter, weight: proof, custom: true, endpoint: OAuthToken},
	{path: "/rest/oauth2/latest", deployment: datacenter, weight: proof, custom: true},
	{path: "/plugins/servlet/oauth/request-token|access-token", deployment: datacenter, weight: proof, custom: true, endpoint: OAuth1},
	{path: "/plugins/servlet/oauth/authorize", deployment: datacenter, weight: proof, custom: true},
	{path: "/plugins/servlet/applinks", deployment: datacenter, weight: strong, custom: true},

	// Services of the api.atlassian.com host.
	{path: "/admin/v1|v2/orgs", product: "org-admin", deployment: cloud, weight: strong, hosts: gateways},
	{path: "/admin", product: "org-admin", deployment: cloud, weight: proof, hosts: gateways, root: true},
	{path: "/users/*/manage", product: "org-admin", deployment: cloud, weight: proof, hosts: gateways, root: true},
	{path: "/scim/directory", product: "org-admin", deployment: cloud, weight: proof, hosts: gateways, root: true},
	{path: "/marketplace/rest", product: "marketplace", deployment: cloud, weight: proof, hosts: gateways, root: true, endpoint: Marketplace},
	{path: "/jsm", product: "jira", deployment: cloud, weight: proof, hosts: gateways, root: true},
	{path: "/jsm/ops/api", product: "jira", deployment: cloud, weight: proof},
	{path: "/jsm/assets/workspace", product: "jira", deployment: cloud, weight: proof},

	// Platform paths of a site.
	{path: "/gateway/api/compass", product: "compass", deployment: cloud, weight: proof, custom: true},
	{path: "/gateway/api/graphql", deployment: cloud, weight: proof, custom: true},
	// The words are too plain to prove anything beside a host that is not Atlassian's.
	{path: "/gateway/api", deployment: cloud, weight: strong},
	{path: "/_edge/tenant_info", deployment: cloud, weight: proof, custom: true},
	{path: "/rest/atlassian-connect/1", deployment: cloud, weight: proof, custom: true}, // K
	{path: "/rest/forge/1", deployment: cloud, weight: proof, custom: true},             // K

	// Confluence.
	{path: "/wiki/api/v2", product: "confluence", deployment: cloud, weight: proof, custom: true},
	{path: "/wiki/rest/api", product: "confluence", weight: strong, custom: true}, // Cloud, or Data Center with that context path
	{path: "/wiki/rest", product: "confluence", weight: strong, custom: true},
	{path: "/rest/api/content|space|longtask|contentbody|audit", product: "confluence", weight: strong, custom: true}, // base may end in /wiki
	{path: "/rest/api/user/current|anonymous|memberof|watch", product: "confluence", weight: strong, custom: true},

	// Bitbucket. The Data Center paths come before Jira's /rest/api/latest.
	{path: "/rest/api/1.0/projects|repos|users|admin|profile|inbox", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/api/1.0/projects/*/repos", product: "bitbucket", deployment: datacenter, weight: strong, custom: true}, // below a base that ends in /rest
	{path: "/rest/api/latest/projects|repos", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/build-status/1.0|latest", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/keys/1.0", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/ssh/1.0", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/search/latest", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/archive/latest", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/rest/branch-utils|default-reviewers|insights|git", product: "bitbucket", deployment: datacenter, weight: strong, custom: true}, // K
	{path: "/rest/access-tokens", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/scm/*/*.git", product: "bitbucket", deployment: datacenter, weight: proof, custom: true},
	{path: "/2.0/repositories|workspaces", product: "bitbucket", deployment: cloud, weight: proof},
	// Listed as proof by some detectors; other services with a version 2.0 have users too.
	{path: "/2.0/user|teams", product: "bitbucket", deployment: cloud, weight: strong, root: true},

	// Jira.
	{path: "/rest/api/3", product: "jira", deployment: cloud, weight: proof, custom: true},
	{path: "/search/jql", product: "jira", deployment: cloud, weight: strong},
	// The version may be configured; one that is spelt out differently is another service's. Both deployments: search under
	// version 2 has left Cloud, but programs that still call it are mostly Cloud's.
	{path: "/rest/api/2|latest|{}/" + jiraResources, product: "jira", weight: strong, custom: true},
	{path: "/rest/api/2/?", product: "jira", weight: strong, custom: true},
	{path: "/rest/api/2", product: "jira", weight: hint, custom: true},
	{path: "/rest/api/latest", product: "jira", weight: hint, custom: true},
	{path: "/rest/agile/1.0|latest", product: "jira", weight: strong, custom: true},
	{path: "/rest/servicedeskapi", product: "jira", weight: strong, custom: true},
	{path: "/rest/greenhopper/1.0|latest", product: "jira", weight: hint, custom: true}, // K
	{path: "/rest/dev-status", product: "jira", weight: strong, custom: true},           // K
	{path: "/rest/insight/1.0", product: "jira", weight: hint, custom: true},
	{path: "/rest/assets/1.0", product: "jira", weight: hint, custom: true},
	{path: "/rest/auth/1|latest/session", product: "jira", deployment: datacenter, weight: proof, custom: true, endpoint: Session},
	{path: "/rest/pat/latest/tokens", deployment: datacenter, weight: proof, custom: true},                  // K
	{path: "/rest/usermanagement/1", product: "crowd", deployment: datacenter, weight: proof, custom: true}, // K
	{path: "/rest/raven", product: "jira", deployment: datacenter, weight: strong, custom: true},            // Xray in Jira; K
	{path: "/rest/tempo-timesheets", product: "jira", deployment: datacenter, weight: strong, custom: true}, // K
	{path: "/rest/tempo-core", product: "jira", deployment: datacenter, weight: strong, custom: true},       // K
	{path: "/rest/zapi", product: "jira", deployment: datacenter, weight: strong, custom: true},             // Zephyr in Jira; K
	{path: "/rest/atm/1.0", product: "jira", deployment: datacenter, weight: strong, custom: true},          // Zephyr Scale; K
	{path: "/rest/align/api/2", product: "align", deployment: cloud, weight: proof, custom: true},
	{path: "/wiki", root: true, product: "confluence", weight: hint, custom: true}, // last: where the path is a hole after it
}

// findPath returns the first row that matches the flat path on the flat host, and the part of the path that matched.
func findPath(host, path string) (pathRow, string, bool) {
	segs := pathSegments(path)
	for _, r := range atlassianPaths {
		if r.hosts != nil && !slices.Contains(r.hosts, host) {
			continue
		}
		want := strings.Split(r.path[1:], "/")
		for at := 0; at+len(want) <= len(segs); at++ {
			if matchSegments(want, segs[at:]) {
				return r, "/" + strings.Join(segs[at:at+len(want)], "/"), true
			}
			if r.root {
				break
			}
		}
	}
	return pathRow{}, "", false
}

// pathSegments splits a flat path. Empty segments vanish, as servers and clients merge slashes. A hole beside a literal
// is cut off: in "/rest/api/3" + path it holds the rest, in base + "rest/api/2" the base.
func pathSegments(path string) []string {
	var segs []string
	for _, s := range strings.Split(path, "/") {
		if s == "" {
			continue
		}
		if lit := cutHoles(s); lit != "" {
			s = lit
		}
		segs = append(segs, s)
	}
	return segs
}

func matchSegments(want, segs []string) bool {
	for i, w := range want {
		if !matchSegment(w, segs[i]) {
			return false
		}
	}
	return true
}

// matchSegment compares one segment. "?" is any literal one, "{}" an unknown one, "*" any at all, "*.git" any with that end.
func matchSegment(want, seg string) bool {
	for alt := range strings.SplitSeq(want, "|") {
		switch {
		case alt == "*", alt == seg:
			return true
		case alt == "?", alt == "{}":
			if hasHole(seg) == (alt == "{}") {
				return true
			}
		case strings.HasPrefix(alt, "*") && strings.HasSuffix(seg, alt[1:]):
			return true
		}
	}
	return false
}
