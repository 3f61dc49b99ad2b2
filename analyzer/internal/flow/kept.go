package flow

import (
	"cmp"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// What an OAuth grant gave may be kept. Whether what a program reads back out of a store is such a token is told by what
// the program writes there: a store has places, and what is written to one is the state of that place, which travels to
// importers as other state does. A place is a column of a table, the constant start of a key, or the field of a struct
// that is stored and filled as a whole.

// keptState is what the program keeps, by place.
var keptState = root{kind: rGlobal, name: "store.$kept"}

// What the program is seen to write to a place.
const (
	KeptGrant = "grant" // only tokens of OAuth grants
	KeptOther = "other" // something else, at least once
)

// keptPrefix starts the mechanism of an attachment that writes to a place of a store; the place follows.
const keptPrefix = "kept:"

// placeName starts a name that is the place which an origin was read from.
const placeName = "@"

// keepPlaces notes what a [model.Persist] writes to which place.
func (c *tcall) keepPlaces(e model.Persist) {
	write := func(place string, v val) {
		if place != "" && len(v) > 0 {
			c.f.record(keptPrefix+place, &attach{site: c.pos, call: c.obj.Origin().FullName(), mech: model.Mechanism(keptPrefix + place), cred: v})
		}
	}
	place, cols := c.persistedAt(e)
	if !e.Query.Valid() {
		write(place, c.load(e.Value))
		return
	}
	for i, x := range c.operands([]model.Place{e.Value}) {
		if i < len(cols) && secretWord(cols[i]) {
			write(e.What+" "+cols[i], x)
		}
	}
}

// persistedAt is where an effect keeps a value: the place of a key, or the columns that the operands of a statement are
// written to. Both are empty where that is not constant.
func (c *tcall) persistedAt(e model.Persist) (place string, cols []string) {
	if e.Query.Valid() {
		return "", writtenColumns(constText(c.load(e.Query)))
	}
	if e.Key.Valid() {
		place = keyPlace(e.What, c.load(e.Key))
	}
	return place, nil
}

// grants makes the response of a token endpoint an origin: the body holds what an OAuth grant gave.
func (c *tcall) grants(req val) {
	var dests []val
	for _, t := range req {
		if t.kind == kPath {
			dests = append(dests, c.f.urlAt(t.root, t.sels, c.f.now()))
		}
	}
	dest := c.f.e.globalsIn(union(dests...), nil, 0)
	if len(c.res) == 0 || destOpen(dest) || !c.f.endpointsOf(dest)[urlpat.OAuthToken] {
		return
	}
	t := originTerm(origin{kind: model.Exchange, what: "OAuth 2.0 token endpoint", pos: c.pos, fields: true})
	t.steps = []Step{{c.pos, "answered by the token endpoint"}}
	c.put(model.Result(0).Field("Body"), one(t), false)
}

// putColumns is put for the elements of a variadic parameter, each with the column that it is filled from.
func (c *tcall) putColumns(e model.Source, t *term, cols []string) {
	b, ok := c.base(e.At)
	if !ok {
		return
	}
	for i, x := range c.f.elements(b) {
		v := named(one(t), x)
		if i < len(cols) {
			o := *v[0]
			if o.org.name == "" { // into a variable
				o = *o.withName(cols[i][strings.IndexByte(cols[i], '.')+1:])
			}
			o.names = joinNames(o.names, []string{placeName + e.What + " " + cols[i]})
			v = one(o.finish())
		}
		c.f.write(x, nil, v, store{seq: c.f.next(), strong: true, ptr: true, pos: c.pos})
	}
}

// constText is the constant that v certainly is, of any length, or "".
func constText(v val) string {
	if isConst(v) {
		return v[0].str
	}
	return ""
}

// keyPlace is the place under a key, "" when nothing of the key is constant.
func keyPlace(what string, key val) string {
	if len(key) != 1 {
		return ""
	}
	t := key[0]
	if t.kind == kOp && t.how == model.Concat && isConst(t.args[0]) {
		return what + " " + t.args[0][0].str + "{}"
	}
	if t.kind == kConst {
		return what + " " + t.str
	}
	return ""
}

// maxKept bounds what one function leaves to its callers of what is written to places, and of what is written to logs and
// stores; as much again of that which is named like a secret.
const maxKept = 24

// fewKept puts attachments before what is written to places, logs and stores, and of each of these keeps maxKept. For the
// places of the others it is not known what is written there: not only grants, then.
func (e *engine) fewKept(as []*attach) []*attach {
	var out, places, outputs, secret []*attach
	for _, a := range as {
		switch {
		case a.under(keptPrefix) != "":
			places = append(places, a)
		case a.under(outputPrefix) == "":
			out = append(out, a)
		case a.namesSecret():
			secret = append(secret, a)
		default:
			outputs = append(outputs, a)
		}
	}
	for i, a := range places {
		if i >= maxKept {
			e.supplyKept(a.under(keptPrefix), KeptOther)
		}
	}
	for _, l := range [][]*attach{secret, places, outputs} {
		out = append(out, l[:max(0, min(len(l), maxKept, maxAttaches-len(out)))]...)
	}
	return out
}

// namesSecret reports whether something about what is attached is named like a secret.
func (a *attach) namesSecret() bool {
	return slices.ContainsFunc(a.cred, func(t *term) bool {
		return !t.walk(func(t *term) bool {
			return !slices.ContainsFunc(t.names, holdsSecret) && !slices.ContainsFunc(t.sels, holdsSecret) && (t.kind != kOrigin || !holdsSecret(t.org.name))
		})
	})
}

// keep notes what a finished attachment writes to a place. Whoever else calls the function says for himself.
func (e *engine) keep(f *fn, a *attach, place string) {
	e.holdVal(f, place, a.cred)
	for _, o := range e.origins(f, a.cred, a.mech) {
		switch o.Kind {
		case model.Exchange, model.Forge:
			e.supplyKept(place, KeptGrant)
		case model.Parameter, model.Unknown, model.Store:
			if isGrantField(o.Names) {
				e.supplyKept(place, KeptGrant)
			} else if o.Kind == model.Unknown {
				e.supplyKept(place, KeptOther)
			}
		default:
			e.supplyKept(place, KeptOther)
		}
	}
}

func (e *engine) supplyKept(place, what string) {
	e.supplyState(keptState.name, []string{"[=" + place + "]"}, one(constTerm(what)))
}

// isGrantField reports whether a value was read from a token of package oauth2. That counts where nothing else is known of
// it: a program may put anything into such a token.
func isGrantField(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "oauth2.Token.") })
}

