package urlpat

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNormal(t *testing.T) {
	p := Concat(Lit("a"), Lit("b"), Hole("x"), Hole("y", "x"), Lit(""), Lit("c"))
	if got := p.String(); got != "ab{}c" {
		t.Errorf("got %s, want ab{}c", got)
	}
	if got := p.Names(); !slices.Equal(got, []string{"x", "y"}) {
		t.Errorf("names %q", got)
	}
	if _, ok := p.Const(); ok {
		t.Error("a pattern with a hole is constant")
	}
	if s, ok := Pattern(nil).Const(); !ok || s != "" {
		t.Error("nil is not the empty string")
	}
	if Lit("") == nil {
		t.Error("the empty string is nil, which means not set")
	}
}

func TestBounds(t *testing.T) {
	var ps []Pattern
	for i := range 40 {
		ps = append(ps, Lit("a"), Hole(fmt.Sprint("n", i)))
	}
	p := Join("/", ps...)
	if len(p) > maxParts || !p[len(p)-1].Hole || p[0].Lit != "a/" && p[0].Lit != "a" {
		t.Errorf("got %d parts: %s", len(p), p)
	}
	if got := Lit("https://acme.atlassian.net/" + strings.Repeat("é", 600)); len(got) != 2 || len(got[0].Lit) > maxLiteral || !utf8.ValidString(got[0].Lit) {
		t.Errorf("long literal: %d parts", len(got))
	}
	if v := Classify(Lit("https://acme.atlassian.net/"+strings.Repeat("x", 600)), Hints{}); !v.Atlassian {
		t.Error("a long path hides the host")
	}
}

func TestStrings(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{pat("{}/").TrimSuffix("/").String(), "{}"},
		{pat("{}").TrimSuffix("/").String(), "{}"},
		{pat("{}/api").TrimSuffix("/rest/api").String(), "{}"},
		{pat("{}/api").TrimSuffix("/x").String(), "{}/api"},
		{pat("https://{}").TrimPrefix("https://").String(), "{}"},
		{pat("http{}://h").TrimPrefix("https://").String(), "{}://h"},
		{pat("{}").TrimPrefix("https://").String(), "{}"},
		{pat("{}//").TrimRight("/").String(), "{}"},
		{pat("//{}/").Trim("/").String(), "{}"},
		{pat("/{}/").TrimLeft("/").String(), "{}/"},
		{pat("{}x").TrimRight("x\U000F0000").String(), "{}"},
		{pat(" {} ").TrimSpace().String(), "{}"},
		{pat("HTTPS://{}.ATLASSIAN.NET").ToLower().String(), "https://{}.atlassian.net"},
		{pat("a{}b").ToUpper().String(), "A{}B"},
		{pat("https://SITE.atlassian.net/{}").Replace("SITE", Lit("acme")).String(), "https://acme.atlassian.net/{}"},
		{Lit("https://:site.atlassian.net/:site/x").Replace(":site", pat("{site}-dev")).String(), "https://{}-dev.atlassian.net/{}-dev/x"},
		{Lit("ab").Replace("", pat("{x}")).String(), "{}a{}b{}"},
		{pat("a{}").Replace("", Lit("-")).String(), "-a-{}"},
		{Join("/", pat("{}"), Lit("rest"), pat("{}")).String(), "{}/rest/{}"},
		{Join("/").String(), ""},
		{Lit("a\U000F0000b").ToUpper().String(), "A\U000F0000B"},
		{Concat(Lit("a\U000F0000b"), Hole()).ToUpper().String(), "{}"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
	if got := pat("{a}/x{b}").TrimSuffix("/").Names(); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("names lost: %q", got)
	}
}

