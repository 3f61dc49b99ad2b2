// Package opaque hands values on in ways that its code does not show.
package opaque

func Seal(s string) string       { return "" }
func Shut(s string) string       { return "" }
func Hash(salt, s string) string { return salt + s }

type Bag struct{ Held, Other string }

func (b *Bag) Add(s string)  {}
func (b *Bag) Drop(s string) {}

type Text struct{ Text, Other string }

func Copy(to *Text, s string) {}

type Wrapper interface{ Wrap(s string) string }
