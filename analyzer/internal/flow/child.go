package flow

import (
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Outputs that no call of a library makes alone: what is put into the fields of a command or message that leaves the
// program, what a child process is given, and what ends the program.

// gitRemote is what the arguments of git lead to where it keeps the URL among them.
const gitRemote = model.ChildArguments + " and .git/config"

// child records what a [model.Command] gives its process, which counts as started where the command is made.
func (c *tcall) child(e model.Command) {
	line := gitWords(c.load(e.Name))
	var shown []*term
	for _, a := range c.operands([]model.Place{e.Args}) {
		line = append(line, gitWords(a)...)
		shown = append(shown, c.show(a, model.AsText)...)
	}
	a := c.site()
	a.user = fromTerms(line)
	c.f.output(a, model.ChildArguments, shown)
	for _, v := range c.operands([]model.Place{e.Env}) {
		c.output(model.ChildEnvironment, notInherited(c.show(v, model.AsText)))
	}
}

// gitWords are the parts of a command line by which one is known that tells git to keep a URL: words, URLs with user
// information, and what callers may still tell.
func gitWords(v val) val {
	var out val
	for _, t := range v {
		keep := t.kind == kPath
		if t.kind == kConst {
			keep = isGit(t.str) || keepsURL[t.str]
		} else if !keep {
			_, _, ok := splitUserinfo(t)
			keep = ok || hasUser(t)
		}
		if keep {
			out = append(out, t)
		}
	}
	return out
}

func isGit(name string) bool { return strings.TrimSuffix(path.Base(name), ".exe") == "git" }

// keepsURL are the commands of git that write the URL they are given to .git/config, with all that is in it. Others, such
// as push, use it once; what fetch notes in FETCH_HEAD is without the user information.
var keepsURL = map[string]bool{"clone": true, "remote": true, "submodule": true}

// settleChild tells what is kept in .git/config from other arguments, as soon as the command line is known.
func settleChild(a *attach) []*attach {
	if a.under(outputPrefix) != model.ChildArguments || len(a.user) == 0 {
		return []*attach{a}
	}
	has := func(is func(word string) bool) bool {
		return slices.ContainsFunc(a.user, func(t *term) bool { return t.kind == kConst && is(t.str) })
	}
	if !has(isGit) || !has(func(word string) bool { return keepsURL[word] }) {
		return []*attach{a}
	}
	secrets := secretsIn(a.user)
	var kept, rest val
	for _, t := range a.cred {
		if subset(one(t), secrets) {
			kept = append(kept, t)
		} else {
			rest = append(rest, t)
		}
	}
	if len(kept) == 0 {
		return []*attach{a}
	}
	k := *a
	k.mech, k.cred, k.user = outputPrefix+gitRemote, kept, nil
	if len(rest) == 0 {
		return []*attach{&k}
	}
	r := *a
	r.cred = rest
	return []*attach{&k, &r}
}

// secretsIn are the secrets in the user information of URLs.
func secretsIn(urls val) val {
	var out []val
	for _, t := range urls {
		if _, secret, ok := splitUserinfo(t); ok {
			out = append(out, secret)
		} else if hasUser(t) {
			out = append(out, one(t))
		}
	}
	return union(out...)
}

// hasUser reports whether t is a URL object's text whose user information was set.
func hasUser(t *term) bool {
	return t.kind == kOp && t.how == model.URLString && len(t.args) > 2 && len(t.args[2]) > 0
}

// notInherited drops what a child process gets of the environment of the program as a whole.
func notInherited(shown []*term) []*term {
	return slices.DeleteFunc(shown, func(t *term) bool {
		return t.kind == kOrigin && t.org.kind == model.Environment && t.org.name == ""
	})
}

// fieldOutput records what is stored in a field that leads out of the program, see [model.Type].
func (f *fn) fieldOutput(in *ssa.Store, addr, v val, pos Pos) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	n := namedOf(deref(fa.X.Type()))
	if n == nil || n.Obj().Pkg() == nil || n.Obj().Pkg() == f.e.pkg {
		return
	}
	p := f.e.tableOf(n.Obj().Pkg())
	st, ok := n.Underlying().(*types.Struct)
	if p == nil || !ok {
		return
	}
	typ, _ := p.Type(n.Obj().Name())
	name := st.Field(fa.Field).Name()
	a := attach{site: pos, call: typeKey(n) + "." + name}
	if name == typ.Switch && isBool(in.Val, true) {
		f.switchedOn(a, f.val(fa.X))
	}
	writer := typ.Leads[name]
	if writer == "" {
		return
	}
	if _, ok := in.Val.Type().Underlying().(*types.Slice); ok {
		// What is appended to what the field holds already was said before.
		had := f.project(addr, []string{"[]"}, []point{f.here()})
		v = slices.DeleteFunc(slices.Clone(f.project(v, []string{"[]"}, []point{f.here()})), func(t *term) bool {
			return slices.ContainsFunc(had, func(h *term) bool { return h.key == t.key })
		})
	}
	s := &showing{f: f, in: in, pos: pos, as: model.AsJSON}
	s.all(v, 0)
	shown := s.out
	if writer == model.ChildEnvironment {
		shown = notInherited(shown)
	}
	f.output(a, writer, shown)
}

// panics records what a panic prints: strings and what errors and Stringers say. Of other values it prints the address.
// That something else may recover and print them, as servers do, does not count.
func (f *fn) panics(in *ssa.Panic) {
	s := &showing{f: f, in: in, pos: f.e.pos(in.Pos()), as: model.AsText}
	if t := staticType(in.X); !types.IsInterface(t) && !isStringType(t) && s.speaker(t) == nil {
		return
	}
	s.all(f.val(in.X), 0)
	f.output(attach{site: s.pos, call: "panic"}, "log|panic", s.out)
}

// prints records what the builtin functions print and println write.
func (f *fn) prints(c *ssa.CallCommon) {
	var shown []*term
	for _, a := range c.Args {
		if isStringType(a.Type()) {
			shown = append(shown, f.val(a)...)
		}
	}
	f.output(attach{site: f.e.pos(c.Pos()), call: "println"}, "log|standard error", shown)
}
