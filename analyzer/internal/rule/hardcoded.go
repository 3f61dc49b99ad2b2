package rule

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// tokenHardcoded is for a credential in the source. It is the one rule of these that Data Center, OAuth and Connect
// secrets can break as well: no secret belongs in the source.
var tokenHardcoded = rule{
	id:    "token-hardcoded",
	level: finding.LevelError,
	kinds: []model.Kind{model.Literal},
}

// isSecret reports whether the literal origin o can be a credential: not empty, no placeholder, no bare scheme, and not
// what an unknown transformation was fed with, which may as well have been a key name.
func isSecret(o flow.Origin) bool {
	return !o.Derived && !secret.IsPlaceholder(secret.WithoutScheme(o.Lit))
}
