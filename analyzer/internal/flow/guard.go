package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// Checks that control what runs: of the host that is called, of the kind of installation. What they make sure of in a
// block holds for what is attached there, and for calls from there. A check is known by what it compares (a host, a word
// or constant such as "cloud") or by what it is called (isCloud). How to sign in says nothing of where.

// Deployments that a check makes sure of.
const (
	onCloud      = "cloud"
	onDataCenter = "datacenter"
)

// A guard is what checks make sure of: the deployment, and the host, of which "{}" at the start stands for what is not
// constant. Empty fields are not known.
type guard struct{ deployment, host string }

// and is what holds where both do; the later check counts where they say different things.
func (g guard) and(later guard) guard {
	if later.deployment != "" {
		g.deployment = later.deployment
	}
	if later.host != "" {
		g.host = later.host
	}
	return g
}

// either is what holds where one of the two does.
func (g guard) either(o guard) guard {
	if g.deployment != o.deployment {
		g.deployment = ""
	}
	if g.host != o.host {
		g.host = ""
	}
	return g
}

// maxGuardPasses bounds the passes over the blocks: what holds only becomes less around loops.
const maxGuardPasses = 4

// guards finds what holds at the start of each block of a function. It is nil when no check says anything.
func (f *fn) guards() map[*ssa.BasicBlock]guard {
	if f.guarded {
		return f.guardAt
	}
	f.guarded = true
	type edge struct{ from, to *ssa.BasicBlock }
	facts := map[edge]guard{}
	for _, b := range f.fn.Blocks {
		if len(b.Instrs) == 0 || len(b.Succs) != 2 || b.Succs[0] == b.Succs[1] {
			continue
		}
		in, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i, truth := range [...]bool{true, false} {
			if g := f.e.condition(in.Cond, truth, 0); g != (guard{}) {
				facts[edge{b, b.Succs[i]}] = g
			}
		}
	}
	if len(facts) == 0 {
		return nil
	}
	at := map[*ssa.BasicBlock]guard{}
	order := reversePostorder(f.fn)
	for pass := 0; pass < maxGuardPasses; pass++ {
		changed := false
		for _, b := range order {
			var g guard
			first := true
			for _, p := range b.Preds {
				in, seen := at[p]
				if !seen {
					continue // a loop's end, or code that nothing reaches
				}
				in = in.and(facts[edge{p, b}])
				if first {
					g, first = in, false
				} else {
					g = g.either(in)
				}
			}
			if old, seen := at[b]; !seen || old != g {
				at[b], changed = g, true
			}
		}
		if !changed {
			break
		}
	}
	f.guardAt = at
	return at
}

// guardIn is what holds in a block.
func (f *fn) guardIn(b *ssa.BasicBlock) guard { return f.guards()[b] }

// condition is what is made sure of when cond is as truth says.
func (e *engine) condition(cond ssa.Value, truth bool, depth int) guard {
	if depth > 6 {
		return guard{}
	}
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return e.condition(c.X, !truth, depth+1)
		}
		if c.Op == token.MUL {
			return boolean(valueNames(c), truth)
		}
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ {
			return guard{}
		}
		x, y := c.X, c.Y
		k, ok := y.(*ssa.Const)
		if !ok {
			k, ok = x.(*ssa.Const)
			x = y
		}
		if !ok || k.Value == nil {
			return guard{}
		}
		return e.equals(x, k, truth == (c.Op == token.EQL), depth)
	case *ssa.Call:
		return e.calls(c, truth, depth)
	case *ssa.Extract:
		if call, ok := c.Tuple.(*ssa.Call); ok {
			return e.calls(call, truth, depth)
		}
		return boolean(valueNames(c), truth)
	case *ssa.Field, *ssa.Parameter, *ssa.FreeVar:
		return boolean(valueNames(c), truth)
	}
	return guard{}
}

