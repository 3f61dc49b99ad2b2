package rule

import (
	"strings"

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

// schemes are the words that may stand before a credential in an Authorization header, lower case.
var schemes = map[string]bool{
	"bearer": true, "basic": true, "jwt": true, "geniekey": true, "oauth": true, "token": true, "digest": true, "apikey": true,
}

// isSecret reports whether the literal origin o can be a credential: not empty, no placeholder, no bare scheme, and not
// what an unknown transformation was fed with, which may as well have been a key name.
func isSecret(o flow.Origin) bool { return !o.Derived && !secret.IsPlaceholder(secretOf(o.Lit)) }

// secretOf is a literal header value without its scheme.
func secretOf(lit string) string {
	lit = strings.TrimSpace(lit)
	word, rest, _ := strings.Cut(lit, " ")
	if schemes[strings.ToLower(word)] {
		return strings.TrimSpace(rest)
	}
	return lit
}
