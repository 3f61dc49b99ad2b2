package analyzer

import (
	"go/build"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestTrailing checks against the tokens of real files that a comment behind code is told from one on a line of its own, and
// is about that code at least.
func TestTrailing(t *testing.T) {
	var files []string
	for _, dir := range []string{"net/http", "go/ast", "go/types", "text/template", "runtime"} {
		names, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(dir), "*.go"))
		if err != nil || len(names) == 0 {
			t.Skip("no sources of Go")
		}
		files = append(files, names...)
	}
	behind, alone := 0, 0
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		first := firstTokens(src)
		s := newScope(fset, file)
		for _, g := range file.Comments {
			for _, c := range g.List {
				line, off := s.line(c.Pos()), s.tf.Offset(c.Pos())
				at, ok := first[line]
				want := ok && at < off
				have, ok := s.code[line]
				if got := ok && have < off; got != want {
					t.Errorf("%s:%d: behind code: %t, want %t: %s", name, line, got, want, c.Text)
				}
				if want {
					behind++
					lines := s.of(c, g)
					if !slices.ContainsFunc(lines, func(r lineRange) bool { return r.has(filepath.Base(name), line) }) {
						t.Errorf("%s:%d: an exception would be about %v", name, line, lines)
					}
				} else {
					alone++
				}
			}
		}
	}
	if behind < 1000 || alone < 1000 {
		t.Errorf("%d comments behind code and %d alone: these files do not test much", behind, alone)
	}
}

// firstTokens is the offset of the first token of each line, comments aside.
func firstTokens(src []byte) map[int]int {
	fset := token.NewFileSet()
	tf := fset.AddFile("", -1, len(src))
	var sc scanner.Scanner
	sc.Init(tf, src, nil, 0)
	first := map[int]int{}
	for {
		pos, tok, lit := sc.Scan()
		if tok == token.EOF {
			return first
		}
		if tok == token.SEMICOLON && lit == "\n" {
			continue // inserted
		}
		end := tf.Offset(pos) + max(len(lit), 1) - 1 // a raw string ends lines later
		for _, off := range []int{tf.Offset(pos), min(end, len(src)-1)} {
			if line := tf.Line(tf.Pos(off)); first[line] == 0 {
				first[line] = off
			}
		}
	}
}

// scopeSource has lines that start with their numbers in a comment where that matters; each exception is named by its rule.
const scopeSource = `// Doc.

//atltoken:allow before: r

package p

import "os" //atltoken:allow import: r

//atltoken:allow var: r
var a = []string{
	"x", //atltoken:allow element: r
	os.Getenv(
		"y",
	), //atltoken:allow elementEnd: r
}

var (
	//atltoken:allow spec: r
	b = os.Getenv(
		"z")
	c = 1
)

func f(
	x int) { //atltoken:allow parameters: r
	switch x { //atltoken:allow switch: r
	//atltoken:allow case: r
	case 1,
		2:
		f(1)
	} //atltoken:allow brace: r
	//atltoken:allow call: r
	g(func() {
		f(2)
		f(3)
	}, 4, func() {},
		func() {
			f(5)
		}, //atltoken:allow body: r
	) //atltoken:allow callEnd: r
}

func g(...any) {}

//atltoken:allow last: r
`

func TestScope(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", scopeSource, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	lines := func(froms ...int) []lineRange {
		var out []lineRange
		for i := 0; i < len(froms); i += 2 {
			out = append(out, lineRange{"p.go", froms[i], froms[i+1]})
		}
		return out
	}
	want := map[string][]lineRange{
		"before":     lines(1, strings.Count(scopeSource, "\n")),
		"import":     lines(7, 7),
		"var":        lines(10, 15),
		"element":    lines(11, 11),
		"elementEnd": lines(12, 14),
		"spec":       lines(19, 20),
		"parameters": lines(24, 25),
		"switch":     lines(26, 26),
		"case":       lines(28, 29),
		"brace":      lines(31, 31),
		"call":       lines(33, 33, 36, 37, 39, 40),
		"body":       lines(37, 37, 39, 39),
		"callEnd":    lines(33, 33, 36, 37, 39, 40),
		"last":       nil, // nothing is below
	}
	s := newScope(fset, file)
	for _, g := range file.Comments {
		for _, c := range g.List {
			x, _, ok := parseAllow(c.Text)
			if !ok {
				continue
			}
			got := s.of(c, g)
			if !reflect.DeepEqual(got, want[x.Rules[0]]) {
				t.Errorf("%s: %v, want %v", x.Rules[0], got, want[x.Rules[0]])
			}
			delete(want, x.Rules[0])
		}
	}
	if len(want) > 0 {
		t.Errorf("not in the source: %v", want)
	}
}