// keepFields notes what the function stores in fields that can hold a token.
func (e *engine) keepFields(f *fn) {
	for _, r := range f.mem.roots() {
		for _, s := range f.mem.all(r) {
			n := len(s.sels)
			if whole := wholeKept(s.v); whole != "" {
				if places := e.decodedFields(f, r, s); len(places) > 0 {
					for _, place := range places {
						e.supplyKept(place, whole)
					}
					continue
				}
			}
			if n == 0 || isElem(s.sels[n-1]) || !holdsSecret(s.sels[n-1]) && !hasUserinfo(s.v) {
				continue
			}
			place := f.placeOf(r, s.sels)
			if place == "" {
				continue
			}
			e.holdVal(f, place, secretPart(s.v))
			if !secretWord(s.sels[n-1]) {
				continue
			}
			what := ""
			for _, t := range s.v {
				switch {
				case t.kind == kOrigin, t.kind == kDecode, t.kind == kPath && t.root.kind == rInbound:
					switch decodedKind(t) {
					case model.Exchange, model.Forge:
						what = cmp.Or(what, KeptGrant)
					case model.Store:
					default:
						what = KeptOther
					}
				case isGrantField(t.names):
					what = cmp.Or(what, KeptGrant)
				}
			}
			if what == "" {
				continue
			}
			e.supplyKept(place, what)
		}
	}
}

// keepOpen notes that what callers supply is stored in a field that can hold a token: they say what it is.
func (f *fn) keepOpen(in *ssa.Store, v val, pos Pos) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || !carries(in.Val.Type()) || isPointer(in.Val.Type()) || !holdsSecret(fieldOf(fa)) && !hasUserinfo(v) {
		return
	}
	open := v.open()
	if hasUserinfo(v) {
		open = openTerms(secretPart(v))
	}
	if len(open) == 0 {
		return
	}
	if place := fieldPlace(fa.X.Type(), fieldOf(fa)); place != "" {
		f.record(keptPrefix+place, &attach{site: pos, call: place, mech: model.Mechanism(keptPrefix + place), cred: open})
	}
}

// openTerms is the part of v that callers may supply, in whole or in part.
func openTerms(v val) val {
	return slices.DeleteFunc(slices.Clone(v), func(t *term) bool { return !t.isOpen() })
}

