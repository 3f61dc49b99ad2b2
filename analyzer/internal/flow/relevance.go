package flow

import (
	"bytes"
	"go/build"
	"path/filepath"
	"strings"
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
	l := bytes.ToLower(src)
	for _, w := range relevantWords {
		if bytes.Contains(l, []byte(w)) {
			return true
		}
	}
	return false
}

// stdRoot reports whether dir is the root of the Go distribution.
func stdRoot(dir string) bool {
	return filepath.ToSlash(filepath.Clean(build.Default.GOROOT)) == dir
}
