package literal

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

const (
	planted      = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C"
	plantedToo   = "ATBBInventedForTheseTexts7Qz19KmWp4"
	plantedBBDC  = "BBDC-InventedForTheseTexts7Qz19KmWp4+r/t5Yb2Lx8"
	plantedNamed = "Qz19-KmWp4-Lx8r"
)

// levelOf is the level of a finding without settings.
func levelOf(k secret.Kind) string {
	if k.DataCenter {
		return finding.LevelWarning
	}
	return finding.LevelError
}

// hardCoded are the findings in a source: line, column, kind and name of each.
func hardCoded(t *testing.T, src string) (shown []string, found []Planted) {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	conf := types.Config{Error: func(error) {}} // what it imports is of no account
	pkg, _ := conf.Check("example.com/a", fset, []*ast.File{f}, info)
	found = HardCodedIn(pkg, info, fset, []*ast.File{f}, levelOf)
	for _, h := range found {
		at := fset.Position(h.Pos)
		shown = append(shown, fmt.Sprintf("%d:%d %s %s", at.Line, at.Column, h.Finding.Level, h.Finding.Credential.Name))
	}
	return shown, found
}

func TestHardCodedIn(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"one", `const a = "` + planted + `"`, "3:11 error a"},
		{"lines of a raw string", "const a = `\nx: " + planted + "\n  y: " + plantedToo + "\nz: " + plantedBBDC + "`", "4:4 error x, 5:6 error y, 6:4 warning z"},
		{"two in a string", `const a = "` + planted + " " + plantedToo + `"`, "3:11 error a, 3:11 error a"},
		{"joined", `const a = "` + planted[:20] + `" +` + "\n\t\"" + planted[20:] + `"`, "3:11 error a"},
		{"joined, in the second", `const a = "x " +` + "\n\t\"" + planted + `"`, "4:2 error a"},
		{"joined with a constant, declared first", `const a = "` + planted + `"` + "\n" + `const b = "Bearer " + a`, "3:11 error a"},
		{"joined with a variable", `var h = "x"; var a = "https://bot:` + plantedNamed + `@bitbucket.org/" + h`, "3:22 error a"},
		{"a host that is a variable", `var h = "x"; var a = "https://bot:` + plantedNamed + `@" + h`, ""},
		{"below a call that is joined", `func f(s string) string { return s }; var a = "x" + f("` + planted + `")`, "3:55 error s"},
		{"in a conversion", `var jiraToken = []byte("` + plantedNamed + `")`, "3:24 error jiraToken"},
		{"a field", `type t struct { jiraToken string }; var a = t{"` + plantedNamed + `"}`, "3:47 error jiraToken"},
		{"a field of a field", `type t struct { token string }; var a = struct{ jira t }{jira: t{token: "` + plantedNamed + `"}}`, "3:73 error token"},
		{"an element", `var jiraTokens = []string{"` + plantedNamed + `"}`, "3:27 error jiraTokens"},
		{"a field that is set", `func f(jira struct{ token string }) { jira.token = "` + plantedNamed + `" }`, "3:52 error token"},
		{"a result", `func jiraToken() string { return "` + plantedNamed + `" }`, "3:34 error jiraToken"},
		{"a parameter", `func newJira(token string) {}; func f() { newJira("` + plantedNamed + `") }`, "3:51 error token"},
		{"a tag", "type jira struct { token string `default:\"" + plantedNamed + "\"` }", "3:33 error token"},
		{"a comment", `// ` + planted, ""},
		{"an import", `import _ "` + planted + `"`, ""},
		{"a name that is one", `var a = map[string]string{"` + planted + `": "` + plantedToo + `"}`, "3:27 error , 3:82 error "},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, found := hardCoded(t, "package a\n\n"+test.src+"\n")
			if strings.Join(got, ", ") != test.want {
				t.Errorf("got %q, want %q", strings.Join(got, ", "), test.want)
			}
			for _, h := range found {
				if s := fmt.Sprintf("%+v", h.Finding); strings.Contains(s, h.Value) {
					t.Errorf("the finding about %s holds the value", h.Finding.Credential.Name)
				}
			}
		})
	}
}

// TestHardCodedFingerprints moves credentials and adds lines: fingerprints stay, and no two are the same.
func TestHardCodedFingerprints(t *testing.T) {
	prints := func(src string) (out []string) {
		_, found := hardCoded(t, "package a\n"+src)
		for _, h := range found {
			out = append(out, h.Finding.Fingerprint)
		}
		slices.Sort(out)
		return out
	}
	one := prints("var x = []string{\"" + planted + "\", \"" + planted + "\"}\nconst a = \"" + plantedToo + "\"\n")
	two := prints("const a = \"" + plantedToo + "\"\n\n\nvar x = []string{\"" + planted + "\",\n\"" + planted + "\"}\n")
	if len(slices.Compact(slices.Clone(one))) != 3 || !slices.Equal(one, two) {
		t.Errorf("got %v, then %v", one, two)
	}
}

func TestHardCodedFile(t *testing.T) {
	data := "a: " + planted + "\nb: " + plantedToo + "\nc: " + strings.ToUpper("none") + "\nd: " + planted + "\n"
	fs := HardCodedFile("example.com/a", "ui/x.yaml", data, levelOf)
	var got []string
	for _, f := range fs {
		var lines []string
		for _, s := range f.Path {
			lines = append(lines, fmt.Sprint(s.Line))
		}
		got = append(got, f.Credential.Name+" "+strings.Join(lines, " "))
		if f.Level != finding.LevelError || !strings.Contains(f.Message, "in the embedded file ui/x.yaml:") {
			t.Errorf("got %s: %s", f.Level, f.Message)
		}
	}
	if want := "a 1 4, b 2"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
	}
}
