package model

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// customSources are packages that users' entries are about, in the order of their imports.
var customSources = [][2]string{
	{"net/url", `package url
type URL struct{ Host string }
`},
	{"net/http", `package http
import "net/url"
type Request struct{ URL *url.URL }
type ResponseWriter interface{ Write([]byte) (int, error) }
type Handler interface{ ServeHTTP(ResponseWriter, *Request) }
`},
	{"example.com/vault/v2", `package vault
import ("net/http"; "net/url")
type Secret struct{ Value string "secret:\"true\" json:\"value,omitempty\""; Inner; note string }
type Inner struct{ Key string }
type Text string
type Alias = Secret
type Box[T any] struct{ Item T }
func (b *Box[T]) Open() T { return b.Item }
func Read(name string) (string, int, error) { return "", 0, nil }
func ReadAll() {}
func Fail() error { return nil }
func Printf(format string, args ...any) {}
func Scrub(b []byte, m *Secret) {}
type Client struct{ Token, Email, Base string; URL *url.URL }
func New(token string) *Client { return nil }
func (c *Client) Do(req *http.Request, s Secret) (*http.Request, error) { return nil, nil }
func (c Client) At(u *url.URL, token string) {}
type Sender interface{ Send(msg string, to ...string) error; http.Handler }
func Handle(w http.ResponseWriter, r *http.Request) {}
func (c *Client) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func apply(f func(any, byte), password string, _ int) (x, y rune) { return }
`},
}

type importMap map[string]*types.Package

func (m importMap) Import(path string) (*types.Package, error) { return m[path], nil }

// vault is the last of the sources, type-checked.
var vault = sync.OnceValue(func() *types.Package {
	pkgs := importMap{}
	var last *types.Package
	for _, src := range customSources {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, src[0]+".go", src[1], 0)
		if err != nil {
			panic(err)
		}
		last, err = (&types.Config{Importer: pkgs}).Check(src[0], fset, []*ast.File{f}, nil)
		if err != nil {
			panic(err)
		}
		pkgs[src[0]] = last
	}
	return last
})

func vaultType(name string) types.Type { return vault().Scope().Lookup(name).Type() }

// vaultFunc finds "Func" or "Type.Method".
func vaultFunc(name string) *types.Func {
	recv, method, ok := strings.Cut(name, ".")
	if !ok {
		return vault().Scope().Lookup(name).(*types.Func)
	}
	obj, _, _ := types.LookupFieldOrMethod(vaultType(recv), true, vault(), method)
	return obj.(*types.Func)
}

func re(s string) Match { return Regexp(regexp.MustCompile(s)) }

// entry labels an entry by what its test calls it.
func entry(label string, sel Selector, effects ...Effect) CustomEntry {
	return CustomEntry{Label: label, Select: sel, Effects: effects}
}

