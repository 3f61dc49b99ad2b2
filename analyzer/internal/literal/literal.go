// Package literal holds the rules that only read text: string literals, struct tags, the names that a program declares and,
// where a rule says so, files that it embeds. They look at syntax alone, so a text that the program puts together at run
// time is seen in its parts, except for literals that are joined with +.
//
// Not covered: comments, which no user of the program reads; text in other languages than English.
package literal

import (
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A Hit is a finding about a text, and where it stands. The finding has no positions: naming files is for the caller.
type Hit struct {
	Pos     token.Pos
	Finding finding.Finding
}

// A text is what one literal says, or several that are joined with +. Names are texts of one word.
type text struct {
	s     string
	parts []part
}

// A part is a literal or name that text from offset on comes from.
type part struct {
	offset int
	pos    token.Pos
	raw    bool // a raw string: its lines are lines of the source
	named  bool // a constant that is declared elsewhere
	s      string
}

// part is what the byte at an offset comes from.
func (t text) part(offset int) part {
	p := t.parts[0]
	for _, q := range t.parts {
		if q.offset <= offset {
			p = q
		}
	}
	return p
}

// at is where the byte at an offset stands, on the right line; in a raw string also in the right column.
func (t text) at(offset int) token.Pos {
	p := t.part(offset)
	if !p.raw {
		return p.pos
	}
	return p.pos + token.Pos(1+min(offset-p.offset, len(p.s)))
}

// texts calls yield for each text of a file: literals that are no import path, values in struct tags, names where they
// are declared.
func texts(f *ast.File, yield func(text)) {
	names := func(ids ...*ast.Ident) {
		for _, id := range ids {
			yield(text{id.Name, []part{{pos: id.Pos(), s: id.Name}}})
		}
	}
	seen := map[ast.Expr]bool{} // as part of another text
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.ValueSpec:
			names(n.Names...)
		case *ast.TypeSpec:
			names(n.Name)
		case *ast.FuncDecl:
			names(n.Name)
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				if id, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					names(id)
				}
			}
		case *ast.Field: // of a struct, an interface, parameters or results
			names(n.Names...)
			if n.Tag != nil {
				seen[n.Tag] = true
				tag(n.Tag, yield)
			}
		case *ast.BinaryExpr:
			if t, ok := joined(n, seen); ok {
				yield(t)
			}
		case *ast.BasicLit:
			if t, ok := joined(n, seen); ok {
				yield(t)
			}
		}
		return true
	})
}

// joined is the text of a string literal, or of several joined with +, that is not part of another text.
func joined(e ast.Expr, seen map[ast.Expr]bool) (text, bool) {
	var t text
	var add func(ast.Expr) bool
	add = func(e ast.Expr) bool {
		if seen[e] {
			return false
		}
		switch e := e.(type) {
		case *ast.ParenExpr:
			return add(e.X)
		case *ast.BinaryExpr:
			return e.Op == token.ADD && add(e.X) && add(e.Y)
		case *ast.BasicLit:
			s, err := strconv.Unquote(e.Value)
			if err != nil || e.Kind != token.STRING {
				return false
			}
			t.parts = append(t.parts, part{offset: len(t.s), pos: e.Pos(), raw: e.Value[0] == '`', s: s})
			t.s += s
			return true
		}
		return false
	}
	if !add(e) {
		return text{}, false
	}
	ast.Inspect(e, func(n ast.Node) bool {
		if x, ok := n.(ast.Expr); ok {
			seen[x] = true
		}
		return true
	})
	return t, true
}

// tag yields the values of a struct tag: names of keys, environment variables and flags, without the options after a
// comma, and help.
func tag(lit *ast.BasicLit, yield func(text)) {
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		return
	}
	for _, key := range tagKeys(s) {
		value := reflect.StructTag(s).Get(key)
		if !strings.Contains(value, " ") {
			value, _, _ = strings.Cut(value, ",")
		}
		yield(text{value, []part{{pos: lit.Pos(), s: value}}})
	}
}
