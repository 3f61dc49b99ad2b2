package rule

import (
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// clean makes text of the program fit for output: on one line, and without the value of any credential in the source that
// the attachment, or the caller, knows of, or that shows by its form.
func (w writer) clean(s string) string {
	for _, o := range w.a.Creds {
		s = redact(s, o)
	}
	return strings.Join(strings.Fields(secret.Hide(s, w.c.Hidden)), " ")
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
	return secret.Hide(s, []string{o.Lit, secret.WithoutScheme(o.Lit)})
}
