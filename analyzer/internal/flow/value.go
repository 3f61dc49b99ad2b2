package flow

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// A val is a set of terms: everything that a value may be. It is sorted by key without duplicates, and immutable.
// The empty val carries nothing of interest (numbers, nil, fresh zero values).
type val []*term

// kind says what a term is.
type kind uint8

const (
	// kPath is a location below a root, and also the value found there when the function begins. A pointer and what
	// it points to are one path: a pointer's value is the location that it points to.
	kPath kind = iota
	// kConst is a string constant.
	kConst
	// kOp is a string operation (how) on args that the pattern domain understands.
	kOp
	// kXfer depends on args in a way that nobody knows.
	kXfer
	// kDecode is a part, named by sels, of what a decoder made of args[0].
	kDecode
	// kFunc is a function value: str is its key, args[i] the value of its i'th free variable.
	kFunc
	// kOrigin is a value that enters the program here.
	kOrigin
)

// rootKind says what a path starts at.
type rootKind uint8

const (
	rParam   rootKind = iota // n'th parameter, receiver first
	rFree                    // n'th free variable
	rGlobal                  // package-level variable, name is "pkgpath.name"
	rAlloc                   // n'th object that this function makes, or that a call makes for it
	rRes                     // result of the n'th pending apply, name is the index of the result
	rInbound                 // inbound object such as an HTTP request; name is its kind, typ what it is
)

// A root is what a path starts at. It is comparable.
type root struct {
	kind rootKind
	n    int
	name string
}

func (r root) key() string {
	switch r.kind {
	case rParam:
		return "P" + strconv.Itoa(r.n)
	case rFree:
		return "F" + strconv.Itoa(r.n)
	case rGlobal:
		return "G" + r.name
	case rAlloc:
		return "A" + strconv.Itoa(r.n)
	case rRes:
		return "R" + strconv.Itoa(r.n) + "." + r.name
	default:
		return "I" + r.name
	}
}

// open reports whether a caller, or the resolution of a pending call, has still to say what the root is.
func (r root) open() bool { return r.kind == rParam || r.kind == rFree || r.kind == rRes }

// An origin says where a value enters the program.
type origin struct {
	kind model.Kind
	what string
	name string
	pos  Pos
	// fields says that what is selected of it are origins of their own
	fields bool
	id     string // of the user's source that it is, "" for none
}

// isState reports whether the root is the state of a library, see [model.Var].
func (r root) isState() bool { return r.kind == rGlobal && strings.Contains(r.name, ".$") }

// A term is one thing that a value may be. Terms are immutable; key identifies a term without what it remembers of its
// way: steps, names, choices, dynamic type.
type term struct {
	kind  kind
	how   model.How // kOp
	root  root      // kPath
	sels  []string  // kPath, kDecode, kXfer, kOrigin: what is selected below
	str   string
	args  []val
	org   *origin
	steps []Step
	names []string // identifiers met on the way, for evidence
	alts  []alt    // choices that led here, at most one of a group
	box   string   // the dynamic type of what an interface holds, "" when unknown
	key   string
}

// Budgets of the domain. Past one the value loses precision, never the analysis.
const (
	maxTerms  = 16 // terms of one val: real values have one to four, a registry of handlers a dozen
	maxSels   = 5  // selectors of a path; deeper is "*"
	maxLeaves = 8  // operands kept of an unknown transformation
	maxParts  = 16 // operands of a string operation
	maxSize   = 60 // terms in one term with all its operands
	maxSteps  = 24 // steps kept of a flow; the middle is dropped first
	maxNames  = 12 // identifiers kept of a flow
)

