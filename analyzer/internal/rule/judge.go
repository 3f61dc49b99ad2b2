package rule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Deployments, as in [urlpat.Verdict].
const (
	cloud      = "cloud"
	datacenter = "datacenter"
	either     = "either"
)

// A judged is one origin of an attachment at one of the hosts it goes to, with what was found about the two.
type judged struct {
	origin flow.Origin
	dest   urlpat.Pattern // the destination on that host that counts; nil when none is known
	v      urlpat.Verdict // of that destination, with the deployment that the configuration decides
	// verdict is a rule id, or one of the words of [finding.Connection].
	verdict string
	level   string
	doubt   string // what keeps a note from being more; one clause, or ""
	// dc: the finding is made on Data Center, or on a host that the mechanism says is one.
	dc bool
	// how: what is insecure about it, where that is the finding.
	how string
}

// Judge says what is wrong with a, one finding for each rule that it breaks and each sort of host where it does, and
// describes the connections, one for each host. Both are nil when nothing speaks for Atlassian, or not surely enough.
func Judge(a flow.Attachment, c Config) (fs []finding.Finding, conns []finding.Connection) {
	mech := mechanismOf(a)
	hosts := hostsOf(a, mech, c)
	for _, h := range hosts {
		for _, v := range verdictsOf(h.js) {
			conns = append(conns, h.writer(a, c, mech, v).connection())
		}
	}
	for _, h := range alike(hosts) {
		for _, v := range verdictsOf(h.js) {
			if isRule(v) && c.enabled(v) {
				fs = append(fs, h.writer(a, c, mech, v).finding())
			}
		}
		if w, ok := h.insecure(a, c, mech); ok {
			fs = append(fs, w.finding())
		}
	}
	return fs, conns
}

func (c Config) enabled(id string) bool { return c.Enabled == nil || c.Enabled(id) }

// verdictsOf lists the verdicts of js, each once, in their order.
func verdictsOf(js []judged) []string {
	var out []string
	for _, j := range js {
		if !slices.Contains(out, j.verdict) {
			out = append(out, j.verdict)
		}
	}
	return out
}

func isRule(verdict string) bool {
	return slices.ContainsFunc(rules, func(r rule) bool { return r.id == verdict })
}

