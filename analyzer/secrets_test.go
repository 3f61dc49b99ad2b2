package analyzer_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"go/token"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/literal"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// TestSecretsStayInside looks for the credentials in the source of all fixtures in whatever the analyzer and the command
// print about them, also for parts of them and in other encodings. The credentials are those that the analyzer itself
// takes for such: constants that are attached, and those that have the form or the name of one.
func TestSecretsStayInside(t *testing.T) {
	setFlag(t, "tests", "true")
	setFlag(t, "confidence", "possible")
	setFlag(t, "enable", "wrong-term")
	dir := gopath(t)
	src := map[string][]string{filepath.Join(testdata(t), "terms"): {"terms"}, filepath.Join(testdata(t), "text"): {"instructed", "embeds"}}
	for _, c := range corpus(t) {
		src[dir] = append(src[dir], c.pkgs...)
	}
	secrets := secretSet{}
	holders := map[string][]string{} // the packages with some, by folder
	var said []output
	for root, pkgs := range src {
		for _, r := range analysistest.Run(new(faults), root, analyzer.Analyzer, pkgs...) {
			some, out := secrets.read(t, r)
			if some {
				holders[root] = append(holders[root], r.Pass.Pkg.Path())
			}
			said = append(said, out...)
		}
	}
	if len(secrets) < 60 {
		t.Fatalf("only %d credentials in the fixtures", len(secrets))
	}
	for _, must := range []string{"ATATT", "ATCTT", "ATBB", "BBDC-"} {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(secrets)), func(s string) bool { return strings.HasPrefix(s, must) }) {
			t.Errorf("none of the credentials starts with %s", must)
		}
	}
	said = append(said, commandOutputs(t, dir, holders[dir])...)
	secrets.check(t, said)
}

// keepSecrets looks for the credentials of packages in what the analyzer says about them.
func keepSecrets(t *testing.T, results []*analysistest.Result) {
	t.Helper()
	secrets := secretSet{}
	var said []output
	for _, r := range results {
		_, out := secrets.read(t, r)
		said = append(said, out...)
	}
	secrets.check(t, said)
}

// An output is a text that somebody gets to see.
type output struct{ from, text string }

// A secretSet is a set of credentials.
type secretSet map[string]bool

// read adds the credentials of one package and reports whether it has any. It returns what is said of the package.
func (s secretSet) read(t *testing.T, r *analysistest.Result) (some bool, said []output) {
	t.Helper()
	found := r.Pass.ResultOf[flow.Analyzer].(*flow.Result)
	add := func(value string) {
		s[value], some = true, true
	}
	for _, a := range found.Attachments {
		for _, o := range a.Creds {
			value := secret.WithoutScheme(o.Lit)
			if o.Kind != model.Literal || o.Derived || secret.IsPlaceholder(value) {
				continue
			}
			if u, err := url.Parse(value); err == nil && u.Host != "" {
				if value, _ = u.User.Password(); value == "" {
					continue // a URL is shown, but for what is in it
				}
			}
			add(value)
			if plain, err := base64.StdEncoding.DecodeString(value); err == nil {
				if _, password, ok := strings.Cut(string(plain), ":"); ok {
					add(password)
				}
			}
		}
	}
	p := r.Pass
	for _, h := range literal.HardCodedIn(p.Pkg, p.TypesInfo, p.Fset, p.Files, func(secret.Kind) string { return "" }) {
		add(h.Value)
	}
	data, err := json.Marshal(r.Result)
	if err != nil {
		t.Fatal(err)
	}
	said = append(said, output{"report of " + p.Pkg.Path(), string(data)})
	for _, d := range r.Diagnostics {
		said = append(said, output{"diagnostic in " + p.Pkg.Path(), fmt.Sprintf("%+v", d)})
	}
	return some, said
}

// check fails for each text that holds a credential.
func (s secretSet) check(t *testing.T, said []output) {
	t.Helper()
	find := s.finder()
	for _, o := range said {
		if at, ok := find(o.text); ok {
			// The credential itself is kept out of this message too: it says where, not what.
			t.Errorf("%s: a credential or a part of it, at byte %d of %d, after %q", o.from, at, len(o.text), o.text[max(0, at-60):at])
		}
	}
}

// partLength is how much of a credential must not be seen either.
const partLength = 8