func TestCustomSelect(t *testing.T) {
	secret := CustomSource{ID: "s"}
	everything := func(c *Custom) {
		for _, f := range []string{"Read", "ReadAll", "Fail", "Printf", "Scrub", "New", "Handle", "apply", "Box.Open", "Client.Do", "Client.At",
			"Client.ServeHTTP", "Sender.Send", "Sender.ServeHTTP"} {
			c.Func(vaultFunc(f))
			c.Params(vaultFunc(f))
		}
		for _, name := range []string{"Secret", "Inner", "Text", "Alias", "Box", "Client", "Sender"} {
			c.Type(vaultType(name))
			c.Receive(types.NewPointer(vaultType(name)))
			if s, ok := vaultType(name).Underlying().(*types.Struct); ok {
				for i := range s.NumFields() {
					c.Field(vaultType(name), s.Field(i), s.Tag(i))
				}
			}
		}
		c.Receive(types.Typ[types.String])
		c.Receive(types.NewSlice(types.Universe.Lookup("byte").Type()))
	}
	const pkg = "example.com/vault/v2"
	for _, test := range []struct {
		name string
		sel  Selector
		want bool
	}{
		{"function", Selector{Object: ObjFunc, Name: Exact("Read"), Package: Exact(pkg)}, true},
		{"function anywhere", Selector{Object: ObjFunc, Name: Exact("Read")}, true},
		{"function of another package", Selector{Object: ObjFunc, Name: Exact("Read"), Package: Exact("example.com/vault")}, false},
		{"function by regexp", Selector{Object: ObjFunc, Name: re("^Read$"), Package: re(`^example\.com/`)}, true},
		{"regexp of another package", Selector{Object: ObjFunc, Name: re("Read"), Package: Exact("os")}, false},
		{"part of a name", Selector{Object: ObjFunc, Name: Exact("Rea")}, false},
		{"regexp for a part of a name", Selector{Object: ObjFunc, Name: re("ea")}, true},
		{"method as function", Selector{Object: ObjFunc, Name: Exact("Do")}, false},
		{"function as method", Selector{Object: ObjMethod, Name: Exact("Read")}, false},
		{"method", Selector{Object: ObjMethod, Name: Exact("Do"), Receiver: Exact("Client")}, true},
		{"method by regexp", Selector{Object: ObjMethod, Name: re("^D"), Receiver: re("^Cl"), Package: Exact(pkg)}, true},
		{"method of another type", Selector{Object: ObjMethod, Name: Exact("Do"), Receiver: Exact("Server")}, false},
		{"method with value receiver", Selector{Object: ObjMethod, Name: Exact("At"), Receiver: Exact("Client")}, true},
		{"method of a generic type", Selector{Object: ObjMethod, Name: Exact("Open"), Receiver: Exact("Box")}, true},
		{"interface method", Selector{Object: ObjMethod, Name: Exact("Send"), Receiver: Exact("Sender")}, true},
		{"interface method of an embedded interface", Selector{Object: ObjMethod, Name: Exact("ServeHTTP"), Receiver: Exact("Handler"), Package: Exact("net/http")}, true},
		{"parameter", Selector{Object: ObjParam, Param: Exact("password")}, true},
		{"parameter of a function", Selector{Object: ObjParam, Param: Exact("name"), Name: Exact("Read")}, true},
		{"parameter of another function", Selector{Object: ObjParam, Param: Exact("password"), Name: Exact("Read")}, false},
		{"parameter of a method", Selector{Object: ObjParam, Param: re("^r$"), Receiver: Exact("Client")}, true},
		{"blank parameter", Selector{Object: ObjParam, Param: Exact("2"), Name: Exact("apply")}, true},
		{"no such parameter", Selector{Object: ObjParam, Param: Exact("9"), Name: Exact("apply")}, false},
		{"signature", Selector{Object: ObjParam, Param: Exact("1"), Signature: Exact(NormalSignature("func(net/http.ResponseWriter,  *net/http.Request)"))}, true},
		{"another signature", Selector{Object: ObjParam, Param: Exact("0"), Signature: Exact(NormalSignature("func(*net/http.Request)"))}, false},
		{"signature with synonyms", Selector{Object: ObjParam, Param: Exact("1"), Signature: Exact(NormalSignature("func(func(interface{}, uint8), string, int) (int32, rune)"))}, true},
		{"signature by regexp", Selector{Object: ObjParam, Param: Exact("0"), Signature: re(`\*net/http\.Request\)$`)}, true},
		{"type", Selector{Object: ObjType, Name: Exact("Secret"), Package: Exact(pkg)}, true},
		{"type that is no struct", Selector{Object: ObjType, Name: Exact("Text")}, true},
		{"alias", Selector{Object: ObjType, Name: Exact("Alias")}, false},
		{"field", Selector{Object: ObjField, Name: Exact("Value"), Receiver: Exact("Secret")}, true},
		{"field of another type", Selector{Object: ObjField, Name: Exact("Value"), Receiver: Exact("Client")}, false},
		{"promoted field", Selector{Object: ObjField, Name: Exact("Key"), Receiver: Exact("Inner")}, true},
		{"tag", Selector{Object: ObjTag, TagKey: "secret"}, true},
		{"tag with value", Selector{Object: ObjTag, TagKey: "secret", TagValue: Exact("true")}, true},
		{"tag with another value", Selector{Object: ObjTag, TagKey: "secret", TagValue: Exact("false")}, false},
		{"tag with value by regexp", Selector{Object: ObjTag, TagKey: "json", TagValue: re("^value,")}, true},
		{"tag of a field", Selector{Object: ObjTag, TagKey: "json", Name: Exact("Value"), Receiver: Exact("Secret")}, true},
		{"tag of another field", Selector{Object: ObjTag, TagKey: "json", Name: Exact("note")}, false},
		{"channel of a type", Selector{Object: ObjReceive, Name: Exact("Secret"), Package: Exact(pkg)}, true},
		{"channel of string", Selector{Object: ObjReceive, Name: Exact("string")}, true},
		{"channel of []byte", Selector{Object: ObjReceive, Name: Exact("[]byte")}, true},
		{"channel of another type", Selector{Object: ObjReceive, Name: Exact("int")}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := entry(test.name, test.sel, secret)
			if test.sel.Object == ObjFunc || test.sel.Object == ObjMethod {
				e.Effects = nil // names alone decide then
			}
			all := NewCustom([]CustomEntry{e})
			for _, c := range []*Custom{all, all.Fresh()} {
				if len(c.Matched()) > 0 {
					t.Fatal("matched before anything was asked")
				}
				everything(c)
				if got := len(c.Matched()) == 1; got != test.want {
					t.Errorf("matched: %t", got)
				}
			}
		})
	}
}

