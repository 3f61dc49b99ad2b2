package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Analyzer follows credentials from where they enter a program to where they are attached. It reports nothing itself
// and knows no rules; it is the sole owner of facts of the suite, so that they can be tested without policy and a
// change of policy never changes them.
var Analyzer = &analysis.Analyzer{
	Name:       "atltokenflow",
	Doc:        "follow credentials to the requests, clients and URLs that they are attached to",
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

// A Result is what the engine found in one package.
type Result struct {
	// Analyzed says that the package was analysed, not merely passed over.
	Analyzed    bool
	Attachments []Attachment
	// Outputs are what is written to logs and stores.
	Outputs []Attachment
	Gaps    []Gap
	// Kept is what the package is seen to write to places of stores and files: [KeptGrant] or [KeptOther].
	Kept map[string]string
	// Custom are the user's own tables as this package was asked about them, nil for none.
	Custom *model.Custom
	// Steps counts transfer steps, the measure of the work done.
	Steps int
	// Asides are what [Aside] says of the packages below that were analysed, by path.
	Asides map[string][]byte
	// Held is as in [Evidence], of this package; Below is the evidence of the packages below.
	Held  map[string][]string
	Below []Evidence
	// Knew are the packages that each of the imports knew of, by import path.
	Knew []map[string]bool
}

// Met reports whether an import knew of all of several packages: what they tell together is said there, or below.
func (r *Result) Met(pkgs ...string) bool {
	return slices.ContainsFunc(r.Knew, func(k map[string]bool) bool {
		return !slices.ContainsFunc(pkgs, func(p string) bool { return !k[p] })
	})
}

// Aside, where set, is what importers of an analysed package get to know of it beside what the engine finds; nil for
// nothing. It must depend on nothing but the package, like all that is in a fact.
var Aside func(*analysis.Pass) []byte

func run(pass *analysis.Pass) (any, error) {
	if isStd(pass) {
		return new(Result), nil
	}
	know := newKnowledge()
	n := 0
	var knew []map[string]bool
	for _, imp := range pass.Pkg.Imports() {
		var f Fact
		if pass.ImportPackageFact(imp, &f) {
			k, err := decodeKnowledge(f.Data)
			if err != nil {
				return nil, err
			}
			know.merge(k)
			knew = append(knew, k.packages())
			n++
		}
	}
	mod, ver := "", ""
	if pass.Module != nil {
		mod, ver = pass.Module.Path, Version(pass)
	}
	var custom *model.Custom
	if CustomTables != nil {
		c, err := CustomTables(pass)
		if err != nil {
			return nil, err
		}
		custom = c.Fresh()
	}
	if ver != "" && Skippable(mod, ver, pass.Pkg.Path(), Folder(pass), func() bool {
		return know.attaching(pass.Pkg) || relevantFiles(pass) || custom != nil && namesCustom(pass, custom)
	}) {
		if n > 0 {
			know.handOn()
			pass.ExportPackageFact(&Fact{know.encode()})
		}
		return new(Result), nil
	}
	e := newEngine(pass.Fset, pass.Pkg, mod, ver, know)
	if custom != nil {
		e.custom = custom
		custom.Resolve(pass.Pkg)
		for _, p := range allImports(pass.Pkg) {
			custom.Resolve(p)
		}
	}
	e.analyze(buildSSA(pass))
	out := e.export()
	if Aside != nil {
		out.segs[e.pkgPath()].aside = Aside(pass)
	}
	pass.ExportPackageFact(&Fact{out.encode()})
	return &Result{
		Analyzed:    true,
		Attachments: e.attachments(locator(pass), false),
		Outputs:     e.attachments(locator(pass), true),
		Gaps:        e.gaps,
		Steps:       e.steps,
		Custom:      custom,
		Kept:        e.written(),
		Asides:      know.asides(),
		Held:        e.held,
		Below:       know.below(),
		Knew:        knew,
	}, nil
}

// isStd reports whether the package belongs to the standard library: tables describe that.
func isStd(pass *analysis.Pass) bool {
	if pass.Module != nil && pass.Module.Path != "" { // drivers leave out the module, or its path
		return pass.Module.Path == "std" || pass.Module.Path == "cmd"
	}
	return isStdPath(pass.Pkg.Path(), Folder(pass))
}

// Version is the version of the package's module, "" for a module of the user's own, also where a replace directive
// gives one in a folder a version.
func Version(pass *analysis.Pass) string {
	if pass.Module == nil || isOwnFolder(Folder(pass), pass.Pkg.Path()) {
		return ""
	}
	return pass.Module.Version
}

// Folder is the package's folder, "" without files. It is that of a file that cgo did not make, which lie in a temporary
// folder: before or behind the others, as the driver likes.
func Folder(pass *analysis.Pass) string {
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart).Name()
		if base := filepath.Base(file); filepath.Ext(base) == ".go" && !strings.HasPrefix(base, "_cgo_") && !strings.HasSuffix(base, ".cgo1.go") {
			return filepath.Dir(file)
		}
	}
	if len(pass.Files) == 0 {
		return ""
	}
	for _, files := range [][]string{pass.OtherFiles, pass.IgnoredFiles} { // of C, say
		if len(files) > 0 {
			return filepath.Dir(files[0])
		}
	}
	return filepath.Dir(pass.Fset.Position(pass.Files[len(pass.Files)-1].Package).Filename)
}

