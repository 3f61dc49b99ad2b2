package rule

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// clean makes text of the program fit for output: on one line, and without the value of any literal
// credential of the attachment.
func (w writer) clean(s string) string {
	for _, o := range w.a.Creds {
		s = redact(s, o)
	}
	return strings.Join(strings.Fields(s), " ")
}

func (w writer) cleanAll(ss []string) []string {
	out := []string{}
	for _, s := range ss {
		out = append(out, w.clean(s))
	}
	return out
}

func redact(s string, o flow.Origin) string {
	if o.Kind != model.Literal || isPlaceholder(secretOf(o.Lit)) {
		return s
	}
	for _, lit := range []string{o.Lit, secretOf(o.Lit)} {
		if lit == "" {
			continue
		}
		s = strings.ReplaceAll(s, lit, "***")
		if q := strconv.Quote(lit); len(q) > 2 {
			s = strings.ReplaceAll(s, q[1:len(q)-1], "***")
		}
	}
	return s
}

// shapes are what Atlassian's credentials look like: API tokens, access tokens and admin keys, app passwords, HTTP access
// tokens of Bitbucket Data Center.
//
// Provenance: public detectors, and Atlassian's page on managing API tokens.
var shapes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:ATATT|ATCTT|ATSTT|ATBB|BBDC-)[A-Za-z0-9+/=_.@-]{8,}`)
})

// Mask takes out of what people write, such as the reason of an exception, whatever has the shape of a credential.
func Mask(s string) string { return shapes().ReplaceAllString(s, "***") }
