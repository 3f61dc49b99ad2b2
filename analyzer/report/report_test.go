package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/atltoken/atltoken/analyzer/finding"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// writers by the name of the golden's section.
var writers = map[string]func(io.Writer, finding.Report) error{
	"text":      func(w io.Writer, r finding.Report) error { return Text(w, r, TextOptions{}) },
	"inventory": func(w io.Writer, r finding.Report) error { return Text(w, r, TextOptions{Inventory: true}) },
	"json":      JSON,
}

// TestGolden writes the report in the section "in" in every way and compares with the other sections.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var r finding.Report
			want := map[string]string{}
			for _, f := range ar.Files {
				if f.Name == "in" {
					dec := json.NewDecoder(bytes.NewReader(f.Data))
					dec.DisallowUnknownFields()
					if err := dec.Decode(&r); err != nil {
						t.Fatal(err)
					}
				} else {
					want[f.Name] = string(f.Data)
				}
			}
			out := &txtar.Archive{Comment: ar.Comment, Files: ar.Files[:1]}
			for _, name := range []string{"text", "inventory", "json"} {
				var b bytes.Buffer
				if err := writers[name](&b, clone(t, r)); err != nil {
					t.Fatal(err)
				}
				if got := b.String(); got != want[name] && !*update {
					t.Errorf("%s:\n--- got\n%s--- want\n%s", name, got, want[name])
				}
				out.Files = append(out.Files, txtar.File{Name: name, Data: b.Bytes()})
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(out), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func clone(t *testing.T, r finding.Report) finding.Report {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var c finding.Report
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestNoNulls checks the promise that arrays are never null, for whatever array the types may gain.
func TestNoNulls(t *testing.T) {
	r := finding.Report{
		Findings:    []finding.Finding{{Attachment: &finding.Attachment{}}},
		Excepted:    []finding.Excepted{{}},
		Connections: []finding.Connection{{Endpoints: []finding.Endpoint{{}}}, {Product: "jira"}},
		Gaps:        []finding.Gap{{}},
	}
	for _, r := range []finding.Report{r, {}} {
		var b bytes.Buffer
		if err := JSON(&b, r); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "null") {
			t.Errorf("null in\n%s", b.String())
		}
		if !strings.HasPrefix(b.String(), "{\n  \"version\": 1,\n  \"findings\": [") {
			t.Errorf("starts with %.60s", b.String())
		}
	}
}

// randomize fills a value with data from a small set, so that equal parts are common.
func randomize(rnd *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString([]string{"", "a", "b", finding.LevelError, finding.LevelNote, finding.ConfidenceLikely}[rnd.IntN(6)])
	case reflect.Int:
		v.SetInt(int64(rnd.IntN(3)))
	case reflect.Struct:
		for i := range v.NumField() {
			if rnd.IntN(3) == 0 { // else the first fields decide nearly always
				randomize(rnd, v.Field(i))
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), rnd.IntN(3), 3))
		for i := range v.Len() {
			randomize(rnd, v.Index(i))
		}
	case reflect.Pointer:
		if rnd.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			randomize(rnd, v.Elem())
		}
	}
}

// laws checks that compare is a total order that tells apart all that is not equal.
func laws[T any](t *testing.T, name string, compare func(a, b T) int, equal func(a, b T) bool) {
	rnd := rand.New(rand.NewPCG(1, 2))
	values := make([]T, 150)
	for i := range values {
		randomize(rnd, reflect.ValueOf(&values[i]).Elem())
	}
	for _, a := range values {
		if compare(a, a) != 0 {
			t.Fatalf("%s: not reflexive: %+v", name, a)
		}
		for _, b := range values {
			ab := compare(a, b)
			if ab != -compare(b, a) {
				t.Fatalf("%s: not antisymmetric:\n%+v\n%+v", name, a, b)
			}
			if ab == 0 && !equal(a, b) {
				t.Fatalf("%s: takes for equal\n%+v\n%+v", name, a, b)
			}
			for _, c := range values {
				if ab <= 0 && compare(b, c) <= 0 && compare(a, c) > 0 {
					t.Fatalf("%s: not transitive:\n%+v\n%+v\n%+v", name, a, b, c)
				}
			}
		}
	}
}

func TestOrders(t *testing.T) {
	sameJSON := func(a, b any) bool {
		x, _ := json.Marshal(a)
		y, _ := json.Marshal(b)
		nulls := strings.NewReplacer(`null`, `[]`)
		return nulls.Replace(string(x)) == nulls.Replace(string(y))
	}
	laws(t, "CompareFindings", CompareFindings, func(a, b finding.Finding) bool { return sameJSON(a, b) })
	laws(t, "compareExcepted", compareExcepted, func(a, b finding.Excepted) bool { return sameJSON(a, b) })
	laws(t, "compareGaps", compareGaps, func(a, b finding.Gap) bool { return a == b })
	laws(t, "compareConnections", compareConnections, func(a, b finding.Connection) bool {
		a.Stores, a.Endpoints, b.Stores, b.Endpoints = nil, nil, nil, nil
		return sameJSON(a, b)
	})
}

