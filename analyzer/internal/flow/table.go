package flow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A tcall is a call that a library table describes.
type tcall struct {
	f       *fn
	in      ssa.Instruction
	obj     *types.Func
	pkg     *model.Package
	recv    val
	hasRecv bool
	params  []val
	res     []val
	pos     Pos
	name    string
}

// table applies the entry that a library table has for obj. ok is false when the package has no table, so that the
// callee's own summary counts.
func (f *fn) table(in ssa.Instruction, obj *types.Func, args []val, pos Pos) (out []val, ok bool) {
	if obj.Pkg() == nil {
		// error.Error and the like: an error's text is no credential, but for logs.
		out := make([]val, obj.Type().(*types.Signature).Results().Len())
		if len(args) > 0 && len(out) > 0 {
			c := &tcall{f: f, in: in, obj: obj, pos: pos}
			out[0] = fromTerms(c.show(args[0], model.AsText))
		}
		return out, true
	}
	p := f.e.tableOf(obj.Pkg())
	if p == nil {
		return nil, false
	}
	sig := obj.Type().(*types.Signature)
	recvName := ""
	if r := sig.Recv(); r != nil {
		if n := namedOf(r.Type()); n != nil {
			recvName = n.Obj().Name()
		}
	}
	entry, known := p.Func(recvName, obj.Name())
	c := &tcall{f: f, in: in, obj: obj, pkg: p, params: args, pos: pos, name: short(obj.Origin().FullName())}
	if sig.Recv() != nil && len(args) > 0 {
		c.recv, c.hasRecv, c.params = args[0], true, args[1:]
	}
	nres := sig.Results().Len()
	if !known {
		if r := sig.Recv(); r != nil && types.IsInterface(r.Type()) {
			return nil, false // an interface's methods are those of whatever implements it
		}
		if p.Like != "" && p.Path != obj.Pkg().Path() {
			return nil, false
		}
		if p.Inert {
			return make([]val, nres), true
		}
		return f.unknown(in, obj.FullName(), args, nres, pos), true
	}
	c.res = make([]val, nres)
	for _, e := range entry.Effects {
		c.apply(e)
	}
	if p.Inert && nres > 0 && !p.Lists(recvName, obj.Name()) {
		c.made(recvName)
	}
	if nres > 0 && !f.spoken && isStringType(sig.Results().At(0).Type()) {
		f.userinfo(c.res[0], pos, obj.Origin().FullName())
		f.queryAttach(c.res[0], pos, obj.Origin().FullName())
	}
	if takesURLs[p.Path] {
		for i := range c.params {
			c.constURL(i)
		}
	}
	f.escape(in, entry, args, pos)
	return c.res, true
}

// escape runs function values that the library keeps or calls without the table saying how, with unknown arguments:
// what a handler does with its captured variables happens some time.
func (f *fn) escape(in ssa.Instruction, entry model.Func, args []val, pos Pos) {
	for _, e := range entry.Effects {
		switch e.(type) {
		case model.Invoke, model.Inbound, model.Collect, model.Pull:
			return
		}
	}
	for i, a := range args {
		for j, t := range a {
			if t.kind == kFunc && len(t.args) > 0 && !f.e.isHandler(t.str) {
				f.applyFunc(in, t, nil, 1, pos, "e"+itoa(i)+"."+itoa(j))
			}
		}
	}
}

func (c *tcall) base(p model.Place) (val, bool) {
	switch p.Base {
	case model.BaseRecv:
		return c.recv, c.hasRecv
	case model.BaseParam:
		if p.Index < len(c.params) {
			return c.params[p.Index], true
		}
	case model.BaseResult:
		if p.Index < len(c.res) {
			if len(p.Sels) > 0 {
				c.object(p.Index)
			}
			return c.res[p.Index], true
		}
	case model.BaseVar:
		return one(pathTerm(root{kind: rGlobal, name: p.Var})), true
	}
	return nil, false
}

// object makes the i'th result an object of its own.
func (c *tcall) object(i int) {
	sig := c.obj.Type().(*types.Signature)
	t := deref(sig.Results().At(i).Type())
	r := c.f.object(objKey{c.in, "res" + itoa(i)}, t)
	c.f.info[r.n].lib = true
	c.res[i] = union(c.res[i], one(pathTerm(r)))
}

