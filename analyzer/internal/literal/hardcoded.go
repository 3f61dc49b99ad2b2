package literal

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// HardCoded is the id of the rule about credentials in the source.
const HardCoded = "token-hardcoded"

// A Planted is a credential in the source, whether or not anything is made of it.
type Planted struct {
	Hit
	// Value is the credential, to compare it with what is attached elsewhere. It must not get into any output.
	Value string
}

// HardCodedIn finds the constants of a package that have the shape of a credential, or that names call one. level gives
// the level of a finding.
func HardCodedIn(pkg *types.Package, info *types.Info, fset *token.FileSet, files []*ast.File, level func(secret.Kind) string) []Planted {
	var out []Planted
	number := numbering{}
	for _, f := range files {
		w := constants{info: info, about: map[ast.Expr]secret.About{}, seen: map[ast.Expr]bool{}}
		w.yield = func(t text, about secret.About) {
			for _, m := range secret.Find(t.s, about) {
				part := t.part(m.Start)
				if part.named && m.End <= part.offset+len(part.s) {
					continue // it is reported where the constant is declared
				}
				pos := t.at(m.Start)
				at := fset.Position(pos)
				f := plantedFinding(m, about, "", level)
				f.Credential.Line = at.Line
				f.Fingerprint = number.fingerprint(pkg.Path(), filepath.Base(at.Filename), m.Name, w.function, f.Credential.Name)
				out = append(out, Planted{Hit{pos, f}, t.s[m.Start:m.End]})
			}
		}
		w.file(f)
	}
	return out
}

// HardCodedFile finds the credentials in a text file that is part of a program: one finding for each sort, with the lines as
// path. pkg and name are those of the package and of the file.
func HardCodedFile(pkg, name, data string, level func(secret.Kind) string) []finding.Finding {
	var out []finding.Finding
	number := numbering{}
	for _, m := range secret.Find(data, secret.About{Near: []string{name}}) {
		step := finding.Step{Position: finding.Position{File: name, Line: 1 + strings.Count(data[:m.Start], "\n")}, What: m.Name}
		i := slices.IndexFunc(out, func(f finding.Finding) bool { return f.Path[0].What == m.Name })
		if i >= 0 {
			out[i].Path = append(out[i].Path, step)
			continue
		}
		f := plantedFinding(m, secret.About{}, name+":"+strconv.Itoa(step.Line), level)
		f.Credential.Line = step.Line
		f.Fingerprint = number.fingerprint(pkg, name, m.Name)
		f.Path = append(f.Path, step)
		out = append(out, f)
	}
	return out
}

// A numbering tells findings apart that have all but their line in common.
type numbering map[string]int

func (n numbering) fingerprint(parts ...string) string {
	what := HardCoded + "\x00" + strings.Join(parts, "\x00")
	n[what]++
	return finding.FingerprintOf(what, strconv.Itoa(n[what]))
}

// plantedFinding is the finding about m, but for where it is. embedded is the place in a file that is part of the program,
// "" for one in the source.
func plantedFinding(m secret.Match, about secret.About, embedded string, level func(secret.Kind) string) finding.Finding {
	f := finding.Finding{
		Rule: HardCoded, Level: level(m.Kind), Confidence: m.Confidence,
		Evidence:   []string{m.Evidence},
		Advice:     m.Revoke + " Then take it out of the source and out of the history of the repository.",
		Credential: finding.Credential{Kind: finding.KindLiteral, Name: shownName(m, about)},
		Path:       []finding.Step{},
	}
	where := "in the source"
	if f.Credential.Name != "" {
		where = "as " + f.Credential.Name
	}
	if embedded != "" {
		where += " in the embedded file " + embedded
		where = strings.TrimPrefix(where, "in the source ")
	}
	f.Message = HardCoded + ": " + m.Kind.Name + " hard-coded " + where + ": whoever can read the source or the binary has it. " + f.Advice
	return f
}