func TestCustomFunc(t *testing.T) {
	fn := func(name string) Selector { return Selector{Object: ObjFunc, Name: Exact(name)} }
	method := func(name string) Selector { return Selector{Object: ObjMethod, Name: Exact(name)} }
	every := []Place{Recv(), Param(All)}
	for _, test := range []struct {
		name string // of the function
		e    CustomEntry
		want *CustomFunc
		near string
	}{
		{"Read", entry("", fn("Read"), CustomSource{"s", Secret, Result(All)}),
			&CustomFunc{Sources: []CustomSource{{"s", Secret, Result(0)}, {"s", Secret, Result(1)}}}, ""},
		{"Read", entry("", fn("Read"), CustomSource{"s", "", Result(2)}), &CustomFunc{Sources: []CustomSource{{"s", "", Result(2)}}}, ""},
		{"Read", entry("", fn("Read"), CustomSource{"s", "", Result(3)}), nil, "example.com/vault/v2.Read has no result 3"},
		{"Fail", entry("", fn("Fail"), CustomSource{"s", "", Result(All)}), nil, "example.com/vault/v2.Fail has no result that is not an error"},
		{"ReadAll", entry("", fn("ReadAll"), CustomSink{"k", Param(All)}), nil, "example.com/vault/v2.ReadAll has no arguments"},
		{"Printf", entry("", fn("Printf"), CustomSink{"k", Param(All)}),
			&CustomFunc{Sinks: []CustomSink{{"k", Param(0)}, {"k", Param(1).Elem()}}}, ""},
		{"Client.Do", entry("", method("Do"), CustomSink{"k", Param(1)}, CustomSink{"k", Param(2)}), nil,
			"(*example.com/vault/v2.Client).Do has no argument 2"},
		{"Sender.Send", entry("", method("Send"), CustomSink{"k", Param(1)}), &CustomFunc{Sinks: []CustomSink{{"k", Param(1).Elem()}}}, ""},
		{"Scrub", entry("", fn("Scrub"), CustomClean{Param(0)}, CustomClean{Param(1)}), &CustomFunc{Cleans: []Place{Param(0), Param(1)}}, ""},
		{"Client.Do", entry("", method("Do"), DeriveFlow(Result(All), every...)),
			&CustomFunc{Transfers: []Flow{DeriveFlow(Result(0), Recv(), Param(0), Param(1))}}, ""},
		{"Client.Do", entry("", method("Do"), DeriveFlow(Recv().Field("Token"), Param(1).Field("Value"))),
			&CustomFunc{Transfers: []Flow{DeriveFlow(Recv().Field("Token"), Param(1).Field("Value"))}}, ""},
		{"Client.Do", entry("", method("Do"), DeriveFlow(Recv(), Param(1).Field("Key"))), nil,
			"(*example.com/vault/v2.Client).Do has nothing with the field Key"}, // it is promoted
		{"Client.Do", entry("", method("Do"), DeriveFlow(Recv(), Param(1).Field("Inner").Field("Key"))),
			&CustomFunc{Transfers: []Flow{DeriveFlow(Recv(), Param(1).Field("Inner").Field("Key"))}}, ""},
		{"Read", entry("", fn("Read"), DeriveFlow(Result(0), Recv())), nil, "example.com/vault/v2.Read has no receiver"},

		{"Client.At", entry("", method("At"), Attach{Cred: Param(1), Dest: Param(0), Mech: Bearer}),
			&CustomFunc{Attach: []Attach{{Cred: Param(1), Dest: Param(0), Mech: Bearer}}}, ""},
		{"Client.At", entry("", method("At"), Attach{Cred: Param(1), Dest: Recv().Field("Base"), Mech: Bearer}),
			&CustomFunc{Attach: []Attach{{Cred: Param(1), Dest: Recv().Field("Base"), Mech: Bearer}}}, ""},
		{"Client.At", entry("", method("At"), Attach{Cred: Param(1), Mech: Bearer}),
			&CustomFunc{Attach: []Attach{{Cred: Param(1), Object: Recv(), Mech: Bearer}}}, ""},
		{"Client.Do", entry("", method("Do"), Attach{Cred: Param(1).Field("Value"), User: Recv().Field("Email"), Dest: Param(0), Mech: BasicAuth}),
			&CustomFunc{Attach: []Attach{{Cred: Param(1).Field("Value"), User: Recv().Field("Email"), Object: Param(0), Mech: BasicAuth}}}, ""},
		{"New", entry("", fn("New"), Attach{Cred: Param(0), Default: "https://api.trello.com", Mech: QueryKey}),
			&CustomFunc{Attach: []Attach{{Cred: Param(0), Object: Result(0), Default: "https://api.trello.com", Mech: QueryKey}}}, ""},
		{"Scrub", entry("", fn("Scrub"), Attach{Cred: Param(0), Mech: Bearer}), &CustomFunc{Attach: []Attach{{Cred: Param(0), Mech: Bearer}}}, ""},
		{"New", entry("", fn("New"), Attach{Cred: Param(1), Mech: Bearer}), nil, "example.com/vault/v2.New has no argument 1"},
	} {
		test.e.Label = "label"
		c := NewCustom([]CustomEntry{test.e})
		if got := c.Func(vaultFunc(test.name)); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s, %+v:\n got %+v\nwant %+v", test.name, test.e.Effects, got, test.want)
		}
		if got := c.Near("label"); got != test.near {
			t.Errorf("%s, %+v: near %q, want %q", test.name, test.e.Effects, got, test.near)
		}
		if got := len(c.Matched()) == 1; got != (test.want != nil) {
			t.Errorf("%s, %+v: matched %t", test.name, test.e.Effects, got)
		}
	}
}

