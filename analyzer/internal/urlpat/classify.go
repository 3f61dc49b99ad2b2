package urlpat

import (
	"slices"
	"strings"
)

// Values of [Verdict].Deployment.
const (
	cloud      = "cloud"
	datacenter = "datacenter"
	either     = "either"
)

// Values of [Verdict].Endpoint.
const (
	OAuthToken  = "oauth-token" // takes the app's own client credentials
	OAuth1      = "oauth1"      // hands out tokens of OAuth 1.0a, whose apps sign with a private key: they have no secret
	Gateway     = "gateway"     // api.atlassian.com/ex/...: OAuth tokens and scoped API tokens alike
	Marketplace = "marketplace" // the vendor's own account
	Session     = "session"     // takes a user's password and opens a session
)

// Values of [Verdict].Confidence.
const (
	certain  = "certain"
	likely   = "likely"
	possible = "possible"
)

// Hints are what surrounds a destination. All fields may be empty.
type Hints struct {
	Product, Deployment, Library string // from the client library's type; Library is how to name it, "go-jira client"
	// DestNames and CredNames are identifiers that name the destination and the credential: environment variables,
	// fields, keys, flags, types, packages. Names of holes in the host need not be repeated.
	DestNames, CredNames []string
	SiteNames            []string // enclosing function, receiver type, package
	Func                 string   // full name of the enclosing function
	// Guard is the deployment that a dominating check ensures: "cloud", "datacenter" or "". With a product and a space before
	// it, it holds for that product alone.
	Guard string
	// Hosts is the user's own knowledge: host -> "cloud" or "datacenter". Keys are compared without regard to case.
	Hosts map[string]string
}

// A Verdict says what a destination is. The zero Verdict says that nothing speaks for Atlassian.
type Verdict struct {
	Atlassian  bool
	Product    string   // jira, confluence, bitbucket, trello, opsgenie, statuspage, align, org-admin, marketplace, ...; "" unknown
	Deployment string   // cloud, datacenter, either
	Confidence string   // certain, likely, possible
	Evidence   []string // in words, strongest first
	// Pinned: a literal or configured host, a guard, or a product that exists only there settles the deployment. A path
	// or a client type does not.
	Pinned bool
	Host   string // host pattern, for display; "" when there is none
	// Served is the deployment that alone serves the path, "" when both do, or the path says nothing.
	Served   string
	Endpoint string
}

// evidence is what speaks for Atlassian before it is weighed.
type evidence struct {
	host      string // flat, normalised
	path      pathRow
	matched   string
	hasPath   bool
	dest      named
	site      named
	cred      named
	destNames []string
}

// Classify says whether p, seen with h, is a destination of Atlassian's.
//
// The order of evidence: what the user configured, the host, the path, the client's type, names. A host that is
// literal and somebody else's leaves only what cannot be chance: then it is an installation under a domain of its own.
func Classify(p Pattern, h Hints) Verdict {
	flat, holes := flatten(p)
	u := splitURL(flat)
	e := evidence{host: hostName(u)}
	hostHoles := u.base + u.host
	e.path, e.matched, e.hasPath = findPath(e.host, u.path)
	e.destNames = append(slices.Clone(h.DestNames), unflatten(hostHoles, holes).Names()...)
	e.dest, e.site, e.cred = nameProduct(e.destNames), nameProduct(append(slices.Clone(h.SiteNames), h.Func)), nameProduct(h.CredNames)

	v := e.weigh(h)
	if !v.Atlassian {
		return Verdict{Host: show(e.host)}
	}
	v.Host = show(e.host)
	if e.hasPath {
		v.Endpoint = e.path.endpoint
		if e.path.weight == proof {
			v.Served = e.path.deployment
		}
	}
	if r, ok := findHost(e.host); ok && r.endpoint != "" {
		v.Endpoint = r.endpoint
	}
	v.settle(h, e)
	return v
}

// BaseNames are the identifiers of what a pattern has in place of its host, or of the base that the host is in.
func BaseNames(p Pattern) []string {
	flat, holes := flatten(p)
	u := splitURL(flat)
	return unflatten(u.base+u.host, holes).Names()
}

