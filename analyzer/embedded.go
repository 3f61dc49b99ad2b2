package analyzer

import (
	"bytes"
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/atltoken/atltoken/analyzer/internal/flow"
)

// Bounds on what is read. Texts and settings are small; what is larger are bundles of scripts and data.
const (
	maxEmbedFile  = 512 << 10 // bytes of one file; a larger one is passed over
	maxEmbedTotal = 8 << 20   // bytes of all files of a package
	maxEmbedFiles = 2000      // files of a package that are looked at, read or not
)

// An embeddedFile is a text file that a package has in its binary.
type embeddedFile struct {
	name string    // relative to the package's folder, with forward slashes
	data string    // its contents
	pos  token.Pos // of the first variable that holds it
}

// embedded reads the text files that the package's own go:embed patterns match, each once, in the order of the variables
// that hold them and then by name. Patterns in test files count with the flag -tests alone. What cannot be read is left
// out, as is all of it where the driver keeps the folder out of reach; binary files and Go files of the package itself are,
// too.
//
// The go command rejects a package with a pattern that matches nothing or what is not allowed; here such matches are
// passed over. [analysis.Pass.ReadFile] refuses files that are not part of the package as drivers see it.
func (p *place) embedded() []embeddedFile {
	if !p.embedsRead {
		p.embeds, p.embedsRead = p.readEmbedded(), true
	}
	return p.embeds
}

func (p *place) readEmbedded() []embeddedFile {
	var out []embeddedFile
	r := embedReader{seen: map[string]bool{}}
	base := func(f *ast.File) string { return filepath.Base(p.pass.Fset.Position(f.Package).Filename) }
	for _, f := range p.pass.Files {
		r.seen[base(f)] = true
	}
	for _, f := range p.pass.Files {
		name := base(f)
		if !flow.IncludeTests && isTestFile(p.rel(p.own(name))) {
			continue
		}
		for _, v := range embedVars(f) {
			if r.fsys == nil {
				if p.dir == "" {
					return nil
				}
				r.fsys = os.DirFS(p.dir)
			}
			for _, file := range r.files(v.patterns) {
				if data, ok := r.read(file); ok {
					out = append(out, embeddedFile{file, data, v.pos})
				}
			}
		}
	}
	return out
}

// An embedVar is a package variable with the patterns of the files that it holds.
type embedVar struct {
	pos      token.Pos
	patterns []string
}

// embedVars are the variables of a file with go:embed patterns: a directive is about the variable declared next.
func embedVars(f *ast.File) []embedVar {
	var patterns []embedVar // with the positions of the directives
	for _, g := range f.Comments {
		for _, c := range g.List {
			if args, ok := strings.CutPrefix(c.Text, "//go:embed"); ok && args != "" && unicode.IsSpace(rune(args[0])) {
				patterns = append(patterns, embedVar{c.Pos(), embedPatterns(args)})
			}
		}
	}
	if patterns == nil {
		return nil
	}
	var vars []embedVar
	for _, d := range f.Decls {
		d, ok := d.(*ast.GenDecl)
		if !ok || d.Tok != token.VAR {
			continue
		}
		for _, s := range d.Specs {
			s := s.(*ast.ValueSpec)
			v := embedVar{pos: s.Pos()}
			for len(patterns) > 0 && patterns[0].pos < s.Pos() {
				v.patterns = append(v.patterns, patterns[0].patterns...)
				patterns = patterns[1:]
			}
			if v.patterns != nil {
				vars = append(vars, v)
			}
		}
	}
	return vars
}

// embedPatterns are the arguments of a go:embed directive: separated by spaces, and in double or back quotes where they
// contain any. What follows a malformed one is lost.
func embedPatterns(args string) []string {
	var out []string
	for {
		args = strings.TrimLeftFunc(args, unicode.IsSpace)
		if args == "" {
			return out
		}
		if args[0] == '"' || args[0] == '`' {
			q, err := strconv.QuotedPrefix(args)
			if err != nil {
				return out
			}
			s, err := strconv.Unquote(q)
			if err != nil {
				return out
			}
			out = append(out, s)
			args = args[len(q):]
			continue
		}
		end := strings.IndexFunc(args, unicode.IsSpace)
		if end < 0 {
			end = len(args)
		}
		out = append(out, args[:end])
		args = args[end:]
	}
}

// An embedReader reads files of one package within the bounds.
type embedReader struct {
	fsys  fs.FS
	seen  map[string]bool // files that were looked at
	total int             // bytes
}

// files are the names that patterns match, sorted, as the go command reads them: a folder stands for the regular files
// below it, without those that begin with a dot or underscore unless the pattern begins with all:.
func (r *embedReader) files(patterns []string) []string {
	var out []string
	for _, pattern := range patterns {
		glob, all := strings.CutPrefix(pattern, "all:")
		if !fs.ValidPath(glob) {
			continue
		}
		matches, err := fs.Glob(r.fsys, glob)
		if err != nil {
			continue
		}
		for _, m := range matches {
			if info, err := fs.Lstat(r.fsys, m); err == nil && r.inPackage(m) {
				if info.IsDir() {
					out = r.below(out, m, all)
				} else if info.Mode().IsRegular() {
					out = append(out, m)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inPackage reports whether the path to a file leads through real folders of the package's module.
func (r *embedReader) inPackage(file string) bool {
	for dir := file; dir != "."; dir = path.Dir(dir) {
		if notEmbedded(path.Base(dir)) {
			return false
		}
		if dir != file {
			if info, err := fs.Lstat(r.fsys, dir); err != nil || !info.IsDir() {
				return false
			}
		}
		if r.isModule(dir) {
			return false
		}
	}
	return true
}

func (r *embedReader) isModule(dir string) bool {
	_, err := fs.Stat(r.fsys, path.Join(dir, "go.mod"))
	return err == nil
}

// below adds the files below a folder.
func (r *embedReader) below(out []string, root string, all bool) []string {
	_ = fs.WalkDir(r.fsys, root, func(file string, d fs.DirEntry, err error) error { // which returns no error
		if err != nil {
			return nil // a folder that cannot be read is left out
		}
		name := d.Name()
		hidden := file != root && (notEmbedded(name) || !all && (name[0] == '.' || name[0] == '_'))
		switch {
		case d.IsDir() && (hidden || file != root && r.isModule(file)):
			return fs.SkipDir
		case d.Type().IsRegular() && !hidden:
			if len(out) == maxEmbedFiles {
				return fs.SkipAll
			}
			out = append(out, file)
		}
		return nil
	})
	return out
}

// notEmbedded reports whether the go command keeps files and folders of this name out of modules.
func notEmbedded(name string) bool {
	return slices.Contains([]string{"", ".bzr", ".git", ".hg", ".svn"}, name)
}

// read is the content of a file that was not asked for before, if it is text and within the bounds.
func (r *embedReader) read(file string) (string, bool) {
	if r.seen[file] || len(r.seen) >= maxEmbedFiles {
		return "", false
	}
	r.seen[file] = true
	info, err := fs.Lstat(r.fsys, file)
	if err != nil || info.Size() > maxEmbedFile || r.total+int(info.Size()) > maxEmbedTotal {
		return "", false
	}
	data, err := fs.ReadFile(r.fsys, file)
	if err != nil || bytes.IndexByte(data, 0) >= 0 {
		return "", false
	}
	r.total += len(data)
	return string(data), true
}
