package report

import (
	"encoding/json"
	"io"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// JSON writes r as one JSON object, in its canonical form. The form is the contract described in [finding.Report].
func JSON(w io.Writer, r finding.Report) error {
	Normalize(&r)
	enc := json.NewEncoder(w)
	// URL patterns hold & and placeholders hold < and >: keep them legible, since this is no HTML.
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
