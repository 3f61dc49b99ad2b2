package model

import "strings"

// loTable describes github.com/samber/lo, as far as values and functions go through it unchanged. What has no entry is an
// unknown transfer.
func loTable(path string) *Package {
	each := func(to ...Place) Invoke { return Invoke{Fn: Param(1), Args: []Place{Param(0).Elem()}, To: to} }
	return &Package{
		Path: path,
		Funcs: all(
			same("", []string{"FromPtr", "ToPtr", "EmptyableToPtr", "Must", "Must1", "Uniq", "Compact"}, copied(Param(0))),
			same("", []string{"FromPtrOr"}, copied(Param(0), Param(1))),
			same("", []string{"Coalesce", "CoalesceOrEmpty", "Assign"}, copied(Param(0).Elem())),
			same("", []string{"FirstOr", "LastOr"}, copied(Param(0).Elem(), Param(1))),
			same("", []string{"First", "FirstOrEmpty", "Last", "LastOrEmpty"}, copied(Param(0).Elem())),
			same("", []string{"Filter"}, copied(Param(0)), each()),
			same("", []string{"Map", "FilterMap", "MapValues"}, each(Result(0).Elem())),
			same("", []string{"FlatMap"}, each(Result(0))),
			same("", []string{"ForEach"}, each()),
			[]Func{
				Fn("Find", copied(Param(0).Elem()), each()),
				Fn("FindOrElse", copied(Param(0).Elem(), Param(1)), Invoke{Fn: Param(2), Args: []Place{Param(0).Elem()}}),
				Fn("Ternary", copied(Param(1), Param(2))),
				Fn("TernaryF", Invoke{Fn: Param(1), To: []Place{Result(0)}}, Invoke{Fn: Param(2), To: []Place{Result(0)}}),
				Fn("ValueOr", copied(Param(0).Key(1, false), Param(2))),
				Fn("Values", CopyFlow(Result(0).Elem(), Param(0).Elem().Elem())),
				Fn("Attempt", Invoke{Fn: Param(1)}),
				Fn("AttemptWithDelay", Invoke{Fn: Param(1)}),
				// A condition stands for what it has chosen so far.
				Fn("If", copied(Param(1))),
				Method("ifElse", "ElseIf", copied(Recv(), Param(1))),
				Method("ifElse", "Else", copied(Recv(), Param(0))),
				Method("ifElse", "ElseF", copied(Recv()), Invoke{Fn: Param(0), To: []Place{Result(0)}}),
			},
		),
	}
}

// retryTable describes the libraries that run a function until it succeeds: github.com/cenkalti/backoff, github.com/avast/retry-go
// and github.com/sethvargo/go-retry. Their names with Data or Value hand out its result.
func retryTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	run := func(name string, fn int, args ...Place) Func { return Fn(name, Invoke{Fn: Param(fn), Args: args}) }
	value := func(name string, fn int, args ...Place) Func {
		return Fn(name, Invoke{Fn: Param(fn), Args: args, To: []Place{Result(0)}})
	}
	switch {
	case path == "github.com/sethvargo/go-retry":
		for _, name := range []string{"Do", "Constant", "Exponential", "Fibonacci"} {
			p.Funcs = append(p.Funcs, run(name, 2, Param(0)))
		}
		p.Funcs = append(p.Funcs, value("DoValue", 2, Param(0)))
	case strings.HasPrefix(path, "github.com/avast/"):
		p.Funcs = []Func{run("Do", 0), value("DoWithData", 0)}
	case strings.HasSuffix(path, "/v5"):
		p.Funcs = []Func{value("Retry", 1)}
	default:
		p.Funcs = []Func{
			run("Retry", 0), run("RetryNotify", 0), value("RetryWithData", 0), value("RetryNotifyWithData", 0),
		}
	}
	return p
}

// singleflightTable describes golang.org/x/sync/singleflight.
func singleflightTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Group", "Do", Invoke{Fn: Param(1), To: []Place{Result(0)}}),
			Method("Group", "DoChan", Invoke{Fn: Param(1), To: []Place{Result(0).Elem().Field("Val")}}),
		},
	}
}
