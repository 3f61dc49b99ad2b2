// Package scopes knows which OAuth 2.0 (3LO) scopes the REST operations of Jira and Confluence Cloud need.
//
// The tables are searched only when somebody asks, and asking is for those who have found something: the go command
// starts the tool once per package, and most packages have nothing.
//
// Not covered: Jira Service Management, Bitbucket, whose scopes belong to the OAuth consumer, and operations younger than
// the descriptions that the tables come from.
package scopes

import (
	"slices"
	"strings"
)

// An Operation is one method on a path. Both lists are empty for an operation without a scope of its own, and for one
// whose scopes are not public.
type Operation struct {
	Method   string
	Classic  []string // what Atlassian recommends; one of them covers many operations
	Granular []string // all of these together stand for Classic
}

// Reads reports whether the operation changes nothing: a search may be a POST, but then its scopes say so.
func (o Operation) Reads() bool {
	if o.Method == "GET" {
		return true
	}
	all := slices.Concat(o.Classic, o.Granular)
	return len(all) > 0 && !slices.ContainsFunc(all, func(s string) bool {
		verb, _, _ := strings.Cut(s, ":")
		return slices.Contains([]string{"write", "delete", "manage", "send"}, verb)
	})
}

// method names the methods in the tables.
type method string

const (
	get  method = "GET"
	post method = "POST"
	put  method = "PUT"
	del  method = "DELETE"
)

// A row is one path with its operations. Parameters of the path are {}; scopes are separated by spaces.
type row struct {
	path string
	ops  []op
}

type op struct {
	method            method
	classic, granular string
}

// Of returns the operations at path, of one method, or of all when method is empty. It is nil when the path is not known
// well enough to tell. The path may start with anything, as behind https://api.atlassian.com/ex/jira/{cloudId}; in it,
// {} stands for what is not constant, which is taken for parameters: nobody builds "issue/{}" to call issue/bulk.
func Of(method, path string) []Operation {
	path, table := root(path)
	var best row
	most := -1
	for _, r := range table {
		if n, ok := match(r.path, path); ok && n > most {
			best, most = r, n
		}
	}
	var ops []Operation
	for _, o := range best.ops {
		if method == "" || strings.EqualFold(method, string(o.method)) {
			ops = append(ops, Operation{string(o.method), strings.Fields(o.classic), strings.Fields(o.granular)})
		}
	}
	return ops
}

// root is the path from where the API starts, in the form of the tables, with the table that may have it.
func root(path string) (string, []row) {
	path, _, _ = strings.Cut(path, "?")
	path = strings.TrimRight(path, "/")
	wiki := false
	i := strings.Index(path, "/rest/")
	if j := strings.Index(path, "/wiki/"); j >= 0 && (i < 0 || j < i) {
		i, wiki = j, true
	}
	if i < 0 {
		return "", nil
	}
	path = path[i:]
	if wiki {
		return path, confluence[:]
	}
	if api, ok := strings.CutPrefix(path, "/rest/api/"); ok {
		version, rest, _ := strings.Cut(api, "/")
		switch version {
		case "2", "3", "latest":
			return "/rest/api/3/" + rest, jira[:]
		}
		return "/wiki" + path, confluence[:] // a base URL that ends in /wiki, or Data Center
	}
	return path, jira[:]
}

// match reports whether path is of the form of a table's, and in how many segments they are the same constant.
func match(form, path string) (same int, ok bool) {
	for {
		f, fs, fmore := strings.Cut(form, "/")
		p, ps, pmore := strings.Cut(path, "/")
		switch {
		case f == p && f != "{}":
			same++
		case f != "{}":
			return 0, false
		}
		if fmore != pmore {
			return 0, false
		}
		if !fmore {
			return same, true
		}
		form, path = fs, ps
	}
}
