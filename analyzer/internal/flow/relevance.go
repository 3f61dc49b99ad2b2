package flow

import (
	"bytes"
	"go/build"
	"path/filepath"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// relevantWords are what the source of a dependency must name, in lower case, to be worth analysing: an Atlassian
// product or host.
var relevantWords = [...]string{"atlassian", "bitbucket", "jira", "confluence", "opsgenie", "statuspage", "trello"}

// attachName reports whether an identifier names an attachment of the standard library.
func attachName(s string) bool {
	return s == "SetBasicAuth" || s == "UserPassword"
}

func relevantText(s string) bool {
	if strings.Contains(s, "Authorization") {
		return true
	}
	l := strings.ToLower(s)
	for _, w := range relevantWords {
		if strings.Contains(l, w) {
			return true
		}
	}
	return false
}

// RelevantSource reports whether the source text of a dependency may matter: a quick test for drivers that can skip
// a package before it is parsed. It errs on the side of yes.
func RelevantSource(src []byte) bool {
	if bytes.Contains(src, []byte("SetBasicAuth")) || bytes.Contains(src, []byte("UserPassword")) || bytes.Contains(src, []byte("Authorization")) {
		return true
	}
	// Names come as written in comments and constants: Jira, jira, JIRA. Asking for each is cheaper than a lower-case copy.
	for _, w := range relevantWords {
		if bytes.Contains(src, []byte(w)) || bytes.Contains(src, []byte(strings.ToUpper(w))) || bytes.Contains(src, []byte(strings.ToUpper(w[:1])+w[1:])) {
			return true
		}
	}
	return bytes.Contains(src, []byte("BitBucket")) || bytes.Contains(src, []byte("OpsGenie")) || bytes.Contains(src, []byte("StatusPage"))
}

// Skippable reports whether a package needs no analysis of its own: it belongs to the standard library, or to a
// dependency that a table describes or in which nothing matters. Packages of a module without a version are the
// user's own and always analysed. dir is the package's folder, "" when unknown; relevant is asked only when the
// package's text decides.
func Skippable(module, version, pkgPath, dir string, relevant func() bool) bool {
	if module == "" {
		return isStdPath(pkgPath, dir)
	}
	if version == "" || dir != "" && isOwnFolder(dir, pkgPath) {
		return false
	}
	return model.IsOtherVendor(module) || model.Lookup(pkgPath) != nil || !relevant()
}

// MayHandOn reports whether packages of a module are worth analysing for what they hand on of their imports.
func MayHandOn(module string) bool { return !model.IsOtherVendor(module) }

// isOwnFolder reports whether a package of a module with a version lies in a folder of the user's all the same: a
// replace directive that names a folder leaves the module its version. The module cache has the version in the folder's
// name, a vendor folder ends in the import path.
func isOwnFolder(dir, pkgPath string) bool {
	dir = filepath.ToSlash(dir)
	return !strings.Contains(dir, "@v") && !strings.HasSuffix(dir, "/vendor/"+pkgPath)
}

// isStdPath reports whether a package outside every module belongs to the standard library. Without modules (GOPATH,
// analysistest) a package may be called like one of it; then the folder tells.
func isStdPath(path, dir string) bool {
	first, _, _ := strings.Cut(path, "/")
	if strings.Contains(first, ".") || !stdDirs[first] {
		return false
	}
	root, ok := strings.CutSuffix(filepath.ToSlash(dir), "/src/"+path)
	return !ok || isGoRoot(root)
}

// stdDirs are the folders of the standard library: the first elements of its import paths.
var stdDirs = func() map[string]bool {
	m := map[string]bool{}
	for _, d := range strings.Fields(`archive arena bufio builtin bytes cmd cmp compress container context crypto database debug
		embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin
		reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode unique unsafe vendor weak`) {
		m[d] = true
	}
	return m
}()

// isGoRoot reports whether dir is the root of a Go distribution. Where that of this process is unknown (a binary built
// with -trimpath), a folder named after Go is taken for one.
func isGoRoot(dir string) bool {
	if root := filepath.ToSlash(filepath.Clean(build.Default.GOROOT)); build.Default.GOROOT != "" {
		return root == dir
	}
	return strings.HasPrefix(dir[strings.LastIndexByte(dir, '/')+1:], "go")
}
