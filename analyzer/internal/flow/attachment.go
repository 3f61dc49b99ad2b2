package flow

import (
	"go/token"
	"slices"
	"sort"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// A Pos is a place in a source file that means the same in every process: no token.Pos, no absolute path.
// File is the base name; the folder is that of package Pkg. Mod is the path of the module and Ver its version,
// which is empty for a module of the user's own. The zero Pos is unknown.
type Pos struct {
	Pkg  string
	Mod  string
	Ver  string
	File string
	Line int
	Col  int
}

// IsValid reports whether p names a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

// String is the place as text that identifies it.
func (p Pos) String() string { return p.key() }

// A Step is one place through which a value passed.
type Step struct {
	Pos
	What string
}

// An Origin is where one credential enters the program, with the way it took from there to the attachment.
type Origin struct {
	Kind  model.Kind
	What  string   // "environment variable", "flag", "config file"; empty when the kind says it all
	Name  string   // name of the variable, flag, key or field path; empty if it has none
	Names []string // identifiers on the way (fields, parameters, types), for evidence; sorted, no duplicates
	Pos   Pos
	Path  []Step // from the origin (included) to the attachment (not included)
	// Kept says of what is read out of a store or file what the program is seen to write there: [KeptGrant], [KeptOther],
	// or "" for nothing.
	Kept string
	// Places are where it was read from: a column ("database tenants.token"), a key, a field of what is kept as a whole
	// ("example.com/app/store.Tenant.Token"), those of stores first.
	Places []string
	// Sels is what enters at Pos and what was selected of it, whatever that is called.
	Sels string
	// Part says that it was selected of what was read.
	Part bool
	// Many says that it is one of many: the part of an element of a list or map.
	Many bool
	// Derived says that the value went through an unknown transformation on its way.
	Derived bool
	// Sealed says, for an output alone, that what is written there is the value after encryption, which nothing undid on the
	// way.
	Sealed bool
	// Source is the id of the user's source that it is, "" for none.
	Source string
	// Lit is the value of a literal, for the placeholder and shape tests alone. It must reach no output.
	Lit string
}

// A Dest is one possible destination of an attachment.
type Dest struct {
	Pattern urlpat.Pattern
	Path    []Step // how it reached the attachment; may be empty
	// Checked is the host that a check in the program makes sure of, where only the user may know whose it is; else "".
	Checked string
}

// An Attachment is a credential put on a request, client, transport or URL, with everything about it known that the
// packages seen so far can tell. Creds and Dests belong together: one wire-up, not the union of all callers.
type Attachment struct {
	Site Pos    // the attach site
	Func string // full name of the function that holds the site
	Call string // what is called or built at the site, such as "(*net/http.Request).SetBasicAuth"
	Wire Pos    // where the last missing part was supplied; equal to Site when nothing was missing there
	// Report is where the package at hand reports it: the site where that lies in this package, else the wire-up.
	Report token.Pos
	Mech   model.Mechanism
	// Scheme is the constant that the value of an Authorization header starts with ("Bearer", "Basic", "JWT",
	// "GenieKey", "OAuth"), or "".
	Scheme string
	Client model.Client
	Creds  []Origin // sorted, at least one
	Users  []Origin // the user name beside the credential; may be empty
	Dests  []Dest   // sorted; empty when nothing is known
	// Names are identifiers around the attachment (enclosing function, receiver type, package), for evidence.
	Names []string
	// Sink is the id of the user's sink that this is: no attachment of a credential then, and Creds are sources of the
	// user's. "" for attachments.
	Sink string
	// Output is "log|what" or "store|what" for what is written to a log or store: no attachment of a credential then, and
	// Creds are whatever the value holds. "" for attachments.
	Output string
	// Guard is the deployment that checks in the program make sure of at the site, or where it is called from: "cloud",
	// "datacenter" or "", or one that holds for a product alone: "bitbucket datacenter".
	Guard string
	// Grant is the OAuth 2.0 grant that the secret of an app is for, "" when nothing says so.
	Grant string
	// Unverified says that the client that sends it checks no certificates.
	Unverified bool
}

// attachments are the finished attachments, or the finished outputs, with the place where this package reports each.
func (e *engine) attachments(at func(Pos) token.Pos, outputs bool) []Attachment {
	var out []Attachment
	for _, k := range e.order {
		a := *e.emitted[k]
		if (a.Output != "") != outputs {
			continue
		}
		a.Creds = slices.Clone(a.Creds)
		for i, o := range a.Creds {
			if o.Kind == model.Store || o.Kind == model.File {
				a.Creds[i].Kept = e.keptAt(o.Places)
			}
		}
		if a.Site.Pkg == e.pkgPath() {
			a.Report = at(a.Site)
		} else {
			a.Report = at(a.Wire)
		}
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Site.less(out[j].Site) })
	return out
}
