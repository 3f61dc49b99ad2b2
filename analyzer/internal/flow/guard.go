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
	// What is not Bitbucket's host is a Bitbucket of one's own, if it is one: Jira is not at bitbucket.org anyway.
	onOwnBitbucket = "bitbucket " + onDataCenter
)

// A guard is what checks make sure of: the deployment, and the host, of which "{}" at the start stands for what is not
// constant. A checked host is one that only the user may know; it says nothing by itself. Empty fields are not known.
type guard struct{ deployment, host, checked string }

// and is what holds where both do; the later check counts where they say different things.
func (g guard) and(later guard) guard {
	if later.deployment != "" && !(later.deployment == onOwnBitbucket && g.deployment == onDataCenter) {
		g.deployment = later.deployment
	}
	if later.host != "" {
		g.host = later.host
	}
	if later.checked != "" {
		g.checked = later.checked
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
	if g.checked != o.checked {
		g.checked = ""
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
			return booleanValue(c, truth)
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
		return booleanValue(c, truth)
	case *ssa.Field, *ssa.Parameter, *ssa.FreeVar:
		return booleanValue(c, truth)
	}
	return guard{}
}

// equals is what x == k makes sure of, or x != k.
func (e *engine) equals(x ssa.Value, k *ssa.Const, equal bool, depth int) guard {
	if k.Value.Kind() == constant.Bool {
		return e.condition(x, equal == constant.BoolVal(k.Value), depth+1)
	}
	if s, ok := stringConst(k); aboutElse(x) && !(ok && strings.Contains(s, ".")) {
		return guard{}
	}
	switch k.Value.Kind() {
	case constant.String:
		s := constant.StringVal(k.Value)
		if name := constantName(x.Type(), k.Value); name != "" {
			if g := word(name, equal, about(x)); g != (guard{}) {
				return g
			}
		}
		if strings.Contains(s, ".") {
			return hostCheck(s, equal, true).orChecked(x, s, equal)
		}
		return word(s, equal, about(x))
	case constant.Int:
		return word(constantName(x.Type(), k.Value), equal, about(x))
	}
	return guard{}
}

// about returns whether a value that is compared is a deployment, by its name, that of its type, or the constants of that.
// aboutElse reports whether what is compared is called after something that is no deployment: where logs go, what a store is.
func aboutElse(x ssa.Value) bool {
	name, _ := nameOfValue(x)
	if call, ok := x.(*ssa.Call); ok && name == "" && call.Common().StaticCallee() != nil {
		name = call.Common().StaticCallee().Name()
		if args := call.Common().Args; name == "Getenv" && len(args) == 1 {
			name, _ = stringConst(args[0])
		}
	}
	return slices.ContainsFunc(urlpat.Words(name), func(w string) bool {
		return len(w) > 2 && !slices.Contains(besides, w) && !slices.Contains(neutral, w) && !slices.Contains(cloudWords, w) && !slices.Contains(ownWords, w)
	})
}

// neutral are words that say nothing of what a value is about.
var neutral = []string{
	"get", "value", "val", "str", "string", "text", "word", "option", "opt", "arg", "name", "key", "field", "setting", "config",
	"cfg", "current", "system", "detect", "detected", "determine", "check", "find", "parse", "resolve", "infer", "guess", "lookup", "vendor", "provider", "vcs", "flag", "which", "what", "lower", "string", "version", "auth",
}

func about(x ssa.Value) func() bool {
	return func() bool {
		name, _ := nameOfValue(x)
		names := []string{name}
		if call, ok := x.(*ssa.Call); ok && call.Common().StaticCallee() != nil {
			names = append(names, call.Common().StaticCallee().Name())
		}
		n := namedOf(x.Type())
		if n == nil || n.Obj().Pkg() == nil {
			return aboutDeployment(names, nobody)
		}
		return aboutDeployment(append(names, n.Obj().Name()), func(yield func(string) bool) {
			scope := n.Obj().Pkg().Scope()
			for _, name := range scope.Names() {
				if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), n) && !yield(name) {
					return
				}
			}
		})
	}
}

