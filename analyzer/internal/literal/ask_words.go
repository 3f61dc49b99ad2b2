package literal

import (
	"regexp"
	"strings"
	"sync"

	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Words of texts that ask for a credential. All are in lower case.

// asking are verbs that ask somebody to make a credential or to hand one over, in the form that asks.
var asking = set(`create generate obtain get request paste enter type input set provide supply share specify use add copy export fill
	pass pipe put store save configure replace update send give need needs require requires authenticate login log sign connect regenerate
	migrate switch`)

// askingFor are verbs that ask after one of the words in gerundsAfter: "for help getting", "by creating".
var askingFor = set(`getting creating generating obtaining setting exporting pasting providing`)

// gerundsAfter are those words.
var gerundsAfter = set(`help by with on instructions guide`)

// goingTo begin clauses in which "to create" asks: "open the settings to create".
var goingTo = set(`open opens opening go visit see follow run navigate head click use`)

// demanding are those that ask whatever stands before them: "this tool needs".
var demanding = set(`need needs require requires`)

// passing are those that ask for a flag.
var passing = set(`use pass provide specify set supply add give`)

// compounds are words that make the name of a credential part of another one.
var compounds = set(`authentication auth authorization support expiration expiry rotation name id field type page settings management scopes scope
	permissions permission generation creation handling validation storage method format prefix string based users`)

// otherKinds are words for tokens that no person has: beside one of them, "token" alone is no API token.
var otherKinds = set(`pagination cursor csrf session refresh oauth webhook continuation sync`)

// leading are words that may stand between the start of a clause and the verb that asks.
var leading = set(`please then now first next also just simply you you'll we must should can may need needs have has and or click
	select press choose tap either alternatively finally optionally to`)

// toBefore are the words that make "to create" ask: "failed to create" does not.
var toBefore = set(`need needs have has how want like required sure prompted asked remember here`)

// inPhrase are words that may stand before a credential in the phrase that names it, besides products and names.
var inPhrase = set(`a an the your my our this that its their any one new valid same existing scoped classic unscoped long lived cloud
	account user users username email mail admin administrator personal secret active plain either both e.g eg optional required
	login bot service site instance instances url domain address host id key and or the's following corresponding owner's user's
	account's own generated copied created read only read-only write organization org organisation standard service-account basic auth oauth`)

// afterPhrase are words that may follow a credential that a label names; others make it part of a longer name or the
// subject of a sentence.
var afterPhrase = set(`for of from to with used which that as on in when if or and env environment via at by with your required optional
	here below hidden starting instead default e.g eg generated created associated needed value`)

// prepositions end what a verb asks for.
var prepositions = set(`with using via by from for in into as to of at on through`)

// prepositionsOf are those after which the credential is still what the verb is about.
var prepositionsOf = map[string]map[string]bool{
	"use": set("with using"), "login": set("with using via"), "log": set("in with using via to"), "sign": set("in with using via to"),
	"authenticate": set("with using via to"), "connect": set("with using via to"),
	"set": set("to as in"), "export": set("to as"), "update": set("to with in"), "replace": set("with by"), "configure": set("with to"),
	"fill": set("in"), "migrate": set("to"), "switch": set("to"), "type": set("in"), "put": set("in"), "add": set("to as"), "create": set("in"), "paste": set("in"), "enter": set("in"),
}

// demands are what may be said of a credential after it to ask for it: "must be set".
var demands = pattern(`^\W*(?:\S+\s+){0,3}?(?:must|should|can|may|needs? to|has to|have to)(?:\s+also)? be (?:set|provided|specified|supplied|passed|given|configured|entered|created|required)\b` +
	`|^\W*(?:(?:environment|env)\s+(?:variable|var)\s+|\([^)]*\)\s+)?(?:is|are) (?:also )?required\b`)

// denying make a clause say that credentials are not wanted, wherever in it they stand.
var denying = set(`not no never cannot can't isn't aren't don't doesn't won't unsupported unavailable deprecated disabled removed revoked
	revoke avoid stop stopped refuse refused reject rejected rejects forbidden without unlike neither nor invalid expired failed fails
	unable missing delete remove rotate redact redacted mask masked`)

// gone are those that say so of app passwords wherever in a sentence they stand.
var gone = set(`deprecated disabled removed`)

// declaring are words of scripts after "export".
var declaring = set(`const function async class default interface let var`)

// denyingAfter say so of what follows them.
var denyingAfter = set(`instead than rather replaces replaced`)

// askedProducts are products as they are written in texts, with the ids of the tables of rules.
var askedProducts = map[string]string{
	"jira": "jira", "confluence": "confluence", "bitbucket": "bitbucket", "trello": "trello", "opsgenie": "opsgenie",
	"statuspage": "statuspage", "atlassian": "", "jsm": "jira",
}

// askedVendors are others whose API tokens and keys programs ask for, besides those of [vendors].
var askedVendors = set(`openai anthropic claude gemini google aws amazon microsoft teams discord telegram mattermost harness drone buildkite
	circleci codecov snyk newrelic honeycomb kibana splunk hashicorp salesforce hubspot stripe twilio sendgrid mailgun cloudsmith heroku
	vercel netlify youtrack redmine phabricator bugzilla wakatime toggl clockify everhour todoist basecamp wrike smartsheet dropbox
	huggingface cohere mistral deepseek openrouter perplexity groq ollama bamboohr forgejo codeberg sourcehut gitpod graylog rollbar
	bugsnag victorops pushover influxdb firehydrant rootly webex zulip launchdarkly logfire chocolatey`)

// plainVendors are vendors whose names are words, too: they count where they are written as names.
var plainVendors = set(`linear monday shortcut notion aha docker sentry ado google amazon microsoft teams discord telegram mistral drone harness
	buildkite honeycomb`)

// linkedPages are the pages on which people make a credential, or which tell them how. The groups name the product.
//
// Provenance: Atlassian's pages on managing API tokens, organization API keys and app passwords; Trello's and Opsgenie's
// pages of keys.
var linkedPages = pattern(`(?i)` + strings.Join([]string{
	`(?P<atlassian>id\.atlassian\.com/manage(?:-profile)?(?:/security)?/api-tokens|id\.atlassian\.com/manage-profile/security\b|` +
		`(?:support|confluence)\.atlassian\.com/[\w./-]*(?:manage-api-tokens|api-tokens-938839638))`,
	`(?P<bitbucket>bitbucket\.org/account/(?:settings|user/[^/\s"']+)/(?:app-passwords|api-tokens)|` +
		`support\.atlassian\.com/bitbucket-cloud/docs/[\w-]*(?:app-passwords?|api-tokens?)(?:[^\w-]|$))`,
	`(?P<trello>trello\.com/1/(?:authorize|connect)\?[^"'\n]{0,200}?response_type=token)`,
	`(?P<org>admin\.atlassian\.com/[\w./{}<>%-]*api-keys|` +
		`support\.atlassian\.com/organization-administration/docs/(?:manage-an-organization-with-the-admin-apis|understand-api-keys|[\w-]*api-keys?))`,
	`(?P<opsgenie>[\w.]*opsgenie\.com/(?:settings/api-key-management|settings/integration/[\w-]*api|docs/api-key-management))`,
}, "|"))

// labelled finds values of keys and attributes whose text people read beside an input, as JSON, YAML, HTML and scripts have
// them, and the text of HTML labels.
var labelled = pattern(`(?i)(?:["']?\b(?:description|label|title|placeholder|help|help_?text|hint|tooltip|usage|prompt|display_?name|aria-label|message)["']?\s*[:=]\s*` +
	`(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|` + "`([^`]*)`" + `)|<label[^>]*>([^<]*))`)

// labelKeys are names of fields, keys, tags and functions whose text people read beside an input.
var labelKeys = set(`help helptext usage description desc label title displayname placeholder prompt hint tooltip message
	longhelp shorthelp jsonschema jsonschemadescription text question doc helpmsg markdowndescription explanation caption`)

// namedSecret is what an identifier says of the credential that it names.
type namedSecret struct {
	product string // id
	owned   bool   // a product is named
	vendor  bool
	secret  secretKind // noSecret: it is not about one
	other   bool       // it names a token of another kind
	dc      bool
}

// readName reads an identifier, key, flag, environment variable or type name.
func readName(name string) namedSecret {
	var n namedSecret
	ws := urlpat.Words(name)
	tail := false
	for i, w := range ws {
		after := func(v string) bool { return i > 0 && ws[i-1] == v }
		if id, ok := askedProducts[w]; ok {
			if !n.owned || n.product == "" {
				n.product = id
			}
			n.owned = true
			continue
		}
		switch {
		case vendors[w] || askedVendors[w]:
			n.vendor = true
		case w == "datacenter" || w == "dc" || w == "onprem" || w == "onpremise" || w == "stash", w == "server" && after("bitbucket"):
			n.dc = true
		case w == "pat" || w == "pats" || w == "personal" || w == "bearer", w == "token" && after("access"):
			n.other = true
		case i == len(ws)-1 && i > 0 && n.secret != noSecret && nameTails[w]:
			tail = true // a file that holds it, say
		case w == "oauth" || w == "refresh" || w == "client" || w == "webhook" || w == "page" || w == "csrf" || w == "xsrf" || w == "session" ||
			w == "jwt" || w == "workspace" || w == "cursor" || w == "verification":
			n.other = true
		case w == "apitoken", (w == "token" || w == "tokens") && after("api"):
			n.secret = apiToken
		case w == "password" && (after("app") || after("application")), w == "apppassword":
			n.secret = appPassword
		case w == "apikey", w == "key" && after("api"):
			n.secret = apiKey
		case w == "token" && i == len(ws)-1:
			n.secret = bareToken
		case (w == "password" || w == "pass") && i == len(ws)-1:
			n.secret = password
		}
	}
	if n.other || tail {
		n.secret = noSecret
	}
	return n
}

// nameTails end names of what belongs to a credential.
var nameTails = set(`file filepath path url name id type expiry expires ttl env style header prefix length scope scopes user username`)

// pattern is a regular expression that is read when it is needed first: drivers start a process for each package, and in
// most nothing asks.
func pattern(s string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(s) })
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
