package rule

import (
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
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
	if o.Kind != model.Literal || secret.IsPlaceholder(secret.WithoutScheme(o.Lit)) {
		return s
	}
	for _, lit := range []string{o.Lit, secret.WithoutScheme(o.Lit)} {
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

// Mask takes out of what people write, such as the reason of an exception, whatever has the shape of a credential.
func Mask(s string) string { return secret.Mask(s) }
