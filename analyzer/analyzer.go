// Package analyzer is a stub until the real one is written.
package analyzer

import (
	"encoding/json"
	"path/filepath"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A Unit is what the analyzer says of one package when the flag wire is set.
type Unit struct {
	Root    string // absolute folder of the package's module
	Package string
	Report  finding.Report
}

// Analyzer does nothing yet.
var Analyzer = &analysis.Analyzer{
	Name:       "atltoken",
	Doc:        "stub: reports nothing",
	Run:        run,
	ResultType: reflect.TypeFor[*finding.Report](),
}

var wire *bool

func init() {
	f := &Analyzer.Flags
	for _, n := range []string{"config", "confighash", "profile", "confidence", "enable", "disable", "now"} {
		f.String(n, "", "stub")
	}
	f.Bool("tests", false, "stub")
	wire = f.Bool("wire", false, "stub")
}

func run(p *analysis.Pass) (any, error) {
	r := &finding.Report{Version: finding.Version}
	if *wire {
		root := filepath.Dir(p.Fset.File(p.Files[0].FileStart).Name())
		b, _ := json.Marshal(Unit{Root: root, Package: p.Pkg.Path(), Report: *r})
		p.Report(analysis.Diagnostic{Pos: p.Files[0].Package, Category: "atltoken-data:" + string(b), Message: "data"})
	}
	return r, nil
}
