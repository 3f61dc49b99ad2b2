package finding

import (
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestRulesAreComplete(t *testing.T) {
	id := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	seen := map[string]bool{}
	for _, r := range Rules() {
		if !id.MatchString(r.ID) {
			t.Errorf("rule id %q is not in lower case with hyphens", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("rule %s is there twice", r.ID)
		}
		seen[r.ID] = true
		if !slices.Contains([]string{LevelError, LevelWarning, LevelNote}, r.Level) {
			t.Errorf("%s: level %q", r.ID, r.Level)
		}
		if u, err := url.Parse(r.Source); err != nil || u.Scheme != "https" || u.Host == "" {
			t.Errorf("%s: Source %q is no URL", r.ID, r.Source)
		}
		need := map[string]string{"Title": r.Title, "What": r.What, "Why": r.Why}
		if !r.Planned {
			need["Bad"], need["Good"], need["Fix"], need["Except"], need["Misses"] = r.Bad, r.Good, r.Fix, r.Except, r.Misses
		}
		for name, text := range need {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", r.ID, name)
			}
		}
		if got, ok := RuleByID(r.ID); !ok || got != r {
			t.Errorf("RuleByID(%q) = %v, %t", r.ID, got.ID, ok)
		}
	}
	if _, ok := RuleByID("no-such-rule"); ok {
		t.Error("RuleByID finds a rule that is not there")
	}
}

func TestRulesIsACopy(t *testing.T) {
	Rules()[0].ID = "changed"
	if Rules()[0].ID == "changed" {
		t.Error("a caller can change the rules")
	}
}

func TestExamplesCompile(t *testing.T) {
	fset := token.NewFileSet()
	files := map[string]*ast.File{} // by "rule/Bad"
	imports := map[string]bool{}
	for _, r := range Rules() {
		for name, src := range map[string]string{"Bad": r.Bad, "Good": r.Good} {
			if src == "" {
				continue
			}
			f, err := parser.ParseFile(fset, r.ID+"_"+name+".go", src, parser.ParseComments)
			if err != nil {
				t.Errorf("%s: %s: %v", r.ID, name, err)
				continue
			}
			if formatted, err := format.Source([]byte(src)); err != nil || string(formatted) != src {
				t.Errorf("%s: %s is not formatted by gofmt (%v)", r.ID, name, err)
			}
			files[r.ID+"/"+name] = f
			for _, i := range f.Imports {
				path, _ := strconv.Unquote(i.Path.Value)
				if strings.Contains(path, ".") {
					t.Errorf("%s: %s imports %s: examples use the standard library only", r.ID, name, path)
				}
				imports[path] = true
			}
		}
	}
	imp := importer.ForCompiler(fset, "gc", exportData(t, slices.Collect(maps.Keys(imports))))
	for name, f := range files {
		conf := types.Config{Importer: imp, Error: func(err error) { t.Errorf("%s: %v", name, err) }}
		conf.Check("example", fset, []*ast.File{f}, nil)
	}
}

// exportData asks the go command for compiled export data: type-checking net/http from source takes seconds.
func exportData(t *testing.T, paths []string) importer.Lookup {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}, paths...)...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	file := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, export, _ := strings.Cut(strings.TrimSpace(line), "\t")
		file[path] = export
	}
	return func(path string) (io.ReadCloser, error) { return os.Open(file[path]) }
}