// made is the first result of a function of an inert package that has no entry. Of a type that the table describes, it is
// an object of its own, as a constructor makes one, or the receiver, as a setter returns it: what others set there, or had
// set before, is not lost.
func (c *tcall) made(recv string) {
	t := c.obj.Signature().Results().At(0).Type()
	n := namedOf(t)
	switch {
	case n == nil || types.IsInterface(n) || n.Obj().Pkg() != c.obj.Pkg() || !c.pkg.Describes(n.Obj().Name()):
	case c.hasRecv && n.Obj().Name() == recv:
		c.res[0] = c.recv
	default:
		c.object(0)
	}
}

// sels resolves the selectors of a place: keys that a parameter names become constants.
func (c *tcall) sels(p model.Place) []string {
	out := make([]string, len(p.Sels))
	for i, s := range p.Sels {
		if len(s) == 4 && s[0] == '[' && (s[1] == '%' || s[1] == '^' || s[1] == '~') {
			k := int(s[2] - '0')
			var v val
			if k < len(c.params) {
				v = c.params[k]
				if c.variadic(k) {
					if all := c.f.elements(v); len(all) > 0 {
						v = all[0]
					}
				}
			}
			fold := s[1] == '~'
			plain := s[1] == '%'
			s = keySel(v, s[1] == '^')
			if plain {
				if key := c.f.typedKey(c.operand(k)); key != "" {
					s = key
				}
			}
			if fold {
				s = strings.ToLower(s)
			}
		}
		out[i] = s
	}
	return out
}

// operand is the expression for a parameter, where the call itself is in the program; else nil.
func (c *tcall) operand(k int) ssa.Value {
	call, ok := c.in.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	common := call.Common()
	if common.IsInvoke() {
		if common.Method != c.obj {
			return nil
		}
	} else {
		callee := common.StaticCallee()
		if callee == nil || callee.Object() != types.Object(c.obj) {
			return nil
		}
		if c.hasRecv {
			k++
		}
	}
	if k >= len(common.Args) {
		return nil
	}
	return common.Args[k]
}

// load is the value at a place.
func (c *tcall) load(p model.Place) val {
	b, ok := c.base(p)
	if !ok {
		return nil
	}
	if len(p.Sels) == 0 && p.Base != model.BaseVar {
		return b
	}
	if p.Base == model.BaseVar {
		return c.f.load(b[0].root, c.sels(p), c.f.now())
	}
	if len(p.Sels) == 1 && p.Sels[0] == "[]" {
		return c.f.member(b, c.in)
	}
	return c.f.project(b, c.sels(p), c.f.now())
}

// loadSet is the value at a place once the effects before this one have set what they set there.
func (c *tcall) loadSet(p model.Place) val {
	if len(p.Sels) == 0 || p.Base == model.BaseVar {
		return c.load(p)
	}
	b, _ := c.base(p)
	return c.f.project(b, c.sels(p), []point{{c.f.block, c.f.idx + 1}})
}

// put stores a value at a place.
func (c *tcall) put(p model.Place, v val, add bool) {
	if p.Base == model.BaseResult && len(p.Sels) == 0 {
		if p.Index < len(c.res) {
			c.res[p.Index] = union(c.res[p.Index], v)
		}
		return
	}
	b, ok := c.base(p)
	if !ok || len(v) == 0 {
		return
	}
	if p.Base == model.BaseParam && c.variadic(p.Index) && len(p.Sels) > 0 && p.Sels[0] == "[]" {
		// Scan(&a, &b): what the elements point to is written.
		for _, x := range c.f.elements(b) {
			c.f.write(x, c.sels(model.Place{Sels: p.Sels[1:]}), named(v, x), store{seq: c.f.next(), strong: !add, ptr: true, pos: c.pos})
		}
		return
	}
	c.f.write(b, c.sels(p), v, store{seq: c.f.next(), strong: !add, ptr: !onlyState(v), pos: c.pos, fresh: p.Base == model.BaseResult})
}

// onlyState reports whether v is the state of a library: what is filled from it is a copy.
func onlyState(v val) bool {
	for _, t := range v {
		if t.kind != kPath || !t.root.isState() {
			return false
		}
	}
	return len(v) > 0
}