// TestCustomOrder checks that several entries about one symbol count in the order of the settings, however they are found.
func TestCustomOrder(t *testing.T) {
	sink := func(id string, name Match) CustomEntry {
		return entry(id, Selector{Object: ObjFunc, Name: name}, CustomSink{id, Param(0)})
	}
	c := NewCustom([]CustomEntry{sink("0", re("^R")), sink("1", Exact("Read")), sink("2", re("d$")), sink("3", Exact("ReadAll")), sink("4", Exact("Read"))})
	for range 2 { // the second time from the cache
		var ids []string
		for _, s := range c.Func(vaultFunc("Read")).Sinks {
			ids = append(ids, s.ID)
		}
		if want := []string{"0", "1", "2", "4"}; !slices.Equal(ids, want) {
			t.Errorf("got %v, want %v", ids, want)
		}
	}
	if got := c.Matched(); !slices.Equal(got, []string{"0", "1", "2", "4"}) {
		t.Errorf("matched %v", got)
	}
}

func TestCustomParams(t *testing.T) {
	handler := Exact(NormalSignature("func(net/http.ResponseWriter, *net/http.Request)"))
	c := NewCustom([]CustomEntry{
		entry("handler", Selector{Object: ObjParam, Param: Exact("1"), Signature: handler}, CustomSource{"r", Request, Place{}}),
		entry("method", Selector{Object: ObjParam, Param: re("^[wr]$"), Receiver: Exact("Client"), Package: re("vault")}, CustomSource{"m", "", Place{}}),
		entry("near", Selector{Object: ObjParam, Param: Exact("nome"), Name: Exact("Read")}, CustomSource{"n", "", Place{}}),
	})
	r := CustomSource{"r", Request, Param(1)}
	for name, want := range map[string][]CustomSource{
		"Handle":           {r},
		"Client.ServeHTTP": {r, {"m", "", Param(0)}, {"m", "", Param(1)}},
		"Read":             nil,
	} {
		if got := c.Params(vaultFunc(name)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	if got := c.LitParams(vault(), vaultFunc("Client.ServeHTTP").Signature()); !reflect.DeepEqual(got, []CustomSource{r}) {
		t.Errorf("function literal: got %v", got)
	}
	if got := c.Near("near"); got != "example.com/vault/v2.Read has no parameter nome" {
		t.Errorf("near: %q", got)
	}
}

func TestCustomField(t *testing.T) {
	s := vaultType("Secret").Underlying().(*types.Struct)
	c := NewCustom([]CustomEntry{
		entry("field", Selector{Object: ObjField, Name: Exact("Value")}, CustomSink{ID: "k"}),
		entry("tag", Selector{Object: ObjTag, TagKey: "secret"}, CustomSource{ID: "s"}),
	})
	for _, owner := range []types.Type{vaultType("Secret"), types.NewPointer(vaultType("Secret")), vaultType("Secret").Underlying(), vaultType("Alias")} {
		sources, sinks := c.Field(owner, s.Field(0), s.Tag(0))
		if len(sources) != 1 || len(sinks) != 1 {
			t.Errorf("%s: %v, %v", owner, sources, sinks)
		}
	}
	if sources, sinks := c.Field(vaultType("Secret"), s.Field(1), s.Tag(1)); sources != nil || sinks != nil {
		t.Errorf("another field: %v, %v", sources, sinks)
	}
}

// TestCustomTests checks that a package is itself when the go command compiles it anew for a test.
func TestCustomTests(t *testing.T) {
	pkg := types.NewPackage("example.com/p [example.com/p.test]", "p")
	fn := types.NewFunc(0, pkg, "F", types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(0, pkg, "a", types.Typ[types.Int])), nil, false))
	c := NewCustom([]CustomEntry{entry("f", Selector{Object: ObjFunc, Package: Exact("example.com/p"), Name: Exact("F")}, CustomSink{"k", Param(All)})})
	if c.Func(fn) == nil {
		t.Error("no match")
	}
}