// decodedFields are the places of the struct that a store fills as a whole.
func (e *engine) decodedFields(f *fn, r root, s *store) []string {
	typ := f.rootType(r)
	for _, sel := range s.sels {
		typ = e.selType(typ, sel)
	}
	if typ == nil {
		return nil
	}
	st, ok := deref(typ).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var out []string
	for i := range st.NumFields() {
		if name := st.Field(i).Name(); secretWord(name) {
			if place := fieldPlace(typ, name); place != "" {
				out = append(out, place)
			}
		}
	}
	return out
}

// wholeKept says what is kept in the fields of a struct that is decoded from v: the answer of a token endpoint, or what
// people send. What is read back out of a file or store says nothing.
func wholeKept(v val) string {
	what := ""
	for _, t := range v {
		if t.kind != kDecode {
			continue
		}
		switch decodedKind(t) {
		case model.Exchange:
			what = cmp.Or(what, KeptGrant)
		case model.Request, model.Environment, model.Prompt:
			what = KeptOther
		}
	}
	return what
}

// decodedKind is the kind of origin that a value was decoded from, or "".
func decodedKind(t *term) model.Kind {
	switch t.kind {
	case kOrigin:
		return t.org.kind
	case kPath:
		return model.Request
	}
	for _, a := range t.args {
		for _, x := range a {
			if k := decodedKind(x); k != "" && (x.kind != kPath || x.root.kind == rInbound) {
				return k
			}
		}
	}
	return ""
}

// fieldPlace is the place that a field of a named struct type is: "example.com/app/store.Tenant.AccessToken".
func fieldPlace(t types.Type, field string) string {
	if t == nil {
		return ""
	}
	t = deref(t)
	n := namedOf(t)
	if n == nil || n.Obj().Pkg() == nil {
		return ""
	}
	st, ok := n.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	for i := range st.NumFields() {
		if st.Field(i).Name() == field {
			return n.Obj().Pkg().Path() + "." + n.Obj().Name() + "." + field
		}
	}
	return ""
}

// qualified is a field as a value's names spell it, "store.Tenant.AccessToken", with the path of the package instead of its
// name. It is "" where several packages of that name have such a field, or none is known.
func (e *engine) qualified(name string) string {
	if q, ok := e.fieldPlaces[name]; ok {
		return q
	}
	parts := strings.Split(name, ".")
	pkg := "main"
	if len(parts) == 3 {
		pkg, parts = parts[0], parts[1:]
	}
	found := ""
	if len(parts) == 2 {
		e.packageByPath("") // reads in the packages
		for _, path := range sortedKeys(e.pkgs) {
			p := e.pkgs[path]
			if p.Name() != pkg || pkg == "main" && p != e.pkg {
				continue
			}
			if obj := p.Scope().Lookup(parts[0]); obj != nil {
				if place := fieldPlace(obj.Type(), parts[1]); place != "" {
					if found != "" {
						found = ""
						break
					}
					found = place
				}
			}
		}
	}
	if e.fieldPlaces == nil {
		e.fieldPlaces = map[string]string{}
	}
	e.fieldPlaces[name] = found
	return found
}

// keptPlaces are the places that an origin was read from: those that the tables say, and the field that it filled.
func (e *engine) keptPlaces(names []string, field string) []string {
	var out, fields []string
	for _, n := range names {
		plain, _, _ := strings.Cut(n, "#")
		switch {
		case strings.HasPrefix(plain, placeName):
			out = append(out, plain[len(placeName):])
		case field != "" && strings.HasSuffix(plain, "."+field):
			if q := e.qualified(plain); q != "" {
				fields = append(fields, q)
			}
		}
	}
	return append(out, fields...)
}

// written is what this package is seen to write, by place.
func (e *engine) written() map[string]string {
	var out map[string]string
	for _, s := range e.globals[keptState.name] {
		if out == nil {
			out = map[string]string{}
		}
		place := strings.TrimSuffix(strings.TrimPrefix(s.sels[0], "[="), "]")
		for _, t := range s.v {
			out[place] = KeptTogether(out[place], t.str)
		}
	}
	return out
}

// KeptTogether is what is written to a place where two have been seen to write there; "" is nothing.
func KeptTogether(a, b string) string {
	if a == KeptOther || b == "" {
		return a
	}
	return b
}

