package rule

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// TokenReused is the id of the rule about one credential that opens several doors of Cloud. It stands beside the rules of
// the origin.
const TokenReused = "token-reused"

// reusedAdvice fits every product.
const reusedAdvice = "Give each of them a credential of its own, so that one can be withdrawn without the others; with OAuth 2.0, each customer's grant can."

// Reused says which credentials serve several hosts of Atlassian Cloud, by the connections of a program: a finding at each
// attach site that serves several; for a credential without such a site, and if the connections are those of the whole
// program, a finding at each site after its first that serves a host apart from one before. Only the whole program knows which
// site is the first.
//
// Hosts count as several when they cannot be the same. Data Center is left out, as in all rules about tokens; so are
// OAuth grants, and what callers bring in their own Authorization header: each may bring another.
func Reused(conns []finding.Connection, whole bool, c Config) []finding.Finding {
	if !c.enabled(TokenReused) {
		return nil
	}
	uses := map[sameness][]use{}
	for _, conn := range conns {
		d := doorOf(conn.Destination)
		if d == "" || !isStatic(conn) {
			continue
		}
		for _, cred := range append([]finding.Credential{conn.Credential}, conn.OtherCredentials...) {
			k := samenessOf(cred, conn)
			uses[k] = append(uses[k], use{d, cred, conn})
		}
	}
	var fs []finding.Finding
	for _, us := range uses {
		slices.SortFunc(us, compareUses)
		fs = append(fs, reuses(us, whole, c)...)
	}
	fs = slices.DeleteFunc(fs, func(f finding.Finding) bool { return !c.surely(f.Confidence) })
	slices.SortFunc(fs, func(a, b finding.Finding) int {
		return cmp.Or(comparePlaces(a.Position, b.Position), strings.Compare(a.Message, b.Message))
	})
	return fs
}

// A use is a credential that opens a door.
type use struct {
	door door
	cred finding.Credential
	conn finding.Connection
}

func compareUses(a, b use) int {
	return cmp.Or(comparePlaces(a.conn.Site, b.conn.Site), strings.Compare(string(a.door), string(b.door)),
		strings.Compare(a.conn.Destination, b.conn.Destination), strings.Compare(a.cred.File, b.cred.File), cmp.Compare(a.cred.Line, b.cred.Line),
		strings.Compare(a.conn.Verdict, b.conn.Verdict), strings.Compare(a.conn.Mechanism, b.conn.Mechanism), strings.Compare(a.conn.Product, b.conn.Product))
}

