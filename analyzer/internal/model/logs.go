package model

// The shapes that loggers share. What goes into a logger is logged: whether a level is switched on, and which handler gets
// the record, is not followed. No table of a logger hands a value on; they are inert, but for contexts that pass through.

// logged says that the values are written to a log.
func logged(as Notation, from ...Place) Log { return Log{Values: from, As: as, What: "log"} }

// printed logs the operands from parameter i on.
func printed(i int) Log { return logged(AsText, Param(i)) }

// printedf logs the operands behind parameter i, which is their format.
func printedf(i int) Log { return Log{Values: []Place{Param(i + 1)}, Format: Param(i), What: "log"} }

// paired logs the message in parameter i, and the keys and values behind it.
func paired(i int) []Effect { return []Effect{printed(i), logged(AsPairs, Param(i+1))} }

// levelled are the functions, or methods of one receiver, that print their operands at each level: with "f" behind the name
// by a format, with "ln" with spaces between.
func levelled(recv string, levels ...string) []Func {
	return all(plainLevels(recv, levels...), same(recv, suffixed("ln", levels...), printed(0)))
}

// plainLevels are those without "ln".
func plainLevels(recv string, levels ...string) []Func {
	return all(same(recv, levels, printed(0)), same(recv, suffixed("f", levels...), printedf(0)))
}

// suffixed puts a suffix behind each name.
func suffixed(suffix string, names ...string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = name + suffix
	}
	return out
}

// held makes result 0 an object that holds parameter i: an attribute, which its logger prints.
func held(i int) Flow { return CopyFlow(Result(0).Field(Data), Param(i)) }

// through is a context that a logger was put into: its other values are still there.
var through = copied(Param(0))
