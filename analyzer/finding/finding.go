// Package finding holds what atltoken says about a program as plain data: findings, their paths, the connections of
// the program, gaps in the analysis, and the documentation of each rule.
//
// The JSON form of [Report] is the contract for tools, version 1: fields may be added, readers ignore unknown ones.
// The package imports only the standard library, so that anything may import it.
package finding

// Version is the version of the JSON form of a [Report].
const Version = 1

// A Position is a place in a source file. File uses forward slashes and is relative to the working directory of the
// report, or "module@version/path" for a file of another module. Line and Column count from 1; Column counts bytes;
// 0 means unknown.
type Position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column,omitempty"`
}

// IsValid reports whether p names a place at all.
func (p Position) IsValid() bool { return p.File != "" && p.Line > 0 }

// A Step is one place through which a credential passes on its way to the attachment.
type Step struct {
	Position
	What string `json:"what"`
}

// Credential kinds, as found in [Credential].Kind. They name where a secret enters the program.
const (
	KindRequest     = "request"     // inbound HTTP, RPC, chat or queue message
	KindPrompt      = "prompt"      // flag, argument, stdin, terminal prompt
	KindEnvironment = "environment" // environment variable
	KindFile        = "file"        // config file, or the struct a decoder fills
	KindSecret      = "secret"      // secret manager
	KindStore       = "store"       // database row, key-value store, cache, keyring
	KindLiteral     = "literal"     // constant in the source
	KindForwarded   = "forwarded"   // the inbound request's own Authorization, relayed
	KindExchange    = "exchange"    // result of an OAuth 2.0 exchange, refresh or token source
	KindConnect     = "connect"     // Connect shared secret or JWT
	KindForge       = "forge"       // Forge Remote header
	KindParameter   = "parameter"   // exported API that nothing in the program feeds
	KindUnknown     = "unknown"     // the engine lost it
)

// A Credential is where one secret enters the program. Name is what a reader would search for, such as the name of an
// environment variable or a field; it is empty when there is none, and never the secret's value.
type Credential struct {
	Kind string `json:"kind"`
	Name string `json:"name,omitempty"`
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
	// Place is where a stored one is kept: a column ("database tenants.token"), a key, or a field of what is kept as a
	// whole ("example.com/app/store.Tenant.Token"). Empty when it is not stored, or the place is not known.
	Place string `json:"place,omitempty"`
}

// An Attachment is the place where a credential is put on a request, client, transport or URL.
type Attachment struct {
	Position
	Call        string `json:"call"`                  // what is called or built there, such as "(*net/http.Request).SetBasicAuth"
	Mechanism   string `json:"mechanism"`             // basic, bearer, cookie, url-userinfo, query, jwt, header
	Product     string `json:"product,omitempty"`     // jira, confluence, bitbucket, trello, ...; empty when only "Atlassian" is known
	Deployment  string `json:"deployment,omitempty"`  // cloud, datacenter, either
	Destination string `json:"destination,omitempty"` // URL pattern, {} for what is not constant
}

// Levels of a finding, most severe first.
const (
	LevelError   = "error"
	LevelWarning = "warning"
	LevelNote    = "note"
)

// Degrees of confidence, surest first.
const (
	ConfidenceCertain  = "certain"
	ConfidenceLikely   = "likely"
	ConfidencePossible = "possible"
)

// A Finding is one violation. Position is where it is reported; Attachment, where present, names the attach site even
// when the finding is reported elsewhere (at the wire-up that supplies the missing part).
type Finding struct {
	Rule             string       `json:"rule"`
	Level            string       `json:"level"`
	Confidence       string       `json:"confidence"`
	Evidence         []string     `json:"evidence"` // why the destination is taken to be Atlassian's, strongest first
	Message          string       `json:"message"`
	Advice           string       `json:"advice"`
	Fingerprint      string       `json:"fingerprint"` // stable under moved lines
	Position         Position     `json:"position"`
	Product          string       `json:"product,omitempty"` // whose credential is logged or kept; other findings have it in Attachment
	Attachment       *Attachment  `json:"attachment,omitempty"`
	Credential       Credential   `json:"credential"`
	OtherCredentials []Credential `json:"otherCredentials,omitempty"`
	Path             []Step       `json:"path"` // origin first, attach site last
}

// An Excepted finding is one that an exception silences; one that several silence is there for each.
type Excepted struct {
	Finding Finding `json:"finding"`
	Ticket  string  `json:"ticket"` // "" for none
	Until   string  `json:"until"`  // its last day, YYYY-MM-DD; "" for none
	Reason  string  `json:"reason"` // of a //nolint comment that gives none, the comment
	File    string  `json:"file"`   // of the exception
	Line    int     `json:"line"`
}

// A Connection is one way in which the program talks to an Atlassian product, compliant ones included.
type Connection struct {
	Product          string       `json:"product"`
	Deployment       string       `json:"deployment"`
	Destination      string       `json:"destination"`
	Mechanism        string       `json:"mechanism"`
	Call             string       `json:"call,omitempty"` // what is called or built at the site, as in [Attachment]
	Func             string       `json:"func,omitempty"` // full name of the function that holds the site
	Credential       Credential   `json:"credential"`
	OtherCredentials []Credential `json:"otherCredentials,omitempty"` // attached there instead, with the same verdict
	Stores           []string     `json:"stores"`
	Endpoints        []Endpoint   `json:"endpoints"`
	Verdict          string       `json:"verdict"` // the rule it breaks, "compliant", or "unresolved"
	Site             Position     `json:"site"`
}

// An Endpoint is one REST operation called through a connection.
type Endpoint struct {
	Method         string   `json:"method"`
	Path           string   `json:"path"`
	File           string   `json:"file"`
	Line           int      `json:"line"`
	Scopes         []string `json:"scopes"`
	GranularScopes []string `json:"granularScopes"`
}

// A Gap is a part of the program that the analysis could not look into, so that nobody takes silence for proof.
type Gap struct {
	Package  string `json:"package"`
	Function string `json:"function,omitempty"`
	Reason   string `json:"reason"`
}

// A Report is all that one run says.
type Report struct {
	Version     int          `json:"version"`
	Findings    []Finding    `json:"findings"`
	Excepted    []Excepted   `json:"excepted"`
	Connections []Connection `json:"connections"`
	Gaps        []Gap        `json:"gaps"`
}
