package rule

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// One attachment may go to several hosts: a switch on the customer's product, a list of sites. Each gets a verdict of its
// own. Hosts of which all is alike share a finding: what to do about them is the same.

// A hostGroup is what an attachment does at one host, or at several alike.
type hostGroup struct {
	host  string      // pattern, "" when nothing is known of it
	dests []flow.Dest // at least one, which is empty when the attachment has none
	js    []judged    // one for each origin that is Atlassian's there, sorted by position
}

// hostsOf judges every origin of a at every host, in the order of the destinations. Hosts that are not Atlassian's are
// left out.
func hostsOf(a flow.Attachment, mech model.Mechanism, c Config) []hostGroup {
	dests := a.Dests
	if len(dests) == 0 {
		dests = []flow.Dest{{}}
	}
	var all []hostGroup
	for _, d := range dests {
		if _, named := c.Hosts[d.Checked]; named {
			d.Pattern = d.Pattern.OnHost(d.Checked)
		}
		host := urlpat.Classify(d.Pattern, urlpat.Hints{}).Host
		i := slices.IndexFunc(all, func(h hostGroup) bool { return h.host == host })
		if i < 0 {
			i = len(all)
			all = append(all, hostGroup{host: host})
		}
		all[i].dests = append(all[i].dests, d)
	}
	var out []hostGroup
	for _, h := range all {
		for _, o := range a.Creds {
			if j, ok := judge(a, h.dests, o, mech, c); ok {
				h.js = append(h.js, j)
			}
		}
		slices.SortStableFunc(h.js, func(x, y judged) int { return comparePos(x.origin.Pos, y.origin.Pos) })
		if len(h.js) > 0 {
			out = append(out, h)
		}
	}
	return out
}

// open reports whether nothing of the host is constant.
func (h hostGroup) open() bool { return openHost(h.host) }

// broken reports whether something at the host breaks a rule.
func (h hostGroup) broken() bool {
	return slices.ContainsFunc(h.js, func(j judged) bool { return isRule(j.verdict) })
}

// alike joins hosts where the same origins break the same rules on the same product and deployment. A host of which nothing
// is known joins one that has a finding: it is most often the same one, or what overrides it.
func alike(hosts []hostGroup) []hostGroup {
	known := slices.ContainsFunc(hosts, func(h hostGroup) bool { return !h.open() && h.broken() })
	var out []hostGroup
	var open []flow.Dest
	for _, h := range hosts {
		if known && h.open() {
			open = append(open, h.dests...)
			continue
		}
		i := slices.IndexFunc(out, func(o hostGroup) bool { return o.signature() == h.signature() })
		if i < 0 {
			h.dests = slices.Clone(h.dests)
			out = append(out, h)
			continue
		}
		out[i].dests = append(out[i].dests, h.dests...)
	}
	if i := slices.IndexFunc(out, hostGroup.broken); i >= 0 {
		out[i].dests = append(out[i].dests, open...)
	}
	return out
}

// signature is equal for hosts where the same is to be said.
func (h hostGroup) signature() string {
	var b strings.Builder
	for _, j := range h.js {
		b.WriteString(j.verdict + "|" + j.level + "|" + textOf(j.v).name + "|" + j.v.Deployment + "|" + j.origin.Pos.File + ":" + j.origin.Name + "\n")
	}
	return b.String()
}

// writer words what is under one verdict at h.
func (h hostGroup) writer(a flow.Attachment, c Config, mech model.Mechanism, verdict string) writer {
	w := writer{a: a, c: c, mech: mech, dests: h.dests}
	for _, j := range h.js {
		if j.verdict == verdict {
			w.group = append(w.group, j)
		} else {
			w.rest = append(w.rest, j)
		}
	}
	return w
}
