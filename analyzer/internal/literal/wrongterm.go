package literal

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// WrongTerm is the id of the rule about the words for a credential: Cloud has API tokens, Data Center personal access
// tokens.
const WrongTerm = "wrong-term"

// WrongTerms finds credentials that are called by the wrong name: where one and the same clause, or name, says a product
// of Atlassian's, its deployment and the term of the other one. A clause that names another vendor is about that vendor's
// tokens. level is that of the findings.
func WrongTerms(fset *token.FileSet, files []*ast.File, level string) []Hit {
	var hits []Hit
	for _, f := range files {
		texts(f, func(t text) {
			if !hasTerm(t.s) {
				return
			}
			lines := map[int]bool{}
			for _, m := range mistakes(t.s) {
				pos := t.at(m.offset)
				at := fset.Position(pos)
				if lines[at.Line] {
					continue
				}
				lines[at.Line] = true
				hits = append(hits, Hit{pos, m.finding(filepath.Base(at.Filename), level)})
			}
		})
	}
	return hits
}

// hasTerm is a quick look: most texts have nothing to do with tokens.
func hasTerm(s string) bool {
	l := strings.ToLower(s)
	return strings.Contains(l, "token") || strings.Contains(l, "pat")
}

// A mistake is a term in the wrong place.
type mistake struct {
	offset int
	said   string     // as it is written
	of     deployment // what it is said of
	name   string     // the same with its product, "Jira Cloud"
}

func (m mistake) finding(file, level string) finding.Finding {
	right, whose := "API token", "Cloud has API tokens"
	if m.of == datacenter {
		right, whose = "personal access token", "Data Center has personal access tokens"
		if strings.HasPrefix(m.name, "Bitbucket") {
			right, whose = "HTTP access token", "Bitbucket Data Center has HTTP access tokens"
		}
	}
	f := finding.Finding{
		Rule: WrongTerm, Level: level, Confidence: finding.ConfidenceCertain,
		Evidence: []string{m.name},
		Advice:   "Call it \"" + right + "\".",
		Path:     []finding.Step{},
	}
	f.Message = WrongTerm + ": \"" + m.said + "\" is said of " + m.name + ", but " + whose + ". " + f.Advice
	f.Fingerprint = finding.FingerprintOf(WrongTerm, file, m.said, m.name)
	return f
}

type deployment int

const (
	none deployment = iota
	cloud
	datacenter
)

func (d deployment) other() deployment { return cloud + datacenter - d }

// mistakes are the wrong terms in one text, those in its sentences and those in names that stand in it.
func mistakes(s string) []mistake {
	var out []mistake
	for _, st := range sentences(s) {
		out = append(out, st.mistakes()...)
	}
	for _, w := range words(s, 0) {
		if isName(w.s) {
			if m, ok := nameMistake(w.s); ok {
				m.offset = w.offset
				out = append(out, m)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mistake) int { return a.offset - b.offset })
	return out
}

// isName reports whether a word is an identifier, key, flag or environment variable, and no word of a sentence.
func isName(w string) bool {
	return !strings.Contains(w, "/") && len(urlpat.Words(w)) > 2
}

// nameMistake judges a name by its words. "server" is the deployment only in Bitbucket Server: JIRA_SERVER is as often a
// Cloud site.
func nameMistake(name string) (mistake, bool) {
	ws := urlpat.Words(name)
	m := mistake{said: name}
	terms := none
	product := ""
	for i, w := range ws {
		after := func(v string) bool { return i > 0 && ws[i-1] == v }
		switch {
		case vendors[w]:
			return mistake{}, false
		case products[w] != "":
			product = products[w]
		case w == "cloud" || w == "cloudid":
			if m.of == datacenter {
				return mistake{}, false
			}
			m.of = cloud
		case w == "datacenter" || w == "dc" || w == "onprem" || w == "onpremise" || w == "server" && after("bitbucket"):
			if m.of == cloud {
				return mistake{}, false
			}
			m.of = datacenter
		case w == "pat" || w == "pats":
			if terms == cloud {
				return mistake{}, false
			}
			terms = datacenter
		case w == "apitoken", (w == "token" || w == "tokens") && after("api"):
			if terms == datacenter {
				return mistake{}, false
			}
			terms = cloud
		case (w == "token" || w == "tokens") && after("access") && i > 1 && ws[i-2] == "personal":
			if terms == cloud {
				return mistake{}, false
			}
			terms = datacenter
		}
	}
	if product == "" || m.of == none || terms != m.of.other() {
		return mistake{}, false
	}
	m.name = product + " " + m.of.String()
	return m, true
}

func (d deployment) String() string {
	if d == cloud {
		return "Cloud"
	}
	return "Data Center"
}

// products are the products that exist on Cloud and on Data Center, as they are written.
var products = map[string]string{"jira": "Jira", "confluence": "Confluence", "bitbucket": "Bitbucket", "atlassian": "Atlassian", "jsm": "Jira Service Management"}

// vendors have tokens of these names of their own.
var vendors = map[string]bool{
	"github": true, "gitlab": true, "gitea": true, "gogs": true, "azure": true, "azuredevops": true, "ado": true, "vsts": true, "devops": true,
	"linear": true, "asana": true, "notion": true, "slack": true, "databricks": true, "snowflake": true, "airtable": true, "figma": true,
	"zendesk": true, "sonarqube": true, "sonarcloud": true, "grafana": true, "jenkins": true, "okta": true, "tempo": true, "xray": true,
	"zephyr": true, "pagerduty": true, "datadog": true, "sentry": true, "cloudflare": true, "digitalocean": true, "docker": true, "npm": true,
	"pypi": true, "aha": true, "shortcut": true, "clickup": true, "monday": true, "servicenow": true, "bamboo": true, "rancher": true,
}
