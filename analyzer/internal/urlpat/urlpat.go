// Package urlpat is the domain of URL patterns and the classification of a pattern as Atlassian's or not.
package urlpat

// A Part is a piece of a [Pattern]: a literal, or a hole for what is not constant. Names are identifiers that name
// what fills the hole (environment variable, field, parameter, type), for evidence.
type Part struct {
	Lit   string
	Hole  bool
	Names []string
}

// A Pattern is a string with holes.
type Pattern []Part