// shownName is the name under which a reader finds m, if it is one that can be shown.
func shownName(m secret.Match, about secret.About) string {
	name := m.Key
	if name == "" {
		name = about.Name
	}
	if len(name) > 64 || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) || secret.Mask(name) != name || len(secret.Find(name, secret.About{})) > 0 {
		return ""
	}
	return name
}

// constants walks the string constants of a file, with what they are called.
type constants struct {
	info     *types.Info
	about    map[ast.Expr]secret.About // of expressions below the one at hand
	seen     map[ast.Expr]bool         // as part of a text
	near     []string
	function string // the declared one that is walked through, "" outside
	yield    func(text, secret.About)
}

func (w *constants) file(f *ast.File) {
	for _, d := range f.Decls {
		w.near, w.function = []string{f.Name.Name}, ""
		if fn, ok := d.(*ast.FuncDecl); ok {
			w.function = fn.Name.Name
			w.near = append(w.near, fn.Name.Name)
			if fn.Recv != nil && len(fn.Recv.List) > 0 {
				w.near = append(w.near, typeName(fn.Recv.List[0].Type))
			}
		}
		ast.Inspect(d, w.visit)
	}
}

func (w *constants) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.ValueSpec:
		for i, v := range n.Values {
			if i < len(n.Names) {
				w.name(v, n.Names[i].Name)
			}
		}
	case *ast.AssignStmt:
		for i, v := range n.Rhs {
			if len(n.Lhs) == len(n.Rhs) {
				name, in := w.lhs(n.Lhs[i])
				w.name(v, name, in...)
			}
		}
	case *ast.ReturnStmt:
		if len(n.Results) > 0 && w.function != "" {
			w.name(n.Results[0], w.function)
		}
	case *ast.TypeSpec:
		if s, ok := n.Type.(*ast.StructType); ok {
			for _, field := range s.Fields.List {
				w.tag(field, n.Name.Name)
			}
		}
	case *ast.CompositeLit:
		w.elements(n)
	case *ast.CallExpr:
		w.arguments(n)
	case *ast.BasicLit, *ast.BinaryExpr:
		return w.text(n.(ast.Expr))
	}
	return true
}

// name gives an expression its names, and those to what stands for it.
func (w *constants) name(e ast.Expr, name string, in ...string) {
	switch x := e.(type) {
	case *ast.ParenExpr:
		w.name(x.X, name, in...)
	case *ast.UnaryExpr:
		w.name(x.X, name, in...)
	case *ast.CallExpr:
		if tv, ok := w.info.Types[x.Fun]; ok && tv.IsType() && len(x.Args) == 1 { // a conversion
			w.name(x.Args[0], name, in...)
		}
	case *ast.BasicLit, *ast.BinaryExpr, *ast.CompositeLit:
		if name != "" || len(in) > 0 {
			w.about[e] = secret.About{Name: name, In: in}
		}
	}
}

// lhs are the names of what is assigned to.
func (w *constants) lhs(e ast.Expr) (name string, in []string) {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name, nil
	case *ast.SelectorExpr:
		base, above := w.lhs(e.X)
		in = append(above, base)
		if t := w.info.TypeOf(e.X); t != nil {
			in = append(in, namedType(t))
		}
		return e.Sel.Name, in
	case *ast.IndexExpr:
		base, above := w.lhs(e.X)
		key, _ := w.constant(e.Index)
		return key, append(above, base)
	case *ast.StarExpr:
		return w.lhs(e.X)
	case *ast.ParenExpr:
		return w.lhs(e.X)
	}
	return "", nil
}

// elements gives the elements of a literal the names of their fields or keys.
func (w *constants) elements(lit *ast.CompositeLit) {
	outer := w.about[lit]
	in := append(slices.Clone(outer.In), outer.Name)
	t := w.info.TypeOf(lit)
	var fields *types.Struct
	if t != nil {
		in = append(in, namedType(t))
		fields, _ = t.Underlying().(*types.Struct)
	}
	for i, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		switch {
		case ok:
			name := ""
			if id, ok := kv.Key.(*ast.Ident); ok && fields != nil {
				name = id.Name
			} else {
				name, _ = w.constant(kv.Key)
			}
			w.name(kv.Value, name, in...)
		case fields != nil && i < fields.NumFields():
			w.name(e, fields.Field(i).Name(), in...)
		default: // of a slice
			w.name(e, outer.Name, outer.In...)
		}
	}
}