// equals is what x == k makes sure of, or x != k.
func (e *engine) equals(x ssa.Value, k *ssa.Const, equal bool, depth int) guard {
	switch k.Value.Kind() {
	case constant.Bool:
		return e.condition(x, equal == constant.BoolVal(k.Value), depth+1)
	case constant.String:
		s := constant.StringVal(k.Value)
		if name := constantName(x.Type(), k.Value); name != "" {
			if g := word(name, equal); g != (guard{}) {
				return g
			}
		}
		if strings.Contains(s, ".") {
			return hostCheck(s, equal, true)
		}
		return word(s, equal)
	case constant.Int:
		return word(constantName(x.Type(), k.Value), equal)
	}
	return guard{}
}

// calls is what the result of a call makes sure of.
func (e *engine) calls(c *ssa.Call, truth bool, depth int) guard {
	common := c.Common()
	if common.IsInvoke() {
		return predicate(common.Method.Name(), truth)
	}
	callee := common.StaticCallee()
	if callee == nil || callee.Object() == nil || callee.Object().Pkg() == nil {
		return guard{}
	}
	if o := callee.Origin(); o != nil {
		callee = o
	}
	switch callee.Object().(*types.Func).FullName() {
	case "strings.HasSuffix", "strings.HasPrefix", "strings.Contains", "strings.EqualFold":
		if s, ok := stringConst(common.Args[1]); ok {
			return hostCheck(s, truth, callee.Name() == "EqualFold")
		}
		if s, ok := stringConst(common.Args[0]); ok {
			return hostCheck(s, truth, callee.Name() == "EqualFold")
		}
	case "(*regexp.Regexp).MatchString":
		if s, ok := e.regexpText(common.Args[0]); ok {
			return hostCheck(strings.NewReplacer(`\.`, ".", "(?i)", "", "$", "", "^", "", "https?://", "", "https://", "").Replace(s), truth, false)
		}
	case "regexp.MatchString":
		if s, ok := stringConst(common.Args[0]); ok {
			return hostCheck(strings.ReplaceAll(s, `\.`, "."), truth, false)
		}
	}
	if g := predicate(callee.Name(), truth); g != (guard{}) {
		return g
	}
	// A predicate of the package that is not called so: what it returns.
	if callee.Pkg == e.ssapkg && depth < 3 && callee.Signature.Results().Len() == 1 && len(callee.Blocks) == 1 {
		if ret, ok := callee.Blocks[0].Instrs[len(callee.Blocks[0].Instrs)-1].(*ssa.Return); ok {
			return e.condition(ret.Results[0], truth, depth+2)
		}
	}
	return guard{}
}

// hostCheck is what a comparison of something with a host makes sure of; whole says that it is the whole of it.
func hostCheck(s string, truth, whole bool) guard {
	host := strings.ToLower(strings.TrimSpace(s))
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host = rest
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, "(")
	part := strings.HasPrefix(host, ".") || !whole
	host = strings.TrimPrefix(host, ".")
	if host == "" || strings.ContainsAny(host, " %{}*+[]|\\") || !strings.Contains(host, ".") {
		return guard{}
	}
	v := urlpat.Classify(urlpat.Lit("https://"+host), urlpat.Hints{})
	if !v.Atlassian || v.Deployment != onCloud {
		// Somebody else's. A name with a dot may be that of a file, too.
		if truth && looksLikeHost(host) {
			return guard{host: host}
		}
		return guard{}
	}
	if !truth {
		// Not of the Cloud's domain: an installation of one's own. Not one certain host of it says nothing.
		if part || v.Product == "bitbucket" {
			return guard{deployment: onDataCenter}
		}
		return guard{}
	}
	if v.Product != "bitbucket" && strings.Count(host, ".") == 1 {
		host = "{}." + host
	}
	return guard{onCloud, host}
}

// looksLikeHost reports whether a name with a dot ends in a domain that services have.
func looksLikeHost(s string) bool {
	tld := s[strings.LastIndexByte(s, '.')+1:]
	return slices.Contains([]string{"com", "org", "net", "io", "dev", "cloud", "app", "co", "eu", "de", "ai"}, tld)
}

// Words that name a deployment when a value is compared with them, or in names of predicates and fields.
var (
	cloudWords = []string{"cloud", "saas"}
	ownWords   = []string{"server", "datacenter", "dc", "onprem", "onpremise", "onpremises", "premise", "premises", "prem", "selfhosted", "selfmanaged", "hosted"}
	// otherClouds make a cloud somebody else's.
	otherClouds = []string{"google", "aws", "amazon", "azure", "ibm", "gcp", "run", "flare", "watch", "front", "formation", "trail", "storage", "init"}
)