func comparePos(a, b flow.Pos) int {
	return cmp.Or(cmp.Compare(a.Pkg, b.Pkg), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

// mechanismOf is the mechanism of a with the scheme of an Authorization header read.
func mechanismOf(a flow.Attachment) model.Mechanism {
	if a.Mech != model.Header {
		return a.Mech
	}
	switch strings.ToLower(strings.TrimSpace(a.Scheme)) {
	case "bearer":
		return model.Bearer
	case "basic":
		return model.BasicAuth
	case "jwt":
		return model.JWT
	case "geniekey":
		return model.GenieKey
	}
	return a.Mech
}

// judge judges one origin at the destinations ds, which are on one host. ok is false when that is not Atlassian's, or not
// surely enough.
func judge(a flow.Attachment, ds []flow.Dest, o flow.Origin, mech model.Mechanism, c Config) (judged, bool) {
	j := judged{origin: o}
	h := hintsFor(a, o, mech, c)
	for i, d := range ds {
		v := urlpat.Classify(d.Pattern, h)
		c.Bases.settle(&v, a, d)
		if i == 0 || c.better(v, j.v, mech) {
			j.v, j.dest = v, d.Pattern
		}
	}
	if !j.v.Atlassian || !c.surely(j.v.Confidence) {
		return judged{}, false
	}
	if mech == model.Login && j.v.Endpoint != urlpat.Session {
		return judged{}, false // a password in the body of some other request
	}
	switch {
	case j.v.Pinned:
	case c.Deployment == cloud && j.v.Deployment != datacenter:
		j.v.Deployment, j.v.Pinned = cloud, true
	case c.Deployment == datacenter && j.v.Deployment == either:
		j.v.Deployment, j.v.Pinned = datacenter, true
	}
	j.decide(a, mech, c)
	return j, true
}

// better reports whether v counts more than w: what is Atlassian surely enough first, of that what may be on Cloud, where
// the rules bite, then what takes no credential of a sort of its own, then what is surer. One destination on Data Center, or
// one that only an app's own credential is for, takes nothing away from another on Cloud.
func (c Config) better(v, w urlpat.Verdict, mech model.Mechanism) bool {
	rank := func(v urlpat.Verdict) int {
		n := 0
		switch {
		case !v.Atlassian:
			n = 1000
		case !c.surely(v.Confidence):
			n = 500
		}
		if v.Deployment == datacenter {
			n += 100
		}
		if isExempt(v, mech) {
			n += 50
		}
		n += finding.Surety(v.Confidence) * 8
		switch {
		case v.Deployment == either:
			n += 2
		case !v.Pinned:
			n++
		}
		return n
	}
	return rank(v) < rank(w)
}

// isExempt reports whether what is attached at an endpoint is judged more mildly there than elsewhere on the host, or not at
// all. A body is looked into for the sake of such an endpoint.
func isExempt(v urlpat.Verdict, mech model.Mechanism) bool {
	if mech == model.OAuthClient || mech == model.Login {
		return v.Endpoint != urlpat.OAuthToken && v.Endpoint != urlpat.Session
	}
	switch v.Endpoint {
	case urlpat.OAuthToken, urlpat.OAuth1, urlpat.Marketplace:
		return true
	}
	return v.Product == "identity" || v.Product == "marketplace"
}

// tokenUsers are the fixed user names with which Bitbucket Cloud takes a token over git; no other service knows them.
var tokenUsers = map[string]string{"x-token-auth": "", "x-bitbucket-api-token-auth": cloud}

func hintsFor(a flow.Attachment, o flow.Origin, mech model.Mechanism, c Config) urlpat.Hints {
	h := urlpat.Hints{
		Product: a.Client.Product, Deployment: a.Client.Deployment, Library: a.Client.Library,
		CredNames: originNames(o),
		SiteNames: a.Names, Func: a.Func,
		Guard: a.Guard,
		Hosts: c.Hosts,
	}
	for _, u := range a.Users {
		h.CredNames = append(h.CredNames, originNames(u)...)
		if d, ok := tokenUsers[u.Lit]; ok && u.Kind == model.Literal && h.Product == "" {
			h.Product, h.Deployment, h.Library = "bitbucket", d, "user name "+u.Lit
		}
	}
	if mech == model.GenieKey && h.Product == "" {
		h.Product, h.Library = "opsgenie", "GenieKey authorization"
	}
	return h
}

func originNames(o flow.Origin) []string {
	names := slices.Clone(o.Names)
	if o.Name != "" {
		names = append(names, o.Name)
	}
	return names
}

// decide sets verdict and level. The order is that of the exceptions: what is no credential, what is OAuth or Connect,
// what no longer works at all, who may, where it may, and only then the rule of the origin.
func (j *judged) decide(a flow.Attachment, mech model.Mechanism, c Config) {
	o := j.origin
	r, ok := ruleFor(o.Kind)
	literal := o.Kind == model.Literal
	switch {
	case o.Kind == model.Exchange, o.Kind == model.Connect, o.Kind == model.Forge, o.Kept == flow.KeptGrant:
		j.verdict = verdictCompliant
		return
	case !ok, literal && !isSecret(o):
		j.verdict = verdictUnresolved
		return
	case j.v.Endpoint == urlpat.OAuth1:
		j.verdict = verdictCompliant
		return
	case !literal && isAppSecret(mech, j.v):
		j.decideApp(a, r, mech, c)
		return
	case !literal && (mech == model.JWT || mech == model.OAuth || mech == model.OAuth1):
		j.verdict = verdictCompliant
		return
	case !literal && j.v.Product == "identity" && mech == model.Bearer:
		j.verdict = verdictCompliant // these endpoints take nothing but the access token of a grant
		return
	case isPublicKey(o, mech, j.v):
		j.verdict = verdictCompliant
		return
	}
	j.dc = j.onDataCenter(mech)
	switch {
	case isVendorsOwn(o.Kind, o.Name, j.v):
		j.verdict = verdictAllowed
		return
	case !j.dc && deadCredential(a, o, mech, j.v) != "":
		j.breaks(passwordAuth, passwordAuth.level, "", c)
		return
	case r.id == tokenConfigured.id && c.Profile == ProfileScript:
		j.verdict = verdictAllowed
		return
	case j.dc && !literal:
		j.verdict = verdictAllowed
		return
	}
	level, doubt := j.levelOf(a, r, mech, c)
	j.breaks(r, level, doubt, c)
}

// onDataCenter reports whether a static credential is one of Data Center. A static bearer, or a session cookie, that nothing
// sends to Cloud for certain is: Cloud sites take neither.
func (j *judged) onDataCenter(mech model.Mechanism) bool {
	return j.v.Deployment == datacenter || !j.v.Pinned && (mech == model.Bearer || isLogin(mech))
}

// breaks makes a finding of j, at a level that the user may overrule.
func (j *judged) breaks(r rule, level, doubt string, c Config) {
	j.verdict, j.level, j.doubt = r.id, level, doubt
	if c.Level != nil {
		j.level = cmp.Or(c.Level(r.id), level)
	}
}

// levelOf is the rule's level but where the policy is milder. A credential in the source keeps its level: what it opens
// makes no difference to that.
func (j *judged) levelOf(a flow.Attachment, r rule, mech model.Mechanism, c Config) (level, doubt string) {
	if r.id == tokenHardcoded.id {
		if j.dc {
			return finding.LevelWarning, ""
		}
		return r.level, ""
	}
	switch {
	case j.v.Product == "opsgenie" || j.v.Product == "statuspage" || mech == model.GenieKey: // JSM took Opsgenie's keys over
		return finding.LevelNote, "it is a key of the product, not of an Atlassian account, and the rules do not name it"
	case j.v.Product == "align" && mech == model.Bearer:
		return finding.LevelNote, "it is a token of Jira Align, not of an Atlassian account, and the rules do not name it"
	case isAccessToken(a, j.origin, j.v) && c.Profile != ProfileGovernment:
		return finding.LevelNote, "an access token belongs to a repository, project or workspace, not to a user, and is only discouraged"
	case looksLikeGrant(j.origin, mech, j.v):
		return finding.LevelNote, "its name is that of an OAuth token, which is allowed if a grant is all that ever writes it"
	}
	return r.level, ""
}

// isPublicKey reports whether o is Trello's API key, which is public; the token beside it is the secret.
func isPublicKey(o flow.Origin, mech model.Mechanism, v urlpat.Verdict) bool {
	if v.Product != "trello" || mech != model.QueryKey || o.Name == "" {
		return false
	}
	ws := urlpat.Words(o.Name)
	return len(ws) > 0 && ws[len(ws)-1] == "key" && !slices.Contains(ws, "secret") && !slices.Contains(ws, "token")
}

// namesUserToken reports whether a name is that of an API token, of a user or a service account.
func namesUserToken(name string) bool {
	ws := urlpat.Words(name)
	i := slices.Index(ws, "api")
	return i >= 0 && i+1 < len(ws) && ws[i+1] == "token" || slices.Contains(ws, "service")
}

// isAccessToken reports whether the credential is an access token of Bitbucket Cloud: by the user name beside it, because it
// is named so, or because Cloud takes nothing else as a bearer.
func isAccessToken(a flow.Attachment, o flow.Origin, v urlpat.Verdict) bool {
	if v.Product != "bitbucket" {
		return false
	}
	if v.Deployment == cloud && mechanismOf(a) == model.Bearer && !slices.ContainsFunc(originNames(o), namesUserToken) {
		return true
	}
	for _, u := range a.Users {
		if u.Kind == model.Literal && u.Lit == "x-token-auth" {
			return true
		}
	}
	if mechanismOf(a) == model.BasicAuth {
		return false // with any other user, Cloud takes API tokens alone
	}
	for _, name := range originNames(o) {
		ws := urlpat.Words(name)
		for i := 1; i < len(ws); i++ {
			if ws[i] != "token" {
				continue
			}
			switch ws[i-1] {
			case "access", "repo", "repository", "project", "workspace":
				return true
			}
		}
	}
	return false
}
