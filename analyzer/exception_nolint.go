package analyzer

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
)

// linterName is the analyzer's name, by which //nolint comments call it.
const linterName = "atltoken"

// A nolint is a //nolint comment that is about this analyzer, with the lines where it holds. What such comments are about
// is as golangci-lint v2.15.0 has it (pkg/result/processors/nolint_filter.go), so that a comment does the same under
// every driver: the lines of its comment group, and the whole of what starts right below it in the same column, which for
// a function is its body and for the package clause the file.
type nolint struct {
	file   string // as reports name it
	line   int
	text   string // the comment
	reason string // what stands after another //, "" for none
	lines  []lineRange
}

// nolintRange is a //nolint comment of any linter's. The others count too: of several comments above a statement, only
// the first reaches into it.
type nolintRange struct {
	nolint
	ours          bool
	from, to, col int
}

// nolints are the //nolint comments of a file that are about this analyzer. rel gives the names by which reports know
// files.
func nolints(fset *token.FileSet, file *ast.File, rel func(string) string) []nolint {
	var all []*nolintRange
	some := false
	for _, g := range file.Comments {
		for _, c := range g.List {
			ours, reason, ok := parseNolint(c.Text)
			if !ok {
				continue
			}
			from := fset.Position(g.Pos())
			all = append(all, &nolintRange{
				nolint: nolint{file: rel(filepath.Base(from.Filename)), line: fset.Position(c.Pos()).Line, text: c.Text, reason: reason},
				ours:   ours, from: from.Line, to: fset.Position(g.End()).Line, col: from.Column,
			})
			some = some || ours
		}
	}
	if !some {
		return nil
	}
	for _, r := range all {
		r.lines = []lineRange{{r.file, r.from, r.to}}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			return false
		}
		start := fset.Position(n.Pos())
		i := slices.IndexFunc(all, func(r *nolintRange) bool { return r.to == start.Line-1 && r.col == start.Column })
		if i >= 0 {
			r := all[i]
			r.lines = append(r.lines, lineRange{r.file, r.from, max(r.to, fset.Position(n.End()).Line)})
		}
		return true
	})
	var ours []nolint
	for _, r := range all {
		if r.ours {
			ours = append(ours, r.nolint)
		}
	}
	return ours
}

// parseNolint reads a comment; ok is false when it is no //nolint, ours says whether it is about this analyzer.
func parseNolint(comment string) (ours bool, reason string, ok bool) {
	text, ok := strings.CutPrefix(strings.TrimLeft(comment, "/ "), "nolint")
	if !ok || text != "" && text[0] != ' ' && text[0] != ':' {
		return false, "", false
	}
	list, reason, _ := strings.Cut(text, "//")
	reason = strings.Join(strings.Fields(reason), " ")
	names, specific := strings.CutPrefix(list, ":")
	if !specific || strings.HasPrefix(names, "all") {
		return true, reason, true
	}
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.ToLower(strings.TrimSpace(name)); name == "all" || name == linterName {
			return true, reason, true
		}
	}
	return false, reason, true
}
