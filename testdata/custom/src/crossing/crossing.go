// Package crossing has sources and sinks in other packages.
package crossing

import (
	"crossing/low"
	"crossing/mid"
	"vault"
	"wire"
)

func sourceBelow() {
	wire.Send(low.Read()) // want `leak: .*vault\.Get \(crossing/low/low\.go:\d+\) reaches wire\.Send`
	wire.Send(low.Clean())
}

func sinkBelow() {
	s, _ := vault.Get("a")
	low.Send(s) // want `leak: .*vault\.Get \(crossing\.go:17\) reaches wire\.Send at crossing/low/low\.go:\d+`
	low.Send("b")
	low.Hide(s)
}

func bothBelow() {
	low.Send(low.Read()) // want `leak: `
	mid.Send(mid.Read()) // want `leak: `
	mid.Send(low.Clean())
}

func field() {
	s, _ := vault.Get("a")
	c := low.NewClient(s) // want `leak: `
	c.Do()
	d := low.NewClient("b")
	d.Do()
}

func options() {
	s, _ := vault.Get("a")
	low.Build(low.WithToken(s)) // want `leak: `
	low.Build(low.WithToken("b"))
}

func callback() {
	low.Each(func(s string) {
		wire.Send(s) // want `leak: `
	})
	low.Each(wire.Send) // want `leak: `
	low.Each(wire.Keep)
}

func shared() {
	low.Shared, _ = vault.Get("a") // want `leak: `
}
