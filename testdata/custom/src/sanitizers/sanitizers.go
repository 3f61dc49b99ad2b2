// Package sanitizers cleans secrets, or not quite.
package sanitizers

import (
	"vault"
	"wire"
)

func result() {
	s, _ := vault.Get("a")
	wire.Send(vault.Redact(s))
	wire.Send(vault.Shout(s)) // want `leak: `
	wire.Send(vault.Shout(vault.Redact(s)))
	wire.Send(vault.Redact(vault.Shout(s)) + "!")
	wire.Send(vault.Redact(s) + s) // want `leak: `
}

func chosen() {
	s, _ := vault.Get("a")
	dirty, clean := vault.Both(s)
	wire.Send(dirty) // want `leak: `
	wire.Send(clean)
}

func inPlace() {
	s, _ := vault.Get("a")
	b := []byte(s)
	wire.Printf("%s", b) // want `leak: `
	vault.Wipe(b)
	wire.Printf("%s", b)
	wire.Printf("%s", s) // want `leak: `
}

func receiver() {
	x := vault.New()
	x.Touch()
	wire.Send(x.Value) // want `leak: `
	x.Clear()
	wire.Send(x.Value)
}

type holder struct{ a, b []byte }

func fieldInPlace() {
	s, _ := vault.Get("a")
	h := &holder{[]byte(s), []byte(s)}
	vault.Wipe(h.a)
	wire.Printf("%s", h.a)
	wire.Printf("%s", h.b) // want `leak: `
}

func branch(ok bool) {
	s, _ := vault.Get("a")
	if ok {
		s = vault.Redact(s)
	}
	wire.Send(s) // want `leak: `
}

func branches(ok bool) {
	s, _ := vault.Get("a")
	if ok {
		s = vault.Redact(s)
	} else {
		s = "none"
	}
	wire.Send(s)
}

func iface(c vault.Cleaner, d vault.Dirty) {
	s, _ := vault.Get("a")
	wire.Send(c.Clean(s))
	wire.Send(d.Clean(s)) // MISS: nobody calls this function, so what the interface holds stays open
}

// A helper that cleans is as good as what it calls.
func helper(s string) string { return vault.Redact(s) }

func half(s string, ok bool) string {
	if ok {
		return s
	}
	return vault.Redact(s)
}

func helpers() {
	s, _ := vault.Get("a")
	wire.Send(helper(s))
	wire.Send(half(s, true)) // want `leak: `
}

func wipe(b []byte) { vault.Wipe(b) }

func helperInPlace() {
	s, _ := vault.Get("a")
	b := []byte(s)
	wipe(b)
	wire.Printf("%s", b)
}

func sendClean(s string) { wire.Send(vault.Redact(s)) }

func sinkHelper() {
	s, _ := vault.Get("a")
	sendClean(s)
}

var redact = vault.Redact

func value(f func(string) string) {
	s, _ := vault.Get("a")
	g := vault.Redact
	wire.Send(g(s))
	wire.Send(redact(s))
}

func store() {
	s, _ := vault.Get("a")
	h := map[string]string{"a": vault.Redact(s)}
	wire.Send(h["a"])
	wire.Printf("%v", h)
}