func TestCustomResolve(t *testing.T) {
	attached := func(typ Match, a Type) CustomEntry {
		return CustomEntry{Select: Selector{Object: ObjType, Name: typ}, Attached: &a}
	}
	for _, test := range []struct {
		e    CustomEntry
		want bool
		near string
	}{
		{entry("", Selector{Object: ObjFunc, Name: Exact("Read")}, CustomSource{At: Result(0)}), true, ""},
		{entry("", Selector{Object: ObjFunc, Name: Exact("Raed")}, CustomSource{At: Result(0)}), false, ""},
		{entry("", Selector{Object: ObjFunc, Name: Exact("Read"), Package: re("^os$")}, CustomSource{At: Result(0)}), false, ""},
		{entry("", Selector{Object: ObjFunc, Name: re("^print")}, CustomSource{At: Result(0)}), false, ""},
		{entry("", Selector{Object: ObjFunc, Name: re("Scrub")}, CustomSink{At: Param(4)}), false, "example.com/vault/v2.Scrub has no argument 4"},
		{entry("", Selector{Object: ObjMethod, Name: Exact("Send")}, CustomSink{At: Param(0)}), true, ""},
		{entry("", Selector{Object: ObjMethod, Name: re("^O"), Receiver: Exact("Box")}, CustomSource{At: Result(0)}), true, ""},
		{entry("", Selector{Object: ObjParam, Param: Exact("password")}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjParam, Param: Exact("req"), Receiver: Exact("Client")}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjType, Name: Exact("Text")}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjReceive, Name: Exact("Secret")}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjField, Name: Exact("note")}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjTag, TagKey: "secret"}, CustomSource{}), true, ""},
		{entry("", Selector{Object: ObjTag, TagKey: "toml"}, CustomSource{}), false, ""},
		{attached(Exact("Client"), Type{Cred: "Token", Dest: "URL.Host"}), true, ""},
		{attached(re("nt$"), Type{Cred: "Tokn"}), false, "example.com/vault/v2.Client has no field Tokn"},
		{attached(Exact("Client"), Type{Cred: "Token", Dest: "URL.Port"}), false, "example.com/vault/v2.Client has no field URL.Port"},
	} {
		test.e.Label = "label"
		c := NewCustom([]CustomEntry{test.e})
		c.Resolve(vault())
		if got := len(c.Matched()) == 1; got != test.want || c.Near("label") != test.near {
			t.Errorf("%+v: %t, near %q", test.e, got, c.Near("label"))
		}
	}
}