func (e evidence) weigh(h Hints) Verdict {
	if d, ok := configured(h.Hosts, e.host); ok {
		v := Verdict{Atlassian: true, Deployment: d, Pinned: true, Confidence: certain}
		v.Evidence = []string{"host " + show(e.host) + ", named in the configuration"}
		return e.withPath(v, h)
	}
	if isLoopback(e.host) || slices.ContainsFunc(e.destNames, func(n string) bool { return slices.Contains(Words(n), "httptest") }) {
		return Verdict{}
	}
	if OtherVendor(e.host) {
		return Verdict{}
	}
	if r, ok := findHost(e.host); ok && !e.contradicts(r) {
		v := Verdict{Atlassian: true, Product: r.product, Deployment: r.deployment, Pinned: true, Confidence: certain}
		v.Evidence = []string{"host " + show(e.host)}
		return e.withPath(v, h)
	}
	if _, ok := findHost(e.host); !ok && isLiteral(e.host) {
		return e.foreign(h)
	}
	return e.unknownHost(h)
}

// contradicts reports whether the path is one that the host cannot serve: Bitbucket Cloud has no /rest. Such a pair is
// a default base URL that meets the client of the other deployment; the program never makes that request.
func (e evidence) contradicts(r hostRow) bool {
	return r.product == "bitbucket" && e.hasPath && e.path.product == "bitbucket" && e.path.deployment == "datacenter"
}

func configured(hosts map[string]string, host string) (string, bool) {
	if host == "" || hasHole(host) {
		return "", false
	}
	if d, ok := hosts[host]; ok {
		return d, true
	}
	for k, d := range hosts {
		if strings.EqualFold(k, host) {
			return d, true
		}
	}
	return "", false
}

// withPath adds what the path and the client say to a verdict that the host has decided.
func (e evidence) withPath(v Verdict, h Hints) Verdict {
	if e.hasPath {
		v.Evidence = append(v.Evidence, "path "+show(e.matched))
		if v.Product == "" {
			v.Product = e.path.product
		}
	}
	if h.Product != "" {
		v.Evidence = append(v.Evidence, h.client())
		if v.Product == "" {
			v.Product = h.Product
		}
	}
	if v.Product == "" {
		for _, n := range []named{e.cred, e.dest, e.site} {
			if v.Product == "" && (n.product == "jira" || n.product == "confluence") {
				v.Product = n.product
			}
		}
	}
	return v
}

// shown is an identifier in words.
func (h Hints) shown(name string) string {
	if name == h.Func {
		return "function " + shownFunc(name)
	}
	return nameKind(name) + name
}

func (h Hints) client() string {
	if h.Library != "" {
		return h.Library
	}
	return h.Product + " client"
}

// foreign judges a literal host that is nobody's we know: Data Center, or Cloud behind a domain of its own.
func (e evidence) foreign(h Hints) Verdict {
	v := Verdict{Atlassian: true, Deployment: datacenter}
	path := e.hasPath && e.path.custom
	if path {
		v.Product = e.path.product
		v.Evidence = append(v.Evidence, "path "+show(e.matched))
		if e.path.weight == proof && e.path.deployment == cloud {
			v.Deployment = cloud
		}
		switch e.path.weight {
		case proof:
			v.Confidence = certain
		case strong:
			v.Confidence = likely
		case hint:
			v.Confidence = possible
		}
	}
	if h.Product != "" {
		v.Confidence = certain
		v.Evidence = append(v.Evidence, h.client())
		if v.Product == "" {
			v.Product = h.Product
		}
		if h.Deployment == cloud && v.Deployment != cloud && !(path && e.path.deployment == datacenter) {
			v.Deployment = cloud
		}
	}
	label := nameProduct(strings.FieldsFunc(show(e.host), func(r rune) bool { return r == '.' }))
	if label.product != "" && !e.cred.vendor { // the company's name alone is what look-alike hosts use
		v.Evidence = append(v.Evidence, "host "+show(e.host))
		if v.Product == "" {
			v.Product = label.product
		}
		switch {
		case v.Confidence == possible, v.Confidence == "" && e.cred.name != "" && agree(label.product, e.cred.product):
			v.Confidence = likely
		case v.Confidence == "":
			v.Confidence = possible
		}
	} else if v.Confidence == possible && e.oneName(h) != "" {
		v.Confidence = likely
		v.Evidence = append(v.Evidence, e.oneName(h))
	}
	if v.Confidence == "" {
		return Verdict{}
	}
	return v
}

