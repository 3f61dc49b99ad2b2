package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/scopes"
)

// maxScopes bounds the scopes in a message; the report has them all.
const maxScopes = 4

// endpoint is one operation of a connection, whose method nothing tells, with the scopes that OAuth would need. Data
// Center has no scopes.
func endpoint(path string, site finding.Position, deployment string) finding.Endpoint {
	e := finding.Endpoint{Path: path, File: site.File, Line: site.Line, Scopes: []string{}, GranularScopes: []string{}}
	if deployment == datacenter {
		return e
	}
	for _, o := range scopes.Of(e.Method, path) {
		e.Scopes = append(e.Scopes, o.Classic...)
		e.GranularScopes = append(e.GranularScopes, o.Granular...)
	}
	e.Scopes, e.GranularScopes = set(e.Scopes), set(e.GranularScopes)
	return e
}

// scopes says in brackets which scopes the destinations need, "" when nothing is known of them. Where
// the method is not known, reading is told from writing.
func (w writer) scopes() string {
	var read, write []string
	reads := false
	for _, d := range w.dests {
		for _, o := range scopes.Of("", d.Pattern.Path().String()) {
			need := o.Classic
			if len(need) == 0 {
				need = o.Granular
			}
			if o.Reads() {
				reads = true
				read = append(read, need...)
			} else {
				write = append(write, need...)
			}
		}
	}
	read = set(read)
	write = slices.DeleteFunc(set(write), func(s string) bool { return slices.Contains(read, s) })
	switch {
	case len(read)+len(write) == 0:
		return ""
	case len(write) == 0:
		return " (scope " + listed(read) + ")"
	case !reads:
		return " (scope " + listed(write) + ")"
	case len(read) == 0: // what reading needs is not known
		return " (scope " + listed(write) + " to change)"
	}
	return " (scope " + listed(read) + "; " + listed(write) + " to change)"
}

func listed(ss []string) string {
	more := ""
	if n := len(ss) - maxScopes; n > 0 {
		ss, more = ss[:maxScopes], fmt.Sprintf(" and %d more", n)
	}
	return strings.Join(ss, ", ") + more
}

// set sorts ss and drops what is there twice.
func set(ss []string) []string {
	slices.Sort(ss)
	return slices.Compact(ss)
}