func (t *term) finish() *term {
	var b strings.Builder
	b.WriteByte("pcoxdfs"[t.kind])
	switch t.kind {
	case kPath:
		b.WriteString(t.root.key())
	case kOp:
		b.WriteString(strconv.Itoa(int(t.how)))
	case kOrigin:
		b.WriteString(string(t.org.kind))
		b.WriteByte('|')
		b.WriteString(t.org.what)
		b.WriteByte('|')
		b.WriteString(t.org.name)
		b.WriteByte('|')
		b.WriteString(t.org.id)
		b.WriteByte('|')
		b.WriteString(t.org.pos.Pkg + "/" + t.org.pos.File + ":" + strconv.Itoa(t.org.pos.Line) + ":" + strconv.Itoa(t.org.pos.Col))
	}
	if t.str != "" {
		b.WriteByte('"')
		b.WriteString(t.str)
		b.WriteByte('"')
	}
	for _, s := range t.sels {
		b.WriteByte('.')
		b.WriteString(s)
	}
	if len(t.args) > 0 {
		b.WriteByte('(')
		for i, a := range t.args {
			if i > 0 {
				b.WriteByte(',')
			}
			for j, x := range a {
				if j > 0 {
					b.WriteByte('|')
				}
				b.WriteString(x.key)
			}
		}
		b.WriteByte(')')
	}
	t.key = b.String()
	return t
}

// size counts the terms in t, itself included.
func (t *term) size() int {
	n := 1
	for _, a := range t.args {
		for _, x := range a {
			n += x.size()
		}
	}
	return n
}

func pathTerm(r root, sels ...string) *term {
	return (&term{kind: kPath, root: r, sels: clip(sels)}).finish()
}

// holeVal is something of which nothing is known, where a string must have something.
var holeVal = one((&term{kind: kXfer, str: "?"}).finish())

func constTerm(s string) *term { return (&term{kind: kConst, str: s}).finish() }

func originTerm(o origin) *term {
	t := &term{kind: kOrigin, org: &o}
	if o.name != "" && o.name[0] != '[' {
		t.names = []string{o.name}
	}
	return t.finish()
}

func one(t *term) val { return val{t} }

// clip bounds a selector list to maxSels; what lies deeper becomes "*".
func clip(sels []string) []string {
	if len(sels) <= maxSels {
		return sels
	}
	out := append([]string(nil), sels[:maxSels-1]...)
	return append(out, "*")
}

func concatSels(a, b []string) []string {
	if len(b) == 0 {
		return a
	}
	out := make([]string, 0, len(a)+len(b))
	out = append(append(out, a...), b...)
	return clip(out)
}

func sameSels(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// union merges vals; the steps of the first term with a key win, so callers pass vals in program order.
func union(vs ...val) val {
	n, last := 0, -1
	for i, v := range vs {
		if len(v) > 0 {
			n++
			last = i
		}
	}
	switch n {
	case 0:
		return nil
	case 1:
		return vs[last]
	}
	var out val
	for _, v := range vs {
		out = merge(out, v)
	}
	if len(out) > maxTerms {
		out = out[:maxTerms:maxTerms]
	}
	return out
}

func merge(a, b val) val {
	if len(a) == 0 {
		return b
	}
	out := make(val, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].key == b[j].key:
			out = append(out, meet(a[i], b[j]))
			i++
			j++
		case a[i].key < b[j].key:
			out = append(out, a[i])
			i++
		default:
			out = append(out, b[j])
			j++
		}
	}
	out = append(out, a[i:]...)
	return append(out, b[j:]...)
}

func equal(a, b val) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].key != b[i].key {
			return false
		}
	}
	return true
}

func fromTerms(ts []*term) val {
	sort.SliceStable(ts, func(i, j int) bool { return ts[i].key < ts[j].key })
	out := ts[:0]
	for _, t := range ts {
		if n := len(out); n > 0 && out[n-1].key == t.key {
			out[n-1] = meet(out[n-1], t)
		} else {
			out = append(out, t)
		}
	}
	if len(out) > maxTerms {
		out = out[:maxTerms]
	}
	return val(out)
}

// opTerm is the value of a string operation. Operands too many or too big make it an unknown transformation.
func opTerm(how model.How, args ...val) val {
	if len(args) > maxParts {
		return xfer(args...)
	}
	any := false
	for _, a := range args {
		any = any || len(a) > 0
	}
	if !any {
		return nil
	}
	t := &term{kind: kOp, how: how, args: args}
	if t.size() > maxSize {
		return eachAlternative(t)
	}
	return one(t.finish())
}

// eachAlternative is an operation that is too big, as one operation for each alternative of its first operand that has several: what
// is small enough stays, and the rest becomes an unknown transformation.
func eachAlternative(t *term) val {
	i := slices.IndexFunc(t.args, func(a val) bool { return len(a) > 1 })
	if i < 0 {
		return xfer(t.args...)
	}
	var vs []val
	for _, x := range t.args[i] {
		c := *t
		c.args = slices.Clone(t.args)
		c.args[i] = one(x)
		if c.size() > maxSize {
			vs = append(vs, xfer(c.args...))
		} else {
			vs = append(vs, one(c.finish()))
		}
	}
	return union(vs...)
}

