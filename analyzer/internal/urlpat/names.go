package urlpat

import (
	"strings"
	"unicode"
)

// productWords are the words that name an Atlassian product in an identifier; the value is the product, "" when the
// word names only the company.
var productWords = map[string]string{
	"atlassian": "", "jira": "jira", "confluence": "confluence", "bitbucket": "bitbucket", "trello": "trello",
	"opsgenie": "opsgenie", "statuspage": "statuspage",
}

// vendorWords are words that name somebody else in an identifier. An identifier with one of these and no product word
// says that the value is that vendor's, whatever the package is called. Clouds are left out: their names say where a
// credential is kept, not whose it is.
var vendorWords = map[string]bool{
	"github": true, "gitlab": true, "gitea": true, "gogs": true, "azuredevops": true, "slack": true, "linear": true,
	"pagerduty": true, "zendesk": true, "servicenow": true, "tempo": true, "xray": true, "zephyr": true, "asana": true,
	"notion": true, "salesforce": true, "datadog": true, "sentry": true, "grafana": true, "jenkins": true, "openai": true,
	"anthropic": true, "discord": true, "telegram": true, "sonarqube": true,
}

// Words splits an identifier, key, flag, environment variable or import path into lower-case words, at anything but
// letters and at changes of case. Words that are written apart but name one product are joined.
func Words(name string) []string {
	var out []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			out = append(out, strings.ToLower(string(word)))
			word = word[:0]
		}
	}
	rs := []rune(name)
	for i, r := range rs {
		if !unicode.IsLetter(r) {
			flush()
			continue
		}
		if unicode.IsUpper(r) && i > 0 {
			next := i+1 < len(rs) && unicode.IsLower(rs[i+1])
			if unicode.IsLower(rs[i-1]) || unicode.IsUpper(rs[i-1]) && next {
				flush()
			}
		}
		word = append(word, r)
	}
	flush()
	joined := out[:0]
	for i := 0; i < len(out); i++ {
		if i+1 < len(out) {
			switch two := out[i] + out[i+1]; two {
			case "opsgenie", "statuspage", "bitbucket", "github", "gitlab", "azuredevops", "datacenter", "onprem", "onpremise", "cloudid", "pagerduty", "servicenow":
				joined = append(joined, two)
				i++
				continue
			}
		}
		joined = append(joined, compound(out[i])...)
	}
	return joined
}

// compound splits a word that people write in one piece, as package names and keys are: bitbucketcloud, jiratoken.
func compound(w string) []string {
	for i := 4; i < len(w); i++ {
		if _, ok := productWords[w[:i]]; (ok || vendorWords[w[:i]]) && compoundTails[w[i:]] {
			return []string{w[:i], w[i:]}
		}
	}
	return []string{w}
}

// compoundTails are what names of products are run together with.
var compoundTails = map[string]bool{
	"api": true, "apikey": true, "apitoken": true, "auth": true, "base": true, "baseurl": true, "client": true, "cloud": true,
	"config": true, "datacenter": true, "dc": true, "email": true, "host": true, "http": true, "issue": true, "issues": true,
	"key": true, "onprem": true, "pass": true, "password": true, "provider": true, "rest": true, "sdk": true, "server": true,
	"service": true, "token": true, "uri": true, "url": true, "user": true, "username": true,
}

// A named is what a set of identifiers says about a product.
type named struct {
	name    string // the identifier; "" when none names Atlassian
	product string
	vendor  bool // one names another vendor, and none Atlassian
}

func nameProduct(names []string) named {
	var n named
	for _, name := range names {
		vendor := false
		for _, w := range Words(name) {
			p, ok := productWords[w]
			if ok && (n.name == "" || n.product == "" && p != "") {
				n.name, n.product = name, p
			}
			vendor = vendor || vendorWords[w]
			if ok {
				vendor = false
				break
			}
		}
		n.vendor = n.vendor || vendor
	}
	n.vendor = n.vendor && n.name == ""
	return n
}

// An Owner is whose credential or host an identifier says that it is about.
type Owner int

const (
	Nobody    Owner = iota // it does not say
	Atlassian              // one of Atlassian's products, or the company
	Vendor                 // another vendor
)

// NamedProduct is the product that an identifier names, "" when it names the company alone, and whose that is.
func NamedProduct(name string) (product string, owner Owner) {
	n := nameProduct([]string{name})
	switch {
	case n.vendor:
		return "", Vendor
	case n.name == "":
		return "", Nobody
	}
	return n.product, Atlassian
}

// nameDeployment is the deployment that an identifier spells out. "server" is left out: JIRA_SERVER is as often a Cloud
// site, and so is "pat", which people say of Cloud tokens as well.
func nameDeployment(names []string) string {
	for _, name := range names {
		for _, w := range Words(name) {
			switch w {
			case "cloudid", "cloud":
				return cloud
			case "datacenter", "onprem", "onpremise":
				return datacenter
			}
		}
	}
	return ""
}

// namesDataCenter reports whether the full name of a function, with the path of its package, names Data Center: a module or
// package that is called so has nothing else. Bitbucket Server is what Bitbucket Data Center was.
func namesDataCenter(function string) bool {
	ws := Words(function)
	for i, w := range ws {
		if w == "server" && i > 0 && ws[i-1] == "bitbucket" {
			return true
		}
	}
	return nameDeployment([]string{function}) == datacenter
}

// family groups products whose names stand for one another: one site and one token serve them all.
func family(product string) string {
	switch product {
	case "jira", "confluence", "compass":
		return "site"
	}
	return product
}

// agree reports whether two product names can mean one connection; an empty one agrees with any.
func agree(a, b string) bool { return a == "" || b == "" || family(a) == family(b) }

// shownFunc is the full name of a function as evidence shows it, without the path of its package and the number of a
// closure.
func shownFunc(name string) string {
	name, _, _ = strings.Cut(name, "$")
	pre := ""
	if i := strings.LastIndexByte(name, '('); i == 0 {
		pre = name[:len(name)-len(strings.TrimPrefix(name[1:], "*"))]
	}
	return pre + name[max(strings.LastIndexByte(name, '/')+1, len(pre)):]
}

// nameKind says what sort of identifier name looks like.
func nameKind(name string) string {
	switch {
	case strings.Contains(name, "_") && strings.ToUpper(name) == name:
		return "environment variable name "
	case strings.Contains(name, "/"):
		return "package "
	case strings.HasPrefix(name, "-"):
		return "flag name "
	}
	return "name "
}
