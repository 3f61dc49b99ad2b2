package flow

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Whether what a program writes to a log or a store is a credential is told by what else the program does with it: the same
// value, or what the same field holds, is attached somewhere. The two may lie in packages of which neither imports the
// other, so each package tells its importers what it attaches, what it writes that may be a credential, and which fields
// hold what. What it does not tell is what is plainly something else.

// Evidence is what one package contributes.
type Evidence struct {
	Pkg string // its import path
	// Attachments are finished ones, and Outputs what it writes to logs and stores.
	Attachments, Outputs []Attachment
	// Held is what is stored in fields that can hold a credential: the identities of origins, by the field's place.
	Held map[string][]string
}

// Bounds of what a package tells its importers.
const (
	maxToldAttachments = 64
	maxToldOutputs     = 64
	maxToldSteps       = 4 // of a path
	maxHeld            = 256
	maxHeldOrigins     = 16
)

// Identities are keys by which two origins are known to be one secret: an environment variable wherever it is read, else the
// place where it enters and what is selected there. None is for an origin that is no secret of its own.
func (o Origin) Identities() []string {
	var ids []string
	switch o.Kind {
	case model.Parameter, model.Unknown, model.Literal:
		return nil
	case model.Environment, model.Secret:
		if o.Name != "" {
			ids = append(ids, string(o.Kind)+"|"+o.What+"|"+o.Name)
		}
		if o.Kind == model.Environment && (o.Name != "" || o.Sels == ".") {
			return ids // by another name, or whichever the running program names
		}
	}
	if o.Kind == model.File && o.Name != "" && !strings.HasPrefix(o.Sels, ".") {
		ids = append(ids, string(o.Kind)+"|"+o.What+"|"+o.Name) // under a key, wherever it is asked for
	}
	if o.Pos.IsValid() {
		ids = append(ids, string(o.Kind)+"|"+o.Sels+"|"+o.Pos.key())
	}
	return ids
}

// Definite reports whether an origin is one secret by itself. What lies in a field is whatever is stored there.
func (o Origin) Definite() bool {
	switch o.Kind {
	case model.Environment, model.Prompt, model.Secret, model.Literal:
		return o.Name != "" || o.Lit != ""
	}
	return false
}

// holdsSecret reports whether a field, key or column of that name can hold a credential.
func holdsSecret(name string) bool {
	if secretWord(name) {
		return true
	}
	for _, w := range urlpat.Words(name) {
		switch w {
		case "pass", "passwd", "pwd", "passphrase", "key", "apikey", "pat", "auth", "authorization", "cred", "creds", "header", "headers":
			return true
		}
	}
	return false
}

// hold notes that a field holds what comes from an origin.
func (e *engine) hold(place string, o Origin) {
	ids := o.Identities()
	if len(ids) == 0 || len(e.held) >= maxHeld && e.held[place] == nil {
		return
	}
	if e.held == nil {
		e.held = map[string][]string{}
	}
	for _, id := range ids {
		if have := e.held[place]; len(have) < maxHeldOrigins && !slices.Contains(have, id) {
			e.held[place] = append(have, id)
		}
	}
}

// holdVal notes what a function stores in a field.
func (e *engine) holdVal(f *fn, place string, v val) {
	for _, o := range e.origins(f, v, outputPrefix) {
		e.hold(place, o)
	}
}

// secretPart is v with URLs replaced by the secret before their host.
func secretPart(v val) val {
	if !hasUserinfo(v) {
		return v
	}
	var vs []val
	for _, t := range v {
		if _, cred, ok := userinfoOf(t); ok {
			vs = append(vs, cred)
		} else {
			vs = append(vs, one(t))
		}
	}
	return union(vs...)
}

// hasUserinfo reports whether v is a URL with user and secret before the host.
func hasUserinfo(v val) bool {
	return slices.ContainsFunc(v, func(t *term) bool {
		_, cred, ok := userinfoOf(t)
		return ok && !endsBeforeHost(t) && !redacted(cred)
	})
}

// showsSecretField reports whether a value is, or holds, a field that can hold a credential, of what callers supply.
func showsSecretField(t *term) bool {
	return !t.walk(func(t *term) bool {
		n := len(t.sels)
		return t.kind != kPath || n == 0 || !t.root.open() || !mayHoldSecret(t.sels[n-1])
	})
}

