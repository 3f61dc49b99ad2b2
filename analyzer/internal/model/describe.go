package model

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// A Family is what a library mostly is to a program, as its table tells.
type Family string

// The families, in the order in which they are listed.
const (
	FamilyAtlassian Family = "Atlassian clients"
	FamilyClient    Family = "HTTP clients, OAuth, commands"
	FamilyInbound   Family = "Servers, RPC, chat, queues"
	FamilyConfig    Family = "Configuration, flags, prompts"
	FamilySecret    Family = "Secret managers"
	FamilyStore     Family = "Stores"
	FamilyLog       Family = "Logs, error reports, traces"
	FamilyHelper    Family = "Encodings and helpers"
	FamilyStd       Family = "The standard library"
)

var families = []Family{FamilyAtlassian, FamilyClient, FamilyInbound, FamilyConfig, FamilySecret, FamilyStore, FamilyLog, FamilyHelper, FamilyStd}

// A Library is what a module's tables say, in words. A module whose packages differ is several.
type Library struct {
	Family          Family
	Module, Version string   // as in [Package]; the module of a table that is not verified is its path
	Unverified      string   // why, "" for one that is verified
	Packages        []string // import paths
	Knows           []string // each "title: a, b, c"; empty where nothing of interest passes through the library
}

// Libraries describes all tables, sorted by family and module. The family of a module is what most entries of its packages
// say; packages that name an Atlassian product are clients of it.
func Libraries() []Library {
	var all []Library
	votes := map[string]map[Family]int{} // by module
	for _, path := range Paths() {
		p := Lookup(path)
		lib := Library{Module: p.Module, Version: p.Version, Unverified: Unverified(path), Packages: []string{path}}
		if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
			lib.Family = FamilyStd
		} else if lib.Module == "" {
			lib.Module = path
		}
		d := p.describe()
		lib.Knows = d.words()
		if d.votes[FamilyAtlassian] > 0 && lib.Family == "" {
			lib.Family = FamilyAtlassian
		}
		if votes[lib.Module] == nil {
			votes[lib.Module] = map[Family]int{}
		}
		for f, n := range d.votes {
			votes[lib.Module][f] += n
		}
		all = append(all, lib)
	}
	var out []Library
	at := map[string]int{}
	for _, lib := range all {
		if lib.Family == "" {
			lib.Family = FamilyHelper
			if len(lib.Knows) == 0 && votes[lib.Module][FamilyAtlassian] > 0 {
				lib.Family = FamilyAtlassian
			}
			for _, f := range families[1:] {
				if votes[lib.Module][f] > votes[lib.Module][lib.Family] {
					lib.Family = f
				}
			}
		}
		key := strings.Join(append([]string{string(lib.Family), lib.Module}, lib.Knows...), "\n")
		if i, ok := at[key]; ok && lib.Family != FamilyStd {
			out[i].Packages = append(out[i].Packages, lib.Packages...)
			continue
		}
		at[key] = len(out)
		out = append(out, lib)
	}
	slices.SortStableFunc(out, func(a, b Library) int {
		return cmp.Or(cmp.Compare(slices.Index(families, a.Family), slices.Index(families, b.Family)),
			cmp.Compare(a.Module, b.Module), cmp.Compare(a.Packages[0], b.Packages[0]))
	})
	return out
}

// A description gathers what entries say.
type description struct {
	mechs, dests, requests, config, secrets, reads, writes, logs, transfers set
	votes                                                                   map[Family]int // entries, by what they say
}

type set map[string]bool

func (s set) add(word string) {
	if word != "" {
		s[word] = true
	}
}

func (p *Package) describe() *description {
	d := &description{set{}, set{}, set{}, set{}, set{}, set{}, set{}, set{}, set{}, map[Family]int{}}
	for _, f := range p.Funcs {
		d.effects(f.Effects)
	}
	for _, t := range p.Types {
		d.client(t.Client, t.Default)
		d.writer(t.Writes)
		if t.Cred != "" {
			d.mech(t.Mech)
		}
	}
	for _, v := range p.Values {
		d.origin(v.Kind, v.What)
		d.writer(v.Writes)
		d.host(v.URL)
		if v.Key != nil {
			d.mech(v.Key.Mech)
			d.client(v.Key.Client, v.Key.Default)
		}
	}
	for _, par := range p.Params {
		d.origin(par.Kind, par.What)
	}
	if len(p.Requests) > 0 {
		d.origin(Request, "HTTP request")
	}
	return d
}

