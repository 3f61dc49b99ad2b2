package rule

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// tokenConfigured is for a credential that whoever runs the program configures. In the profile script that is the author,
// who may: Atlassian still documents basic authentication for scripts of one's own.
var tokenConfigured = rule{
	id:    "token-configured",
	level: finding.LevelError,
	kinds: []model.Kind{model.Environment, model.File, model.Secret},
}

// forgeCLI are the variables with which Atlassian's own Forge command logs in, as the vendor.
var forgeCLI = map[string]bool{"FORGE_EMAIL": true, "FORGE_API_TOKEN": true}

// isVendorsOwn reports whether a configured credential is that of the vendor acting for itself, where no OAuth exists:
// the Marketplace vendor API and the Forge command. A config file is left out: customers have those too.
func isVendorsOwn(kind model.Kind, name string, v urlpat.Verdict) bool {
	if kind != model.Environment && kind != model.Secret {
		return false
	}
	return v.Product == "marketplace" || v.Endpoint == urlpat.Marketplace || kind == model.Environment && forgeCLI[name]
}
