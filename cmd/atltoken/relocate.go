package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// A relocator turns the file names of units' reports, which must be the same on every machine because they are
// cached, into those that the user sees: relative to the working directory.
type relocator struct {
	cwd     string
	modules map[string]string // path of a module of the user's own to its folder
}

func newRelocator() *relocator {
	cwd, err := os.Getwd()
	if err == nil {
		// The go command names files by their real path.
		if real, err := filepath.EvalSymlinks(cwd); err == nil {
			cwd = real
		}
	}
	return &relocator{cwd, map[string]string{}}
}

// foreign matches the name of a file in another module, "module@version/path". The version is empty for another module
// of the user's own: of the same workspace, or replaced by a folder.
var foreign = regexp.MustCompile(`^([^@]+)@([^/@]*)/(.*)$`)

// file returns the name to show for a file in a report of the module at root.
func (r *relocator) file(root, name string) string {
	if name == "" || filepath.IsAbs(name) {
		return r.relative(name)
	}
	if m := foreign.FindStringSubmatch(name); m != nil {
		module, version, path := m[1], m[2], m[3]
		if version != "" {
			return name
		}
		dir := r.moduleDir(module)
		if dir == "" {
			return name
		}
		return r.relative(filepath.Join(dir, filepath.FromSlash(path)))
	}
	if root == "" {
		return name
	}
	return r.relative(filepath.Join(root, filepath.FromSlash(name)))
}

// relative returns an absolute file name relative to the working directory, with forward slashes.
func (r *relocator) relative(file string) string {
	if r.cwd != "" && filepath.IsAbs(file) {
		if real, err := filepath.EvalSymlinks(filepath.Dir(file)); err == nil {
			file = filepath.Join(real, filepath.Base(file))
		}
		if rel, err := filepath.Rel(r.cwd, file); err == nil {
			file = rel
		}
	}
	return filepath.ToSlash(file)
}

func (r *relocator) moduleDir(module string) string {
	dir, ok := r.modules[module]
	if !ok {
		out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
		if err == nil {
			dir = strings.TrimSpace(string(out))
		}
		r.modules[module] = dir
	}
	return dir
}

// relocate renames every file in a report.
func (r *relocator) relocate(rep *finding.Report, root string) {
	names := map[string]string{}
	move := func(name *string) {
		to, ok := names[*name]
		if !ok {
			to = r.file(root, *name)
			names[*name] = to
		}
		*name = to
	}
	moveFinding := func(f *finding.Finding) {
		move(&f.Position.File)
		if f.Attachment != nil {
			move(&f.Attachment.File)
		}
		move(&f.Credential.File)
		for i := range f.OtherCredentials {
			move(&f.OtherCredentials[i].File)
		}
		for i := range f.Path {
			move(&f.Path[i].File)
		}
	}
	for i := range rep.Findings {
		moveFinding(&rep.Findings[i])
	}
	for i := range rep.Excepted {
		moveFinding(&rep.Excepted[i].Finding)
		move(&rep.Excepted[i].File)
	}
	for i := range rep.Connections {
		c := &rep.Connections[i]
		move(&c.Site.File)
		move(&c.Credential.File)
		for j := range c.OtherCredentials {
			move(&c.OtherCredentials[j].File)
		}
		for j := range c.Endpoints {
			move(&c.Endpoints[j].File)
		}
	}
}