// named gives origins without a name that of the field or variable that they are written to.
func named(v, target val) val {
	if len(target) != 1 || target[0].kind != kPath || len(target[0].sels) == 0 {
		return v
	}
	name := target[0].sels[len(target[0].sels)-1]
	if isElem(name) {
		return v
	}
	out := make([]*term, len(v))
	for i, t := range v {
		out[i] = t
		if t.kind == kOrigin && t.org.name == "" {
			out[i] = t.withName(name)
		}
	}
	return fromTerms(out)
}

// withName is an origin under a name.
func (t *term) withName(name string) *term {
	o := *t.org
	o.name = name
	c := *t
	c.org = &o
	c.names = joinNames(t.names, []string{name})
	return c.finish()
}

func (c *tcall) apply(e model.Effect) {
	switch e := e.(type) {
	case model.Flow:
		c.writes(e)
		v, add := c.flow(e), e.Add
		if add && (e.How == model.Format || e.How == model.Print) && c.isBuffer(e.To) {
			v, add = c.behind(e.To, v), false
		}
		c.put(e.To, v, add)
	case model.Source:
		o := origin{kind: e.Kind, what: e.What, pos: c.pos, fields: e.Fields}
		if e.Name.Base == model.BaseVar {
			o.name = stateName + e.Name.Var
		} else if e.Name.Valid() {
			v := c.load(e.Name)
			if all := c.operands([]model.Place{e.Name}); len(all) > 0 {
				v = all[len(all)-1]
			}
			o.name = nameOf(v)
		}
		if o.kind == model.File && terminals[o.name] {
			o.kind, o.what, o.name = model.Prompt, "terminal", ""
		}
		t := originTerm(o)
		if e.Fields {
			t.str = c.tags()
			t = t.finish()
		}
		t.steps = []Step{{c.pos, readStep(o, c.name)}}
		if e.Key.Valid() {
			if p := keyPlace(e.What, c.load(e.Key)); p != "" {
				t.names = joinNames(t.names, []string{placeName + p})
			}
		}
		if e.Query.Valid() {
			if cols := readColumns(constText(c.load(e.Query))); len(cols) > 0 {
				c.putColumns(e, t, cols)
				return
			}
		}
		if at, ok := e.At.Pointer(); ok {
			c.putPointees(e, at, t)
			return
		}
		c.put(e.At, one(t), e.Add)
	case model.Attach:
		c.attach(e)
	case model.Persist:
		c.keepPlaces(e)
		c.persists(e)
	case model.Log:
		c.log(e)
	case model.When:
		if slices.Contains(e.Is, constName(c.load(e.At))) {
			for _, then := range e.Then {
				c.apply(then)
			}
		}
	case model.Debug:
		c.debug(e)
	case model.Wrap:
		c.wrap(e)
	case model.URLError:
		c.urlError(e)
	case model.Command:
		c.command(e)
	case model.Share:
		c.f.shareContext(c.load(e.At))
	case model.Body:
		c.body(e)
	case model.Invoke:
		c.invoke(e)
	case model.Inbound:
		c.inbound(e)
	case model.Yield:
		c.yield(e)
	case model.Collect:
		c.collect(e)
	case model.Insert:
		c.f.insert(c.load(e.To), c.load(e.Key), c.load(e.Value), c.pos)
	case model.Keyed:
		c.keyed(e)
	case model.Pull:
		c.pull(e)
	case model.Clone:
		c.clone(e)
	case model.Clear:
		c.clear(e.At)
	case model.Make:
		c.makeFunc(e)
	case model.Proxy:
		if b, ok := c.base(e.Object); ok {
			c.f.noteProxy(b, c.pos)
		}
	case model.Exit:
	}
}

// terminals are the files that are a person at a terminal.
var terminals = map[string]bool{"/dev/tty": true, "/dev/stdin": true, "CONIN$": true}

// tags is the key of the struct tags that the library's decoders read, or "".
func (c *tcall) tags() string {
	if c.pkg == nil {
		return "" // what users say of a function
	}
	return c.pkg.Tags
}

func readStep(o origin, call string) string {
	what := o.what
	if what == "" {
		what = string(o.kind)
	}
	if o.name != "" && !strings.HasPrefix(o.name, "[#") && !strings.HasPrefix(o.name, stateName) {
		return what + " " + o.name + " read by " + call
	}
	return what + " read by " + call
}

