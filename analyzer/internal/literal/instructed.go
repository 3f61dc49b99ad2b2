package literal

import (
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// Instructed is the id of the rule about texts that ask people for a credential.
const Instructed = "token-instructed"

// An Instruction is what the wiring supplies to the rule.
type Instruction struct {
	Package    string                      // import path of the package
	Confidence string                      // the least that is shown; "" is likely
	Level      string                      // the user's own level, "" for the default
	Advice     func(product string) string // the one thing to do, by the id of the product
	Name       func(product string) string // how Atlassian writes the product
}

// Asks finds the texts in Go files that ask people for a credential of Atlassian's, or that link to the page where people
// make one, of any confidence. There is one hit for each line of the source, at the line within the literal that asks; the
// lines of an interpreted string are all on that of the literal.
func (c Instruction) Asks(fset *token.FileSet, files []*ast.File) []Hit {
	var hits []Hit
	for _, f := range files {
		c.file(fset, f, &hits)
	}
	return hits
}

func (c Instruction) file(fset *token.FileSet, f *ast.File, hits *[]Hit) {
	type found struct {
		pos token.Pos
		ask docAsk
	}
	byLine := map[int]found{}
	shownTexts(fset, f, c.Package, func(s *shown) {
		for _, a := range readDocument(s.lines) {
			pos := s.pos[a.line]
			if s.raw[a.line] {
				pos += token.Pos(a.offset)
			}
			line := fset.Position(pos).Line
			if have, ok := byLine[line]; ok && !a.surer(have.ask.ask) {
				continue
			}
			byLine[line] = found{pos, a}
		}
	})
	var all []found
	for _, x := range byLine {
		all = append(all, x)
	}
	slices.SortFunc(all, func(a, b found) int { return int(a.pos - b.pos) })
	n := counter{}
	for _, x := range all {
		g := c.finding(x.ask.ask)
		g.Path = []finding.Step{}
		g.Message = fmt.Sprintf("%s: %s asks people for %s. %s", Instructed, x.ask.words(), c.secret(x.ask.ask), g.Advice)
		g.Fingerprint = n.fingerprint(c.Package, filepath.Base(fset.Position(x.pos).Filename), x.ask.ask)
		*hits = append(*hits, Hit{x.pos, g})
	}
}

// AsksEmbedded is the finding about an embedded file that asks, of any confidence, with the lines that ask as steps. name is
// relative to the package's folder, with forward slashes; naming the files of steps is for the caller, as is the position.
// Comments of scripts and Go files are not read.
func (c Instruction) AsksEmbedded(name, data string) (Hit, bool) {
	if path.Ext(name) == ".go" {
		return Hit{}, false
	}
	var lines []docLine
	above, dc := scopeOwner(c.Package, name, ""), ofDataCenter(c.Package) || ofDataCenter(name)
	comments := isScript(name)
	for l := range strings.SplitSeq(data, "\n") {
		if comments && isComment(l) {
			l = ""
		}
		lines = append(lines, docLine{s: cut(l), at: surrounding{above: above, dc: dc}})
	}
	asked := readDocument(lines)
	if len(asked) == 0 {
		return Hit{}, false
	}
	best := asked[0]
	for _, a := range asked[1:] {
		if a.surer(best.ask) {
			best = a
		}
	}
	if c.surely(best.confidence) { // then the others of the file must be, too
		asked = slices.DeleteFunc(asked, func(a docAsk) bool { return !c.surely(a.confidence) })
	}
	g := c.finding(best.ask)
	for _, a := range asked {
		g.Path = append(g.Path, finding.Step{
			Position: finding.Position{File: name, Line: a.line + 1, Column: a.offset + 1},
			What:     a.words() + " asks for " + c.secret(a.ask),
		})
	}
	more := ""
	switch n := len(asked) - 1; n {
	case 0:
	case 1:
		more = " and on 1 more line"
	default:
		more = fmt.Sprintf(" and on %d more lines", n)
	}
	g.Message = fmt.Sprintf("%s: the embedded file %s asks people for %s on line %d (%s)%s. %s",
		Instructed, name, c.secret(best.ask), best.line+1, best.words(), more, g.Advice)
	g.Fingerprint = counter{}.fingerprint(c.Package, name, ask{})
	return Hit{Finding: g}, true
}

// longest is how much of a line is read: what is longer was not written by hand.
const longest = 4000

func cut(l string) string {
	if len(l) > longest {
		return l[:longest]
	}
	return l
}

func isScript(name string) bool {
	return slices.Contains([]string{".js", ".ts", ".jsx", ".tsx", ".mjs", ".svelte", ".vue", ".css", ".tf", ".java", ".py"}, path.Ext(name))
}

// isComment reports whether a line of a script is a comment, which no user reads.
func isComment(l string) bool {
	l = strings.TrimSpace(l)
	return strings.HasPrefix(l, "//") || strings.HasPrefix(l, "/*") || strings.HasPrefix(l, "*") || strings.HasPrefix(l, "<!--")
}

func (c Instruction) surely(confidence string) bool {
	return finding.Surely(confidence, c.Confidence)
}

// finding is what all findings about asks have in common.
func (c Instruction) finding(a ask) finding.Finding {
	level := finding.LevelWarning
	if a.product == "opsgenie" || a.product == "statuspage" {
		level = finding.LevelNote // there is no OAuth
	}
	if c.Level != "" {
		level = c.Level
	}
	evidence := []string{}
	if a.evidence != "" {
		evidence = append(evidence, a.evidence)
	}
	return finding.Finding{
		Rule: Instructed, Level: level, Confidence: a.confidence, Evidence: evidence, Advice: c.Advice(a.product),
	}
}

// words are what of a text asks.
func (a ask) words() string {
	if a.link != "" {
		return "the link to " + a.link
	}
	return "\"" + a.said + "\""
}

// secret is what is asked for, as Atlassian calls it, with its article.
func (c Instruction) secret(a ask) string {
	name := c.Name(a.product)
	what := map[secretKind]string{apiToken: "API token", appPassword: "app password", apiKey: "API token", password: "account password", bareToken: "API token"}[a.secret]
	switch a.product {
	case "opsgenie", "statuspage":
		what = "API key"
	case "org-admin":
		what = "admin API key"
	case "trello":
		what = "token"
	}
	article := "a "
	if strings.ContainsRune("AEIO", rune(name[0])) {
		article = "an "
	}
	return article + name + " " + what
}

// A counter tells asks apart that a file has several times.
type counter map[string]int

// fingerprint identifies an ask across edits that only move lines.
func (n counter) fingerprint(pkg, file string, a ask) string {
	parts := []string{Instructed, pkg, file, a.product, a.said, a.link}
	key := strings.Join(parts, "\x00")
	n[key]++
	if n[key] > 1 {
		key += fmt.Sprintf("\x00%d", n[key])
	}
	return finding.FingerprintOf(key)
}