// mostTelling keeps maxLeaves operands of a transformation: origins first, then what callers supply.
func mostTelling(v val) val {
	var out []*term
	for rank := 0; rank < 3; rank++ {
		for _, t := range v {
			r := 2
			switch {
			case t.kind == kOrigin || t.kind == kDecode || t.kind == kPath && t.root.kind == rInbound:
				r = 0
			case t.kind == kPath && t.root.kind != rAlloc || len(t.args) > 0:
				r = 1
			}
			if r == rank && len(out) < maxLeaves {
				out = append(out, t)
			}
		}
	}
	return fromTerms(out)
}

// xfer is a value that depends on args in an unknown way. Nested transformations are flattened: what they depend on
// is all that is known of them.
func xfer(args ...val) val {
	var leaves []*term
	add := func(v val) {
		for _, t := range v {
			if t.kind == kXfer && len(t.sels) == 0 && !t.marked() {
				for _, a := range t.args {
					for _, x := range a {
						leaves = append(leaves, x.after(t.steps))
					}
				}
				continue
			}
			leaves = append(leaves, t)
		}
	}
	for _, a := range args {
		add(a)
	}
	if len(leaves) == 0 {
		return nil
	}
	v := fromTerms(leaves)
	if len(v) > maxLeaves {
		v = mostTelling(v)
	}
	t := &term{kind: kXfer, args: []val{v}}
	if t.size() > maxSize {
		// Keep the small operands: they are origins and paths, the big ones texts built of many.
		var small []*term
		n := 1
		for _, x := range v {
			if s := x.size(); n+s <= maxSize {
				small = append(small, x)
				n += s
			}
		}
		if len(small) == 0 {
			return nil
		}
		t.args = []val{val(small)}
	}
	return one(t.finish())
}

// after is t with earlier steps put before its own.
func (t *term) after(steps []Step) *term {
	if len(steps) == 0 {
		return t
	}
	c := *t
	c.steps = joinSteps(t.steps, steps)
	return &c
}

// before is t with steps put in front of its own: t came out of something that had taken these steps.
func (t *term) before(steps []Step, names []string) *term {
	if len(steps) == 0 && len(names) == 0 {
		return t
	}
	c := *t
	c.steps = joinSteps(steps, t.steps)
	c.names = joinNames(names, t.names)
	return &c
}

func joinSteps(a, b []Step) []Step {
	if len(b) == 0 {
		return a
	}
	out := make([]Step, 0, len(a)+len(b))
	out = append(out, a...)
	for _, s := range b {
		if n := len(out); n > 0 && out[n-1] == s {
			continue
		}
		out = append(out, s)
	}
	if len(out) > maxSteps {
		out = append(out[:maxSteps/2:maxSteps/2], out[len(out)-maxSteps/2:]...)
	}
	return out
}

func joinNames(a, b []string) []string {
	if len(b) == 0 {
		return a
	}
	out := append([]string(nil), a...)
next:
	for _, n := range b {
		if len(out) >= maxNames {
			break
		}
		for _, o := range out {
			if o == n {
				continue next
			}
		}
		out = append(out, n)
	}
	return out
}

// step is v with one more step (and an identifier, if any) on every term.
func (v val) step(s Step, name string) val {
	if len(v) == 0 || (!s.IsValid() && name == "") {
		return v
	}
	out := make(val, len(v))
	for i, t := range v {
		c := *t
		if s.IsValid() && t.kind != kFunc {
			c.steps = joinSteps(t.steps, []Step{s})
		}
		if name != "" {
			c.names = joinNames(t.names, []string{name})
		}
		out[i] = &c
	}
	return out
}

