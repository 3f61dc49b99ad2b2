package model

import (
	"slices"
	"testing"
)

func TestLookup(t *testing.T) {
	if paths := Paths(); !slices.IsSorted(paths) || len(slices.Compact(paths)) != len(tables) {
		t.Error("the registry is not sorted, or names a path twice")
	}
	p := Lookup("net/http")
	if p == nil || p != Lookup("net/http") {
		t.Fatal("a table is built more than once")
	}
	if f, ok := p.Func("Request", "SetBasicAuth"); !ok || len(f.Effects) == 0 {
		t.Error("(Request).SetBasicAuth: no entry")
	}
	if _, ok := p.Func("Request", "NoSuchMethod"); ok {
		t.Error("an entry for a method that is not there")
	}
	if f, ok := Lookup("errors").Func("", "NoSuchFunction"); !ok || len(f.Effects) > 0 {
		t.Error("an inert package has an entry for every function")
	}
	if n := testing.AllocsPerRun(10, func() { Lookup("example.com/unknown") }); n > 0 {
		t.Errorf("looking up an unknown package allocates %v times", n)
	}
}

// TestLike checks that forks are served by a table that says so.
func TestLike(t *testing.T) {
	p := LikePackage("jira")
	if p == nil || p.Like != "jira" {
		t.Fatal("no table for forks of go-jira")
	}
	if typ, ok := p.Type("BasicAuthTransport"); !ok || typ.Cred != "Password" {
		t.Error("BasicAuthTransport: no entry")
	}
	if p := LikePackage("viper"); p == nil || !p.Lists("Viper", "GetString") {
		t.Error("no table for forks of viper")
	}
	if LikePackage("http") != nil {
		t.Error("a fork of net/http")
	}
	for _, path := range Paths() {
		if like := Lookup(path).Like; like != "" && LikePackage(like) != Lookup(path) {
			t.Errorf("%s: Like %q leads elsewhere", path, like)
		}
	}
}
