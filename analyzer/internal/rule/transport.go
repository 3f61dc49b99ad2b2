package rule

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// insecureTransport is for how a credential travels: whatever it is, also one of OAuth, and also on Data Center. It comes
// beside the rule of the origin.
var insecureTransport = rule{id: "insecure-transport", level: finding.LevelWarning}

// What is insecure, in the words of a message.
const (
	overHTTP   = "without encryption"
	unverified = "over TLS whose certificates are not checked"
	inURL      = "inside the URL"
)

// insecure words how the credentials of a travel to h, if that is insecure. Credentials that nobody in the program supplies
// are a matter of those who do.
func (h hostGroup) insecure(a flow.Attachment, c Config, mech model.Mechanism) (writer, bool) {
	if !c.enabled(insecureTransport.id) {
		return writer{}, false
	}
	w := writer{a: a, c: c, mech: mech, dests: h.dests}
	for _, j := range h.js {
		how, dest := insecurity(a, mech, j, h.dests)
		if how == "" || j.verdict == verdictUnresolved {
			continue
		}
		if dest != nil {
			j.dest = dest
		}
		j.breaks(insecureTransport, insecureTransport.level, "", c)
		j.how = how
		w.group = append(w.group, j)
	}
	return w, len(w.group) > 0
}

// insecurity says what is insecure about j, or "", and the destination that shows it where that is one of several.
func insecurity(a flow.Attachment, mech model.Mechanism, j judged, dests []flow.Dest) (how string, dest urlpat.Pattern) {
	for _, d := range dests {
		if strings.HasPrefix(strings.ToLower(d.Pattern.String()), "http://") {
			return overHTTP, d.Pattern
		}
	}
	switch {
	case a.Unverified:
		return unverified, nil
	case mech == model.Userinfo:
		return inURL, nil
	case mech == model.QueryKey && !documentedQuery(j, dests):
		return inURL, nil
	}
	return "", nil
}

// documentedQuery reports whether a product's documentation puts the credential into the query: Trello's key and token,
// the JWT of Connect.
func documentedQuery(j judged, dests []flow.Dest) bool {
	return j.v.Product == "trello" || j.origin.Kind == model.Connect ||
		slices.ContainsFunc(dests, func(d flow.Dest) bool {
			s := d.Pattern.String()
			return strings.Contains(s, "?jwt=") || strings.Contains(s, "&jwt=")
		})
}