// finder returns a function that finds a credential in a text, or a part of one, plain, encoded or escaped.
func (s secretSet) finder() func(text string) (at int, ok bool) {
	whole := map[string]bool{}
	parts := map[string]bool{}
	add := func(form string, length int) {
		if !isWord(form) {
			whole[form] = true
		}
		for i := 0; i+length <= len(form); i++ {
			if part := form[i : i+length]; !isWord(part) {
				parts[part] = true
			}
		}
	}
	for value := range s {
		// The start that all of a kind have tells nothing, but for being one.
		for _, prefix := range []string{"ATATT3xFfGF0", "ATCTT3xFfG", "ATSTT3xFfGF0"} {
			value = strings.TrimPrefix(value, prefix)
		}
		quoted, _ := json.Marshal(value)
		for _, form := range []string{value, url.QueryEscape(value), url.PathEscape(value), string(quoted[1 : len(quoted)-1])} {
			add(form, partLength)
		}
		for shift := range 3 { // as part of a longer text
			coded := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("\x00", shift) + value))
			if coded = strings.TrimRight(coded, "="); len(coded) > 4+12 {
				for i := 4; i+12 < len(coded); i++ {
					parts[coded[i:i+12]] = true
				}
			}
		}
	}
	return func(text string) (int, bool) {
		for form := range whole {
			// A short one may be a part of a word.
			if i := strings.Index(text, form); i >= 0 && !isWordByte(text, i-1) && !isWordByte(text, i+len(form)) {
				return i, true
			}
		}
		for _, n := range []int{partLength, 12} {
			for i := 0; i+n <= len(text); i++ {
				if parts[text[i:i+n]] {
					return i, true
				}
			}
		}
		return 0, false
	}
}

// isWord reports whether a part of a credential, or all of it, is nothing but words, as some are in the fixtures: those may
// come up in any text.
func isWord(part string) bool {
	return !strings.ContainsAny(part, "0123456789") && (strings.ToLower(part) == part || strings.ToUpper(part) == part)
}

func isWordByte(s string, i int) bool {
	return i >= 0 && i < len(s) && (token.IsIdentifier(s[i:i+1]) || '0' <= s[i] && s[i] <= '9')
}

// commandOutputs are what the command and the drivers print in every format: about packages below a GOPATH, and about the
// modules of the fixtures.
func commandOutputs(t *testing.T, dir string, pkgs []string) []output {
	t.Helper()
	exe := filepath.Join(t.TempDir(), "atltoken")
	if out, err := exec.Command("go", "build", "-o", exe, "../cmd/atltoken").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	var outs []output
	run := func(dir string, env []string, name string, args ...string) string {
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		cmd.Env = append(append(os.Environ(), "GOFLAGS=-buildvcs=false", "GOWORK=off"), env...)
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &out
		if err := cmd.Run(); err != nil {
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
				t.Fatal(err)
			}
		}
		outs = append(outs, output{fmt.Sprintf("%s %q in %s", filepath.Base(name), args[:min(len(args), 3)], filepath.Base(dir)), out.String()})
		return out.String()
	}
	m := regexp.MustCompile(`allowed are (.*)`).FindStringSubmatch(run(".", nil, exe, "report", "-format=none"))
	if m == nil {
		t.Fatal("the command does not say which formats there are")
	}
	flags := []string{"-tests", "-confidence=possible", "-enable=wrong-term"}
	var vetFlags []string
	for _, f := range flags {
		vetFlags = append(vetFlags, "-atltoken."+f[1:])
	}
	for _, at := range []struct {
		dir      string
		env      []string
		patterns []string
	}{
		{filepath.Join(dir, "src"), []string{"GO111MODULE=off", "GOPATH=" + dir}, pkgs},
		{filepath.Join(testdata(t), "demo"), nil, []string{"./..."}},
	} {
		with := func(flags []string, first ...string) []string { return slices.Concat(first, flags, at.patterns) }
		for format := range strings.SplitSeq(m[1], ", ") {
			if out := run(at.dir, at.env, exe, with(flags, "report", "-format="+format)...); !strings.Contains(out, "token-hardcoded") {
				t.Errorf("the report of %s as %s has no finding about a credential in the source", at.dir, format)
			}
		}
		run(at.dir, at.env, exe, with(flags)...)
		run(at.dir, at.env, "go", with(vetFlags, "vet", "-vettool="+exe)...)
		run(at.dir, at.env, "go", with(vetFlags, "vet", "-json", "-vettool="+exe)...)
		run(at.dir, at.env, "go", with(vetFlags, "vet", "-json", "-vettool="+exe, "-atltoken.wire")...)
		run(at.dir, at.env, exe, with(flags, "singlechecker", "-json")...)
		run(at.dir, at.env, exe, with(flags, "singlechecker", "-debug=fpsv")...)
		run(at.dir, at.env, exe, "config")
	}
	for _, args := range [][]string{{"rules"}, {"rules", "-libraries"}, {"explain", "verdicts"}} {
		run(".", nil, exe, args...)
	}
	return outs
}
