package model

// inertTable describes packages that carry nothing the engine follows: errors, logs, numbers, time, test helpers,
// comparisons. That a credential reaches a log is the business of rules of their own.
func inertTable(path string) *Package { return inert(path) }

// netTable describes net: an address is a part of a destination.
func netTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("JoinHostPort", derived(Param(0))),
			Fn("SplitHostPort", derived(Param(0))),
		},
	}
}
