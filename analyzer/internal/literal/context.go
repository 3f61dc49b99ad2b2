package literal

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A shown text is one that people may read, line by line, with where each line stands.
type shown struct {
	lines []docLine
	pos   []token.Pos // of the first byte of each line; of the literal where its lines are none of the source
	raw   []bool      // the bytes of the line are bytes of the source
}

func (s *shown) add(t text, r role, at surrounding) {
	offset := 0
	for l := range strings.SplitSeq(t.s, "\n") {
		p := t.part(offset)
		s.lines = append(s.lines, docLine{l, r, at})
		s.pos = append(s.pos, t.at(offset))
		s.raw = append(s.raw, p.raw)
		offset += len(l) + 1
	}
}

// shownTexts calls yield for each text of a file that people may read: literals, joined ones as one, those that a block
// prints one after another or that a list holds as one as well, and what struct tags say of fields. Texts for logs are
// left out. pkg is the import path of the package.
func shownTexts(fset *token.FileSet, f *ast.File, pkg string, yield func(*shown)) {
	c := &collector{seen: map[ast.Expr]bool{}, yield: yield}
	c.dc = ofDataCenter(pkg)
	c.file = scopeOwner(pkg, filepath.Base(fset.Position(f.Package).Filename), f.Name.Name)
	c.walk(f)
}

// A collector walks a file with the nodes that lead to the present one.
type collector struct {
	stack []ast.Node
	seen  map[ast.Expr]bool
	file  owner
	dc    bool // the package is named after Data Center
	yield func(*shown)
}

func (c *collector) walk(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			c.stack = c.stack[:len(c.stack)-1]
			return true
		}
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.CommentGroup:
			return false
		case *ast.BlockStmt:
			c.printed(n, n.List)
		case *ast.CaseClause:
			c.printed(n, n.Body)
		case *ast.CompositeLit:
			c.listed(n, n.Elts)
		case *ast.CallExpr:
			if name, _ := calleeOf(n); name == "append" {
				c.listed(n, n.Args)
			}
		case *ast.Field:
			if n.Tag != nil {
				c.seen[n.Tag] = true
				c.tagged(n)
			}
		case *ast.BinaryExpr, *ast.BasicLit:
			c.one(n.(ast.Expr))
		}
		c.stack = append(c.stack, n)
		return true
	})
}

// one yields a text that stands alone.
func (c *collector) one(e ast.Expr) {
	t, ok := joined(e, c.seen)
	if !ok {
		t, ok = withHoles(e, c.seen)
	}
	if !ok || !mayAsk(t.s) {
		return
	}
	r, at, silent := c.placed(e, c.stack)
	if silent {
		return
	}
	s := &shown{}
	s.add(t, r, at)
	c.yield(s)
}

// withHoles is the text of several literals joined with + among which stand other operands, each a hole.
func withHoles(e ast.Expr, seen map[ast.Expr]bool) (t text, ok bool) {
	var add func(ast.Expr)
	add = func(e ast.Expr) {
		if b, isSum := e.(*ast.BinaryExpr); isSum && b.Op == token.ADD && !seen[e] {
			seen[e] = true
			add(b.X)
			add(b.Y)
			return
		}
		if l, isText := joined(e, seen); isText {
			ok = true
			for _, p := range l.parts {
				p.offset += len(t.s)
				t.parts = append(t.parts, p)
			}
			t.s += l.s
			return
		}
		t.parts = append(t.parts, part{offset: len(t.s), pos: e.Pos()})
		t.s += "%v"
	}
	if b, isSum := e.(*ast.BinaryExpr); !isSum || b.Op != token.ADD || seen[e] {
		return text{}, false
	}
	add(e)
	return t, ok
}

