package flow

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// format is fmt.Sprintf: a concatenation of the pieces of the format and the operands. What is no constant in a format is
// taken to hold no verbs.
func (f *fn) format(format val, args []val) val {
	pieces := []val{format}
	if len(format) == 1 && format[0].kind == kOp && format[0].how == model.Concat {
		pieces = format[0].args
	} else if !isConst(format) {
		pieces = nil
	}
	if pieces == nil || slices.ContainsFunc(args, isFolded) {
		// The format may be one of several constants, or come from a caller; so may the operands.
		return opTerm(model.Format, append([]val{format}, args...)...)
	}
	var parts []val
	next := 0
	for _, p := range pieces {
		if isConst(p) {
			parts = append(parts, expandFormat(p[0].str, args, &next)...)
		} else {
			parts = append(parts, p)
		}
	}
	return concat(parts...).after(format[0].steps)
}

// expandFormat is a constant piece of a format, of which the next operand is at next.
func expandFormat(s string, args []val, next *int) []val {
	var parts []val
	for s != "" {
		var text string
		var flags string
		var verb byte
		text, flags, verb, s = nextVerb(s, next)
		if text != "" {
			parts = append(parts, one(constTerm(text)))
		}
		switch verb {
		case 0:
			return parts
		case '%':
			parts = append(parts, one(constTerm("%")))
			continue
		}
		var a val
		if *next >= 0 && *next < len(args) && !cutsOff(flags, verb) {
			a = args[*next]
		}
		*next++
		parts = append(parts, a)
	}
	return parts
}

// nextVerb takes the text before the next verb of a format, its flags, the verb and the rest; the verb is 0 at the end. The
// operand that it prints is at next.
func nextVerb(s string, next *int) (text, flags string, verb byte, rest string) {
	text, s, ok := strings.Cut(s, "%")
	if !ok {
		return text, "", 0, ""
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '*': // a width or precision among the operands
			*next++
		case c == '[':
			n := strings.IndexByte(s[i:], ']')
			if n < 0 {
				return text, "", 0, ""
			}
			*next = atoi(s[i+1:i+n]) - 1
			i += n
		case strings.IndexByte("+-# 0123456789.", c) < 0:
			return text, s[:i], c, s[i+1:]
		}
	}
	return text, "", 0, ""
}

// cutsOff reports whether a verb shows a piece of its operand at most: by its precision, or because it prints something else,
// such as the type.
func cutsOff(flags string, verb byte) bool {
	switch verb {
	case 'T', 'p':
		return true
	case 's', 'q', 'x', 'X', 'v':
		_, precision, ok := strings.Cut(flags, ".")
		return ok && !strings.Contains(precision, "*") && atoi(precision) <= maxPiece
	}
	return false
}