// arguments gives arguments the names of the parameters, or the constant before: as in Setenv("JIRA_TOKEN", "...").
func (w *constants) arguments(call *ast.CallExpr) {
	t := w.info.TypeOf(call.Fun)
	if t == nil {
		return
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return
	}
	callee, in := w.lhs(call.Fun)
	in = append(in, callee)
	for i, a := range call.Args {
		if i > 0 {
			if key, ok := w.constant(call.Args[i-1]); ok && key != "" {
				w.name(a, key, in...)
				continue
			}
		}
		if i < sig.Params().Len() {
			w.name(a, sig.Params().At(i).Name(), in...)
		}
	}
}

func (w *constants) constant(e ast.Expr) (string, bool) {
	tv, ok := w.info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// text yields the text of a literal, or of operands joined with +: what is no constant of these is a hole. It reports
// whether there may be more texts below.
func (w *constants) text(e ast.Expr) bool {
	if w.seen[e] {
		return true
	}
	var t text
	whole := true
	var add func(ast.Expr)
	add = func(x ast.Expr) {
		switch y := x.(type) {
		case *ast.ParenExpr:
			add(y.X)
			return
		case *ast.BinaryExpr:
			if y.Op == token.ADD {
				w.seen[y] = true
				add(y.X)
				add(y.Y)
				return
			}
		}
		s, ok := w.constant(x)
		if !ok {
			whole = false
			s = "\x00"
		} else {
			w.seen[x] = true
		}
		lit, isLit := x.(*ast.BasicLit)
		t.parts = append(t.parts, part{offset: len(t.s), pos: x.Pos(), raw: isLit && lit.Value[0] == '`', named: ok && !isLit, s: s})
		t.s += s
	}
	switch x := e.(type) {
	case *ast.BinaryExpr:
		if x.Op != token.ADD {
			return true
		}
	case *ast.BasicLit:
		if x.Kind != token.STRING {
			return false
		}
	}
	add(e)
	about := w.about[e]
	about.Near = w.near
	if slices.ContainsFunc(t.parts, func(p part) bool { return !p.named && p.s != "\x00" }) {
		w.yield(t, about)
	}
	return !whole
}

// tag yields the values in the tag of a field: a default may be a credential.
func (w *constants) tag(field *ast.Field, in string) {
	if field.Tag == nil {
		return
	}
	w.seen[field.Tag] = true
	tag(field.Tag, func(t text) {
		about := secret.About{In: []string{in}, Near: w.near}
		if len(field.Names) > 0 {
			about.Name = field.Names[0].Name
		}
		w.yield(t, about)
	})
}

// namedType is the name of a type or of what it points to, "" for one without.
func namedType(t types.Type) string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		if pkg := n.Obj().Pkg(); pkg != nil {
			return pkg.Name() + "." + n.Obj().Name()
		}
		return n.Obj().Name()
	}
	return ""
}

// typeName is the name of a type as it is written.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.IndexListExpr:
		return typeName(e.X)
	}
	return ""
}

// ConstantPlaces finds where strings stand in the source as constants, those of several literals that are joined with + too:
// of each the first place.
func ConstantPlaces(info *types.Info, files []*ast.File, values map[string]bool) map[string]token.Pos {
	places := map[string]token.Pos{}
	for _, f := range files {
		w := constants{info: info, about: map[ast.Expr]secret.About{}, seen: map[ast.Expr]bool{}}
		w.yield = func(t text, _ secret.About) {
			if _, ok := places[t.s]; !ok && values[t.s] {
				places[t.s] = t.parts[0].pos
			}
		}
		w.file(f)
	}
	return places
}
