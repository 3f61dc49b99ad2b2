// Package lib renders text.
package lib

import (
	"strings"
	"text/template"
)

func Render(text string, data any) (string, error) {
	t, err := template.New("").Option("missingkey=error").Parse(text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, data)
	return b.String(), err
}

// Fill replaces {name} by the value of name.
func Fill(text string, pairs ...string) string { return strings.NewReplacer(pairs...).Replace(text) }