// stateName starts the name of an origin that the state of a library tells, before or after the origin is made: what follows
// is the variable of the state.
const stateName = "$"

// nameOf is the name of an origin that an operand gives: a constant, or "[#n]" where parameter n will tell.
func nameOf(v val) string {
	if len(v) == 1 && v[0].kind == kPath && v[0].root.kind == rParam && len(v[0].sels) == 0 {
		return "[#" + itoa(v[0].root.n) + "]"
	}
	return constName(v)
}

// constName is the constant that v certainly is, or "".
func constName(v val) string {
	if len(v) == 1 && v[0].kind == kConst && len(v[0].str) <= 120 {
		return v[0].str
	}
	return ""
}

// flow computes the value that a flow carries.
func (c *tcall) flow(e model.Flow) val {
	if len(e.From) == 0 {
		if e.Const == "" {
			return nil
		}
		return one(constTerm(e.Const))
	}
	from := make([]val, len(e.From))
	for i, p := range e.From {
		from[i] = c.load(p)
	}
	switch e.How {
	case model.Copy:
		return union(from...)
	case model.Derive:
		return marked(union(from...), told)
	case model.Encode:
		v := opTerm(model.Encode, union(from...))
		if c.tags() != "" && len(v) == 1 && v[0].kind == kOp {
			t := *v[0]
			t.str = c.tags()
			v = one(t.finish())
		}
		return v
	case model.Encrypt, model.Decrypt, model.Cipher:
		return c.crypted(e.How, union(from...))
	case model.Decode:
		v := union(from...)
		if len(v) == 0 {
			return nil
		}
		t := (&term{kind: kDecode, str: c.tags(), args: []val{v}}).finish()
		t.steps = []Step{{c.pos, "decoded by " + c.name}}
		return one(t)
	case model.Concat:
		ops := c.operands(e.From)
		for i := len(ops) - 1; i > 0 && e.Const != ""; i-- {
			ops = slices.Insert(ops, i, one(constTerm(e.Const)))
		}
		return concat(ops...)
	case model.Print:
		return concat(c.spokenFor(c.f.urlStrings(c.operands(e.From)), nil)...)
	case model.Append:
		return c.behind(e.To, c.operands(e.From)...)
	case model.Join:
		if len(e.From) < 2 {
			return union(from...)
		}
		return c.f.joined(from[0], from[1])
	case model.Format:
		var args []val
		for _, p := range e.From[1:] {
			if v, ok := c.handedOn(p); ok {
				args = append(args, folded(v))
				continue
			}
			args = append(args, c.operands([]model.Place{p})...)
		}
		return c.f.format(from[0], c.spokenFor(c.f.urlStrings(args), verbsOf(constText(from[0]), len(args))))
	case model.TrimSpace, model.TrimSuffix, model.TrimPrefix, model.TrimRight, model.TrimLeft, model.Trim,
		model.ToLower, model.ToUpper, model.Replace:
		if len(from[0]) == 0 {
			return nil
		}
		return opTerm(e.How, from...)
	case model.Replacer:
		return opTerm(model.Replace, append([]val{nil}, c.operands(e.From)...)...)
	case model.Shown:
		return fromTerms(c.show(from[0], model.AsText))
	case model.Runes:
		return c.runes(from[0])
	case model.Scrub:
		if len(from[0]) == 0 {
			return nil
		}
		if !isConst(from[1]) {
			from[1] = c.regexp()
		}
		if e.Const != "" {
			from = append(from, one(constTerm(e.Const)))
		}
		return opTerm(model.Scrub, from...)
	case model.PathJoin:
		var ops []val
		for _, p := range e.From {
			if v, ok := c.handedOn(p); ok {
				ops = append(ops, c.f.joined(v, one(constTerm("/"))))
				continue
			}
			for _, v := range c.operands([]model.Place{p}) {
				ops = append(ops, c.f.urlString(v))
			}
		}
		return opTerm(model.PathJoin, ops...)
	case model.Resolve:
		return opTerm(model.Resolve, c.f.urlString(from[0]), c.f.urlString(from[len(from)-1]))
	case model.Under:
		return opTerm(model.Under, from...)
	case model.URLString:
		return c.f.urlString(from[0])
	case model.Redact:
		return redactedURL(c.f.urlString(from[0]))
	case model.URLPart:
		return urlPart(c.f.urlString(from[0]), e.Const)
	}
	return marked(union(from...), told)
}

