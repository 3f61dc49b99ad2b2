package analyzer

import (
	"fmt"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Libraries lists the libraries that the analyzer knows, with what it knows of each, as Markdown that reads well as plain
// text. It is the text of LIBRARIES.md.
func Libraries() string {
	libs := model.Libraries()
	modules, unverified := map[string]bool{}, 0
	for _, l := range libs {
		if l.Family != model.FamilyStd {
			modules[l.Module] = true
		}
		if l.Unverified != "" {
			unverified++
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, `# Libraries

What atltoken knows of the standard library and of %d other modules, each with the version that this was checked against;
%d could not be checked. Forks are known by their package name where that says enough. Of a library that is not listed, a
function may hand on whatever it is given.

"attaches" is how a credential is put on requests; "sends to" is where they go; "inbound", "reads" and "reads back" are where
credentials come from: people and other systems, configuration, stores; "stores" and "logs to" are where they end up;
"hands on" is what comes out of what is put in.
`, len(modules), unverified)
	family := model.Family("")
	for _, l := range libs {
		if l.Family != family {
			family = l.Family
			fmt.Fprintf(&b, "\n## %s\n\n", family)
		}
		b.WriteString("- " + libraryName(l) + "\n")
		knows := strings.Join(l.Knows, "; ")
		if knows == "" {
			knows = "nothing of interest"
		}
		fmt.Fprintf(&b, "  %s\n", knows)
	}
	return b.String()
}

// libraryName is the module with its version and the packages that are meant, unless it is one of the module's name.
func libraryName(l model.Library) string {
	name := strings.TrimSpace(l.Module + " " + l.Version)
	var below []string
	for _, p := range l.Packages {
		switch rest := strings.TrimPrefix(strings.TrimPrefix(p, l.Module), "/"); {
		case l.Module == "":
			name = p
		case rest != "":
			below = append(below, rest)
		case len(l.Packages) > 1:
			below = append(below, ".")
		}
	}
	if len(below) > 0 {
		name += " (" + strings.Join(below, ", ") + ")"
	}
	if l.Unverified != "" {
		name += ", unverified: " + l.Unverified
	}
	return name
}
