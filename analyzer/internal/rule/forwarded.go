package rule

import (
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// tokenForwarded is for the caller's own authentication, handed on. It is a warning because Atlassian's answer to those
// who only relay a token was indirect: bring your own authentication for incoming calls.
var tokenForwarded = rule{
	id:    "token-forwarded",
	level: finding.LevelWarning,
	kinds: []model.Kind{model.Forwarded},
}