// behind is what a place holds once more is written behind it.
func (c *tcall) behind(p model.Place, more ...val) val {
	if had := c.load(p); len(had) > 0 {
		more = append([]val{had}, more...)
	}
	return concat(more...)
}

// isBuffer reports whether a place is in a writer that keeps all that is written to it. Of other writers nobody reads what
// was written before.
func (c *tcall) isBuffer(p model.Place) bool {
	if p.Base != model.BaseParam {
		return false
	}
	x, ok := c.operand(p.Index).(*ssa.MakeInterface)
	if !ok {
		return false
	}
	k := typeKey(x.X.Type())
	return k == "strings.Builder" || k == "bytes.Buffer"
}

// operands loads places, a variadic one element by element.
func (c *tcall) operands(places []model.Place) []val {
	var out []val
	for _, p := range places {
		if n := len(p.Sels); n > 0 && p.Sels[n-1] == "[]" {
			q := p
			q.Sels = p.Sels[:n-1]
			out = append(out, c.f.elements(c.load(q))...)
			continue
		}
		if p.Base == model.BaseParam && c.variadic(p.Index) {
			out = append(out, c.f.elements(c.load(p))...)
			continue
		}
		v := c.load(p)
		if len(v) == 0 && p.Base == model.BaseParam && len(p.Sels) == 0 {
			v = char(c.operand(p.Index))
		}
		out = append(out, v)
	}
	return out
}

// handedOn is the slice of a variadic parameter where the elements are those that callers give.
func (c *tcall) handedOn(p model.Place) (val, bool) {
	if p.Base != model.BaseParam || len(p.Sels) > 0 || !c.variadic(p.Index) {
		return nil, false
	}
	v := c.load(p)
	return v, isOpenPath(v)
}

func (c *tcall) variadic(i int) bool {
	sig := c.obj.Type().(*types.Signature)
	return sig.Variadic() && i == sig.Params().Len()-1
}

// elements are the elements of a slice in order, where it was built here with constant indices; else any of them.
func (f *fn) elements(v val) []val {
	if len(v) == 1 && v[0].kind == kPath && v[0].root.kind == rAlloc && len(v[0].sels) == 0 {
		n := -1
		for _, s := range f.mem.all(v[0].root) {
			if len(s.sels) == 0 || !isElem(s.sels[0]) || s.sels[0] == "[]" || strings.HasPrefix(s.sels[0], "[=") {
				n = -1
				break
			}
			if i := atoi(s.sels[0][1 : len(s.sels[0])-1]); i > n {
				n = i
			}
		}
		if n >= 0 && n < maxParts {
			out := make([]val, n+1)
			for i := range out {
				out[i] = f.load(v[0].root, []string{"[" + itoa(i) + "]"}, f.now())
			}
			return out
		}
		if got := f.project(v, []string{"[]"}, f.now()); len(got) > 0 {
			return []val{got}
		}
		return nil
	}
	if len(v) == 0 {
		return nil
	}
	return []val{f.project(v, []string{"[]"}, f.now())}
}

