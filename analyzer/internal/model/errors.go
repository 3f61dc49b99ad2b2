package model

// Libraries that make errors: what an error was made of counts where it is logged, as with package errors.

// wrapped makes result 0 an error that says the values.
func wrapped(from ...Place) Wrap { return Wrap{Values: from} }

// wrappedf is the same by the format in parameter i; behind its operands stand the errors that are said as well.
func wrappedf(i int, errs ...Place) Wrap {
	return Wrap{Values: append([]Place{Param(i + 1)}, errs...), Format: Param(i)}
}

// libraryErrors describes github.com/pkg/errors and those that have its functions and more: cockroachdb/errors and
// rotisserie/eris.
func libraryErrors(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"New"}, wrapped(Param(0))),
			same("", []string{"Errorf"}, wrappedf(0)),
			same("", []string{"Wrap"}, wrapped(Param(0), Param(1))),
			same("", []string{"Wrapf"}, wrappedf(1, Param(0))),
			same("", []string{"Cause", "Unwrap"}, copied(Param(0))),
		),
	}
	if path == "github.com/rotisserie/eris" {
		return p
	}
	p.Funcs = append(p.Funcs, all(
		same("", []string{"WithMessage"}, wrapped(Param(0), Param(1))),
		same("", []string{"WithMessagef"}, wrappedf(1, Param(0))),
		same("", []string{"WithStack"}, copied(Param(0))),
	)...)
	if path == "github.com/cockroachdb/errors" {
		p.Funcs = append(p.Funcs, all(
			same("", []string{"Newf", "AssertionFailedf"}, wrappedf(0)),
			same("", []string{"CombineErrors", "WithDetail", "WithHint", "WithSecondaryError"}, wrapped(Param(0), Param(1))),
			same("", []string{"WithDetailf", "WithHintf"}, wrappedf(1, Param(0))),
			same("", []string{"UnwrapAll", "UnwrapOnce"}, copied(Param(0))),
		)...)
	}
	return p
}

// multiErrors describes github.com/hashicorp/go-multierror and go.uber.org/multierr.
func multiErrors(path string) *Package {
	p := &Package{Path: path, Inert: true, Funcs: same("", []string{"Append"}, wrapped(Param(0), Param(1)))}
	if path == "go.uber.org/multierr" {
		p.Funcs = append(p.Funcs, Fn("Combine", wrapped(Param(0))))
	}
	return p
}
