// Package shapes moves secrets through the shapes of Go programs.
package shapes

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"vault"
	"wire"
)

type conf struct{ token, name string }

func structs() {
	s, _ := vault.Get("a")
	c := conf{s, "b"}
	d := &c
	wire.Send(d.token) // want `leak: `
	wire.Send(d.name)
	d.token = "b"
	wire.Send(c.token)
}

func collections() {
	s, _ := vault.Get("a")
	m := map[string]string{}
	m["a"] = s
	wire.Send(m["a"]) // want `leak: `
	l := []string{"b"}
	l = append(l, s)
	wire.Send(l[len(l)-1]) // want `leak: `
	for _, x := range l {
		wire.Send(strings.ToUpper(x)) // want `leak: `
	}
	n := map[string]string{"a": "b"}
	wire.Send(n["a"])
}

func channels() {
	s, _ := vault.Get("a")
	c := make(chan string, 1)
	d := make(chan string, 1)
	c <- s
	d <- "b"
	wire.Send(<-c) // want `leak: `
	wire.Send(<-d)
}

func worker(c chan string) {
	for s := range c {
		wire.Send(s) // want `leak: `
	}
}

func workers() {
	s, _ := vault.Get("a")
	c := make(chan string)
	go worker(c)
	c <- s
}

func closures() {
	s, _ := vault.Get("a")
	send := func() { wire.Send(s) } // want `leak: `
	send()
	show := func(x string) { wire.Send(x) } // want `leak: `
	show(s)
	get := func() string { return s }
	wire.Send(get()) // want `leak: `
	keep := func(x string) { wire.Keep(x) }
	keep(s)
}

func values(c *wire.Conn, l wire.Logger, e wire.Emitter) {
	s, _ := vault.Get("a")
	f := wire.Send
	f(s) // want `leak: `
	f = wire.Keep
	f(s)
	g := c.Write
	g([]byte(s)) // want `leak: `
	h := l.Debug
	h(s)
	i := l.Info
	i(s) // want `leak: `
	j := e.Emit
	j(s) // want `leak: `
	k := (*wire.Conn).Write
	k(c, []byte(s)) // want `leak: `
	m := wire.Emitter.Emit
	m(e, s) // want `leak: `
}

func sourceValues(st *vault.Store) {
	f := vault.Get
	s, _ := f("a")
	wire.Send(s) // want `leak: `
	g := st.Read
	n, s2 := g("a")
	wire.Send(n)
	wire.Send(s2) // want `leak: `
}

func apply(f func(string), s string) { f(s) } // want `leak: .*wire\.Send`

func applyMethod(f func(string), s string) { f(s) } // want `leak: .*Logger\)\.Info`

func callbacks(l wire.Logger) {
	s, _ := vault.Get("a")
	apply(wire.Send, s)
	apply(wire.Keep, s)
	applyMethod(l.Info, s)
	applyMethod(l.Debug, s)
	apply(func(x string) {
		wire.Send(x) // want `leak: `
	}, s)
}

var table = map[string]func(string){"send": wire.Send, "keep": wire.Keep}

func dispatched() {
	s, _ := vault.Get("a")
	table["send"](s) // want `leak: `
}

type step struct{ run func(string) }

func fieldFunc() {
	s, _ := vault.Get("a")
	st := step{wire.Send}
	st.run(s) // want `leak: `
	no := step{wire.Keep}
	no.run(s)
}

func pick[T any](a, b T) T { return a }

func generics() {
	s, _ := vault.Get("a")
	wire.Send(pick(s, "b")) // want `leak: `
	wire.Send(pick("b", s))
}

type key struct{}

func contexts(ctx context.Context) {
	s, _ := vault.Get("a")
	ctx = context.WithValue(ctx, key{}, s)
	wire.Send(ctx.Value(key{}).(string)) // want `leak: `
}

func encoded() {
	s, _ := vault.Get("a")
	b, _ := json.Marshal(map[string]string{"a": s})
	wire.Send(string(b))          // want `leak: `
	wire.Send(fmt.Sprint("x", s)) // want `leak: `
	var c conf
	json.Unmarshal([]byte(s), &c)
	wire.Send(c.name) // want `leak: `
}

func interfaces() {
	s, _ := vault.Get("a")
	var x any = s
	wire.Send(x.(string)) // want `leak: `
	switch v := x.(type) {
	case string:
		wire.Send(v) // want `leak: `
	}
}

var once sync.Once
var cached string

func lazily() string {
	once.Do(func() { cached, _ = vault.Get("a") })
	return cached
}

func globals() { wire.Send(lazily()) } // want `leak: `

func overwritten() {
	s, _ := vault.Get("a")
	s = "b"
	wire.Send(s)
}

func named() (s string, err error) {
	defer func() { wire.Send(s) }() // want `leak: `
	s, err = vault.Get("a")
	return
}

func loop() {
	var last string
	for range 3 {
		wire.Send(last) // want `leak: `
		last, _ = vault.Get("a")
	}
}

type node struct {
	next *node
	text string
}

func recursive(n *node) {
	if n == nil {
		return
	}
	wire.Send(n.text) // want `leak: `
	recursive(n.next)
}

func lists() {
	s, _ := vault.Get("a")
	recursive(&node{nil, s})
}

func out(p *string, q *string) { *p, _ = vault.Get("a") }

func outs() {
	var s, t string
	out(&s, &t)
	wire.Send(s) // want `leak: `
	wire.Send(t)
}

// Numbers are taken to carry nothing, errors what they are made of.
func numbers() {
	s, err := vault.Get("a")
	wire.Printf("%d", len(s))
	wire.Printf("%v", err)
	wire.Printf("%v", fmt.Errorf("bad secret %s", s)) // want `leak: `
}
