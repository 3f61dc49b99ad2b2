// Package transfers hands secrets to code that does not show what it does.
package transfers

import (
	"opaque"
	"vault"
	"wire"
)

func functions() {
	s, _ := vault.Get("a")
	wire.Send(opaque.Seal(s)) // want `leak: `
	wire.Send(opaque.Shut(s))
	wire.Send(opaque.Hash("salt", s)) // want `leak: `
	wire.Send(opaque.Hash(s, "b"))
}

func methods(b, c *opaque.Bag) {
	s, _ := vault.Get("a")
	b.Add(s)
	wire.Send(b.Held) // want `leak: `
	wire.Send(b.Other)
	c.Drop(s)
	wire.Send(c.Held)
}

func local() {
	s, _ := vault.Get("a")
	var b opaque.Bag
	b.Add(s)
	wire.Printf("%v", b) // want `leak: `
}

func parameter() {
	s, _ := vault.Get("a")
	var t, u opaque.Text
	opaque.Copy(&t, s)
	opaque.Copy(&u, "b")
	wire.Send(t.Text) // want `leak: `
	wire.Send(t.Other)
	wire.Send(u.Text)
}

func iface(w opaque.Wrapper) {
	s, _ := vault.Get("a")
	wire.Send(w.Wrap(s)) // want `leak: `
	wire.Send(w.Wrap("b"))
}

func add(b *opaque.Bag, s string) { b.Add(s) }

func helper() {
	s, _ := vault.Get("a")
	b := new(opaque.Bag)
	add(b, s)
	wire.Send(b.Held) // want `leak: `
}

func value() {
	s, _ := vault.Get("a")
	f := opaque.Seal
	wire.Send(f(s)) // want `leak: `
	f = opaque.Shut
	g := opaque.Shut
	wire.Send(g(s))
}