// TestMergeInAnyOrder checks that the order in which packages come in shows nowhere.
func TestMergeInAnyOrder(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	var reports []finding.Report
	for range 20 {
		var r finding.Report
		randomize(rnd, reflect.ValueOf(&r).Elem())
		for range 3 {
			var f finding.Finding
			randomize(rnd, reflect.ValueOf(&f).Elem())
			r.Findings = append(r.Findings, f)
		}
		reports = append(reports, r)
	}
	write := func() string {
		var b bytes.Buffer
		if err := JSON(&b, Merge(reports...)); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := write()
	for range 10 {
		rnd.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		if got := write(); got != first {
			t.Fatalf("order matters:\n%s\n%s", got, first)
		}
	}
}

// TestMergeSameAttachment: of what several packages say of one credential at one attach site, the surest stays; what one
// package says at two places are two wire-ups.
func TestMergeSameAttachment(t *testing.T) {
	found := func(file string, line int, confidence string) finding.Report {
		return finding.Report{Findings: []finding.Finding{{
			Rule: "token-configured", Confidence: confidence, Position: finding.Position{File: file, Line: line},
			Attachment: &finding.Attachment{Position: finding.Position{File: "client/client.go", Line: 9}},
			Credential: finding.Credential{Kind: finding.KindEnvironment, Name: "TOKEN"},
		}}}
	}
	var got []string
	for _, f := range Merge(found("app/main.go", 3, "likely"), found("wire/wire.go", 5, "certain"), found("wire/wire.go", 6, "certain")).Findings {
		got = append(got, fmt.Sprintf("%s:%d", f.Position.File, f.Position.Line))
	}
	if want := []string{"wire/wire.go:5", "wire/wire.go:6"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMergeKeepsArguments(t *testing.T) {
	endpoints := make([]finding.Endpoint, 1, 8)
	stores := append(make([]string, 0, 8), "z")
	r := finding.Report{Connections: []finding.Connection{{Stores: stores, Endpoints: endpoints}}}
	s := finding.Report{Connections: []finding.Connection{{Stores: []string{"a"}, Endpoints: []finding.Endpoint{{Path: "/x"}}}}}
	m := Merge(r, s)
	if stores[:2][1] == "a" || stores[0] != "z" || endpoints[:2][1].Path != "" || endpoints[0].Scopes != nil {
		t.Error("Merge writes to its arguments")
	}
	if c := m.Connections; len(c) != 1 || !slices.Equal(c[0].Stores, []string{"a", "z"}) || len(c[0].Endpoints) != 2 {
		t.Errorf("connections are not joined: %+v", c)
	}
}

func TestLevels(t *testing.T) {
	r := finding.Report{Findings: []finding.Finding{{Level: finding.LevelWarning}}}
	if Any(r, finding.LevelError) || !Any(r, finding.LevelWarning) || !Any(r, finding.LevelNote) {
		t.Error("Any gets the order of levels wrong")
	}
	if !AtLeast("unheard-of", finding.LevelError) {
		t.Error("an unknown level passes unseen")
	}
}

func TestColor(t *testing.T) {
	r := finding.Report{Findings: []finding.Finding{{Rule: "token-stored", Level: finding.LevelError, Message: "m", Position: finding.Position{File: "a.go", Line: 1}}}}
	var plain, color bytes.Buffer
	if err := Text(&plain, r, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := Text(&color, r, TextOptions{Color: true}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") || !strings.Contains(color.String(), "\x1b[1;31merror\x1b[0m") {
		t.Errorf("plain %q, color %q", plain.String(), color.String())
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrors(t *testing.T) {
	r := finding.Report{Findings: []finding.Finding{{Rule: "token-stored"}}}
	for name, write := range writers {
		if err := write(failing{}, r); err == nil || err.Error() != "disk full" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestMergePlace is about what several packages say of one place that logs or keeps a credential.
func TestMergePlace(t *testing.T) {
	at := finding.Position{File: "store/store.go", Line: 80, Column: 2}
	about := func(product, kind, name string) finding.Finding {
		return finding.Finding{Rule: "token-persisted", Position: at, Product: product, Credential: finding.Credential{Kind: kind, Name: name}}
	}
	got := Merge(
		finding.Report{Findings: []finding.Finding{about("jira", finding.KindParameter, "Tenant.Token")}},
		finding.Report{Findings: []finding.Finding{about("jira", finding.KindRequest, "token"), about("opsgenie", finding.KindRequest, "key")}},
		finding.Report{Findings: []finding.Finding{about("jira", finding.KindPrompt, "--token")}},
	).Findings
	if len(got) != 2 {
		t.Fatalf("%d findings: %+v", len(got), got)
	}
	for _, f := range got {
		all := append([]finding.Credential{f.Credential}, f.OtherCredentials...)
		for _, c := range all {
			if c.Kind == finding.KindParameter {
				t.Errorf("%s: what callers supply stands beside the callers: %+v", f.Product, all)
			}
		}
		if want := map[string]int{"jira": 2, "opsgenie": 1}[f.Product]; len(all) != want {
			t.Errorf("%s: %d credentials, want %d", f.Product, len(all), want)
		}
	}
}