// relevantFiles reports whether the source of a dependency names anything that the engine looks for.
func relevantFiles(pass *analysis.Pass) bool {
	found := false
	for _, f := range pass.Files {
		for _, imp := range f.Imports {
			if relevantText(imp.Path.Value) {
				return true
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				found = found || n.Kind == token.STRING && relevantText(n.Value)
			case *ast.Ident:
				found = found || attachName(n.Name)
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// allImports are the packages that p imports, directly or not, as far as the driver knows them: of indirect ones it may
// have read only what others mention.
func allImports(p *types.Package) []*types.Package {
	var out []*types.Package
	seen := map[*types.Package]bool{p: true}
	for queue := p.Imports(); len(queue) > 0; queue = queue[1:] {
		q := queue[0]
		if seen[q] {
			continue
		}
		seen[q] = true
		out = append(out, q)
		queue = append(queue[:len(queue):len(queue)], q.Imports()...)
	}
	return out
}

// namesCustom reports whether the source of a dependency has a name that users' own tables are about.
func namesCustom(pass *analysis.Pass, c *model.Custom) bool {
	names, everywhere := c.Names()
	if everywhere {
		return true
	}
	found := false
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && slices.Contains(names, id.Name) {
				found = true
			}
			return !found
		})
	}
	return found
}

// buildSSA builds the package's SSA form here, only for packages that matter: a Requires on the buildssa pass would
// make every driver build it for every dependency, the standard library included.
func buildSSA(pass *analysis.Pass) *ssa.Package {
	prog := ssa.NewProgram(pass.Fset, 0)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, pass.TypesInfo, false)
	pkg.Build()
	return pkg
}

// locator finds the token.Pos of a place in the files of the pass; token.NoPos for a place elsewhere.
func locator(pass *analysis.Pass) func(Pos) token.Pos {
	return func(p Pos) token.Pos {
		if p.Pkg != pass.Pkg.Path() {
			return token.NoPos
		}
		return Locate(pass, p.File, p.Line, p.Col)
	}
}

// Locate finds the token.Pos of a place in the files of a pass, which is named as line directives say. It is token.NoPos
// when there is none.
func Locate(pass *analysis.Pass, file string, line, col int) token.Pos {
	for _, f := range pass.Files {
		tf := pass.Fset.File(f.FileStart)
		is := func(n int) bool {
			p := pass.Fset.Position(tf.LineStart(n))
			return p.Line == line && filepath.Base(p.Filename) == file
		}
		n := 1
		switch {
		case line >= 1 && line <= tf.LineCount() && is(line):
			n = line
		case !hasLineDirective(f):
			continue
		default:
			for n <= tf.LineCount() && !is(n) {
				n++
			}
			if n > tf.LineCount() {
				continue
			}
		}
		pos := tf.LineStart(n)
		if off := tf.Offset(pos) + col - 1; col > 0 && off < tf.Size() {
			pos = tf.Pos(off)
		}
		return pos
	}
	return token.NoPos
}

func hasLineDirective(f *ast.File) bool {
	return slices.ContainsFunc(f.Comments, func(g *ast.CommentGroup) bool {
		return slices.ContainsFunc(g.List, func(c *ast.Comment) bool {
			return strings.HasPrefix(c.Text, "//line ") || strings.HasPrefix(c.Text, "/*line ")
		})
	})
}