func TestFormat(t *testing.T) {
	h := Hole("h")
	for _, test := range []struct {
		format string
		args   []Pattern
		want   string
	}{
		{"https://%s.atlassian.net/rest/api/%d/issue/%v", []Pattern{h, Lit("3"), h}, "https://{}.atlassian.net/rest/api/3/issue/{}"},
		{"%[2]s-%[1]s", []Pattern{Lit("a"), h}, "{}-a"},
		{"%[2]s-%s", []Pattern{Lit("a"), Lit("b"), Lit("c")}, "b-c"},
		{"100%%%s", []Pattern{Lit("x")}, "100%x"},
		{"%q", []Pattern{h}, `"{}"`},
		{"%q", []Pattern{Lit("a\n")}, `"a\n"`},
		{"%5s|%-5s|", []Pattern{Lit("a"), Lit("b")}, "    a|b    |"},
		{"%5s", []Pattern{h}, "{}"},
		{"%*d", []Pattern{Lit("5"), Lit("7")}, "{}"},
		{"%+v", []Pattern{h}, "{}"},
		{"%x", []Pattern{Lit("a")}, "{}"},
		{"%s/%s", []Pattern{Lit("a")}, "a/{}"},
		{"%", nil, "{}"},
		{"%[9]s", []Pattern{h}, "{}"},
		{"no verbs", []Pattern{h}, "no verbs"},
	} {
		if got := Format(Lit(test.format), test.args).String(); got != test.want {
			t.Errorf("Format(%q): got %q, want %q", test.format, got, test.want)
		}
	}
	if got := Format(Concat(h, Lit("/%s/"), h, Lit("/%s")), []Pattern{Lit("a"), Lit("b")}).String(); got != "{}/a/{}/b" {
		t.Errorf("a format with holes: got %q", got)
	}
	if got := Format(Lit("%x"), []Pattern{h}).Names(); !slices.Equal(got, []string{"h"}) {
		t.Errorf("an unknown verb loses the names: %q", got)
	}
}