// mayHoldSecret reports whether a field of that name can hold a credential, or a URL with one in it.
func mayHoldSecret(field string) bool {
	return holdsSecret(field) || strings.HasSuffix(strings.ToLower(field), "url")
}

// loose notes that a function writes what lies in fields of what its callers hand it. They may be too far away to be seen.
func (e *engine) loose(f *fn, a *attach) {
	kind := a.under(outputPrefix)
	if kind == "" || kind == unsettled || a.site.Pkg != e.pkgPath() || !slices.ContainsFunc(a.cred, showsSecretField) {
		return
	}
	var creds []Origin
	for _, o := range e.origins(f, a.cred, a.mech) {
		if o.Kind == model.Parameter && len(o.Places) > 0 {
			creds = append(creds, o)
		}
	}
	if len(creds) == 0 {
		return
	}
	k := "loose|" + a.site.key() + "|" + string(a.mech)
	if old := e.emitted[k]; old != nil {
		for _, o := range creds {
			if !slices.ContainsFunc(old.Creds, func(c Origin) bool { return c.Places[0] == o.Places[0] }) && len(old.Creds) < maxTerms {
				old.Creds = append(old.Creds, o)
			}
		}
		return
	}
	e.emitted[k] = &Attachment{Site: a.site, Func: a.fn, Call: a.call, Wire: a.site, Mech: a.mech, Creds: creds, Names: a.names, Output: kind}
	e.order = append(e.order, k)
}

// placeOf is the place of the field that selectors lead to, "" when it is none.
func (f *fn) placeOf(r root, sels []string) string {
	typ := f.rootType(r)
	n := len(sels)
	for _, sel := range sels[:n-1] {
		typ = f.e.selType(typ, sel)
	}
	return fieldPlace(typ, sels[n-1])
}

// evidence is what the package at hand tells its importers.
func (e *engine) evidence() []byte {
	var as, outs []*Attachment
	for _, k := range e.order {
		a := *e.emitted[k]
		switch {
		case a.Sink != "" || strings.HasSuffix(a.Site.File, "_test.go"):
			continue
		case a.Output != "":
			a.Creds = slices.DeleteFunc(slices.Clone(a.Creds), func(o Origin) bool { return !mayBeCredential(o) })
			if len(a.Creds) > 0 && len(outs) < maxToldOutputs {
				outs = append(outs, &a)
			}
		default:
			a.Creds = slices.DeleteFunc(slices.Clone(a.Creds), func(o Origin) bool { return len(o.Identities())+len(o.Places) == 0 })
			if len(a.Creds) > 0 && !a.elsewhere() && len(as) < maxToldAttachments {
				as = append(as, &a)
			}
		}
	}
	if len(as)+len(outs)+len(e.held) == 0 {
		return nil
	}
	w := newEncoder()
	for _, list := range [][]*Attachment{as, outs} {
		w.u(len(list))
		for _, a := range list {
			w.finished(a)
		}
	}
	w.u(len(e.held))
	for _, place := range sortedKeys(e.held) {
		w.s(place)
		w.ss(slices.Sorted(slices.Values(e.held[place])))
	}
	return w.bytes()
}

// mayBeCredential reports whether what is written may turn out to be a credential that another package attaches.
func mayBeCredential(o Origin) bool {
	if o.Kind == model.Literal || o.Derived || len(o.Identities())+len(o.Places) == 0 {
		return false
	}
	if len(o.Places) > 0 {
		last := o.Places[0][strings.LastIndexByte(o.Places[0], '.')+1:]
		if mayHoldSecret(last) {
			return true
		}
	}
	switch { // all of what is read or received
	case o.Name == "" && (o.Kind == model.Store || o.Kind == model.File), o.Name == "body" && o.Kind == model.Request:
		return true
	}
	return holdsSecret(o.Name)
}

// elsewhere reports whether all that is known of where an attachment goes is that it is another vendor's.
func (a *Attachment) elsewhere() bool {
	return len(a.Dests) > 0 && !slices.ContainsFunc(a.Dests, func(d Dest) bool {
		return !urlpat.OtherVendor(urlpat.Classify(d.Pattern, urlpat.Hints{}).Host)
	})
}