func TestCustomAttached(t *testing.T) {
	c := NewCustom([]CustomEntry{{Select: Selector{Object: ObjType, Package: Exact("p"), Name: re("Client$")}, Attached: &Type{Cred: "Token", Mech: Bearer}}})
	if got := c.Attached("p", "MyClient"); len(got) != 1 || got[0].Name != "MyClient" || got[0].Cred != "Token" {
		t.Errorf("got %+v", got)
	}
	if got := c.Attached("q", "MyClient"); got != nil {
		t.Errorf("got %+v", got)
	}
}

func TestCustomNames(t *testing.T) {
	for _, test := range []struct {
		sel  Selector
		want string // "*" when no text tells
	}{
		{Selector{Object: ObjFunc, Name: Exact("Getenv"), Package: Exact("os")}, "Getenv"},
		{Selector{Object: ObjFunc, Name: re("^Get"), Package: Exact("example.com/env")}, "env"},
		{Selector{Object: ObjFunc, Name: re("^Get"), Package: Exact("example.com/env/v3")}, "env"},
		{Selector{Object: ObjFunc, Name: re("^Get"), Package: re("env")}, "*"},
		{Selector{Object: ObjTag, TagKey: "secret"}, "secret"},
		{Selector{Object: ObjReceive, Name: Exact("[]byte")}, "chan"},
		{Selector{Object: ObjReceive, Name: Exact("string")}, "chan"},
		{Selector{Object: ObjReceive, Name: Exact("Message")}, "Message"},
		{Selector{Object: ObjParam, Param: Exact("password")}, "password"},
		{Selector{Object: ObjParam, Param: Exact("password"), Name: Exact("Login")}, "Login"},
		{Selector{Object: ObjParam, Param: Exact("0"), Signature: Exact("func(net/http.ResponseWriter,*net/http.Request)")}, "ResponseWriter"},
		{Selector{Object: ObjParam, Param: Exact("0"), Signature: Exact("func(string)")}, "*"},
	} {
		names, everywhere := NewCustom([]CustomEntry{entry("", test.sel)}).Names()
		got := strings.Join(names, ",")
		if everywhere {
			got += "*"
		}
		if got != test.want {
			t.Errorf("%+v: %s, want %s", test.sel, got, test.want)
		}
	}
	c := NewCustom([]CustomEntry{
		entry("", Selector{Object: ObjFunc, Name: Exact("B")}),
		{Select: Selector{Object: ObjType}, Attached: &Type{Cred: "Auth.Token"}},
		entry("", Selector{Object: ObjMethod, Name: Exact("B")}),
	})
	if names, everywhere := c.Names(); !slices.Equal(names, []string{"Auth", "B"}) || everywhere {
		t.Errorf("got %v, %t", names, everywhere)
	}
}

