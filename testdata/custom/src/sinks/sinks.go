// Package sinks sends secrets to every kind of sink.
package sinks

import (
	"vault"
	"wire"
)

func arguments() {
	s, _ := vault.Get("a")
	wire.Send(s) // want `leak: `
	wire.Keep(s)
	wire.SendTo("b", s) // want `leak: `
	wire.SendTo(s, "b")
	wire.Printf("%s %d", "b", 1)
	wire.Printf("%s %s", "b", s) // want `leak: `
	wire.Printf(s)
	wire.All(s, nil)                        // want `leak: `
	wire.All("a", []byte(s))                // want `leak: `
	wire.All("a", nil, "b", s)              // want `leak: `
	wire.All("a", nil, []string{"b", s}...) // want `leak: `
	wire.All("a", nil, "b")
}

func method(c *wire.Conn) {
	s, _ := vault.Get("a")
	c.Write([]byte(s)) // want `leak: .*reaches \(\*wire\.Conn\)\.Write`
	c.Close([]byte(s))
	c.Write([]byte("b"))
}

type loud struct{}

func (loud) Emit(s string) {}

func iface(e wire.Emitter, r wire.Radio) {
	s, _ := vault.Get("a")
	e.Emit(s) // want `leak: .*reaches \(wire\.Emitter\)\.Emit`
	e.Emit("b")
	r.Emit(s) // a concrete type's method is not the interface's
	e = loud{}
	e.Emit(s) // want `leak: .*reaches \(wire\.Emitter\)\.Emit`
}

type sender interface{ Info(s string) }

// A method of a type is a sink also where an interface of another package hides it.
func hidden() {
	s, _ := vault.Get("a")
	var x sender = wire.Logger{}
	x.Info(s) // want `leak: .*Logger\)\.Info`
	x = wire.Other{}
	x.Info("b")
}

func hiddenTwin() {
	s, _ := vault.Get("a")
	var x sender = wire.Other{}
	x.Info(s)
}

func passed(x sender, s string) { x.Info(s) } // want `leak: .*Logger\)\.Info`

func passes() {
	s, _ := vault.Get("a")
	passed(wire.Logger{}, s)
}

func fields(m *wire.Message) {
	s, _ := vault.Get("a")
	m.Body = s // want `leak: .*reaches wire\.Message\.Body`
	m.Note = s
	m.Body = "b"
}

func literals() *wire.Message {
	s, _ := vault.Get("a")
	_ = wire.Message{Note: s}
	_ = []wire.Message{
		{Body: "b"},
		{Body: s}, // want `leak: `
	}
	return &wire.Message{Body: s} // want `leak: `
}

func regexps(l wire.Logger, k wire.LogSink, o wire.Other) {
	s, _ := vault.Get("a")
	l.Info(s) // want `leak: `
	l.Debug(s)
	k.Warn(s) // want `leak: `
	o.Info(s)
}

func generic(b *wire.Box[string], c wire.Box[vault.Event]) {
	s, _ := vault.Get("a")
	b.Put(s) // want `leak: `
	b.Skip(s)
	c.Put(vault.Event{Text: s}) // want `leak: `
	c.Put(vault.Event{})
}

type embeds struct {
	wire.Logger
	*wire.Conn
}

func promoted(e embeds) {
	s, _ := vault.Get("a")
	e.Info(s)          // want `leak: `
	e.Write([]byte(s)) // want `leak: `
	e.Debug(s)
}

type record struct {
	user string
	in   *inner
}

type inner struct{ token string }

// What a sink takes may hold the secret anywhere below.
func below() {
	s, _ := vault.Get("a")
	wire.Printf("%v", record{user: s})           // want `leak: `
	wire.Printf("%v", &record{user: s})          // want `leak: `
	wire.Printf("%v", record{in: &inner{s}})     // want `leak: `
	wire.Printf("%v", map[string]string{"a": s}) // want `leak: `
	wire.Printf("%v", []any{record{user: s}})    // want `leak: `
	wire.Printf("%v", [][]string{{"a"}, {s}})    // want `leak: `
	wire.Printf("%v", record{user: "b", in: &inner{}})
	r := record{user: "b", in: &inner{s}}
	wire.Printf("%v", r.user)
	wire.Printf("%v", r.in) // want `leak: `
	r.in.token = ""
	wire.Printf("%v", r)
}

// A key of a map is in the map.
func mapKeys() {
	s, _ := vault.Get("a")
	wire.Printf("%v", map[string]bool{s: true}) // want `leak: `
}
