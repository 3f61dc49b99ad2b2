package urlpat

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Format is fmt.Sprintf. Arguments are the text that %v would print for them. A verb that needs the argument's type
// (%x, %T, a width beside a hole), a missing argument or an unknown verb leaves a hole, which keeps the argument's
// names. Arguments that no verb uses are ignored. A hole in the format is taken to hold no verbs.
func Format(format Pattern, args []Pattern) Pattern {
	var parts []Part
	next := 0
	for _, p := range format {
		if p.Hole {
			parts = append(parts, p)
			continue
		}
		parts = append(parts, expand(p.Lit, args, &next)...)
	}
	return normal(parts)
}

// expand is a part of a format, of which the next argument is at next.
func expand(format string, args []Pattern, next *int) []Part {
	var parts []Part
	for format != "" {
		i := strings.IndexByte(format, '%')
		if i < 0 {
			parts = append(parts, Part{Lit: format})
			break
		}
		parts = append(parts, Part{Lit: format[:i]})
		v, n := scanVerb(format[i:], next)
		format = format[i+n:]
		if v.verb == '%' {
			parts = append(parts, Part{Lit: "%"})
			continue
		}
		if v.arg < 0 || v.arg >= len(args) {
			parts = append(parts, Part{Hole: true})
			continue
		}
		parts = append(parts, v.print(args[v.arg])...)
	}
	return parts
}

// A verb is one formatting directive. arg is the index of its operand; -1 when it has none.
type verb struct {
	verb  rune
	arg   int
	flags string
	sized bool // a width or precision is given
	spec  string
}

// scanVerb reads the directive at the start of s, which is a %, and moves next on as fmt does.
func scanVerb(s string, next *int) (verb, int) {
	i := 1
	v := verb{arg: -1}
	index := func() {
		if i >= len(s) || s[i] != '[' {
			return
		}
		end := strings.IndexByte(s[i:], ']')
		if end < 0 {
			return
		}
		if n, err := strconv.Atoi(s[i+1 : i+end]); err == nil && n > 0 {
			*next = n - 1
		} else {
			*next = 1 << 20 // fmt reports a bad index and uses no argument
		}
		i += end + 1
	}
	number := func() {
		index()
		if i < len(s) && s[i] == '*' {
			*next++
			i++
			v.sized = true
			v.spec += "*" // unknown size: printing falls back to a hole
			return
		}
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			v.sized = true
			v.spec += s[i : i+1]
			i++
		}
	}
	for i < len(s) && strings.IndexByte("+-# 0", s[i]) >= 0 {
		v.flags += s[i : i+1]
		i++
	}
	v.spec = v.flags
	number()
	if i < len(s) && s[i] == '.' {
		i++
		v.sized = true
		v.spec += "."
		number()
	}
	index()
	if i >= len(s) {
		return v, i
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	v.verb = r
	i += n
	if r != '%' {
		v.arg = *next
		*next++
	}
	return v, i
}

func (v verb) print(arg Pattern) []Part {
	hole := []Part{{Hole: true, Names: arg.Names()}}
	s, isConst := arg.Const()
	switch v.verb {
	case 's', 'v':
		switch {
		case strings.Contains(v.flags, "#"):
			return hole
		case !v.sized:
			return arg
		case isConst && !strings.Contains(v.spec, "*"):
			return Lit(fmt.Sprintf("%"+v.spec+string(v.verb), s))
		}
	case 'd', 't':
		if isConst && !v.sized && v.flags == "" {
			return arg
		}
	case 'q':
		switch {
		case v.sized || v.flags != "":
			return hole
		case isConst:
			return Lit(strconv.Quote(s))
		}
		return Concat(Lit(`"`), arg, Lit(`"`))
	}
	return hole
}