// keptAt says what the program is seen to write to the places, "" for nothing.
func (e *engine) keptAt(places []string) string {
	what := ""
	for _, p := range places {
		if strings.HasPrefix(p, "golang.org/x/oauth2.Token.") {
			what = KeptGrant
			continue
		}
		for _, t := range e.globalLoad(keptState, []string{"[=" + p + "]"}, nil) {
			what = KeptTogether(what, t.str)
		}
	}
	return what
}

// secretWord reports whether a column or field can hold a token, by its name.
func secretWord(name string) bool {
	for _, w := range urlpat.Words(name) {
		for _, s := range [...]string{"token", "access", "refresh", "bearer", "secret", "credential", "grant", "password", "oauth"} {
			if strings.Contains(w, s) {
				return true
			}
		}
	}
	return false
}

// Columns of SQL statements, as far as a constant statement spells them out.

// A statement as regular expressions, compiled when one is seen.
type sqlForms struct{ insert, update, assign, mark, query, alias *regexp.Regexp }

var formsOfSQL = sync.OnceValue(func() sqlForms {
	const name = "([\\w.\"`\\[\\]]+)"
	return sqlForms{
		insert: regexp.MustCompile(`(?is)^\s*(?:insert|replace|upsert)\s+(?:or\s+\w+\s+)?into\s+` + name + `\s*\(([^)]*)\)\s*values\s*\((.*)\)`),
		update: regexp.MustCompile(`(?is)^\s*update\s+` + name + `\s+set\s+(.*)$`),
		assign: regexp.MustCompile(`(?i)` + name + `\s*=\s*(\$\d+|\?)`),
		mark:   regexp.MustCompile(`\$\d+|\?`),
		query:  regexp.MustCompile(`(?is)^\s*select\s+(?:distinct\s+)?(.*?)\s+from\s+` + name),
		alias:  regexp.MustCompile(`(?i)\s+as\s+\S+\s*$`),
	}
})

// writtenColumns are the columns that the arguments of a statement are written to, "table.column", "" for those of
// conditions.
func writtenColumns(q string) []string {
	q = withoutComment(q)
	var cols []string
	put := func(mark string, table, col string) {
		i := len(cols)
		if mark != "?" {
			i = atoi(mark[1:]) - 1
		}
		for len(cols) <= i && i < 64 {
			cols = append(cols, "")
		}
		if i >= 0 && i < len(cols) && col != "" {
			cols[i] = column(table) + "." + column(col)
		}
	}
	re := formsOfSQL()
	if m := re.insert.FindStringSubmatch(q); m != nil {
		names := strings.Split(m[2], ",")
		for i, v := range splitList(m[3]) {
			name := ""
			if i < len(names) {
				name = names[i]
			}
			for _, mark := range re.mark.FindAllString(v, -1) {
				put(mark, m[1], name)
			}
		}
	} else if m := re.update.FindStringSubmatch(q); m != nil {
		for _, a := range re.assign.FindAllStringSubmatch(m[2], -1) {
			put(a[2], m[1], a[1])
		}
	}
	return cols
}

// readColumns are the columns of a query's results, "table.column".
func readColumns(q string) []string {
	re := formsOfSQL()
	m := re.query.FindStringSubmatch(withoutComment(q))
	if m == nil {
		return nil
	}
	var cols []string
	for _, c := range splitList(m[1]) {
		cols = append(cols, column(m[2])+"."+column(re.alias.ReplaceAllString(c, "")))
	}
	return cols
}

// isSelect reports whether a statement only reads: its arguments are conditions.
func isSelect(q string) bool {
	q = withoutComment(q)
	return len(q) > len("select") && strings.EqualFold(q[:len("select")], "select")
}

// withoutComment is a statement without the comments before it, where generators put its name.
func withoutComment(q string) string {
	for {
		q = strings.TrimSpace(q)
		if !strings.HasPrefix(q, "--") {
			return q
		}
		_, q, _ = strings.Cut(q, "\n")
	}
}

// column is a name without quotes, and without the table or schema before it.
func column(s string) string {
	s = strings.ToLower(strings.Trim(strings.TrimSpace(s), "\"`[]()"))
	s = s[strings.LastIndexByte(s, '.')+1:]
	return strings.Trim(s, "\"`[]()")
}

// splitList splits at the commas outside parentheses.
func splitList(s string) []string {
	var out []string
	depth, from := 0, 0
	for i, c := range s {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, s[from:i])
				from = i + 1
			}
		}
	}
	return append(out, s[from:])
}
