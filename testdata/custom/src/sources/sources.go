// Package sources takes secrets from every kind of source.
package sources

import (
	"vault"
	"wire"
)

func function() {
	s, _ := vault.Get("a")
	wire.Send(s) // want `^leak: a secret leaves the program: vault\.Get \(sources\.go:10\) reaches wire\.Send; path: `
	wire.Send(vault.Name())
}

func method(st *vault.Store) {
	name, s := st.Read("a")
	wire.Send(name)
	wire.Send(s) // want `leak: .* \(\*vault\.Store\)\.Read `
}

func iface(f vault.Fetcher, g interface{ Fetch() string }) {
	wire.Send(f.Fetch()) // want `leak: .*Fetch`
	wire.Send(g.Fetch())
}

// concrete calls the method of a type that implements the interface: only calls of the interface are sources.
func concrete() {
	wire.Send(vault.File{}.Fetch())
}

func bySignature(n int, s string) {
	wire.Send(s) // want `leak: .*parameter s `
}

func bySignatureTwin(n int, s string) bool {
	wire.Send(s)
	return true
}

type server struct{}

func (server) handle(n int, s string) {
	wire.Send(s) // want `leak: .*parameter s `
}

func literal() func(int, string) {
	f := func(n int, s string) {
		wire.Send(s) // want `leak: .*parameter s `
	}
	g := func(s string) { wire.Send(s) }
	g("constant")
	return f
}

func unlock(user, passphrase string) {
	wire.Send(user)
	wire.Send(passphrase) // want `leak: .*parameter passphrase `
}

func lock(user, passphrase string) {
	wire.Send(passphrase)
}

func typed() {
	s := vault.New()
	wire.Send(s.Value) // want `leak: .*value of type vault\.Secret `
}

func typedPointer(s *vault.Secret) {
	wire.Send(s.Value) // want `leak: .*parameter s `
}

func typedFromMap(m map[string]vault.Secret) {
	wire.Send(m["a"].Value) // want `leak: .*value of type vault\.Secret `
}

func typedFromSlice(list []*vault.Secret) {
	for _, s := range list {
		wire.Send(s.Value) // want `leak: .*value of type \*vault\.Secret `
	}
}

type holder struct {
	s vault.Secret
	t string
}

func typedFromField(h *holder) {
	wire.Send(h.s.Value) // want `leak: .*vault\.Secret `
	wire.Send(h.t)
}

var global vault.Secret

func typedGlobal() {
	wire.Send(global.Value) // want `leak: .*variable global `
}

func typedAssert(x any) {
	if s, ok := x.(vault.Secret); ok {
		wire.Send(s.Value) // want `leak: .*vault\.Secret `
	}
	if c, ok := x.(vault.Event); ok {
		wire.Send(c.Text)
	}
}

func typedLocal() {
	var s vault.Secret
	s.Value = "constant"
	wire.Printf("%v", s) // want `leak: .*vault\.Secret `
}

func field(c *vault.Config, d vault.Config) {
	wire.Send(c.Token) // want `leak: .*field Token `
	wire.Send(d.Token) // want `leak: .*field Token `
	wire.Send(c.Name)
}

// The whole struct has the field in it.
func fieldInside(c vault.Config) {
	wire.Printf("%v", c) // want `leak: .*field Token `
}

func tagged(l *vault.Login) {
	wire.Send(l.User)
	wire.Send(l.Password) // want `leak: .*field Password `
	wire.Send(l.Hint)
}

func received(c <-chan vault.Event, d chan string) {
	e := <-c
	wire.Send(e.Text) // want `leak: .*value received `
	wire.Send(<-d)
}

func receivedRange(c chan vault.Event) {
	for e := range c {
		wire.Send(e.Text) // want `leak: .*value received `
	}
}

func receivedOK(c chan *vault.Event) {
	if e, ok := <-c; ok {
		wire.Send(e.Text) // want `leak: .*value received `
	}
}

func receivedSelect(c chan vault.Event, d chan string) {
	select {
	case e := <-c:
		wire.Send(e.Text) // want `leak: .*value received `
	case s := <-d:
		wire.Send(s)
	}
}

func receivedBytes(c chan []byte) {
	wire.Send(string(<-c)) // want `leak: .*value received `
}

func regexps() {
	wire.Send(vault.LoadKey())  // want `leak: .*vault\.LoadKey `
	wire.Send(vault.LoadNone()) // want `leak: .*vault\.LoadNone `
	wire.Send(vault.Loader())
}

func deferred() {
	s := vault.LoadKey()
	defer wire.Send(s) // want `leak: .*vault\.LoadKey `
	go wire.Send(s)    // want `leak: .*vault\.LoadKey `
}