// calls is what the result of a call makes sure of.
func (e *engine) calls(c *ssa.Call, truth bool, depth int) guard {
	common := c.Common()
	if common.IsInvoke() {
		return predicate(common.Method, truth)
	}
	callee := common.StaticCallee()
	if callee == nil || callee.Object() == nil || callee.Object().Pkg() == nil {
		return guard{}
	}
	if o := callee.Origin(); o != nil {
		callee = o
	}
	obj, ok := callee.Object().(*types.Func)
	if !ok {
		return guard{}
	}
	switch obj.FullName() {
	case "strings.EqualFold":
		for i, x := range common.Args {
			if s, ok := stringConst(x); ok {
				return hostCheck(s, truth, true).orChecked(common.Args[1-i], s, truth)
			}
		}
	case "strings.HasSuffix", "strings.HasPrefix", "strings.Contains":
		for _, i := range [...]int{1, 0} {
			if s, ok := stringConst(common.Args[i]); ok {
				return hostCheck(s, truth, false)
			}
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
	if g := predicate(obj, truth); g != (guard{}) {
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

// orChecked is g, or where that says nothing what is equal to a value that goes by the name of a host: the host is s then.
func (g guard) orChecked(x ssa.Value, s string, equal bool) guard {
	if g != (guard{}) || !equal {
		return g
	}
	name, _ := nameOfValue(x)
	if c, ok := x.(*ssa.Call); ok && c.Common().StaticCallee() != nil {
		name = c.Common().StaticCallee().Name()
	}
	host := urlpat.Lit("https://" + s).Part("Hostname")
	if h, ok := host.Const(); ok && strings.Contains(h, ".") && slices.ContainsFunc(urlpat.Words(name), isHostWord) {
		g.checked = strings.ToLower(h)
	}
	return g
}

func isHostWord(w string) bool { return w == "host" || w == "hostname" || w == "domain" }

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
	if host == "" || strings.ContainsAny(host, " @%{}*+[]|\\") || !strings.Contains(host, ".") {
		return guard{}
	}
	v := urlpat.Classify(urlpat.Lit("https://"+host), urlpat.Hints{})
	if !v.Atlassian || v.Deployment != onCloud {
		// Only a vendor that is known can be told from a file, or from the domain of an address.
		if truth && urlpat.OtherVendor(host) {
			return guard{host: host}
		}
		return guard{}
	}
	if !truth {
		// Not of the sites' domain: an installation of one's own. Not one certain host of it says nothing, nor does
		// what is no other domain of the Cloud: what is not behind the gateway is most often a site.
		switch {
		case v.Product == "bitbucket":
			return guard{deployment: onOwnBitbucket}
		case part && host == "atlassian.net":
			return guard{deployment: onDataCenter}
		}
		return guard{}
	}
	if v.Product != "bitbucket" && strings.Count(host, ".") == 1 {
		host = "{}." + host
	}
	return guard{deployment: onCloud, host: host}
}

// Words that name a deployment: of the vendor's cloud, and of one's own.
var (
	cloudWords = []string{"cloud", "saas"}
	ownWords   = []string{"datacenter", "dc", "onprem", "onpremise", "onpremises", "premise", "premises", "prem", "selfhosted", "selfmanaged"}
)

// besides are the words that may stand beside one that names a deployment. Any other makes it something else, a feature
// that runs in a cloud perhaps; silence on its account would hide a finding.
var besides = []string{
	"is", "on", "use", "uses", "using", "has", "in", "for", "to", "not", "non", "the", "an", "api", "url", "base", "host", "hosts",
	"atlassian", "jira", "confluence", "bitbucket", "deployment", "deployed", "deploy", "install", "installed", "installation",
	"instance", "hosting", "hosted", "site", "tenant", "edition", "product", "platform", "flavor", "flavour", "variant", "kind",
	"type", "mode", "env", "environment", "target", "only", "self", "managed", "data", "center", "centre", "server",
}

// deploymentWord says which deployment an identifier or word names: onCloud, onDataCenter, or "". server says that all it
// names is a server, which is as often a side of a connection.
func deploymentWord(s string) (deployment string, not, server bool) {
	ws := urlpat.Words(s)
	for _, w := range ws {
		switch {
		case slices.Contains(cloudWords, w):
			deployment = onCloud
		case slices.Contains(ownWords, w):
			deployment = onDataCenter
		case w == "server":
			server = true
		case w == "not" || w == "non":
			not = true
		case !slices.Contains(besides, w):
			return "", false, false
		}
	}
	if deployment == "" && (hasRun(ws, "data", "center") || hasRun(ws, "data", "centre") || hasRun(ws, "self", "hosted") || hasRun(ws, "self", "managed")) {
		deployment = onDataCenter
	}
	if deployment != "" {
		return deployment, not, false
	}
	return "", not, server
}

// hasRun reports whether two words follow one another.
func hasRun(ws []string, a, b string) bool {
	for i := 1; i < len(ws); i++ {
		if ws[i-1] == a && ws[i] == b {
			return true
		}
	}
	return false
}

// word is what comparing a value with a word, or with a constant of that name, makes sure of. Only of two kinds is one
// what the other is not: what is not "server" may be a Data Center. about reports whether it is a deployment that is
// compared, which a word that can mean other things needs.
func word(s string, equal bool, about func() bool) guard {
	d, _, server := deploymentWord(s)
	if server && equal && about() {
		d = onDataCenter
	}
	switch {
	case d == onCloud && !equal:
		return guard{deployment: onDataCenter}
	case d != "" && equal:
		return guard{deployment: d}
	}
	return guard{}
}

// boolean is what a boolean, or a predicate, of that name makes sure of.
func boolean(name string, truth bool, about func() bool) guard {
	d, not, server := deploymentWord(name)
	if server && about() {
		d = onDataCenter
	}
	switch {
	case d == "":
	case truth != not:
		return guard{deployment: d}
	case d == onCloud:
		return guard{deployment: onDataCenter}
	case server:
		return guard{deployment: onCloud}
	}
	return guard{}
}

// aboutDeployment reports whether a name, or one of those beside it, speaks of deployments: "server" then means one's own.
func aboutDeployment(names []string, beside func(yield func(string) bool)) bool {
	for _, n := range names {
		if slices.ContainsFunc(urlpat.Words(n), func(w string) bool {
			switch w {
			case "atlassian", "jira", "confluence", "bitbucket", "deployment", "installation", "hosting", "edition":
				return true
			}
			return false
		}) {
			return true
		}
	}
	for n := range beside {
		if d, _, _ := deploymentWord(n); d != "" {
			return true
		}
	}
	return false
}

// scopeNames are the names of a package's declarations.
func scopeNames(p *types.Package) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		if p == nil {
			return
		}
		for _, n := range p.Scope().Names() {
			if !yield(n) {
				return
			}
		}
	}
}

// fieldNames are the names of the fields of a struct type.
func fieldNames(t types.Type) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		st, ok := deref(t).Underlying().(*types.Struct)
		if !ok {
			return
		}
		for f := range st.Fields() {
			if !yield(f.Name()) {
				return
			}
		}
	}
}