func TestNoCustom(t *testing.T) {
	c := NewCustom(nil)
	if c != nil {
		t.Fatal("a Custom of no entries")
	}
	fn := vaultFunc("Read")
	sources, sinks := c.Field(vaultType("Secret"), types.NewField(0, vault(), "f", types.Typ[types.Int], false), `a:"b"`)
	names, everywhere := c.Names()
	c.Resolve(vault())
	if c.Fresh() != nil || c.Func(fn) != nil || c.Params(fn) != nil || c.LitParams(vault(), fn.Signature()) != nil || c.Type(vaultType("Secret")) != nil ||
		c.Receive(vaultType("Secret")) != nil || sources != nil || sinks != nil || c.Attached("p", "T") != nil || names != nil || everywhere ||
		c.Entries() != nil || c.Matched() != nil || c.Near("") != "" {
		t.Error("a nil Custom has entries")
	}
}

// TestCustomCost checks that functions that no entry is about cost no memory: every call of a program is asked about.
func TestCustomCost(t *testing.T) {
	var entries []CustomEntry
	for i := range 100 {
		entries = append(entries, entry("", Selector{Object: ObjFunc, Name: Exact(fmt.Sprint("F", i))}))
	}
	for _, loose := range []Selector{{Object: ObjFunc, Name: Exact("Last")}, {Object: ObjFunc, Name: re("^Xyz"), Package: Exact("os")}, {Object: ObjFunc, Name: re("^Xyz")}} {
		c := NewCustom(append(entries, entry("", loose)))
		fn, method := vaultFunc("Read"), vaultFunc("Client.Do")
		if n := testing.AllocsPerRun(10, func() { c.Func(fn); c.Func(method) }); n > 0 {
			t.Errorf("%+v: %v allocations", loose, n)
		}
	}
}

// TestCustomConcurrent is for the race detector, too: several packages are analysed at once.
func TestCustomConcurrent(t *testing.T) {
	all := NewCustom([]CustomEntry{
		entry("read", Selector{Object: ObjFunc, Name: re("^Read$")}, CustomSource{ID: "s", At: Result(0)}),
		entry("near", Selector{Object: ObjFunc, Name: re("^(Read|Scrub)$")}, CustomSink{ID: "s", At: Param(7)}),
	})
	var wg sync.WaitGroup
	for range 8 {
		c := all.Fresh()
		wg.Go(func() {
			for range 50 {
				c.Func(vaultFunc("Scrub"))
				all.Func(vaultFunc("Scrub"))
				c.Func(vaultFunc("Read"))
				all.Resolve(vault())
			}
			if got := c.Matched(); !slices.Equal(got, []string{"read"}) {
				t.Errorf("matched %v", got)
			}
		})
	}
	wg.Wait()
	if got := all.Near("near"); got != "example.com/vault/v2.Read has no argument 7" {
		t.Errorf("near: %q", got)
	}
}