func TestPathJoin(t *testing.T) {
	for _, test := range []struct {
		base  string
		elems []string
		want  string
	}{
		{"https://h.com", []string{"rest", "api"}, "https://h.com/rest/api"},
		{"https://h.com/", []string{"/rest/", "/api/"}, "https://h.com/rest/api/"},
		{"https://h.com/a?x=1", []string{"b"}, "https://h.com/a/b?x=1"},
		{"https://{}.atlassian.net", []string{"rest/api/3", "{}"}, "https://{}.atlassian.net/rest/api/3/{}"},
		{"{}", []string{"rest", "api/2"}, "{}/rest/api/2"},
		{"{}", []string{"../x"}, "{}/x"},
		{"{}/", nil, "{}/"},
		{"https://h.com/a/b", []string{"../c"}, "https://h.com/a/c"},
		{"rest", []string{"api", "", "2/"}, "rest/api/2"},
		{"/rest", []string{"{}"}, "/rest/{}"},
		{"acme.atlassian.net", []string{"rest"}, "acme.atlassian.net/rest"},
		{"", []string{"a"}, "a"},
		{"", nil, ""},
	} {
		var elems []Pattern
		for _, e := range test.elems {
			elems = append(elems, pat(e))
		}
		if got := PathJoin(pat(test.base), elems...).String(); got != test.want {
			t.Errorf("PathJoin(%s, %q): got %q, want %q", test.base, test.elems, got, test.want)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, test := range []struct{ base, ref, want string }{
		{"https://h.com/", "rest/api/2/x", "https://h.com/rest/api/2/x"},
		{"https://h.com", "rest/api/2/x", "https://h.com/rest/api/2/x"},
		{"https://api.atlassian.com/ex/jira/{}", "rest/api/3/x", "https://api.atlassian.com/ex/jira/{}/rest/api/3/x"},
		{"https://h.com/a/b", "/c", "https://h.com/c"},
		{"https://h.com/a/", "../c?q=1", "https://h.com/c?q=1"},
		{"https://h.com/a?q=1", "", "https://h.com/a?q=1"},
		{"https://h.com/a", "?q=2", "https://h.com/a?q=2"},
		{"https://h.com/a", "https://{}.atlassian.net/x", "https://{}.atlassian.net/x"},
		{"https://h.com/a", "//i.com/x", "https://i.com/x"},
		{"{}", "rest/api/2/issue/{}", "{}/rest/api/2/issue/{}"},
		{"{}", "/rest/api/2/issue", "{}/rest/api/2/issue"},
		{"https://h.com/", "{}", "https://h.com/{}"},
		{"https://h.com", "{}/x", "https://h.com/{}/x"},
		{"https://{}:{}@h.com", "x", "https://{}:{}@h.com/x"},
	} {
		if got := Resolve(pat(test.base), pat(test.ref)).String(); got != test.want {
			t.Errorf("Resolve(%s, %s): got %q, want %q", test.base, test.ref, got, test.want)
		}
	}
}

func TestUnder(t *testing.T) {
	for _, test := range []struct{ base, path, want string }{
		{"https://h.com/rest", "/api/2", "https://h.com/rest/api/2"},
		{"https://h.com/rest/", "/api/2", "https://h.com/rest/api/2"},
		{"https://h.com/rest", "api/2", "https://h.com/rest/api/2"},
		{"{}", "{}", "{}/{}"},
		{"", "/api", "/api"},
		{"https://h.com/rest", "https://{}.atlassian.net/x", "https://{}.atlassian.net/x"},
	} {
		if got := Under(pat(test.base), pat(test.path)).String(); got != test.want {
			t.Errorf("Under(%s, %s): got %q, want %q", test.base, test.path, got, test.want)
		}
	}
}

func TestCompose(t *testing.T) {
	for _, test := range []struct {
		u    URL
		want string
	}{
		{URL{Scheme: Lit("https"), Host: pat("{}.atlassian.net"), Path: Lit("/rest/api/3")}, "https://{}.atlassian.net/rest/api/3"},
		{URL{Scheme: Lit("https"), Host: Lit("h.com"), Path: Lit("rest")}, "https://h.com/rest"},
		{URL{Base: pat("https://{}/x?q=1"), Path: Lit("/y")}, "https://{}/y?q=1"},
		{URL{Base: pat("https://h.com/x?q=1"), RawQuery: Lit("")}, "https://h.com/x"},
		{URL{Base: pat("https://h.com/x"), RawQuery: pat("token={}")}, "https://h.com/x?token={}"},
		{URL{Base: pat("https://h.com/x"), User: pat("u:{}")}, "https://u:{}@h.com/x"},
		{URL{Base: pat("https://u:p@h.com/x"), User: Lit("")}, "https://h.com/x"},
		{URL{Base: pat("{}"), Path: Lit("/rest/api/3/myself")}, "{}/rest/api/3/myself"},
		{URL{Base: pat("{}"), Path: pat("{}/rest/api/3")}, "{}/rest/api/3"},
		{URL{Base: pat("{}/a"), RawQuery: Lit("q")}, "{}/a?q"},
		{URL{Base: pat("{}"), Host: Lit("acme.atlassian.net")}, "{}://acme.atlassian.net/{}"},
		{URL{Base: pat("{}/a"), Host: Lit("acme.atlassian.net")}, "{}://acme.atlassian.net/a"},
		{URL{Base: pat("{}"), User: pat("{}:{}")}, "{}://{}:{}@{}"},
		{URL{Host: Lit("h.com"), Path: pat("{}/x")}, "//h.com/{}/x"},
		{URL{Base: Lit("/a/b")}, "/a/b"},
		{URL{}, ""},
	} {
		if got := Compose(test.u).String(); got != test.want {
			t.Errorf("Compose(%v): got %q, want %q", test.u, got, test.want)
		}
	}
}

func TestPart(t *testing.T) {
	for _, test := range []struct{ url, name, want string }{
		{"https://acme.atlassian.net:443/a/b?q=1#f", "Scheme", "https"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "Host", "acme.atlassian.net:443"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "Hostname", "acme.atlassian.net"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "Port", "443"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "RequestURI", "/a/b?q=1"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "RawQuery", "q=1"},
		{"https://acme.atlassian.net:443/a/b?q=1#f", "Fragment", "f"},
		{"https://h.com/a%20b", "Path", "/a b"},
		{"https://h.com/a%20b", "EscapedPath", "/a%20b"},
		{"acme.atlassian.net/x", "Host", ""},
		{"acme.atlassian.net/x", "Path", "acme.atlassian.net/x"},
		{"https://u:{}@{}.atlassian.net:80/a/{}?q={}", "Host", "{}.atlassian.net:80"},
		{"https://u:{}@{}.atlassian.net:80/a/{}?q={}", "Hostname", "{}.atlassian.net"},
		{"https://u:{}@{}.atlassian.net:80/a/{}?q={}", "Path", "/a/{}"},
		{"https://u:{}@{}.atlassian.net:80/a/{}?q={}", "RawQuery", "q={}"},
		{"https://acme.atlassian.net{}", "Host", "acme.atlassian.net"},
		{"https://{}", "Host", "{}"},
		{"https://{}", "Path", ""},
		{"{}/rest/api", "Scheme", "{}"},
		{"{}/rest/api", "Host", "{}"},
		{"{}/rest/api", "Path", "/rest/api"},
		{"{}", "Path", "{}"},
		{"{}", "RawQuery", ""},
		{"https://{}", "User", ""},
	} {
		if got := pat(test.url).Part(test.name).String(); got != test.want {
			t.Errorf("%s of %s: got %q, want %q", test.name, test.url, got, test.want)
		}
	}
	if got := pat("{SITE}/rest").Part("Host").Names(); !slices.Equal(got, []string{"SITE"}) {
		t.Errorf("names lost: %q", got)
	}
}

func TestUserinfo(t *testing.T) {
	for _, test := range []struct {
		url, user, pass string
		ok              bool
	}{
		{"https://{}:{}@bitbucket.org/x.git", "{}", "{}", true},
		{"https://x-token-auth:{}@bitbucket.org", "x-token-auth", "{}", true},
		{"https://me%40acme.com:{}@h.com", "me@acme.com", "{}", true},
		{"https://{}@bitbucket.org/{}", "{}", "<nil>", true},
		{"{}://{}:{}@{}", "{}", "{}", true},
		{"https://h.com/a@b", "", "", false},
		{"https://h.com/?u=a:b@c", "", "", false},
		{"{}/x:y@z", "", "", false},
		{"mailto:me@acme.com", "", "", false},
	} {
		user, pass, ok := pat(test.url).Userinfo()
		got := pass.String()
		if pass == nil && ok {
			got = "<nil>"
		}
		if ok != test.ok || user.String() != test.user || got != test.pass {
			t.Errorf("%s: got %s, %s, %v", test.url, user, got, ok)
		}
	}
}

func TestPublic(t *testing.T) {
	for in, want := range map[string]string{
		"https://u:secret@h.com/a?token=secret#secret": "https://h.com/a",
		"{}/rest/api/2?os_password={}":                 "{}/rest/api/2",
		"{}":                                           "{}",
		"/a":                                           "/a",
	} {
		if got := pat(in).Public().String(); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	if got := pat("{}/rest/api/2/x?q").Path().String(); got != "/rest/api/2/x" {
		t.Errorf("path: %s", got)
	}
}

// FuzzOps checks that nothing panics, that bounds hold, and that constants behave as in strings, fmt, path and net/url.
func FuzzOps(f *testing.F) {
	f.Add("https://{}.atlassian.net/rest/api/3/", "/", "rest/{}/x")
	f.Add("https://u:p@h.com:80/a/../b?q#f", "../c", "//x.y/z")
	f.Add("%s://%[2]s/%d%%", "a", "b")
	f.Add("a\U000F0000{}b", "\U000F0000", "{}")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > maxLiteral/4 {
			t.Skip() // three literals that long are more than a pattern holds: bounds cut them, and nothing is as in strings
		}
		holed := func(s string) Pattern {
			var ps []Pattern
			for i, lit := range strings.Split(s, "{}") {
				if i > 0 {
					ps = append(ps, Hole("n", lit))
				}
				ps = append(ps, Lit(lit))
			}
			return Concat(ps...)
		}
		for _, p := range allOps(holed(a), holed(b), holed(c), b, c) {
			if len(p) > maxParts {
				t.Errorf("%d parts", len(p))
			}
			for i, q := range p {
				if !q.Hole && (q.Lit == "" || len(q.Lit) > maxLiteral) || i > 0 && q.Hole == p[i-1].Hole {
					t.Errorf("not normal: %#v", p)
				}
			}
			Classify(p, Hints{DestNames: []string{a}, CredNames: []string{b}, SiteNames: []string{c}, Hosts: map[string]string{c: "cloud"}})
			p.Userinfo()
		}
		equal := func(what string, p Pattern, want string) {
			if got, ok := p.Const(); !ok || got != want {
				t.Errorf("%s(%q, %q, %q): got %q, want %q", what, a, b, c, p, want)
			}
		}
		p := Lit(a)
		equal("TrimSuffix", p.TrimSuffix(b), strings.TrimSuffix(a, b))
		equal("TrimPrefix", p.TrimPrefix(b), strings.TrimPrefix(a, b))
		equal("TrimRight", p.TrimRight(b), strings.TrimRight(a, b))
		equal("TrimLeft", p.TrimLeft(b), strings.TrimLeft(a, b))
		equal("Trim", p.Trim(b), strings.Trim(a, b))
		equal("TrimSpace", p.TrimSpace(), strings.TrimSpace(a))
		equal("ToLower", p.ToLower(), strings.ToLower(a))
		equal("ToUpper", p.ToUpper(), strings.ToUpper(a))
		if want := strings.ReplaceAll(a, b, c); len(want) <= maxLiteral {
			equal("Replace", p.Replace(b, Lit(c)), want)
		}
		equal("Join", Join(c, Lit(a), Lit(b)), strings.Join([]string{a, b}, c))
		equal("Concat", Concat(Lit(a), Lit(b)), a+b)
		if !strings.Contains(a, "%") {
			equal("Format", Format(Lit("%s/%v%%%q "+a), []Pattern{Lit(a), Lit(b), Lit(c)}), fmt.Sprintf("%s/%v%%%q ", a, b, c)+a)
		}
		plain := func(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789./") == "" }
		if plain(a) && plain(b) && plain(c) {
			if want, err := url.JoinPath("https://h.com/"+a, b, c); err == nil {
				equal("PathJoin", PathJoin(Lit("https://h.com/"+a), Lit(b), Lit(c)), want)
			}
			if !isBareHost(a) && !strings.HasPrefix(a, "//") { // "//" starts a host
				equal("path.Join", PathJoin(Lit(a), Lit(b), Lit(c)), path.Join(a, b, c))
			}
			base := &url.URL{Scheme: "https", Host: "h.com", Path: "/" + a + "/"}
			if ref, err := url.Parse(b); err == nil && ref.Scheme == "" && !strings.Contains(a+b, "//") && !strings.Contains(a, ".") && !strings.HasPrefix(a, "/") && !strings.HasSuffix(a, "/") {
				if b != "" && a != "" {
					equal("Resolve", Resolve(Lit(base.String()), Lit(b)), base.ResolveReference(ref).String())
				}
			}
		}
		if u, err := url.Parse(a); err == nil && u.Scheme == "https" && u.Host != "" && u.Opaque == "" && u.String() == a {
			equal("Compose", Compose(URL{Base: Lit(a)}), a)
			equal("Host", p.Part("Host"), u.Host)
			equal("RequestURI", p.Part("RequestURI"), u.RequestURI())
			equal("own path", Compose(URL{Base: p, Path: p.Part("EscapedPath")}), a)
			u.Path, u.RawPath = "/x/y", ""
			equal("Compose path", Compose(URL{Base: Lit(a), Path: Lit("/x/y")}), u.String())
		}
	})
}

func allOps(a, b, c Pattern, s, r string) []Pattern {
	return []Pattern{
		a, a.TrimSuffix(s), a.TrimPrefix(s), a.TrimRight(s), a.TrimLeft(s), a.Trim(s), a.TrimSpace(), a.ToLower(), a.ToUpper(),
		a.Replace(s, Lit(r)), a.Replace(s, b), Join(s, a, b, c), Format(Concat(a, Lit(s)), []Pattern{b, c}), PathJoin(a, b, c), Resolve(a, b), a.Public(), a.Path(), a.Part("Hostname"), a.Part("RequestURI"),
		Compose(URL{Base: a, Host: b}), Compose(URL{Base: a, Path: b, User: c}), Compose(URL{Scheme: a, Host: b, RawQuery: c}),
	}
}