// below is the evidence of the packages below, in the order of their paths.
func (k *knowledge) below() []Evidence {
	var out []Evidence
	for _, p := range sortedKeys(k.segs) {
		blob := k.segs[p].evidence
		if len(blob) == 0 {
			continue
		}
		r := newDecoder(blob)
		ev := Evidence{Pkg: p}
		for _, list := range []*[]Attachment{&ev.Attachments, &ev.Outputs} {
			for i, n := 0, r.n(); i < n && !r.bad; i++ {
				if a := r.finished(); !r.bad {
					*list = append(*list, a)
				}
			}
		}
		for i, n := 0, r.n(); i < n && !r.bad; i++ {
			place, ids := r.s(), r.ss()
			if !r.bad {
				if ev.Held == nil {
					ev.Held = map[string][]string{}
				}
				ev.Held[place] = ids
			}
		}
		out = append(out, ev)
	}
	return out
}

// finished writes an attachment without the ways that lead there, and without what only matters to a finding about it.
func (w *encoder) finished(a *Attachment) {
	w.pos(a.Site)
	w.s(a.Func)
	w.s(a.Call)
	w.pos(a.Wire)
	w.s(string(a.Mech))
	w.s(a.Scheme)
	w.s(a.Client.Product)
	w.s(a.Client.Deployment)
	w.s(a.Client.Library)
	w.u(len(a.Creds))
	for _, o := range a.Creds {
		w.origin(o)
	}
	w.u(len(a.Users))
	for _, o := range a.Users {
		w.origin(o)
		w.s(o.Lit) // a name: no secret
	}
	w.u(len(a.Dests))
	for _, d := range a.Dests {
		w.u(len(d.Pattern))
		for _, p := range d.Pattern {
			w.s(p.Lit)
			w.b(p.Hole)
			w.ss(p.Names)
		}
		w.s(d.Checked)
	}
	w.ss(a.Names)
	w.s(a.Output)
	w.s(a.Guard)
	w.s(a.Grant)
}

func (r *decoder) finished() Attachment {
	a := Attachment{Site: r.pos(), Func: r.s(), Call: r.s(), Wire: r.pos(), Mech: model.Mechanism(r.s()), Scheme: r.s()}
	a.Client = model.Client{Product: r.s(), Deployment: r.s(), Library: r.s()}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		a.Creds = append(a.Creds, r.origin())
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		o := r.origin()
		o.Lit = r.s()
		a.Users = append(a.Users, o)
	}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		d := Dest{Pattern: urlpat.Pattern{}}
		for j, m := 0, r.n(); j < m && !r.bad; j++ {
			d.Pattern = append(d.Pattern, urlpat.Part{Lit: r.s(), Hole: r.u() == 1, Names: r.ss()})
		}
		d.Checked = r.s()
		a.Dests = append(a.Dests, d)
	}
	a.Names, a.Output, a.Guard, a.Grant = r.ss(), r.s(), r.s(), r.s()
	return a
}

// origin writes an origin, without the value of a literal.
func (w *encoder) origin(o Origin) {
	w.s(string(o.Kind))
	w.s(o.What)
	w.s(o.Name)
	w.s(o.Sels)
	w.ss(o.Names)
	w.pos(o.Pos)
	w.s(o.Kept)
	w.ss(o.Places)
	w.b(o.Part)
	w.b(o.Many)
	w.b(o.Derived)
	w.b(o.Sealed)
	path := o.Path
	if len(path) > maxToldSteps {
		path = append(slices.Clone(path[:maxToldSteps/2]), path[len(path)-maxToldSteps/2:]...)
	}
	w.u(len(path))
	for _, s := range path {
		w.pos(s.Pos)
		w.s(s.What)
	}
}

func (r *decoder) origin() Origin {
	o := Origin{Kind: model.Kind(r.s()), What: r.s(), Name: r.s(), Sels: r.s(), Names: r.ss(), Pos: r.pos(), Kept: r.s(), Places: r.ss(), Part: r.u() == 1, Many: r.u() == 1, Derived: r.u() == 1, Sealed: r.u() == 1}
	for i, n := 0, r.n(); i < n && !r.bad; i++ {
		o.Path = append(o.Path, Step{r.pos(), r.s()})
	}
	return o
}