// printed yields what the statements of a block print, as one text.
func (c *collector) printed(block ast.Node, list []ast.Stmt) {
	var ts []placedText
	for _, st := range list {
		x, ok := st.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := x.X.(*ast.CallExpr)
		if !ok || !isPrint(call) {
			continue
		}
		for _, arg := range call.Args {
			t, ok := joined(arg, c.seen)
			if !ok {
				t, ok = withHoles(arg, c.seen)
			}
			if ok {
				ts = append(ts, placedText{t, arg, []ast.Node{block, st, call}})
			}
		}
	}
	c.together(ts)
}

// listed yields the texts of a list as one text.
func (c *collector) listed(list ast.Node, elts []ast.Expr) {
	n := 0
	for _, e := range elts {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING && strings.Contains(lit.Value, " ") {
			n++
		}
	}
	if n < 2 {
		return
	}
	var ts []placedText
	for _, e := range elts {
		if t, ok := joined(e, c.seen); ok {
			ts = append(ts, placedText{t, e, []ast.Node{list}})
		}
	}
	c.together(ts)
}

// A placedText is a text with the nodes that lead to it from where the collector is.
type placedText struct {
	text
	expr  ast.Expr
	below []ast.Node
}

// together yields several texts as one.
func (c *collector) together(ts []placedText) {
	if !slices.ContainsFunc(ts, func(t placedText) bool { return mayAsk(t.s) }) {
		return // most; finding out where they stand takes longer
	}
	s := &shown{}
	for _, t := range ts {
		if r, at, silent := c.placed(t.expr, append(slices.Clone(c.stack), t.below...)); !silent {
			s.add(t.text, r, at)
		}
	}
	c.yield(s)
}

// How far up the names beside a text are looked for: any, and those of the very thing that it is about.
const (
	levels = 12
	near   = 3
)

// placed is what surrounds a text, by the nodes around it: what it is to people, and whose it is by the names beside it.
// silent says that nobody is meant to read it.
func (c *collector) placed(e ast.Node, stack []ast.Node) (r role, at surrounding, silent bool) {
	at.above, at.dc = c.file, c.dc
	if len(stack) > 1 {
		if d, ok := stack[1].(*ast.FuncDecl); ok { // in the file
			if o := scopeOf(d); o.known {
				at.above = o
			}
		}
	}
	child := e
	for i := len(stack) - 1; i >= 0 && len(stack)-i <= levels; i-- {
		var names []string
		switch n := stack[i].(type) {
		case *ast.KeyValueExpr:
			if n.Value == child {
				key := nameOf(n.Key)
				if isLabelKey(key) && r == inText {
					r = asLabel
				}
				names = append(names, key)
			}
		case *ast.CompositeLit:
			if isObject(n) { // other elements of a list are about something else
				names = append(names, siblings(n.Elts, child)...)
			}
			if n.Type != nil {
				names = append(names, nameOf(n.Type))
			}
		case *ast.CallExpr:
			name, on := calleeOf(n)
			if n.Fun != child {
				switch {
				case isLog(name, on):
					return r, at, true
				case isPrint(n) && r == inText:
					r = asPrompt
				case labelCall(name) && r == inText && isLastText(n, child):
					r = asLabel
				}
			}
			names = append(names, siblings(n.Args, child)...)
			if name != "append" {
				names = append(names, name)
			}
		case *ast.SelectorExpr: // of a chain of calls
		case *ast.ValueSpec:
			for _, id := range n.Names {
				names = append(names, id.Name)
			}
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				names = append(names, nameOf(l))
				if isLabelKey(nameOf(l)) && r == inText {
					r = asLabel
				}
			}
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				return r, at, true // compared, not shown
			}
		case *ast.CaseClause:
			if e, ok := child.(ast.Expr); ok && slices.Contains(n.List, e) {
				return r, at, true
			}
		case *ast.IndexExpr:
			if n.Index == child {
				return r, at, true
			}
		case *ast.FuncDecl:
			return r, at, false
		}
		if !at.names.known {
			at.names = namesOwner(names)
		}
		at.dc = at.dc || slices.ContainsFunc(names, func(s string) bool { return readName(s).dc })
		at.other = at.other || len(stack)-i <= near && slices.ContainsFunc(names, func(s string) bool { return readName(s).other })
		child = stack[i]
	}
	return r, at, false
}

