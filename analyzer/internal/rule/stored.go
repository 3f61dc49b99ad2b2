package rule

import (
	"slices"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// tokenStored is for a credential that the program reads back from where somebody kept it.
var tokenStored = rule{
	id:    "token-stored",
	level: finding.LevelError,
	kinds: []model.Kind{model.Store},
}

// looksLikeGrant reports whether a stored bearer is named after OAuth, or is an access token for the gateway by its name.
// The part of the program that stored it was not seen, so it may be that of a grant, which may be stored. A token from the
// environment has no such excuse: access tokens live for an hour.
func looksLikeGrant(o flow.Origin, m model.Mechanism, v urlpat.Verdict) bool {
	if o.Kind != model.Store || m != model.Bearer || o.Kept == flow.KeptOther {
		return false
	}
	return slices.ContainsFunc(originNames(o), func(name string) bool {
		ws := urlpat.Words(name)
		if i := slices.Index(ws, "access"); v.Endpoint == urlpat.Gateway && i >= 0 && i+1 < len(ws) && ws[i+1] == "token" {
			return true
		}
		return slices.Contains(ws, "oauth") || slices.Contains(ws, "oauth2") || slices.Contains(ws, "grant")
	})
}
