package rule

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// tokenCollected is for a credential that a person hands to the running program: in a request, a message, a flag or at
// a prompt.
var tokenCollected = rule{
	id:    "token-collected",
	level: finding.LevelError,
	kinds: []model.Kind{model.Request, model.Prompt},
}
