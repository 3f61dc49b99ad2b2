package analyzer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// wanted are the constructs that must have a row in the table of package flow's documentation; more may have one.
var wanted = []string{
	"struct fields over several hops", "unexported fields behind constructors", "constructors that return an interface",
	"functional options on pointers, variadic", "functional options on values", "options stored in a slice", "builders",
	"setters after construction", "struct copies and pointer aliases", "embedded structs and promoted methods",
	"anonymous structs", "closures that capture", "method values and method expressions", "callbacks stored in fields",
	"function-typed fields and maps of handlers", "registries of factories", "interfaces with several implementations",
	"implementations in other packages", "generic functions and types", "type constraints", "generic repositories",
	"maps by constant key", "slices, arrays, range", "range over functions", "packages slices and maps", "channels", "select",
	"worker pools, goroutines", "errgroup", "defer", "named results", "recursion, mutual recursion", "sync.Once",
	"OnceFunc, OnceValue, OnceValues", "sync.Map", "sync.Pool", "atomic.Value, atomic.Pointer",
	"context.WithValue with typed keys", "package-level variables, init", "type switches, assertions, any round trips",
	"string/[]byte conversions", "base64, hex", "encryption", "compression", "template execution",
	"hashing and comparison as ends", "errors that wrap", "json decoders", "yaml decoders", "toml decoders", "xml decoders",
	"gob decoders", "csv decoders", "hcl decoders", "mapstructure decoders", "env-tag decoders", "flag-tag decoders",
	"nested and embedded structs in decoders", "custom-unmarshalled structs in decoders",
	"struct tags giving the origin its name", "RoundTripper chains", "http.Client{Transport}", "ReverseProxy Director",
	"ReverseProxy Rewrite", "Request.Clone", "shallow copies that share a header map", "handlers behind middleware",
	"inbound versus outbound requests", "strong updates", "guards", "dead branches",
	"fields shared by types of several vendors", "allocation sites grouping pairs", "users' own rules",
}

// What a row of the table says of its construct.
const (
	followed    = "followed"
	withLoss    = "with loss"
	notFollowed = "not followed"
)

// A row is one construct of the table: files and folders below testdata/src that prove what it says, and what is lost.
type row struct {
	construct, result string
	paths             []string
	loss              string
}

// covers reports whether one of the paths of a row is file, or a folder above it.
func (r row) covers(file string) bool {
	return slices.ContainsFunc(r.paths, func(p string) bool { return file == p || strings.HasPrefix(file, p+"/") })
}

// rows reads the table, whose rows are three columns, the last of which may go on in the next lines; what is lost stands
// below.
func rows(t *testing.T) []row {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), "internal/flow/doc.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(f.Doc.Text(), "\n# Constructs\n")
	if !found {
		t.Fatal("the documentation of package flow has no section Constructs")
	}
	if i := strings.Index(text, "\n# "); i >= 0 {
		text = text[:i]
	}
	var all []row
	header := true
	for _, line := range strings.Split(text, "\n") {
		line, ok := strings.CutPrefix(line, "\t")
		if !ok {
			continue
		}
		switch cols := strings.Split(line, "|"); {
		case header:
			header = false
		case len(cols) == 3 && strings.TrimSpace(cols[0]) != "":
			all = append(all, row{strings.TrimSpace(cols[0]), strings.TrimSpace(cols[1]), strings.Fields(cols[2]), ""})
		case len(all) == 0:
			t.Fatalf("%q is no row", line)
		case len(cols) == 3:
			r := &all[len(all)-1]
			r.paths = append(r.paths, strings.Fields(cols[2])...)
		case len(cols) == 1:
			r := &all[len(all)-1]
			r.loss = strings.TrimSpace(r.loss + " " + strings.TrimSpace(line))
		default:
			t.Errorf("%q is no row: it has %d columns", line, len(cols))
		}
	}
	return all
}

// marks says what stands in a file of the corpus.
type marks struct{ want, miss, falseAlarm bool }

func (m marks) or(o marks) marks {
	return marks{m.want || o.want, m.miss || o.miss, m.falseAlarm || o.falseAlarm}
}

// allMarks are the marks of all files of the corpus, that of users' own rules included, by their path from testdata/src.
func allMarks(t *testing.T) map[string]marks {
	t.Helper()
	root := filepath.Join(testdata(t), "src")
	all := map[string]marks{}
	read := func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		s := string(src)
		all[filepath.ToSlash(rel)] = marks{strings.Contains(s, "// want "), strings.Contains(s, "MISS"), strings.Contains(s, "FALSE ALARM")}
		return nil
	}
	for _, dir := range []string{root, filepath.Join(testdata(t), "custom")} {
		if err := filepath.WalkDir(dir, read); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestConstructs holds the table of constructs in package flow's documentation to the marks of the corpus, so that it says
// what [TestCorpus] proves.
func TestConstructs(t *testing.T) {
	table, files := rows(t), allMarks(t)
	seen := map[string]bool{}
	for _, r := range table {
		if seen[r.construct] {
			t.Errorf("%s: two rows", r.construct)
		}
		seen[r.construct] = true
		checkRow(t, r, files)
	}
	for _, c := range wanted {
		if !seen[c] {
			t.Errorf("%s: no row", c)
		}
	}
	var names []string
	for file := range files {
		names = append(names, file)
	}
	slices.Sort(names)
	for _, file := range names {
		m := files[file]
		lossy := func(miss bool) bool {
			return slices.ContainsFunc(table, func(r row) bool {
				before, _, alarm := strings.Cut(r.loss, "false alarm")
				return r.result != followed && r.covers(file) && (miss && before != "" || !miss && alarm)
			})
		}
		if m.miss && !lossy(true) {
			t.Errorf("testdata/src/%s has a MISS, but no row that names it says what is missed", file)
		}
		if m.falseAlarm && !lossy(false) {
			t.Errorf("testdata/src/%s has a FALSE ALARM, but no row that names it says so", file)
		}
	}
}

// checkRow checks one row by itself. What is lost stands in the order misses, false alarms.
func checkRow(t *testing.T, r row, files map[string]marks) {
	t.Helper()
	if len(r.paths) == 0 {
		t.Errorf("%s: names no test", r.construct)
	}
	var sum marks
	for _, p := range r.paths {
		var m marks
		exists := false
		for file, fm := range files {
			if (row{paths: []string{p}}).covers(file) {
				m, exists = m.or(fm), true
			}
		}
		if !exists {
			t.Errorf("%s: testdata/src/%s does not exist", r.construct, p)
		} else if !m.want && r.result != notFollowed {
			t.Errorf("%s: testdata/src/%s has no want comment", r.construct, p)
		}
		sum = sum.or(m)
	}
	switch r.result {
	case followed:
		if r.loss != "" {
			t.Errorf("%s: followed, but says of losses: %s", r.construct, r.loss)
		}
	case withLoss, notFollowed:
		before, _, alarm := strings.Cut(r.loss, "false alarm")
		if r.loss == "" {
			t.Errorf("%s: %s, but does not say of what or why", r.construct, r.result)
		}
		if before != "" && !sum.miss {
			t.Errorf("%s: nothing in %q is marked MISS any more, but the row says that something is missed: %s", r.construct, r.paths, before)
		}
		if alarm && !sum.falseAlarm {
			t.Errorf("%s: nothing in %q is marked FALSE ALARM any more, but the row speaks of one", r.construct, r.paths)
		}
	default:
		t.Errorf("%s: %q is not one of %s, %s, %s", r.construct, r.result, followed, withLoss, notFollowed)
	}
}