// sub is what a non-path term becomes when something below it is selected. It is nil where that cannot be.
func (t *term) sub(sels []string, name string) *term {
	switch t.kind {
	case kDecode, kXfer, kOrigin:
		c := *t
		c.box = ""
		for _, s := range sels {
			if isCast(s) {
				if t.box != "" && t.box != s[1:len(s)-1] {
					return nil
				}
				continue
			}
			if s == model.Below || t.kind != kDecode && (s == "[]" || strings.HasPrefix(s, butKeys)) {
				continue // an element of an origin is that origin
			}
			if len(c.sels) >= maxSels {
				break
			}
			c.sels = append(c.sels[:len(c.sels):len(c.sels)], s)
		}
		if name != "" {
			c.names = joinNames(t.names, []string{name})
		}
		return c.finish()
	}
	if t.kind == kConst && len(sels) == 1 && sels[0] == "TokenURL" {
		return t // an endpoint that a library has as a variable, see [model.Value]
	}
	for _, s := range sels {
		switch {
		case isCast(s):
			if t.box != "" && t.box != s[1:len(s)-1] {
				return nil
			}
		case isElem(s) || s[0] == '$' || s == model.Below:
		case t.kind == kConst || t.kind == kOp:
			return nil // a string has no fields
		}
	}
	return t
}

// hasOpen reports whether v still depends on something that a caller must supply.
func (v val) hasOpen() bool {
	for _, t := range v {
		if t.isOpen() {
			return true
		}
	}
	return false
}

func (t *term) isOpen() bool {
	if t.kind == kPath {
		return t.root.open()
	}
	for _, a := range t.args {
		if a.hasOpen() {
			return true
		}
	}
	return false
}

// walk calls fn for t and every term below it, until fn returns false.
func (t *term) walk(fn func(*term) bool) bool {
	if !fn(t) {
		return false
	}
	for _, a := range t.args {
		for _, x := range a {
			if !x.walk(fn) {
				return false
			}
		}
	}
	return true
}

// isElem reports whether a selector is an element of a slice, map or channel.
func isElem(s string) bool { return strings.HasPrefix(s, "[") }

// anyElem reports whether an element selector may be any element: its key is unknown, or named by a caller.
func anyElem(s string) bool {
	return s == "[]" || strings.HasPrefix(s, "[#") || strings.HasPrefix(s, butKeys)
}

// butKeys starts the selector of any element of a map but those under the keys that follow, whatever their case.
const butKeys = "[!"

// leavesOutKey reports whether the selector any is that of any element but the one that elem selects.
func leavesOutKey(any, elem string) bool {
	keys, ok := strings.CutPrefix(any, butKeys)
	name, named := strings.CutPrefix(elem, "[=")
	return ok && named && slices.ContainsFunc(strings.Split(strings.TrimSuffix(keys, "]"), "|"), func(k string) bool {
		return strings.EqualFold(k, strings.TrimSuffix(name, "]"))
	})
}

// overlap says how a store to have touches a load of want: covers means that the store wrote all of want (rest is
// what of want lies below the stored value); below that it wrote a part of it. fuzzy means that it only may have.
func overlap(have, want []string) (covers, below, fuzzy bool, rest []string) {
	casts := 0
	i := 0
	for ; i < len(have) && i+casts < len(want); i++ {
		for i+casts < len(want) && isCast(want[i+casts]) {
			casts++ // what is stored below an interface is stored in what it holds
		}
		if i+casts >= len(want) {
			break
		}
		h, w := have[i], want[i+casts]
		switch {
		case w == "*" || w == model.Below:
			// What lies too deep to be named may be anything there: saying so would mix all of it.
			return false, false, false, nil
		case h == w:
			if anyElem(h) {
				fuzzy = true
			}
		case h == "*":
			return true, false, true, nil
		case isElem(h) && isElem(w) && (anyElem(h) || anyElem(w)) && h != rangeKey && w != rangeKey && !leavesOutKey(w, h):
			fuzzy = true
		default:
			return false, false, false, nil
		}
	}
	if i == len(have) {
		return true, false, fuzzy, want[i+casts:]
	}
	return false, true, fuzzy, have[i:]
}

// isCast reports whether a selector says that what an interface holds is of one type: "(type)".
func isCast(s string) bool { return s[0] == '(' }

// withoutCasts is sels without type assertions: where something lies does not depend on them.
func withoutCasts(sels []string) []string {
	for i, s := range sels {
		if isCast(s) {
			out := append([]string(nil), sels[:i]...)
			for _, s := range sels[i:] {
				if !isCast(s) {
					out = append(out, s)
				}
			}
			return out
		}
	}
	return sels
}
