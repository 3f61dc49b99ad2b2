package analyzer

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// allowComments are comments with what is read from them; fault is part of what is wrong, "-" for a comment that is none.
var allowComments = []struct {
	in    string
	want  allowText
	fault string
}{
	{"//atltoken:allow token-stored: r", allowText{[]string{"token-stored"}, "", "", "r"}, ""},
	{"//atltoken:allow token-stored ADDON-123 until 2026-12-31: two  words", allowText{[]string{"token-stored"}, "ADDON-123", "2026-12-31", "two words"}, ""},
	{"//atltoken:allow\ttoken-stored\tuntil 2024-02-29:\tr\t", allowText{[]string{"token-stored"}, "", "2024-02-29", "r"}, ""},
	{"//atltoken:allow a,b , c,\td AB_2-1:r", allowText{[]string{"a", "b", "c", "d"}, "AB_2-1", "", "r"}, ""},
	{"//atltoken:allow a,a,b,a: r", allowText{[]string{"a", "b"}, "", "", "r"}, ""},
	{"//atltoken:allow a: see https://example.com/x: it says // why", allowText{[]string{"a"}, "", "", "see https://example.com/x: it says"}, ""},
	{"//atltoken:allow a: until 2026-12-31", allowText{[]string{"a"}, "", "", "until 2026-12-31"}, ""},

	{"//atltoken:allow a", allowText{Rules: []string{"a"}}, "has no reason"},
	{"//atltoken:allow a:", allowText{Rules: []string{"a"}}, "has no reason"},
	{"//atltoken:allow a: \t // b", allowText{Rules: []string{"a"}}, "has no reason"},
	{"//atltoken:allow a b c", allowText{Rules: []string{"a"}}, "has no reason"},
	{"//atltoken:allow", allowText{}, "names no rule"},
	{"//atltoken:allow : r", allowText{}, "names no rule"},
	{"//atltoken:allow // r", allowText{}, "names no rule"},
	{"//atltoken:allow ,a: r", allowText{}, "a comma too many"},
	{"//atltoken:allow a,: r", allowText{Rules: []string{"a"}}, "a comma too many"},
	{"//atltoken:allow a,,b: r", allowText{Rules: []string{"a"}}, "a comma too many"},
	{"//atltoken:allow a addon-1: r", allowText{[]string{"a"}, "addon-1", "", "r"}, `has "addon-1" for a ticket`},
	{"//atltoken:allow a ADDON-0: r", allowText{[]string{"a"}, "ADDON-0", "", "r"}, `has "ADDON-0" for a ticket`},
	{"//atltoken:allow a 2026-12-31: r", allowText{[]string{"a"}, "2026-12-31", "", "r"}, `has "2026-12-31" for a ticket`},
	{"//atltoken:allow a https://x/ADDON-1: r", allowText{[]string{"a"}, "https", "", ""}, `has "https" for a ticket`},
	{"//atltoken:allow a until: r", allowText{Rules: []string{"a"}, Reason: "r"}, "has no date after until"},
	{"//atltoken:allow a until 2026-13-40: r", allowText{[]string{"a"}, "", "2026-13-40", "r"}, `has "2026-13-40" after until`},
	{"//atltoken:allow a until 2025-02-29: r", allowText{[]string{"a"}, "", "2025-02-29", "r"}, `has "2025-02-29" after until`},
	{"//atltoken:allow a until 26-12-31: r", allowText{[]string{"a"}, "", "26-12-31", "r"}, `has "26-12-31" after until`},
	{"//atltoken:allow a until ADDON-1 2026-12-31: r", allowText{[]string{"a"}, "", "ADDON-1", "r"}, `has "ADDON-1" after until`},
	{"//atltoken:allow a until 2026-12-31 ADDON-1: r", allowText{[]string{"a"}, "", "2026-12-31", "r"}, `has "ADDON-1" where a colon`},
	{"//atltoken:allow a ADDON-1 ADDON-2: r", allowText{[]string{"a"}, "ADDON-1", "", "r"}, `has "ADDON-2" where a colon`},
	{"//atltoken:", allowText{}, "no directive that atltoken knows"},
	{"//atltoken:allowed a: r", allowText{}, "no directive that atltoken knows"},
	{"//atltoken:allow: a: r", allowText{}, "no directive that atltoken knows"},
	{"// atltoken:allow a: r", allowText{}, "no directive with a space"},
	{"//\tatltoken:allow a: r", allowText{}, "no directive with a space"},
	{"/*atltoken:allow a: r*/", allowText{}, "no directive in a comment of this kind"},
	{"/* atltoken:allow a: r */", allowText{}, "no directive in a comment of this kind"},

	{"//", allowText{}, "-"},
	{"// write //atltoken:allow a: r", allowText{}, "-"},
	{"// //atltoken:allow a: r", allowText{}, "-"},
	{"//Atltoken:allow a: r", allowText{}, "-"},
	{"//atltoken finds tokens", allowText{}, "-"},
	{"//nolint:atltoken", allowText{}, "-"},
	{"/**/", allowText{}, "-"},
}