func comparePlaces(a, b finding.Position) int {
	return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// reuses are the findings about one credential, of which us are the uses in order of their sites.
func reuses(us []use, whole bool, c Config) []finding.Finding {
	var fs []finding.Finding
	var firsts []use // the first use of each site
	for _, u := range us {
		if n := len(firsts); n > 0 && firsts[n-1].conn.Site == u.conn.Site {
			continue
		}
		firsts = append(firsts, u)
		here := slices.DeleteFunc(slices.Clone(us), func(o use) bool { return o.conn.Site != u.conn.Site })
		if len(apartDoors(here)) > 1 {
			fs = append(fs, reuse(us, u, c))
		}
	}
	if len(fs) > 0 || !whole {
		return fs
	}
	for i, u := range firsts {
		if u.door != firsts[0].door && slices.ContainsFunc(firsts[:i], func(v use) bool { return u.door.apart(v.door) }) {
			fs = append(fs, reuse(us, u, c))
		}
	}
	return fs
}

// apartDoors are doors of us that cannot be the same, those with the fewest holes first to be taken, in the order of us.
func apartDoors(us []use) []door {
	var taken []door
	for holes := range 3 {
		for _, u := range us {
			if min(strings.Count(string(u.door), "{}"), 2) == holes && !slices.ContainsFunc(taken, func(d door) bool { return !d.apart(u.door) }) {
				taken = append(taken, u.door)
			}
		}
	}
	place := func(d door) int { return slices.IndexFunc(us, func(u use) bool { return u.door == d }) }
	slices.SortFunc(taken, func(a, b door) int { return cmp.Compare(place(a), place(b)) })
	return taken
}

// reuse is the finding at the site of u about a credential with the uses us.
func reuse(us []use, u use, c Config) finding.Finding {
	doors := apartDoors(us)
	var others []finding.Step
	for _, d := range doors {
		o := us[slices.IndexFunc(us, func(o use) bool { return o.door == d })]
		switch n := len(others); {
		case o.conn.Site == u.conn.Site:
		case n > 0 && others[n-1].Position == o.conn.Site:
			others[n-1].What += " and " + string(d)
		default:
			others = append(others, finding.Step{Position: o.conn.Site, What: "attached for " + string(d)})
		}
	}
	f := finding.Finding{
		Rule: TokenReused, Level: finding.LevelNote, Confidence: finding.ConfidenceCertain, Advice: reusedAdvice,
		Position: u.conn.Site, Credential: u.cred,
		Attachment: &finding.Attachment{
			Position: u.conn.Site, Call: u.conn.Call, Mechanism: u.conn.Mechanism, Product: u.conn.Product,
			Deployment: u.conn.Deployment, Destination: u.conn.Destination,
		},
	}
	if c.Level != nil {
		f.Level = cmp.Or(c.Level(TokenReused), f.Level)
	}
	names := make([]string, len(doors))
	for i, d := range doors {
		names[i] = string(d)
		f.Evidence = append(f.Evidence, "host "+names[i])
		if !urlpat.Classify(urlpat.Lit("https://"+names[i]), urlpat.Hints{}).Pinned { // a domain of the customer's own
			f.Confidence = finding.ConfidenceLikely
		}
	}
	source := fromWhere(cmp.Or(kindNames[model.Kind(u.cred.Kind)], u.cred.Kind), u.cred.Name)
	if u.cred.Kind == finding.KindLiteral {
		source = "in the source"
	}
	if u.cred.Line > 0 {
		f.Path = append(f.Path, finding.Step{Position: finding.Position{File: u.cred.File, Line: u.cred.Line}, What: strings.TrimPrefix(source, "from ")})
		source += fmt.Sprintf(" (%s:%d)", u.cred.File, u.cred.Line)
	}
	f.Path = append(append(f.Path, others...), finding.Step{Position: u.conn.Site, What: shortCall(u.conn.Call)})
	var hops []string
	for _, s := range f.Path {
		hops = append(hops, fmt.Sprintf("%s:%d %s", s.File, s.Line, shorten(s.What)))
	}
	f.Message = fmt.Sprintf("%s: one credential %s serves %s; path: %s. %s", TokenReused, source, inWords(names), joinHops(hops), f.Advice)
	f.Fingerprint = finding.FingerprintOf(append([]string{
		TokenReused, path.Base(u.conn.Site.File), u.conn.Call, u.cred.Kind, u.cred.Name,
	}, names...)...)
	return f
}

func inWords(ss []string) string {
	n := len(ss) - 1
	return strings.Join(ss[:n], ", ") + " and " + ss[n]
}

// isStatic reports whether a connection to Cloud has a credential that somebody made and that stays.
func isStatic(c finding.Connection) bool {
	if c.Deployment != cloud {
		return false
	}
	switch c.Verdict {
	case verdictCompliant, verdictUnresolved, tokenForwarded.id, oauthPerTenant.id:
		return false
	}
	switch model.Mechanism(c.Mechanism) {
	case model.JWT, model.OAuth, model.OAuth1, model.OAuthClient:
		return false
	}
	return true
}

// A sameness is equal for origins that are the same credential.
type sameness struct {
	cred  finding.Credential
	where string // what stands in for the place of an origin that has none
}

// samenessOf tells origins apart by their place. An environment variable is the same wherever it is read. Part of an
// inbound message has no place where the function that gets the message attaches it too: there it is the same throughout
// the function. Of what else has no place nothing is known but at one site.
func samenessOf(c finding.Credential, conn finding.Connection) sameness {
	switch {
	case c.Kind == finding.KindEnvironment && c.Name != "":
		return sameness{cred: finding.Credential{Kind: c.Kind, Name: c.Name}}
	case c.Line > 0:
		return sameness{cred: c}
	case c.Kind == finding.KindRequest && c.Name != "" && conn.Func != "":
		return sameness{c, conn.Func}
	}
	return sameness{c, fmt.Sprint(conn.Site)}
}

// A door is what one credential opens: a host, or what is behind the gateway for one product and site. {} stands for what
// is not constant.
type door string

// gatewayHost serves the products of all sites, each under a path of its own.
const gatewayHost = "api.atlassian.com"

// doorOf is the door to a destination, "" when too little of it is known.
func doorOf(destination string) door {
	_, rest, ok := strings.Cut(destination, "://")
	host, p, _ := strings.Cut(strings.ToLower(rest), "/")
	host, _, _ = strings.Cut(host, ":")
	host = strings.TrimSuffix(host, ".") // the root of the DNS
	for strings.HasSuffix(host, "{}") {  // the path
		host = strings.TrimSuffix(host, "{}")
	}
	switch {
	case !ok, strings.Trim(host, "{}.") == "":
		return ""
	case host == gatewayHost:
		seg := strings.Split(p, "/")
		switch {
		case len(seg) >= 3 && seg[0] == "ex" && seg[1] != "{}":
			return door(host + "/ex/" + seg[1] + "/" + seg[2])
		case seg[0] == "admin":
			return adminDoor
		case seg[0] == "jsm":
			return door(host + "/jsm")
		}
		return "" // GraphQL, identity and the like are nobody's own
	}
	for _, d := range oneDoor {
		if host == d || strings.HasSuffix(host, "."+d) {
			return door(d)
		}
	}
	return door(host)
}

// oneDoor are domains of which all hosts are one service: for the API and for git, or for regions of which an account
// has one.
var oneDoor = []string{"bitbucket.org", "trello.com", "opsgenie.com", "statuspage.io"}

// apart reports whether d and e cannot be the same. A hole may stand for anything without a slash. Which site a cloud id of
// the gateway stands for is not known, so it may be any.
func (d door) apart(e door) bool {
	if d.site() && e.behindGateway() || e.site() && d.behindGateway() {
		return false
	}
	ds, es := strings.Split(string(d), "/"), strings.Split(string(e), "/")
	if len(ds) != len(es) {
		return true
	}
	for i := range ds {
		if !mayEqual(ds[i], es[i]) {
			return true
		}
	}
	return false
}

// site reports whether d may be the host of a site, with Jira and Confluence on it.
func (d door) site() bool {
	host, _, gateway := strings.Cut(string(d), "/")
	return !gateway && !slices.Contains(oneDoor, host)
}

// behindGateway reports whether d is one of a site's products behind the gateway.
func (d door) behindGateway() bool {
	return strings.HasPrefix(string(d), gatewayHost+"/") && d != adminDoor
}

// adminDoor is the organization's, which is no site's.
const adminDoor door = gatewayHost + "/admin"

// mayEqual reports whether holes in a and b can make them equal. It errs on the side of yes: only what stands before the
// first hole and after the last one is compared.
func mayEqual(a, b string) bool {
	aPre, aPost, aHole := around(a)
	bPre, bPost, bHole := around(b)
	if !aHole && !bHole {
		return a == b
	}
	return (strings.HasPrefix(aPre, bPre) || strings.HasPrefix(bPre, aPre)) && (strings.HasSuffix(aPost, bPost) || strings.HasSuffix(bPost, aPost))
}

// around is what stands before the first hole of s and after the last; both are s when there is none.
func around(s string) (pre, post string, hole bool) {
	i, j := strings.Index(s, "{}"), strings.LastIndex(s, "{}")
	if i < 0 {
		return s, s, false
	}
	return s[:i], s[j+len("{}"):], true
}