func nobody(func(string) bool) {}

// nameOfValue is the name that a value goes by, of its field, variable or parameter, and those beside it.
func nameOfValue(v ssa.Value) (name string, beside func(yield func(string) bool)) {
	field := func(t types.Type, i int) (string, func(yield func(string) bool)) {
		if st, ok := deref(t).Underlying().(*types.Struct); ok {
			return st.Field(i).Name(), fieldNames(t)
		}
		return "", nobody
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FieldAddr:
			return field(x.X.Type(), x.Field)
		case *ssa.Global:
			return x.Name(), nobody
		case *ssa.FreeVar:
			return x.Name(), nobody
		case *ssa.Alloc:
			return x.Comment, nobody
		}
	case *ssa.Field:
		return field(v.X.Type(), v.Field)
	case *ssa.Parameter:
		return v.Name(), nobody
	case *ssa.FreeVar:
		return v.Name(), nobody
	}
	return "", nobody
}

// booleanValue is what a boolean that is no call makes sure of.
func booleanValue(v ssa.Value, truth bool) guard {
	name, beside := nameOfValue(v)
	return boolean(name, truth, func() bool { return aboutDeployment([]string{name}, beside) })
}

// predicate is what a function of that name says: isCloud, IsServer, onPremise.
func predicate(obj *types.Func, truth bool) guard {
	return boolean(obj.Name(), truth, func() bool { return aboutDeployment([]string{obj.Name()}, scopeNames(obj.Pkg())) })
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
