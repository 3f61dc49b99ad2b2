package main

import (
	"os"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/atltoken/atltoken/analyzer"
)

// isVetTool reports whether the arguments are those with which the go command calls a vet tool.
func isVetTool(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags") {
		return true
	}
	return strings.HasSuffix(args[len(args)-1], ".cfg")
}

// vetTool acts as a vet tool and ends the process.
func vetTool(args []string) {
	if file := args[len(args)-1]; strings.HasSuffix(file, ".cfg") && fastUnit(file) {
		os.Exit(0)
	}
	unitchecker.Main(analyzer.Analyzer)
}

// fastUnit answers for a unit from its description alone, where that is certain to be right, and reports whether it
// did. Most units of a build are the standard library and packages that cannot matter, and not parsing them is most of
// what makes a run cheap.
func fastUnit(cfgFile string) (done bool) {
	return false
}
