package rule

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// A client calls many paths below one base that only the running program knows. Where one of them is served by one
// deployment alone, that is the deployment of all.

// Bases says of bases which deployment a path below them proves; the zero value knows nothing.
type Bases map[string]string

// BasesOf looks through the attachments of one package.
func BasesOf(as []flow.Attachment) Bases {
	b := Bases{}
	for _, a := range as {
		for _, d := range a.Dests {
			v := urlpat.Classify(d.Pattern, urlpat.Hints{})
			if v.Served == "" || !openHost(v.Host) {
				continue
			}
			k := baseKey(a, d)
			if k == "" {
				continue
			}
			switch have := b[k]; {
			case have == "":
				b[k] = v.Served
			case have != v.Served:
				b[k] = either // the base is several
			}
		}
	}
	return b
}

// baseKey tells bases apart: by the credential that goes there, and by what holds the base. It is "" where nothing holds it.
func baseKey(a flow.Attachment, d flow.Dest) string {
	names := urlpat.BaseNames(d.Pattern)
	if len(names) == 0 {
		return ""
	}
	names = slices.Clone(names)
	slices.Sort(names)
	var creds []string
	for _, o := range a.Creds {
		creds = append(creds, string(o.Kind)+" "+o.Name+" "+o.Pos.Pkg+"/"+o.Pos.File+":"+strconv.Itoa(o.Pos.Line))
	}
	return strings.Join(creds, ",") + "|" + strings.Join(slices.Compact(names), ",")
}

// settle makes the deployment of v that of its base, where nothing else says more.
func (b Bases) settle(v *urlpat.Verdict, a flow.Attachment, d flow.Dest) {
	if !v.Atlassian || v.Deployment != either || v.Pinned || !openHost(v.Host) {
		return
	}
	if dep := b[baseKey(a, d)]; dep != "" && dep != either {
		v.Deployment = dep
		v.Evidence = append(v.Evidence, "other paths of that base, which only "+deploymentName(dep)+" serves")
	}
}

func deploymentName(d string) string {
	return cmp.Or(map[string]string{cloud: "Cloud", datacenter: "Data Center"}[d], d)
}

// openHost reports whether nothing of a host is constant.
func openHost(host string) bool { return strings.Trim(host, "{}") == "" }
