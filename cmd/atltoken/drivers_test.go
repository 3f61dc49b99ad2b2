package main

import (
	"archive/zip"
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// One program under every driver: what is found must not depend on who runs the analyzer.

// driverRun is one way to run the analyzer over a module. It returns what was found, sorted, each as
// "rule file:line" with the file relative to the module.
type driverRun struct {
	name string
	run  func(t *testing.T, dir string, env []string) []string
}

// drivers are all ways there are, each cold before warm. The first answers for the others: they are compared to it.
func drivers() []driverRun {
	// A flag that nothing depends on makes the go command's cache forget: much cheaper than an empty cache, in which
	// the standard library would have to be compiled again.
	bust := "-atltoken.confighash=" + rand.Text()
	vet := func(t *testing.T, dir string, env []string) []string {
		_, stderr, _ := runIn(t, dir, env, "go", "vet", "-vettool="+exe, bust, "./...")
		return diagnostics(t, dir, stderr)
	}
	return []driverRun{
		{"go vet, cold", vet},
		{"go vet, warm", vet},
		{"atltoken", func(t *testing.T, dir string, env []string) []string {
			stdout, stderr, code := runIn(t, dir, env, exe, "./...")
			if code != exitFindings || stderr != "" {
				t.Errorf("exit %d, want %d\n%s", code, exitFindings, stderr)
			}
			return textFindings(stdout)
		}},
		{"atltoken report -format=json", func(t *testing.T, dir string, env []string) []string {
			var found []string
			for _, f := range jsonReport(t, dir, env).Findings {
				found = append(found, fmt.Sprintf("%s %s:%d", f.Rule, f.Position.File, f.Position.Line))
			}
			slices.Sort(found)
			return found
		}},
		{"singlechecker", func(t *testing.T, dir string, env []string) []string {
			_, stderr, _ := runIn(t, dir, env, exe, "singlechecker", "./...")
			return diagnostics(t, dir, stderr)
		}},
	}
}

var (
	textFinding = regexp.MustCompile(`(?m)^([^\s:]+):(\d+):\d+: (?:error|warning|note): .* \[([a-z-]+)\]$`)
	diagnostic  = regexp.MustCompile(`(?m)^([^\s:]+):(\d+):\d+: ([a-z]+-[a-z-]+|exception): `)
)

// textFindings reads what atltoken prints.
func textFindings(text string) []string {
	var found []string
	for _, m := range textFinding.FindAllStringSubmatch(text, -1) {
		found = append(found, m[3]+" "+m[1]+":"+m[2])
	}
	slices.Sort(found)
	return found
}

// diagnostics reads what go vet and singlechecker print, "file:line:column: rule: message".
func diagnostics(t *testing.T, dir, text string) []string {
	t.Helper()
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, m := range diagnostic.FindAllStringSubmatch(text, -1) {
		file := m[1]
		if filepath.IsAbs(file) {
			if file, err = filepath.Rel(real, file); err != nil {
				t.Fatal(err)
			}
		}
		found = append(found, m[3]+" "+filepath.ToSlash(filepath.Clean(file))+":"+m[2])
	}
	slices.Sort(found)
	return found
}

func jsonReport(t *testing.T, dir string, env []string) finding.Report {
	t.Helper()
	stdout, stderr, code := runIn(t, dir, env, exe, "report", "-format=json", "./...")
	if code != exitOK || stderr != "" {
		t.Errorf("report: exit %d\n%s", code, stderr)
	}
	var r finding.Report
	if err := json.Unmarshal([]byte(stdout), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// marks are what the sources say of themselves: "// FINDING rule..." at an attach site or what else is found, "// WIRE rule..." where a
// finding whose site lies in another package is reported. Each is "rule file:line".
type marks struct{ sites, wires []string }

// readMarks reads the marks of a folder. prefix is how reports name it. Rules that this version does not have yet are
// left out.
func readMarks(t *testing.T, dir, prefix string) marks {
	t.Helper()
	var m marks
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(data), "\n") {
			for _, kind := range []struct {
				mark string
				to   *[]string
			}{{"// FINDING ", &m.sites}, {"// WIRE ", &m.wires}} {
				_, ids, ok := strings.Cut(line, kind.mark)
				if !ok {
					continue
				}
				for id := range strings.FieldsSeq(ids) {
					r, ok := finding.RuleByID(id)
					if !ok {
						t.Errorf("%s:%d: %q is no rule", name, i+1, id)
					}
					if ok && !r.Planned {
						*kind.to = append(*kind.to, fmt.Sprintf("%s %s%s:%d", id, prefix, name, i+1))
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(m.sites)
	slices.Sort(m.wires)
	return m
}

// checkDrivers runs every driver over the module in dir and compares them with each other, and the report with the
// marks.
func checkDrivers(t *testing.T, dir string, want marks) {
	t.Helper()
	if len(want.sites) == 0 {
		t.Fatal("no marks")
	}
	var first []string
	for i, d := range drivers() {
		t.Run(d.name, func(t *testing.T) {
			got := d.run(t, dir, nil)
			if i == 0 {
				first = got
			}
			if len(got) == 0 {
				t.Error("nothing found")
			}
			compare(t, "go vet", withoutPlaces(got), withoutPlaces(first))
		})
	}
	var got marks
	for _, f := range first { // where drivers show what is kept or logged in another package
		if rule, _, _ := strings.Cut(f, " "); withoutPlaces([]string{f})[0] == rule && !slices.Contains(want.sites, f) {
			got.wires = append(got.wires, f)
		}
	}
	for _, f := range jsonReport(t, dir, nil).Findings {
		if f.Attachment == nil { // about what happens at the place, such as a text that asks
			got.sites = append(got.sites, fmt.Sprintf("%s %s:%d", f.Rule, f.Position.File, f.Position.Line))
			continue
		}
		got.sites = append(got.sites, fmt.Sprintf("%s %s:%d", f.Rule, f.Attachment.File, f.Attachment.Line))
		if f.Position != f.Attachment.Position {
			got.wires = append(got.wires, fmt.Sprintf("%s %s:%d", f.Rule, f.Position.File, f.Position.Line))
		}
	}
	slices.Sort(got.sites)
	slices.Sort(got.wires)
	t.Run("sites", func(t *testing.T) { compare(t, "the FINDING marks", slices.Compact(got.sites), want.sites) })
	t.Run("wires", func(t *testing.T) { compare(t, "the WIRE marks", slices.Compact(got.wires), want.wires) })
}

// withoutPlaces leaves out where findings about logs and stores stand: drivers can show them in the package at hand alone,
// reports name the call wherever it is. The marks say where that is.
func withoutPlaces(found []string) []string {
	var out []string
	for _, f := range found {
		rule, _, _ := strings.Cut(f, " ")
		if rule == "token-persisted" || rule == "token-logged" {
			f = rule
		}
		out = append(out, f)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// compare shows what differs between two sorted lists.
func compare(t *testing.T, with string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			t.Errorf("%s: not in %s", g, with)
		}
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%s: missing, but in %s", w, with)
		}
	}
	if !t.Failed() {
		t.Errorf("other counts than %s: %q, want %q", with, got, want)
	}
}

func testdata(elem ...string) string {
	return filepath.Join(append([]string{repoRoot, "testdata"}, elem...)...)
}

// TestSameBytes runs the same report cold with one processor and one unit at a time, cold with many, and warm: not a byte
// may differ.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	// The date is in the key of the go command's cache, so that one never asked about makes it forget. Nothing here
	// depends on it.
	day := time.Unix(time.Now().UnixNano()%(1<<32), 0)
	var first string
	for i, run := range []struct {
		name string
		now  time.Time
		env  []string
	}{
		{"one at a time", day, []string{"GOMAXPROCS=1", "GOFLAGS=-buildvcs=false -p=1"}},
		{"eight at a time", day.AddDate(0, 0, 1), []string{"GOMAXPROCS=8", "GOFLAGS=-buildvcs=false -p=8"}},
		{"warm", day, nil},
	} {
		stdout, stderr, code := runIn(t, testdata("chain", "one"), run.env, exe, "report", "-format=json", "-now="+run.now.Format(time.DateOnly), "./...")
		if code != exitOK || stderr != "" {
			t.Fatalf("%s: exit %d\n%s", run.name, code, stderr)
		}
		if i == 0 {
			first = stdout
		}
		if stdout != first {
			t.Errorf("%s: the report differs\n%s\nwas\n%s", run.name, stdout, first)
		}
	}
}

func TestDemo(t *testing.T) {
	t.Parallel()
	dir := testdata("demo")
	checkDrivers(t, dir, readMarks(t, dir, ""))
}

// TestNamedHosts checks that every driver obeys the hosts of the config file.
func TestNamedHosts(t *testing.T) {
	t.Parallel()
	dir := module(t, `
-- .atltoken.yaml --
version: 1
hosts: {jira.acme.com: datacenter, tracker.acme.com: cloud}
-- p/p.go --
package p

import (
	"net/http"
	"os"
)

func dataCenter() {
	req, _ := http.NewRequest("GET", "https://jira.acme.com/rest/api/3/myself", nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_1"))
	http.DefaultClient.Do(req)
}

func cloud() {
	req, _ := http.NewRequest("GET", "https://tracker.acme.com/things", nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // FINDING token-configured
	http.DefaultClient.Do(req)
}
`)
	checkDrivers(t, dir, readMarks(t, dir, ""))
	const evidence = "host tracker.acme.com, named in the configuration"
	for _, f := range jsonReport(t, dir, nil).Findings {
		if f.Confidence != finding.ConfidenceCertain || !slices.Equal(f.Evidence, []string{evidence}) {
			t.Errorf("%s by %q, want certain by %q", f.Confidence, f.Evidence, evidence)
		}
	}
}

// TestChain checks that what a package knows of a credential survives three more packages. Facts on functions do not:
// the go command shows a unit those of its direct imports only.
func TestChain(t *testing.T) {
	t.Parallel()
	dir := testdata("chain", "one")
	checkDrivers(t, dir, readMarks(t, dir, ""))
}

// TestChainOfFolders is a chain over three modules of the user's own, put together by replace directives.
func TestChainOfFolders(t *testing.T) {
	t.Parallel()
	dir := testdata("chain", "two", "app")
	want := readMarks(t, dir, "")
	want.sites = readMarks(t, testdata("chain", "two", "lib"), "../lib/").sites
	checkDrivers(t, dir, want)
}

// TestChainOfVersions is the same chain with two real dependencies, served by a module proxy made of files.
func TestChainOfVersions(t *testing.T) {
	t.Parallel()
	proxy := t.TempDir()
	serveModule(t, proxy, "lib", "v1.2.3")
	serveModule(t, proxy, "mid", "v1.0.0")
	dir := t.TempDir()
	for _, name := range []string{"go.mod", "main.go"} {
		data, err := os.ReadFile(testdata("chain", "two", "app", name))
		if err != nil {
			t.Fatal(err)
		}
		if name == "go.mod" {
			data = replacements.ReplaceAll(data, nil)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	env := []string{"GOPROXY=file://" + filepath.ToSlash(proxy), "GONOSUMDB=*", "GOSUMDB=off", "GOMODCACHE=" + t.TempDir(), "GOFLAGS=-mod=mod -modcacherw"}
	var first []string
	for i, d := range drivers() {
		t.Run(d.name, func(t *testing.T) {
			got := d.run(t, dir, env)
			if i == 0 {
				first = got
			}
			compare(t, "go vet", withoutPlaces(got), withoutPlaces(first))
			compare(t, "the WIRE marks", got, readMarks(t, dir, "").wires)
		})
	}
}

var replacements = regexp.MustCompile(`(?s)\nreplace \(.*?\n\)\n`)

// serveModule puts a module of the chain where a module proxy has it.
func serveModule(t *testing.T, proxy, name, version string) {
	t.Helper()
	src := testdata("chain", "two", name)
	entries, err := os.ReadDir(src)
	if err != nil {
		t.Fatal(err)
	}
	var files []txtar.File
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(src, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if e.Name() == "go.mod" {
			data = regexp.MustCompile(`(?m)^replace .*\n`).ReplaceAll(data, nil)
		}
		files = append(files, txtar.File{Name: e.Name(), Data: data})
	}
	serve(t, proxy, "example.com/"+name, version, files)
}

// serve puts a module where a module proxy has it.
func serve(t *testing.T, proxy, module, version string, source []txtar.File) {
	t.Helper()
	dir := filepath.Join(proxy, filepath.FromSlash(module), "@v")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	files := map[string][]byte{".info": fmt.Appendf(nil, `{"Version":%q}`, version)}
	for _, src := range source {
		if src.Name == "go.mod" {
			files[".mod"] = src.Data
		}
		f, err := w.Create(module + "@" + version + "/" + src.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(src.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	files[".zip"] = archive.Bytes()
	for ext, data := range files {
		if err := os.WriteFile(filepath.Join(dir, version+ext), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