// word is what comparing a value with a word, or with a constant of that name, makes sure of. Only of two kinds is one
// what the other is not: what is not "server" may be a Data Center.
func word(s string, equal bool) guard {
	ws := urlpat.Words(s)
	switch {
	case len(ws) == 0 || len(ws) > 4:
	case containsAny(ws, otherClouds):
	case containsAny(ws, cloudWords):
		if equal {
			return guard{deployment: onCloud}
		}
		return guard{deployment: onDataCenter}
	case equal && (containsAny(ws, ownWords) && !slices.Equal(ws, []string{"hosted"}) || slices.Equal(ws, []string{"data", "center"}) || slices.Equal(ws, []string{"self", "hosted"})):
		return guard{deployment: onDataCenter}
	}
	return guard{}
}

// predicate is what a function of that name says: isCloud, IsServer, onPremise.
func predicate(name string, truth bool) guard {
	ws := urlpat.Words(name)
	if len(ws) == 0 || !slices.Contains([]string{"is", "on", "has", "use", "uses", "cloud", "in", "for"}, ws[0]) && len(ws) > 1 {
		return guard{}
	}
	return boolean([]string{name}, truth)
}

// boolean is what a boolean of that name, of which there are two kinds, makes sure of.
func boolean(names []string, truth bool) guard {
	for _, name := range names {
		ws := urlpat.Words(name)
		if containsAny(ws, otherClouds) {
			continue
		}
		not := slices.Contains(ws, "not") || slices.Contains(ws, "non")
		switch {
		case containsAny(ws, cloudWords):
			if truth != not {
				return guard{deployment: onCloud}
			}
			return guard{deployment: onDataCenter}
		case containsAny(ws, []string{"server", "datacenter", "onprem", "onpremise", "onpremises", "selfhosted", "selfmanaged", "dc"}):
			if truth != not {
				return guard{deployment: onDataCenter}
			}
			if !slices.Contains(ws, "datacenter") && !slices.Contains(ws, "dc") {
				return guard{deployment: onCloud}
			}
		}
	}
	return guard{}
}

func containsAny(ws, any []string) bool {
	return slices.ContainsFunc(ws, func(w string) bool { return slices.Contains(any, w) })
}

// valueNames are the names that a boolean goes by: of its field, variable or parameter.
func valueNames(v ssa.Value) []string {
	switch v := v.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr:
			if st, ok := deref(x.X.Type()).Underlying().(*types.Struct); ok {
				return []string{st.Field(x.Field).Name()}
			}
		case *ssa.Global:
			return []string{x.Name()}
		case *ssa.FreeVar:
			return []string{x.Name()}
		case *ssa.Alloc:
			return []string{x.Comment}
		}
	case *ssa.Field:
		if st, ok := v.X.Type().Underlying().(*types.Struct); ok {
			return []string{st.Field(v.Field).Name()}
		}
	case *ssa.Parameter:
		return []string{v.Name()}
	case *ssa.FreeVar:
		return []string{v.Name()}
	}
	return nil
}

// constantName is the name of the constant of a named type that has a value, or "".
func constantName(t types.Type, v constant.Value) string {
	n := namedOf(t)
	if n == nil || n.Obj().Pkg() == nil {
		return ""
	}
	scope := n.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), n) && constant.Compare(c.Val(), token.EQL, v) {
			return name
		}
	}
	return ""
}

func stringConst(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// regexpText is the text of a regular expression that a package-level variable holds from the start.
func (e *engine) regexpText(v ssa.Value) (string, bool) {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return "", false
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Pkg != e.ssapkg {
		return "", false
	}
	init := e.ssapkg.Func("init")
	if init == nil {
		return "", false
	}
	for _, b := range init.Blocks {
		for _, in := range b.Instrs {
			if s, ok := in.(*ssa.Store); ok && s.Addr == ssa.Value(g) {
				if c, ok := s.Val.(*ssa.Call); ok && len(c.Call.Args) == 1 {
					return stringConst(c.Call.Args[0])
				}
			}
		}
	}
	return "", false
}
