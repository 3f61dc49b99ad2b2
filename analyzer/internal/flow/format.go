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
		i := strings.IndexByte(s, '%')
		if i < 0 {
			parts = append(parts, one(constTerm(s)))
			break
		}
		if i > 0 {
			parts = append(parts, one(constTerm(s[:i])))
		}
		s = s[i+1:]
		j := 0
		for j < len(s) && strings.IndexByte("+-# 0123456789.*", s[j]) >= 0 {
			j++
		}
		if j < len(s) && s[j] == '[' {
			k := strings.IndexByte(s[j:], ']')
			if k < 0 {
				break
			}
			*next = atoi(s[j+1:j+k]) - 1
			j += k + 1
		}
		if j >= len(s) {
			break
		}
		verb := s[j]
		s = s[j+1:]
		if verb == '%' {
			parts = append(parts, one(constTerm("%")))
			continue
		}
		var a val
		if *next >= 0 && *next < len(args) {
			a = args[*next]
		}
		*next++
		parts = append(parts, a)
	}
	return parts
}
