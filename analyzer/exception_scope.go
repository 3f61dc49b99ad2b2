package analyzer

import (
	"cmp"
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
)

// A lineRange is some lines of a file, which is named by its base name. Both ends are included.
type lineRange struct {
	File string `json:"file"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

func (r lineRange) has(file string, line int) bool {
	return r.File == file && r.From <= line && line <= r.To
}

// A scope tells which lines of a file an exception is about:
//   - before the package clause: all;
//   - at the end of a line: that line;
//   - on a line of its own: the line below it and below the comments next to it.
//
// A statement, a declaration, an argument or an element of a literal that starts on such a line counts as a whole, and so
// does one that ends on the line at whose end the exception stands. Blocks and the bodies of functions do not count: an
// exception is about one thing, not about whatever somebody puts there later.
//
// Lines are those of the file as it lies there; what is handed out is adjusted by line directives, as positions of
// findings are.
type scope struct {
	fset *token.FileSet
	file *ast.File
	tf   *token.File
	// items are what counts as a whole, without bodies.
	items []item
	// code is the offset of the first token of each line that has any, by its line.
	code map[int]int
}

// An item is a run of lines, but for the lines of bodies in it.
type item struct {
	from, to int
	bodies   [][2]int // first and last line
}

func newScope(fset *token.FileSet, file *ast.File) *scope {
	s := &scope{fset: fset, file: file, tf: fset.File(file.FileStart), code: map[int]int{}}
	ast.Inspect(file, s.visit)
	return s
}

func (s *scope) line(p token.Pos) int { return s.tf.PositionFor(p, false).Line }

// token notes that there is code at p.
func (s *scope) token(p token.Pos) {
	if !p.IsValid() || int(p) < s.tf.Base() || int(p) > s.tf.Base()+s.tf.Size() {
		return
	}
	line, off := s.line(p), s.tf.Offset(p)
	if have, ok := s.code[line]; !ok || off < have {
		s.code[line] = off
	}
}

func (s *scope) visit(n ast.Node) bool {
	switch n := n.(type) {
	case nil, *ast.CommentGroup:
		return false
	case *ast.File:
		s.token(n.Package)
		return true
	case *ast.IfStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.ForStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.RangeStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.SwitchStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.TypeSwitchStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.SelectStmt:
		s.header(n, n.Body.Lbrace)
	case *ast.CaseClause:
		s.header(n, n.Colon)
	case *ast.CommClause:
		s.header(n, n.Colon)
	case *ast.FuncDecl:
		if n.Body != nil {
			s.header(n, n.Body.Lbrace)
		}
	case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt, *ast.DeferStmt, *ast.GoStmt, *ast.SendStmt, *ast.IncDecStmt, *ast.ValueSpec:
		s.whole(n)
	case *ast.GenDecl:
		if !n.Lparen.IsValid() {
			s.whole(n)
		}
	case *ast.CallExpr:
		for _, a := range n.Args {
			s.whole(a)
		}
	case *ast.CompositeLit:
		for _, e := range n.Elts {
			s.whole(e)
		}
	}
	// Every line of code has the start of a node, or the end of one.
	s.token(n.Pos())
	if end := n.End(); end.IsValid() {
		s.token(end - 1)
	}
	return true
}

// header adds what stands before the block of n.
func (s *scope) header(n ast.Node, block token.Pos) { s.add(n, n.Pos(), block) }

func (s *scope) whole(n ast.Node) { s.add(n, n.Pos(), n.End()) }

func (s *scope) add(n ast.Node, from, to token.Pos) {
	it := item{from: s.line(from), to: s.line(to)}
	if it.from < it.to {
		ast.Inspect(n, func(n ast.Node) bool {
			f, ok := n.(*ast.FuncLit)
			if ok {
				if b := [2]int{s.line(f.Body.Lbrace) + 1, s.line(f.Body.Rbrace) - 1}; b[0] <= min(b[1], it.to) {
					it.bodies = append(it.bodies, b)
				}
			}
			return !ok
		})
	}
	s.items = append(s.items, it)
}

// of is what an exception in the comment c of group g is about.
func (s *scope) of(c *ast.Comment, g *ast.CommentGroup) []lineRange {
	if c.Pos() < s.file.Package {
		return s.adjusted([][2]int{{1, s.tf.LineCount()}})
	}
	line := s.line(c.Pos())
	off, trailing := s.code[line]
	trailing = trailing && off < s.tf.Offset(c.Pos())
	if !trailing {
		line = s.line(g.End()-1) + 1
	}
	lines := [][2]int{{line, line}}
	for _, it := range s.items {
		if it.from == line || trailing && it.to == line {
			lines = append(lines, it.lines()...)
		}
	}
	return s.adjusted(lines)
}

// lines are those of the item without its bodies.
func (it item) lines() [][2]int {
	var out [][2]int
	from := it.from
	for _, b := range it.bodies {
		out = append(out, [2]int{from, b[0] - 1})
		from = b[1] + 1
	}
	return append(out, [2]int{from, it.to})
}

// adjusted are lines as positions name them: sorted, joined where they meet.
func (s *scope) adjusted(lines [][2]int) []lineRange {
	var all []lineRange
	for _, l := range lines {
		for n := l[0]; n <= min(l[1], s.tf.LineCount()); n++ {
			at := s.tf.LineStart(n)
			if off, ok := s.code[n]; ok { // a line directive may stand before it
				at = s.tf.Pos(off)
			}
			p := s.fset.Position(at)
			all = append(all, lineRange{filepath.Base(p.Filename), p.Line, p.Line})
		}
	}
	slices.SortFunc(all, func(a, b lineRange) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.From, b.From))
	})
	out := all[:0]
	for _, r := range all {
		if n := len(out); n > 0 && out[n-1].File == r.File && r.From <= out[n-1].To+1 {
			out[n-1].To = max(out[n-1].To, r.To)
		} else {
			out = append(out, r)
		}
	}
	return out
}
