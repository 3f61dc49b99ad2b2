package analyzer

import (
	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

// What follows serves drivers that can answer for a compilation unit before they parse it.

// Skippable reports whether a package needs no analysis of its own: it belongs to the standard library, or to a
// dependency in which nothing matters. version is the module's, "" for a module of the user's own and for the standard
// library, which has no module. relevant tells whether RelevantSource holds for a source file; it is asked only when
// that decides.
func Skippable(module, version, pkgPath, dir string, relevant func() bool) bool {
	return flow.Skippable(module, version, pkgPath, dir, relevant)
}

// RelevantSource reports whether the text of a source file names anything that the analysis looks for.
func RelevantSource(src []byte) bool { return flow.RelevantSource(src) }

// CustomNames are the names that make a source file matter to the users' own tables in a config file; everywhere says
// that no name tells. Both are empty without a file or such tables, and where the file cannot be read.
func CustomNames(file string) (names []string, everywhere bool) {
	if file == "" || file == "none" {
		return nil, false
	}
	c, err := LoadConfig(file)
	if err != nil {
		return nil, false // the full analysis says so
	}
	return c.Tables().Names()
}

// NewFact wraps the data of a package fact.
func NewFact(data []byte) analysis.Fact { return &flow.Fact{Data: data} }

// FactData is the data of a package fact of this suite.
func FactData(f analysis.Fact) ([]byte, bool) {
	x, ok := f.(*flow.Fact)
	if !ok {
		return nil, false
	}
	return x.Data, true
}

// Attaching reports whether a direct import, by the data of its fact, attaches something for its callers: then a
// dependency in whose text nothing matters may matter after all.
func Attaching(facts map[string][]byte) bool { return flow.Attaching(facts) }

// MayHandOn reports whether packages of a module are worth analysing for what they hand on: not those of other vendors.
func MayHandOn(module string) bool { return flow.MayHandOn(module) }

// MergeFacts is the data of the fact of a package that only hands on what its imports know, empty for nothing.
func MergeFacts(data [][]byte) ([]byte, error) { return flow.Merge(data) }