// isObject reports whether a literal is that of a struct, as far as syntax tells.
func isObject(l *ast.CompositeLit) bool {
	switch l.Type.(type) {
	case *ast.ArrayType, *ast.MapType:
		return false
	}
	return true
}

// scopeOf is the product that a function or its receiver is named after.
func scopeOf(d *ast.FuncDecl) owner {
	names := []string{d.Name.Name}
	if d.Recv != nil && len(d.Recv.List) > 0 {
		names = append(names, nameOf(d.Recv.List[0].Type))
	}
	o := namesOwner(names)
	o.evidence = "the function's name"
	return o
}

// scopeOwner is the product that a file is named after, or else, less surely, its package.
func scopeOwner(pkg, file, name string) owner {
	if o := namesOwner([]string{strings.TrimSuffix(file, ".go")}); o.known {
		o.evidence = "the file's name"
		return o
	}
	for _, s := range []string{name, pkg} {
		if o := namesOwner([]string{s}); o.known {
			o.evidence, o.confidence = "the package's name", finding.ConfidencePossible
			return o
		}
	}
	return owner{}
}

// ofDataCenter reports whether an element of a path is named after Data Center.
func ofDataCenter(file string) bool {
	for elem := range strings.SplitSeq(file, "/") {
		if readName(elem).dc {
			return true
		}
	}
	return false
}

// namesOwner is the product that the first name with one names; somebody else if only such are named.
func namesOwner(names []string) owner {
	var o owner
	for _, name := range names {
		n := readName(name)
		if n.owned && (!o.known || o.vendor) {
			o = owner{known: true, product: n.product, evidence: "the name beside it", confidence: finding.ConfidenceLikely}
		}
		if n.vendor && !n.owned && !o.known {
			o = owner{known: true, vendor: true}
		}
	}
	return o
}

// siblings are the names among expressions beside another: identifiers, and texts of one word.
func siblings(list []ast.Expr, but ast.Node) []string {
	var out []string
	for _, e := range list {
		if e == but {
			continue
		}
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
			if l, ok := e.(*ast.CompositeLit); ok && l.Type != nil && !isObject(l) { // EnvVars: []string{"JIRA_TOKEN"}
				out = append(out, siblings(l.Elts, nil)...)
				continue
			}
			if c, ok := e.(*ast.CallExpr); ok { // Sources: cli.EnvVars("JIRA_TOKEN")
				out = append(out, siblings(c.Args, nil)...)
				continue
			}
		}
		if s := nameOf(e); s != "" && !strings.ContainsAny(s, " \n") {
			out = append(out, s)
		}
	}
	return out
}

// nameOf is the name that an expression is, points to, selects or quotes; "" for others.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		if x := nameOf(e.X); x != "" {
			return x + "." + e.Sel.Name
		}
		return e.Sel.Name
	case *ast.UnaryExpr:
		return nameOf(e.X)
	case *ast.StarExpr:
		return nameOf(e.X)
	case *ast.ParenExpr:
		return nameOf(e.X)
	case *ast.IndexExpr:
		return nameOf(e.Index)
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return s
		}
	}
	return ""
}

// calleeOf is the name of the called function and what it is a method of, as far as that has a name.
func calleeOf(c *ast.CallExpr) (name, on string) {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name, ""
	case *ast.SelectorExpr:
		on = nameOf(f.X)
		if x, ok := f.X.(*ast.CallExpr); ok { // log.With(...).Info
			inner, of := calleeOf(x)
			on = of + "." + inner
		}
		return f.Sel.Name, on
	}
	return "", ""
}