// words are what a package is known to do.
func (d *description) words() []string {
	var out []string
	for _, k := range []struct {
		title string
		words set
	}{
		{"attaches", d.mechs}, {"sends to", d.dests}, {"inbound", d.requests}, {"reads", d.config}, {"reads secrets", d.secrets},
		{"reads back", d.reads}, {"stores", d.writes}, {"logs to", d.logs}, {"hands on", d.transfers},
	} {
		if len(k.words) > 0 {
			out = append(out, k.title+": "+strings.Join(slices.Sorted(maps.Keys(k.words)), ", "))
		}
	}
	return out
}

func (d *description) effects(effects []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case Attach:
			d.mech(e.Mech)
			d.client(e.Client, e.Default)
			if e.Dest.Valid() {
				d.dests.add("the URL of the call")
			}
		case Keyed, Body:
			d.votes[FamilyClient]++
		case Invoke:
			if e.URL.Valid() {
				d.dests.add("the URL of the call")
				d.votes[FamilyClient]++
			}
		case Command:
			d.mechs.add("arguments of commands")
			d.votes[FamilyClient]++
		case Source:
			d.origin(e.Kind, e.What)
		case Inbound:
			d.origin(e.Kind, e.What)
		case Persist:
			d.writer("store|" + e.What)
		case Log:
			d.writer("log|" + e.What)
			if e.Writer.Valid() {
				d.transfers.add("what is printed to a writer")
			}
		case Debug:
			d.writer("log|request dump")
		case Wrap:
			d.transfers.add("what errors say")
		case When:
			d.effects(e.Then)
		case Make:
			d.effects(e.Effects)
		case Flow:
			d.flow(e)
		}
	}
}

func (d *description) flow(e Flow) {
	last := ""
	if n := len(e.To.Sels); n > 0 {
		last = e.To.Sels[n-1]
	}
	switch {
	case last == ClientID && e.Const != "":
		id := strings.SplitN(e.Const, "|", 4)
		for len(id) < 4 {
			id = append(id, "")
		}
		d.client(Client{Product: id[0], Deployment: id[1], Library: id[2]}, id[3])
	case last == Writes:
		d.writer(e.Const)
	case last == BaseURL || last == URL && len(e.From) > 0:
		d.dests.add("the URL of the client or request")
	case e.How == Decode:
		d.transfers.add("fields of what is decoded")
	case e.How == Encode:
		d.transfers.add("what is encoded")
	case len(e.From) > 0:
		d.transfers.add("values")
	}
}

func (d *description) mech(m Mechanism) {
	d.mechs.add(mechanismWords[m])
	d.votes[FamilyClient]++
}

var mechanismWords = map[Mechanism]string{
	BasicAuth: "basic auth", Bearer: "bearer token", Header: "header", Cookie: "cookie", Userinfo: "user in the URL", QueryKey: "query key",
	JWT: "Connect JWT", OAuth: "OAuth token", OAuth1: "OAuth 1.0a", GenieKey: "GenieKey", OAuthClient: "secret of an OAuth app", Login: "password login",
}

var productWords = map[string]string{
	"jira": "Jira", "confluence": "Confluence", "bitbucket": "Bitbucket", "trello": "Trello", "opsgenie": "Opsgenie",
	"statuspage": "Statuspage", "org-admin": "organization admin API",
}

func (d *description) client(c Client, url string) {
	d.host(url)
	if c.Product == "" {
		return
	}
	d.votes[FamilyAtlassian]++
	word := cmp.Or(productWords[c.Product], c.Product)
	switch c.Deployment {
	case "cloud":
		word += " Cloud"
	case "datacenter":
		word += " Data Center"
	}
	d.dests.add(word)
}

func (d *description) host(raw string) {
	if u, err := url.Parse(raw); err == nil {
		d.dests.add(u.Host)
	}
}

// writer says where something leads, in the form of [Writes].
func (d *description) writer(writes string) {
	switch kind, what, _ := strings.Cut(writes, "|"); kind {
	case "log":
		d.logs.add(what)
		switch what {
		case "":
		case "HTTP response":
			d.votes[FamilyInbound]++
		default:
			d.votes[FamilyLog]++
		}
	case "store":
		d.writes.add(cmp.Or(what, "store"))
		d.votes[FamilyStore]++
	}
}

func (d *description) origin(kind Kind, what string) {
	switch kind {
	case "":
	case Request, Forwarded, Forge, Connect:
		d.requests.add(cmp.Or(what, string(kind)))
		d.votes[FamilyInbound]++
	case Prompt, Environment, File:
		d.config.add(cmp.Or(what, string(kind)))
		d.votes[FamilyConfig]++
	case Secret:
		d.secrets.add(cmp.Or(what, string(kind)))
		d.votes[FamilySecret]++
	case Store:
		d.reads.add(cmp.Or(what, string(kind)))
		d.votes[FamilyStore]++
	case Exchange:
		d.transfers.add("tokens of OAuth grants")
		d.votes[FamilyClient]++
	}
}
