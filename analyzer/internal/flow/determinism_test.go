package flow

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// runs is how often the same must come out.
const runs = 50

// TestDeterminism holds the engine to one answer: facts, findings, gaps and even the work done are the same in each
// run, whether packages follow each other or are analysed at once, and however many processors there are.
func TestDeterminism(t *testing.T) {
	pkgs := loadSample(t)
	want := analyze(t, pkgs)
	if n := want.found(); n < len(sample) {
		t.Fatalf("%d attachments in %d packages: the sample does not test much", n, len(pkgs))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range runs {
		procs := []int{1, 2, 8}[i%3]
		runtime.GOMAXPROCS(procs)
		run, how := analyze, "one after the other"
		if i%2 > 0 {
			run, how = analyzeAtOnce, "all at once"
		}
		got := run(t, pkgs)
		for _, path := range sortedKeys(want.results) {
			g, w := got.results[path], want.results[path]
			if !reflect.DeepEqual(g, w) {
				t.Errorf("run %d, %d processors, %s: %s: %s %s %d steps, were %d", i, procs, how, path,
					differ("attachments", g.Attachments, w.Attachments, func(g, w Attachment) bool { return reflect.DeepEqual(g, w) }),
					differ("gaps", g.Gaps, w.Gaps, func(g, w Gap) bool { return g == w }), g.Steps, w.Steps)
			}
			if !bytes.Equal(got.facts[path], want.facts[path]) {
				t.Errorf("run %d, %d processors, %s: %s: the facts differ", i, procs, how, path)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// TestFileOrder gives each declaration of the sample a file of its own, and the files to the engine in all kinds of
// order, and the packages too. That moves every token.Pos, and nothing else may move.
func TestFileOrder(t *testing.T) {
	var pkgs []source
	for _, p := range readSample(t) {
		pkgs = append(pkgs, p.shatter(t, func(i int) string { return fmt.Sprintf("file%d.go", i) }))
	}
	c := newChecker()
	order := func(shuffle *rand.Rand) outcome { return analyzeShuffled(t, c, pkgs, shuffle) }
	want := order(nil)
	differs := map[string]bool{}
	for i := range runs {
		got := order(rand.New(rand.NewPCG(uint64(i), 1)))
		for _, path := range sortedKeys(want.results) {
			g, w := got.results[path], want.results[path]
			if d := differ("attachments", asText(g.Attachments, whole), asText(w.Attachments, whole), sameText); d != "" {
				complain(t, fileOrderMisses, differs, path, "order %d: %s: %s", i, path, d)
			}
			if d := differ("gaps", asText(g.Gaps, whole), asText(w.Gaps, whole), sameText); d != "" {
				complain(t, fileOrderMisses, differs, path, "order %d: %s: %s", i, path, d)
			}
			if !bytes.Equal(got.facts[path], want.facts[path]) {
				complain(t, fileOrderMisses, differs, path, "order %d: %s: the facts differ", i, path)
			}
		}
		if t.Failed() {
			return
		}
	}
	unneeded(t, fileOrderMisses, differs)
}

// fileOrderMisses are the packages in which the order of files matters still, with the reason.
var fileOrderMisses = map[string]string{
	"once": "closures in the initialisers of variables are numbered in the order in which go/types initialises them",
}

// declarationOrderMisses are those in which the order of declarations matters still, with the reason.
var declarationOrderMisses = map[string]string{
	"roundtripper": "a method behind an interface that returns an error with a field of its receiver, next to the credential",
}

// TestDeclarationOrder writes the sample with its declarations in all kinds of order. What is attached where, seen
// without lines and files, stays what it is: nobody can find out which order would please the engine.
func TestDeclarationOrder(t *testing.T) {
	pkgs := readSample(t)
	named := func(r *rand.Rand) []source {
		var out []source
		for _, p := range pkgs {
			names := r.Perm(1000)
			out = append(out, p.shatter(t, func(i int) string { return fmt.Sprintf("file%03d.go", names[i]) }))
		}
		for _, p := range out {
			slices.SortFunc(p.files, func(a, b file) int { return strings.Compare(a.name, b.name) })
		}
		return out
	}
	c := newChecker()
	want := analyzeShuffled(t, c, pkgs, nil)
	differs := map[string]bool{}
	defer unneeded(t, declarationOrderMisses, differs)
	for i := range runs / 2 {
		got := analyzeShuffled(t, c, named(rand.New(rand.NewPCG(uint64(i), 2))), nil)
		for _, path := range sortedKeys(want.results) {
			g, w := got.results[path], want.results[path]
			if d := differ("attachments", asText(g.Attachments, placeless), asText(w.Attachments, placeless), sameText); d != "" {
				complain(t, declarationOrderMisses, differs, path, "order %d: %s: %s", i, path, d)
			}
			if d := differ("gaps", asText(g.Gaps, whole), asText(w.Gaps, whole), sameText); d != "" {
				t.Errorf("order %d: %s: %s", i, path, d)
			}
		}
		if t.Failed() {
			return
		}
	}
}

// complain is t.Errorf, but for known misses, which it notes.
func complain(t *testing.T, known map[string]string, differs map[string]bool, path, format string, args ...any) {
	t.Helper()
	differs[path] = true
	if known[path] == "" {
		t.Errorf(format, args...)
	}
}

// unneeded lists known misses that were not met: they can go.
func unneeded(t *testing.T, known map[string]string, differs map[string]bool) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(known)) {
		if !differs[path] {
			t.Logf("%s: the order does not matter any more; it can leave the list of misses", path)
		}
	}
}

func sameText(a, b string) bool { return a == b }

// asText writes each of a list, sorted.
func asText[T any](list []T, text func(x T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = text(x)
	}
	slices.Sort(out)
	return out
}

func whole[T any](x T) string { return fmt.Sprintf("%+v", x) }

// placeless is what an attachment says without files and lines.
func placeless(a Attachment) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s in %s by %s:", a.Call, numbered.ReplaceAllString(a.Func, ""), a.Mech)
	for _, c := range asText(a.Creds, func(o Origin) string { return string(o.Kind) + " " + o.What + " " + o.Name }) {
		fmt.Fprintf(&b, " %q", c)
	}
	b.WriteString(" to")
	for _, d := range asText(a.Dests, func(d Dest) string { return d.Pattern.String() }) {
		fmt.Fprintf(&b, " %q", d)
	}
	return b.String()
}

// numbered is the number that a closure outside functions has in its name, which is one of order.
var numbered = regexp.MustCompile(`\binit\$\d+`)

// analyzeShuffled analyses packages, each after what it imports. shuffle, if there is one, decides about all other
// order: that of packages, and of the files of each.
func analyzeShuffled(t testing.TB, c *checker, pkgs []source, shuffle *rand.Rand) outcome {
	t.Helper()
	here := map[string]bool{}
	imports := map[string][]string{}
	for _, p := range pkgs {
		here[p.path] = true
		imports[p.path] = p.imports(t)
	}
	clear(c.pkgs)
	out := newOutcome()
	for left := slices.Clone(pkgs); len(left) > 0; {
		if shuffle != nil {
			shuffle.Shuffle(len(left), func(i, j int) { left[i], left[j] = left[j], left[i] })
		}
		i := slices.IndexFunc(left, func(p source) bool {
			return !slices.ContainsFunc(imports[p.path], func(imp string) bool { return here[imp] && c.pkgs[imp] == nil })
		})
		if i < 0 {
			t.Fatal("an import cycle")
		}
		p := left[i]
		left = slices.Delete(left, i, i+1)
		if shuffle != nil {
			p.files = slices.Clone(p.files)
			shuffle.Shuffle(len(p.files), func(i, j int) { p.files[i], p.files[j] = p.files[j], p.files[i] })
		}
		r, fact := c.check(t, p).analyze(t, out.facts)
		out.add(p.path, r, fact)
	}
	return out
}