// unknownHost judges a host that only the configuration of the running program knows.
func (e evidence) unknownHost(h Hints) Verdict {
	v := e.names(h, Verdict{Deployment: either})
	if h.Product != "" {
		v.Atlassian, v.Confidence = true, certain
		v.Evidence = slices.Insert(v.Evidence, 0, h.client())
		v.Product = h.Product
		if h.Deployment != "" {
			v.Deployment = h.Deployment
		}
	}
	if !e.hasPath {
		return v
	}
	if e.dest.vendor && e.path.weight != proof && h.Product == "" {
		return Verdict{} // a look-alike path of a named other vendor
	}
	v.Evidence = slices.Insert(v.Evidence, 0, "path "+show(e.matched))
	if e.path.weight != hint || v.Product == "" || v.Product == "jira" && e.path.product == "confluence" {
		v.Product = firstOf(e.path.product, v.Product)
	}
	if e.path.deployment != "" && (e.path.weight == proof || v.Deployment == either) {
		v.Deployment = e.path.deployment
	}
	switch e.path.weight {
	case proof:
		v.Confidence = certain
	case strong:
		if v.Confidence != certain {
			v.Confidence = likely
		}
	case hint:
		switch {
		case v.Confidence == possible:
			v.Confidence = likely // a path that needs one name has it
		case v.Confidence == "":
			v.Confidence = possible
		}
	}
	v.Atlassian = true
	return v
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// names adds what identifiers say: one for the destination (or, failing that, for the place of the call) and one for
// the credential make it likely, one alone possible.
func (e evidence) names(h Hints, v Verdict) Verdict {
	dest := e.dest
	if dest.name == "" && !dest.vendor {
		dest = e.site
	}
	cred := e.cred
	switch {
	case dest.vendor, cred.vendor && e.dest.name == "":
		return v // the package may be called after Jira, but the value is somebody else's
	case dest.name == "" && cred.name == "":
		return v
	case dest.name != "" && cred.name != "" && agree(dest.product, cred.product):
		v.Confidence = likely
	default:
		v.Confidence = possible
	}
	v.Atlassian = true
	v.Product = firstOf(dest.product, cred.product)
	for _, n := range []named{dest, cred} {
		if n.name == "" {
			continue
		}
		if s := h.shown(n.name); !slices.Contains(v.Evidence, s) {
			v.Evidence = append(v.Evidence, s)
		}
	}
	if d := nameDeployment(e.destNames); d != "" {
		v.Deployment = d
	} else if namesDataCenter(h.Func) {
		v.Deployment = datacenter
	}
	return v
}

func (e evidence) oneName(h Hints) string {
	if e.dest.vendor || e.cred.vendor {
		return ""
	}
	for _, n := range []named{e.dest, e.cred, e.site} {
		if n.name != "" {
			return h.shown(n.name)
		}
	}
	return ""
}

// settle applies what holds whatever the evidence was: the guard, and products that exist only as a cloud service.
func (v *Verdict) settle(h Hints, e evidence) {
	guard := h.Guard
	if product, d, ok := strings.Cut(guard, " "); ok {
		guard = d
		if v.Product != "" && v.Product != product {
			guard = ""
		}
	}
	if guard != "" && !(v.Pinned && guard != v.Deployment) {
		v.Deployment, v.Pinned = guard, true
	}
	switch v.Product {
	case "trello", "opsgenie", "statuspage", "align", "org-admin", "marketplace":
		v.Deployment, v.Pinned = cloud, true
	}
	if v.Product == "" && v.Endpoint == "" && e.host == "api.atlassian.com" {
		v.Product = "gateway"
	}
	if v.Deployment == "" {
		v.Deployment = either
	}
}
