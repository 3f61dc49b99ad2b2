package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/go/analysis"
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
	if file := args[len(args)-1]; strings.HasSuffix(file, ".cfg") && fastUnit(file, args) {
		os.Exit(0)
	}
	// A unit's process is short: collecting its garbage often costs more than the memory it saves.
	debug.SetGCPercent(300)
	unitchecker.Main(analyzer.Analyzer)
}

// analyzerFlag is the value of one of the analyzer's flags among the arguments; given says whether it is there.
func analyzerFlag(args []string, flag string) (value string, given bool) {
	for _, a := range args {
		name, v, _ := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if name == analyzer.Analyzer.Name+"."+flag {
			value, given = v, true
		}
	}
	return value, given
}

// unitConfig is the part of a unit's description that decides whether it must be analysed.
type unitConfig struct {
	ImportPath    string
	Dir           string
	GoFiles       []string
	NonGoFiles    []string
	ModulePath    string
	ModuleVersion string
	PackageVetx   map[string]string
	VetxOnly      bool
	VetxOutput    string
}

// unitFact is one entry of the facts file of unitchecker. Gob matches it by its fields.
type unitFact struct {
	PkgPath string
	Object  string
	Fact    analysis.Fact
}

// fastUnit answers for a unit that is wanted for its facts alone, from its description and the text of its sources,
// where that is certain to be right, and reports whether it did. Most units of a build are the standard library and
// packages that cannot matter: not parsing and type-checking them is most of what makes a run cheap.
//
// Whatever is out of the ordinary is left to unitchecker, which reports it properly.
//
// A unit of nothing but test files needs no analysis either, unless tests are wanted.
func fastUnit(cfgFile string, args []string) (done bool) {
	debug.SetGCPercent(-1) // the files of one package: not worth collecting
	data, err := os.ReadFile(cfgFile)
	if err != nil {
		return false
	}
	var c unitConfig
	if json.Unmarshal(data, &c) != nil || c.VetxOutput == "" {
		return false
	}
	testsFlag, tests := analyzerFlag(args, "tests")
	tests = tests && testsFlag != "false"
	onlyTests := !tests && !slices.ContainsFunc(c.GoFiles, func(f string) bool { return !strings.HasSuffix(f, "_test.go") })
	if !onlyTests && (!c.VetxOnly || !analyzer.Skippable(c.ModulePath, c.ModuleVersion, c.ImportPath, c.Dir, func() bool { return c.anyRelevant(args) })) {
		return false
	}
	out, ok := c.handOn()
	if !ok {
		return false
	}
	return os.WriteFile(c.VetxOutput, out, 0o666) == nil
}

// anyRelevant reports whether some source file may matter, or cannot be read.
func (c *unitConfig) anyRelevant(args []string) bool {
	config, _ := analyzerFlag(args, "config")
	names, everywhere := analyzer.CustomNames(config)
	if everywhere {
		return true
	}
	for _, name := range c.GoFiles {
		if !filepath.IsAbs(name) {
			name = filepath.Join(c.Dir, name)
		}
		src, err := os.ReadFile(name)
		if err != nil || analyzer.RelevantSource(src) || slices.ContainsFunc(names, func(n string) bool { return bytes.Contains(src, []byte(n)) }) {
			return true
		}
	}
	return false
}

// handOn returns the facts file of a unit that adds nothing to what its imports know: an empty one where they know
// nothing either. ok is false when a file cannot be read.
func (c *unitConfig) handOn() (out []byte, ok bool) {
	paths := make([]string, 0, len(c.PackageVetx))
	for p := range c.PackageVetx {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	facts := map[string][]byte{}
	var all [][]byte
	registered := false
	for _, p := range paths {
		info, err := os.Stat(c.PackageVetx[p])
		if err != nil {
			return nil, false
		}
		if info.Size() == 0 {
			continue
		}
		if !registered {
			gob.Register(analyzer.NewFact(nil))
			registered = true
		}
		data, err := os.ReadFile(c.PackageVetx[p])
		if err != nil {
			return nil, false
		}
		var list []unitFact
		if gob.NewDecoder(bytes.NewReader(data)).Decode(&list) != nil {
			return nil, false
		}
		for _, f := range list {
			if d, ok := analyzer.FactData(f.Fact); ok && f.PkgPath == p {
				facts[p] = d
				all = append(all, d)
			}
		}
	}
	if c.VetxOnly && c.ModulePath != "" && analyzer.Attaching(facts) && analyzer.MayHandOn(c.ModulePath) {
		return nil, false // leave it to the full analysis
	}
	merged, err := analyzer.MergeFacts(all)
	if err != nil {
		return nil, false
	}
	if len(merged) == 0 {
		return nil, true
	}
	var buf bytes.Buffer
	if gob.NewEncoder(&buf).Encode([]unitFact{{PkgPath: c.ImportPath, Fact: analyzer.NewFact(merged)}}) != nil {
		return nil, false
	}
	return buf.Bytes(), true
}
