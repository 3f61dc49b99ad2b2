package rule

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// What is written to a log or a store is a credential of Atlassian's if the same origin is attached somewhere, or if it
// lies where an attached one lies: in the same field, column or key.

// A credential here is a credential that is attached to Atlassian, as it was judged there.
type credential struct {
	judged
	a    flow.Attachment
	mech model.Mechanism
	// pkgs are the packages that tell of it: the one that attaches it, and the one that puts it into the field.
	pkgs []string
}

// credentials are the credentials that packages attach, by the keys of [keysOf].
type credentials map[string][]credential

// maxCredentials bounds what is known of one key.
const maxCredentials = 16

func credentialsOf(evs []flow.Evidence, c Config) credentials {
	s := credentials{}
	add := func(key string, x credential) {
		if len(s[key]) < maxCredentials {
			s[key] = append(s[key], x)
		}
	}
	for _, ev := range evs {
		for _, a := range ev.Attachments {
			if a.Sink != "" {
				continue
			}
			mech := mechanismOf(a)
			for _, h := range hostsOf(a, mech, c) {
				for _, j := range h.js {
					if namesOther(j.origin.Name) || j.origin.Derived && j.origin.Kind != model.Store && j.origin.Kind != model.File ||
						j.origin.Kind == model.Literal && j.verdict == verdictUnresolved || isPublicKey(j.origin, mech, j.v) {
						continue
					}
					j.dc = j.dc || j.onDataCenter(mech)
					for _, k := range keysOf(j.origin, a, true) {
						add(k, credential{j, a, mech, []string{ev.Pkg}})
					}
				}
			}
		}
	}
	for _, ev := range evs {
		for place, ids := range ev.Held {
			for _, id := range ids {
				for _, x := range s[id] {
					x.pkgs = append(slices.Clip(x.pkgs), ev.Pkg)
					add(placeKey+place, x)
				}
			}
		}
	}
	return s
}

// addWholes adds the keys of what credentials are read out of: bytes of a file, a row, the body of a request.
func (s credentials) addWholes(evs []flow.Evidence) {
	wholes := credentials{}
	add := func(o flow.Origin, x credential, pkg string) {
		if k := wholeKey(o); k != "" && !isWhole(o) && len(wholes[k]) < maxCredentials {
			x.pkgs = append(slices.Clip(x.pkgs), pkg)
			wholes[k] = append(wholes[k], x)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(s)) { // which ones fit into maxCredentials must not depend on the map
		for _, x := range s[k] {
			add(x.origin, x, x.pkgs[0])
		}
	}
	for _, ev := range evs {
		for _, out := range ev.Outputs {
			for _, o := range out.Creds {
				if x, ok := s.find(o, out); ok {
					add(o, x, ev.Pkg)
				}
			}
		}
	}
	for k, xs := range wholes {
		s[k] = append(s[k], xs...)
	}
}

// wholeKey is the key of what an origin is a part of, "" when it is a part of nothing.
func wholeKey(o flow.Origin) string {
	switch o.Kind {
	case model.File, model.Store, model.Request:
		if o.Pos.IsValid() {
			return fmt.Sprintf("whole %s %s/%s:%d:%d", o.Kind, o.Pos.Pkg, o.Pos.File, o.Pos.Line, o.Pos.Col)
		}
	}
	return ""
}

// isWhole reports whether nothing was selected of what is read or received.
func isWhole(o flow.Origin) bool {
	if o.Kind == model.Request {
		return o.Name == "body"
	}
	return o.Name == ""
}

// isDirect reports whether what is written came there within one file, through no call: what a helper reads may be another
// file each time.
func isDirect(o flow.Origin, out flow.Attachment) bool {
	return !slices.ContainsFunc(o.Path, func(s flow.Step) bool {
		return s.Pkg != out.Site.Pkg || s.File != out.Site.File || strings.HasPrefix(s.What, "passed to ")
	})
}

// namesOther reports whether a name says of an origin that it is no credential, whatever is attached beside it.
func namesOther(name string) bool {
	ws := urlpat.Words(name)
	if len(ws) == 0 {
		return false
	}
	switch ws[len(ws)-1] {
	case "config", "file", "filename", "path", "dir", "host", "hostname", "server", "endpoint", "user", "username", "email", "mail",
		"login", "name", "id", "project", "projects", "repo", "repository", "workspace", "org", "profile", "profiles", "version", "port", "type", "mode", "level":
		return true
	}
	return false
}

// placeKey starts the key of a place.
const placeKey = "at "

// keysOf are the keys of an origin of a: what it is, and the places where it lies. Of what is written, one that is a secret by
// itself is no other for lying in the same field.
func keysOf(o flow.Origin, a flow.Attachment, attached bool) []string {
	keys := o.Identities()
	if o.Kind == model.File && o.Name == "" { // a helper may read many
		keys = []string{"in " + a.Func + " " + o.Pos.String()}
	}
	if o.Kind == model.Request && (o.Name != "" || o.What != "") {
		// What one function asks for twice is the same.
		f, _, _ := strings.Cut(a.Func, "$")
		keys = append(keys, "in "+f+" "+o.What+" "+o.Name)
	}
	if o.Kind == model.Literal && isSecret(o) && secret.IsTelling(secret.WithoutScheme(o.Lit)) {
		keys = append(keys, "literal "+secret.WithoutScheme(o.Lit))
	}
	if attached || !o.Definite() {
		for _, p := range o.Places {
			if o.Part && strings.Contains(p, " ") {
				continue // that of all of which it is a part
			}
			keys = append(keys, placeKey+p)
		}
	}
	return keys
}

// find is the credential that an origin is known to be, the one of which most is to be said; ok is false for none.
func (s credentials) find(o flow.Origin, out flow.Attachment) (best credential, ok bool) {
	if namesOther(o.Name) {
		return best, false
	}
	keys := keysOf(o, out, false)
	if k := wholeKey(o); k != "" && isWhole(o) && (o.Kind == model.Store || isDirect(o, out)) {
		keys = append(keys, k)
	}
	for _, k := range keys {
		for _, x := range s[k] {
			if !ok || x.compare(best) < 0 {
				best, ok = x, true
			}
		}
	}
	return best, ok
}

// compare orders by how much is to be said: what breaks a rule, what is on Cloud, what is surer.
func (x credential) compare(y credential) int {
	rank := func(x credential) int {
		n := finding.Surety(x.v.Confidence)
		if x.dc {
			n += 10
		}
		if !isRule(x.verdict) {
			n += 20
		}
		return n
	}
	return cmp.Or(cmp.Compare(rank(x), rank(y)), comparePos(x.a.Site, y.a.Site), cmp.Compare(strings.Join(x.pkgs, ","), strings.Join(y.pkgs, ",")))
}