var (
	printName = pattern(`^(?:Fp|P|p|fp)rint(?:f|ln|)$|^WriteString$|^Print(?:Err)?(?:f|ln|)$`)
	logName   = pattern(`^(?:Trace|Debug|Info|Warn|Warning|Error|Log|Print|Notice|Msg|Critical)`)
	labelName = pattern(`(?i)^(?:(?:Persistent)?(?:String|Bool|Text|Secret|Password|Flag|Arg|Option|Input|Func|Var)(?:Slice|Array)?(?:Var)?P?(?:Flag|Field|Arg)?|(?:With)?(?:Description|Title|Label|Help|Usage|Placeholder|DisplayName|` +
		`Prompt|Hint|HelpText|Message|Question)|Ask\w*|Prompt\w*|Read(?:Password|Secret|Line|Input)\w*|\w*Prompt|WithDefault(?:Text|Value)|NewInput|NewPassword)$`)
)

func isPrint(c *ast.CallExpr) bool {
	name, on := calleeOf(c)
	return printName().MatchString(name) && !namesLog(on)
}

// isLog reports whether a call writes to a log. What ends the program is read by whoever started it.
func isLog(name, on string) bool { return logName().MatchString(name) && namesLog(on) }

func namesLog(on string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(on), func(r rune) bool { return r == '.' || r == '_' }) {
		if strings.HasSuffix(w, "log") || strings.Contains(w, "logger") || w == "logrus" || w == "zap" || w == "l" {
			return true
		}
	}
	return false
}

func labelCall(name string) bool { return labelName().MatchString(name) }

// isLastText reports whether no text of several words comes after an argument: help comes last.
func isLastText(c *ast.CallExpr, arg ast.Node) bool {
	after := false
	for _, a := range c.Args {
		if after && strings.Contains(nameOf(a), " ") {
			return false
		}
		after = after || a == arg
	}
	return true
}

func isLabelKey(key string) bool {
	key = key[strings.LastIndexByte(key, '.')+1:]
	key = strings.ToLower(strings.NewReplacer("_", "", "-", "").Replace(key))
	return labelKeys[key]
}

// tagged yields what the tag of a field says to people.
func (c *collector) tagged(f *ast.Field) {
	s, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return
	}
	var names []string
	var help []string
	for _, id := range f.Names {
		names = append(names, id.Name)
	}
	for _, key := range tagKeys(s) {
		v := reflect.StructTag(s).Get(key)
		if isLabelKey(key) || strings.HasSuffix(key, "-description") {
			if _, d, ok := strings.Cut(v, "description="); ok {
				v = d
			}
			help = append(help, v)
			continue
		}
		for w := range strings.FieldsFuncSeq(v, func(r rune) bool { return strings.ContainsRune(" ,:=", r) }) {
			names = append(names, w)
		}
	}
	at := surrounding{above: c.file, names: namesOwner(names)}
	for i := len(c.stack) - 1; i >= 0 && !at.names.known; i-- {
		switch n := c.stack[i].(type) {
		case *ast.TypeSpec:
			at.names = namesOwner([]string{n.Name.Name})
		case *ast.Field:
			for _, id := range n.Names {
				if !at.names.known {
					at.names = namesOwner([]string{id.Name})
				}
			}
		}
	}
	at.dc = c.dc || slices.ContainsFunc(names, func(s string) bool { return readName(s).dc })
	for _, h := range help {
		s := &shown{}
		s.add(text{h, []part{{pos: f.Tag.Pos(), s: h}}}, asLabel, at)
		c.yield(s)
	}
}

// tagKeys are the keys of a struct tag.
func tagKeys(s string) []string {
	var out []string
	for {
		s = strings.TrimLeft(s, " ")
		key, rest, ok := strings.Cut(s, `:"`)
		if !ok {
			return out
		}
		quoted, err := strconv.QuotedPrefix(`"` + rest)
		if err != nil {
			return out
		}
		out = append(out, key)
		s = rest[len(quoted)-1:]
	}
}
