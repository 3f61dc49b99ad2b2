// Package hcl is a stub of the few identifiers that the corpus uses; tables say what they do.
package hcl

type EvalContext struct{ parent *EvalContext }

type Body interface{ MissingItemRange() Range }

type Range struct{ Filename string }

type File struct {
	Body  Body
	Bytes []byte
}

type Diagnostic struct{ Summary, Detail string }

type Diagnostics []*Diagnostic

func (d Diagnostics) HasErrors() bool { return false }
func (d Diagnostics) Error() string   { return "" }