func atoi(s string) int {
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// invoke runs a function value or method among the operands.
func (c *tcall) invoke(e model.Invoke) {
	callee := c.load(e.Fn)
	if e.Method == "RoundTrip" {
		if !e.Fn.Valid() {
			callee = one(clientTransport)
		}
		if len(e.Args) == 1 {
			defer c.f.relay(c.load(e.Args[0]), c.pos, c.obj.FullName())
		}
		if len(e.Args) == 1 {
			c.f.sentBy(callee, c.load(e.Args[0]), c.pos)
		}
		callee = c.f.e.transports(callee)
	}
	if len(callee) == 0 {
		return
	}
	var args []val
	if e.URL.Valid() {
		r := c.f.object(objKey{c.in, "request"}, nil)
		c.f.info[r.n].tname = "net/http.Request"
		c.f.write(one(pathTerm(r)), []string{model.URL}, c.loadSet(e.URL), store{seq: c.f.next(), fresh: true, pos: c.pos})
		args = []val{one(pathTerm(r))}
	}
	for _, p := range e.Args {
		args = append(args, c.load(p))
	}
	if e.Method == "RoundTrip" && len(args) > 0 {
		c.sends(callee, args[0])
	}
	if e.Method == "RoundTrip" && len(args) > 0 {
		defer c.grants(args[0])
	}
	n := max(len(e.To), 1)
	rs := c.f.dispatch(c.in, callee, e.Method, args, n, c.pos, "t"+c.obj.Name(), 0)
	for i, to := range e.To {
		if i < len(rs) && to.Valid() {
			c.put(to, rs[i], false)
		}
	}
}

// sends notes where a transport of a library's making sends its requests: what it attaches goes there.
func (c *tcall) sends(transport, req val) {
	var url []val
	for _, t := range req {
		if t.kind == kPath {
			url = append(url, c.f.urlAt(t.root, t.sels, c.f.now()))
		}
	}
	for _, t := range transport {
		if t.kind == kPath && (t.root.kind == rAlloc || t.root.open() && t.applyDepth() <= maxApplySels) && c.f.methodOf(t, "RoundTrip") == nil {
			c.f.write(one(t), []string{model.URL}, union(url...), store{seq: c.f.next(), fresh: true, pos: c.pos})
		}
	}
}

// inbound hands a function value to something that calls it with inbound data.
func (c *tcall) inbound(e model.Inbound) {
	what := e.What
	name := ""
	if e.Name.Valid() {
		name = constName(c.load(e.Name))
	}
	arg := one(pathTerm(inboundRoot(e.Kind, what)))
	if e.Kind != model.Request || what != inboundHTTP {
		o := originTerm(origin{kind: e.Kind, what: what, name: name, pos: c.pos})
		o.steps = []Step{{c.pos, readStep(*o.org, c.name)}}
		arg = one(o)
	}
	for i, t := range c.load(e.Fn) {
		if e.Methods != 0 {
			c.inboundMethods(e, t, arg)
			continue
		}
		if t.kind != kFunc {
			continue
		}
		at := e.Arg
		var sig *types.Signature
		if fn := c.f.e.funcByKey(t.str); fn != nil {
			sig = fn.Signature()
		} else if f := c.f.e.states[t.str]; f != nil { // a closure
			sig = f.fn.Signature
		} else if at < 0 {
			continue
		}
		var args []val
		if sig != nil {
			if at < 0 {
				at += sig.Params().Len()
			}
			in := c.f.e.inboundParams(sig)
			if in[at] != (root{}) || at < 0 || at >= sig.Params().Len() || e.Arg < 0 && types.IsInterface(sig.Params().At(at).Type()) {
				continue // a handler knows by its signature what it gets
			}
			args = c.f.e.inboundArgs(sig)[:at]
		}
		for len(args) < at {
			args = append(args, nil)
		}
		c.f.applyFunc(c.in, t, append(args, arg), 1, c.pos, "in"+itoa(i))
	}
}

// inboundMethods calls the methods of an object that a library finds by reflection.
func (c *tcall) inboundMethods(e model.Inbound, t *term, arg val) {
	typ := c.f.dynamicType(t)
	n := c.f.e.typeByKey(typ)
	if n == nil || types.IsInterface(n) {
		return
	}
	for sel := range types.NewMethodSet(types.NewPointer(n)).Methods() {
		ps := sel.Obj().(*types.Func).Signature().Params()
		at := e.Arg
		if at < 0 {
			at += ps.Len()
		}
		if !sel.Obj().Exported() || e.Methods > 0 && ps.Len() != e.Methods || at < 0 || at >= ps.Len() || types.IsInterface(ps.At(at).Type()) {
			continue
		}
		s := c.f.e.method(typ, sel.Obj().Name())
		if s == nil {
			c.f.e.again = true // nothing refers to it, so that it may come later
			continue
		}
		args := append([]val{one(t)}, make([]val, at)...)
		c.f.instantiate(c.in, s, "in"+sel.Obj().Name(), append(args, arg), nil, c.pos, short(s.key))
	}
}

// inboundRoot is the root of an inbound object: kind and description travel in its name.
func inboundRoot(k model.Kind, what string) root {
	return root{kind: rInbound, name: string(k) + "|" + what}
}
