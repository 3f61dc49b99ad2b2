package flow

import (
	"path"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Commands that send requests: curl and its kin, and git. A credential among their arguments is attached to the URL among
// them. One in the URL itself is found where the URL is put together.

// requesters are the commands whose arguments are understood, with the options whose value is "user:secret", those whose
// value is the secret alone, and those whose value is a header.
var requesters = map[string]struct{ login, secret, header []string }{
	"curl": {login: []string{"-u", "--user"}, secret: []string{"--oauth2-bearer"}, header: []string{"-H", "--header"}},
	"wget": {secret: []string{"--password", "--http-password"}, header: []string{"--header"}},
	"http": {login: []string{"-a", "--auth"}}, // HTTPie takes headers as they are
	"git":  {header: []string{"-c", "--config"}},
}

// command applies [model.Command].
func (c *tcall) command(e model.Command) {
	c.child(e)
	name := constText(c.load(e.Name))
	opts, ok := requesters[strings.TrimSuffix(path.Base(name), ".exe")]
	if !ok {
		return
	}
	args := c.operands([]model.Place{e.Args})
	ordered := true
	if len(args) == 1 && len(args[0]) > 1 { // put together in pieces: any order
		ordered = false
		all := args[0]
		args = nil
		for _, t := range all {
			args = append(args, one(t))
		}
	}
	var dest []val
	for _, a := range args {
		if s := headOf(a); strings.Contains(s, "://") && !strings.Contains(strings.ToLower(s), "authorization") {
			dest = append(dest, a)
		}
	}
	if len(dest) == 0 && len(args) > 0 { // the URL is a variable: it is the last argument, or behind the options
		if last := args[len(args)-1]; len(last.open()) > 0 || len(last) > 0 && !isConst(last) {
			dest = append(dest, last)
		}
	}
	put := func(mech model.Mechanism, cred val) {
		if len(cred) > 0 && !isConst(cred) {
			c.f.record("cmd"+string(mech), &attach{site: c.pos, call: c.obj.Origin().FullName(), mech: mech, cred: cred, dest: c.f.urlString(union(dest...))})
		}
	}
	for i, a := range args {
		var before val
		if ordered && i > 0 {
			before = args[i-1]
		}
		if h, ok := header(a); ok && (len(opts.header) == 0 || !ordered || optionOf(opts.header, before, a)) {
			put(model.Header, h)
			continue
		}
		for _, o := range opts.login {
			if v, ok := optionValue(o, before, a); ok || !ordered && isLogin(a) {
				if !ok {
					v = a
				}
				put(model.BasicAuth, v)
				break
			}
		}
		for _, o := range opts.secret {
			if v, ok := optionValue(o, before, a); ok {
				mech := model.BasicAuth
				if strings.Contains(o, "bearer") {
					mech = model.Bearer
				}
				put(mech, v)
			}
		}
	}
}

// headOf is the constant text that a value starts with, "" for none.
func headOf(v val) string {
	if len(v) != 1 {
		return ""
	}
	switch t := v[0]; {
	case t.kind == kConst:
		return t.str
	case t.kind == kOp && t.how == model.Concat && isConst(t.args[0]):
		return t.args[0][0].str
	}
	return ""
}

// header is the value of an Authorization header in "Authorization: value", or in git's "http.extraHeader=Authorization:
// value".
func header(v val) (val, bool) {
	head := headOf(v)
	i := strings.Index(strings.ToLower(head), "authorization:")
	if i < 0 || v[0].kind == kConst {
		return nil, false
	}
	rest := strings.TrimLeft(head[i+len("authorization:"):], " ")
	t := v[0]
	parts := t.args[1:]
	if rest != "" {
		parts = append([]val{one(constTerm(rest))}, parts...)
	}
	return concat(parts...).after(t.steps), true
}

// optionValue is the value that an argument gives an option: the argument behind the option, or what follows "option=".
func optionValue(option string, before, arg val) (val, bool) {
	if constName(before) == option {
		return arg, true
	}
	head, ok := strings.CutPrefix(headOf(arg), option+"=")
	if !ok || arg[0].kind == kConst {
		return nil, false
	}
	parts := arg[0].args[1:]
	if head != "" {
		parts = append([]val{one(constTerm(head))}, parts...)
	}
	return concat(parts...).after(arg[0].steps), true
}

// optionOf reports whether an argument is the value of one of the options.
func optionOf(options []string, before, arg val) bool {
	for _, o := range options {
		if _, ok := optionValue(o, before, arg); ok {
			return true
		}
	}
	return false
}

// isLogin reports whether a value looks like "user:secret".
func isLogin(v val) bool {
	if len(v) != 1 || v[0].kind != kOp || v[0].how != model.Concat {
		return false
	}
	for i, a := range v[0].args {
		if isConst(a) && strings.HasSuffix(a[0].str, ":") && (i > 0 || a[0].str != ":") && i < len(v[0].args)-1 {
			return true
		}
	}
	return false
}