func TestParseAllow(t *testing.T) {
	for _, c := range allowComments {
		x, f, ok := parseAllow(c.in)
		if ok != (c.fault != "-") {
			t.Errorf("%s: taken for an exception: %t", c.in, ok)
			continue
		}
		if !reflect.DeepEqual(x, c.want) {
			t.Errorf("%s: read as %+v, want %+v", c.in, x, c.want)
		}
		if !ok {
			continue
		}
		if (f.what == "") != (c.fault == "") || !strings.Contains(f.what, c.fault) {
			t.Errorf("%s: fault %q, want %q", c.in, f.what, c.fault)
		}
		if (f.what == "") != (f.fix == "") {
			t.Errorf("%s: fault %q, fix %q", c.in, f.what, f.fix)
		}
	}
}

func TestParseNolint(t *testing.T) {
	for _, c := range []struct {
		in       string
		ours, ok bool
		reason   string
	}{
		{"//nolint", true, true, ""},
		{"// nolint", true, true, ""},
		{"//nolint // because", true, true, "because"},
		{"//nolint because", true, true, ""},
		{"//nolint:all", true, true, ""},
		{"//nolint:gosec,all", true, true, ""},
		{"//nolint:atltoken", true, true, ""},
		{"//nolint:gosec, AtlToken // of the  team", true, true, "of the team"},
		{"//nolint:gosec", false, true, ""},
		{"//nolint:atltokens", false, true, ""},
		{"//nolint:gosec // not atltoken", false, true, "not atltoken"},
		{"//nolintlint", false, false, ""},
		{"/*nolint*/", false, false, ""},
		{"// see nolint", false, false, ""},
		{"//Nolint", false, false, ""},
	} {
		ours, reason, ok := parseNolint(c.in)
		if ours != c.ours || ok != c.ok || ok && reason != c.reason {
			t.Errorf("%s: ours %t, reason %q, ok %t", c.in, ours, reason, ok)
		}
	}
}

// FuzzParseAllow checks that whatever stands in a comment, what is in order can be written again and read the same.
func FuzzParseAllow(f *testing.F) {
	for _, c := range allowComments {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		parseNolint(comment)
		x, fault, ok := parseAllow(comment)
		if !ok {
			if fault.what != "" || strings.HasPrefix(comment, allowDirective) {
				t.Errorf("%q: no exception, but %+v", comment, fault)
			}
			return
		}
		if len(slices.Compact(slices.Sorted(slices.Values(x.Rules)))) != len(x.Rules) {
			t.Errorf("%q: a rule is there twice: %q", comment, x.Rules)
		}
		if fault.what != "" {
			return
		}
		if len(x.Rules) == 0 || x.Reason == "" || x.Until != "" && !isDate(x.Until) {
			t.Fatalf("%q: in order: %+v", comment, x)
		}
		again := allowDirective + " " + strings.Join(x.Rules, ",")
		if x.Ticket != "" {
			again += " " + x.Ticket
		}
		if x.Until != "" {
			again += " until " + x.Until
		}
		again += ": " + x.Reason
		if y, fault, ok := parseAllow(again); !ok || fault.what != "" || !reflect.DeepEqual(x, y) {
			t.Errorf("%q: read as %+v, written as %q, read as %+v (%q)", comment, x, again, y, fault.what)
		}
	})
}
