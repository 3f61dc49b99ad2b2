package analyzer

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// maxCustomText bounds names, regular expressions and messages: anything longer is a mistake.
const maxCustomText = 1000

// A customParser reads the key custom, and compiles its entries as it goes.
type customParser struct {
	*configParser
	c       *Custom
	ids     map[string]map[string]int // section to id to the line that declares it
	refs    []customRef
	entries []model.CustomEntry
}

// A customRef is where a rule names an id. The sections may come in any order, so ids are looked up last.
type customRef struct {
	n       *yaml.Node
	section string
}

func (p *configParser) custom(n *yaml.Node) error {
	q := &customParser{configParser: p, c: &Custom{}, ids: map[string]map[string]int{"sources": {}, "sinks": {}, "rules": {}}}
	p.cfg.Custom = q.c
	err := q.object(n, "custom", map[string]func(*yaml.Node) error{
		"sources":    q.section("sources", q.source),
		"sinks":      q.section("sinks", q.sink),
		"sanitizers": q.section("sanitizers", q.sanitizer),
		"transfers":  q.section("transfers", q.transfer),
		"attach":     q.section("attach", q.attach),
		"rules":      q.section("rules", q.rule),
	}, nil)
	if err != nil {
		return err
	}
	for _, r := range q.refs {
		if q.ids[r.section][r.n.Value] > 0 {
			continue
		}
		known := "there are none"
		if ids := q.ids[r.section]; len(ids) > 0 {
			known = "there are " + strings.Join(slices.Sorted(maps.Keys(ids)), ", ")
		}
		return p.errorf(r.n, "unknown id %s under custom.%s; %s", quoteKey(r.n.Value), r.section, known)
	}
	p.cfg.tables = model.NewCustom(q.entries)
	return nil
}

// text is [configParser.text] for what reports and "atltoken config" print again.
func (p *customParser) text(n *yaml.Node, what string) (string, error) {
	s, err := p.configParser.text(n, what)
	if err == nil && strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) && r != '\n' && r != '\t' || r == utf8.RuneError }) {
		return "", p.errorf(n, "%s has characters that do not print", what)
	}
	return s, err
}

func (p *customParser) section(name string, entry func(n *yaml.Node, i int) error) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		i := -1
		return p.list(n, "custom."+name, func(n *yaml.Node) error {
			i++
			return entry(n, i)
		})
	}
}

func (p *customParser) source(n *yaml.Node, i int) error {
	var s CustomSource
	t, err := p.entry(n, "sources", i, "a source", &s.CustomSymbol, map[string]func(*yaml.Node) error{
		"id":     p.id(&s.ID, "sources"),
		"result": p.index(&s.Result, "result"),
		"kind":   p.oneOf(&s.Kind, customKinds),
	})
	if err != nil {
		return err
	}
	if s.ID == "" && s.Kind == "" {
		return p.errorf(n, "a source needs the key id, by which rules refer to it, or the key kind, which tells the built-in rules what it is")
	}
	src := model.CustomSource{ID: s.ID, Kind: model.Kind(s.Kind)}
	if o := t.Select.Object; o == model.ObjFunc || o == model.ObjMethod {
		src.At = model.Result(model.All)
		if s.Result != nil {
			src.At = model.Result(*s.Result)
		}
	}
	t.Effects = []model.Effect{src}
	p.c.Sources = append(p.c.Sources, s)
	p.entries = append(p.entries, t)
	return nil
}

func (p *customParser) sink(n *yaml.Node, i int) error {
	var s CustomSink
	t, err := p.entry(n, "sinks", i, "a sink", &s.CustomSymbol, map[string]func(*yaml.Node) error{
		"id":   p.id(&s.ID, "sinks"),
		"args": p.args(&s.Args),
	})
	switch {
	case err != nil:
		return err
	case s.ID == "":
		return p.errorf(n, "a sink needs the key id, by which rules refer to it")
	case t.Select.Object == model.ObjField:
		t.Effects = []model.Effect{model.CustomSink{ID: s.ID}}
	case s.Args == nil:
		t.Effects = []model.Effect{model.CustomSink{ID: s.ID, At: model.Param(model.All)}}
	}
	for _, a := range s.Args {
		t.Effects = append(t.Effects, model.CustomSink{ID: s.ID, At: model.Param(a)})
	}
	p.c.Sinks = append(p.c.Sinks, s)
	p.entries = append(p.entries, t)
	return nil
}

func (p *customParser) sanitizer(n *yaml.Node, i int) error {
	var s CustomSanitizer
	var at []model.Place
	t, err := p.entry(n, "sanitizers", i, "a sanitizer", &s.CustomSymbol, map[string]func(*yaml.Node) error{
		"cleans": p.places(&s.Cleans, &at, "cleans", false),
	})
	if err != nil {
		return err
	}
	if at == nil {
		at = []model.Place{model.Result(model.All)}
	}
	for _, a := range at {
		t.Effects = append(t.Effects, model.CustomClean{At: a})
	}
	p.c.Sanitizers = append(p.c.Sanitizers, s)
	p.entries = append(p.entries, t)
	return p.checkReceiver(n, t, at)
}

func (p *customParser) transfer(n *yaml.Node, i int) error {
	var s CustomTransfer
	var from, to []model.Place
	t, err := p.entry(n, "transfers", i, "a transfer", &s.CustomSymbol, map[string]func(*yaml.Node) error{
		"from": p.places(&s.From, &from, "from", true),
		"to":   p.places(&s.To, &to, "to", true),
	})
	if err != nil {
		return err
	}
	if from == nil {
		from = []model.Place{model.Param(model.All)}
		if t.Select.Object == model.ObjMethod {
			from = append(from, model.Recv())
		}
	}
	for _, f := range from {
		if f.Base == model.BaseResult {
			return p.errorf(n, "a transfer cannot come from a result")
		}
	}
	if to == nil {
		to = []model.Place{model.Result(model.All)}
	}
	for _, place := range to {
		t.Effects = append(t.Effects, model.DeriveFlow(place, from...))
	}
	p.c.Transfers = append(p.c.Transfers, s)
	p.entries = append(p.entries, t)
	return p.checkReceiver(n, t, slices.Concat(from, to))
}

func (p *customParser) attach(n *yaml.Node, i int) error {
	var a CustomAttach
	var nodes struct{ cred, user, dest *yaml.Node }
	keep := func(dst *string, at **yaml.Node, what string) func(*yaml.Node) error {
		return func(n *yaml.Node) (err error) {
			*at = n
			*dst, err = p.text(n, what)
			return err
		}
	}
	t, err := p.entry(n, "attach", i, "an attachment", &a.CustomSymbol, map[string]func(*yaml.Node) error{
		"credential":  keep(&a.Credential, &nodes.cred, "credential"),
		"user":        keep(&a.User, &nodes.user, "user"),
		"destination": keep(&a.Destination, &nodes.dest, "destination"),
		"mechanism":   p.oneOf(&a.Mechanism, customMechanisms),
		"product":     p.oneOf(&a.Product, customProducts),
		"deployment":  p.oneOf(&a.Deployment, Deployments[1:]),
	})
	switch {
	case err != nil:
		return err
	case a.Mechanism == "":
		return p.errorf(n, "an attachment needs the key mechanism: one of %s", strings.Join(customMechanisms, ", "))
	case a.Credential == "" && a.Field == "":
		return p.errorf(n, "an attachment by a call needs the key credential, such as 0 for the first argument")
	}
	client := model.Client{Product: a.Product, Deployment: a.Deployment}
	if a.Product != "" {
		client.Library = "custom.attach in " + ConfigName
	}
	if a.Field == "" {
		err = p.attachCall(n, &a, &t, client, nodes.cred, nodes.user, nodes.dest)
	} else {
		err = p.attachField(n, &a, &t, client, nodes.user, nodes.dest)
	}
	p.c.Attach = append(p.c.Attach, a)
	p.entries = append(p.entries, t)
	return err
}

func (p *customParser) attachCall(n *yaml.Node, a *CustomAttach, t *model.CustomEntry, client model.Client, credential, user, destination *yaml.Node) error {
	eff := model.Attach{Mech: model.Mechanism(a.Mechanism), Client: client}
	var all []model.Place
	for _, f := range []struct {
		n   *yaml.Node
		dst *model.Place
		key string
	}{{credential, &eff.Cred, "credential"}, {user, &eff.User, "user"}, {destination, &eff.Dest, "destination"}} {
		switch {
		case f.n == nil:
			continue
		case f.key == "destination" && isWebURL(a.Destination):
			eff.Default = a.Destination
			continue
		}
		places := []string{}
		var parsed []model.Place
		if err := p.places(&places, &parsed, f.key, true)(f.n); err != nil {
			return err
		}
		if *f.dst = parsed[0]; f.dst.Index == model.All {
			f.dst.Index = 0 // "result" is the only one that counts
		}
		if f.key != "destination" && f.dst.Base == model.BaseResult {
			return p.errorf(f.n, "%s must be the receiver or an argument", f.key)
		}
		all = append(all, *f.dst)
	}
	t.Effects = []model.Effect{eff}
	return p.checkReceiver(n, *t, all)
}

func (p *customParser) attachField(n *yaml.Node, a *CustomAttach, t *model.CustomEntry, client model.Client, user, destination *yaml.Node) error {
	if isRegexp(a.Field) {
		return p.errorf(n, "an attachment needs the field's exact name")
	}
	// The tables know such types by name; the field is part of what they say.
	t.Select.Object, t.Select.Name, t.Select.Receiver = model.ObjType, t.Select.Receiver, model.Match{}
	t.Attached = &model.Type{Cred: a.Field, User: a.User, Mech: model.Mechanism(a.Mechanism), Client: client}
	const want = "%s is no field: beside the key field, this is another field of the same type, such as BaseURL"
	if a.User != "" && !fieldPath().MatchString(a.User) {
		return p.errorf(user, want, quoteKey(a.User))
	}
	switch {
	case a.Destination == "":
	case isWebURL(a.Destination):
		t.Attached.Default = a.Destination
	case !fieldPath().MatchString(a.Destination):
		return p.errorf(destination, want, quoteKey(a.Destination))
	default:
		t.Attached.Dest = a.Destination
	}
	return nil
}

var fieldPath = lazy(`^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$`)

func isWebURL(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func (p *customParser) rule(n *yaml.Node, i int) error {
	r := CustomRule{Line: n.Line, Column: n.Column}
	err := p.object(n, "a rule", map[string]func(*yaml.Node) error{
		"id":      p.id(&r.ID, "rules"),
		"message": p.message(&r.Message),
		"level":   p.oneOf(&r.Level, Levels),
		"sources": p.references(&r.Sources, "sources"),
		"sinks":   p.references(&r.Sinks, "sinks"),
	}, nil)
	switch {
	case err != nil:
		return err
	case r.ID == "":
		return p.errorf(n, "a rule needs the key id")
	case r.Message == "":
		return p.errorf(n, "a rule needs the key message: what a finding says")
	case len(r.Sources) == 0:
		return p.errorf(n, "a rule needs the key sources: a list of ids")
	case len(r.Sinks) == 0:
		return p.errorf(n, "a rule needs the key sinks: a list of ids")
	}
	r.Level = cmp.Or(r.Level, finding.LevelError)
	p.c.Rules = append(p.c.Rules, r)
	return nil
}

var idForm = lazy(`^[A-Za-z][A-Za-z0-9._-]{0,79}$`)

// id reads an id that an entry of a section declares.
func (p *customParser) id(dst *string, section string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		s, err := p.text(n, "id")
		if err != nil {
			return err
		}
		if !idForm().MatchString(s) {
			return p.errorf(n, "id %s must be a letter, followed by up to 79 letters, digits and any of \"-_.\"", quoteKey(s))
		}
		if slices.ContainsFunc(RuleIDs(), func(id string) bool { return strings.EqualFold(id, s) }) {
			return p.errorf(n, "id %s is that of a built-in rule", s)
		}
		if line := p.ids[section][s]; line > 0 {
			return p.errorf(n, "id %s is used twice under custom.%s: first on line %d", s, section, line)
		}
		p.ids[section][s] = n.Line
		*dst = s
		return nil
	}
}

// references reads a list of ids that another section declares.
func (p *customParser) references(dst *[]string, section string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		return p.list(n, section, func(n *yaml.Node) error {
			s, err := p.text(n, "an id")
			if err != nil {
				return err
			}
			if slices.Contains(*dst, s) {
				return p.errorf(n, "id %s stands twice in the list", quoteKey(s))
			}
			*dst = append(*dst, s)
			p.refs = append(p.refs, customRef{deref(n), section})
			return nil
		})
	}
}

// message reads a text of one line; line breaks of the file do not count.
func (p *customParser) message(dst *string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		s, err := p.text(n, "message")
		if err != nil {
			return err
		}
		if len(s) > maxCustomText {
			return p.errorf(n, "message is longer than %d bytes", maxCustomText)
		}
		if *dst = strings.Join(strings.Fields(s), " "); *dst == "" {
			return p.errorf(n, "message is empty")
		}
		return nil
	}
}

func (p *customParser) index(dst **int, what string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		i, err := p.number(n, what)
		*dst = &i
		return err
	}
}

func (p *customParser) number(n *yaml.Node, what string) (int, error) {
	v := deref(n)
	i, err := strconv.Atoi(v.Value)
	if v.Kind != yaml.ScalarNode || err != nil || i < 0 || i > maxIndex || v.Value != strconv.Itoa(i) {
		return 0, p.errorf(n, "%s must be a number from 0 to %d, not %s", what, maxIndex, kindOf(v))
	}
	return i, nil
}

// args reads the arguments of a sink; all of them are none in particular.
func (p *customParser) args(dst *[]int) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		v := deref(n)
		if v.Kind == yaml.ScalarNode && v.Value == "all" {
			return nil
		}
		if v.Kind != yaml.SequenceNode || len(v.Content) == 0 {
			return p.errorf(n, "args must be a list of numbers or the word all, not %s", kindOf(v))
		}
		return p.list(v, "args", func(n *yaml.Node) error {
			i, err := p.number(n, "an argument")
			if err == nil && slices.Contains(*dst, i) {
				return p.errorf(n, "argument %d stands twice in the list", i)
			}
			*dst = append(*dst, i)
			return err
		})
	}
}

var placeForm = lazy(`^(receiver|result|result (\d|[1-9]\d)|(\d|[1-9]\d))((?:\.[\p{L}_][\p{L}\p{N}_]*)*)$`)

// places reads one place or a list of them.
func (p *customParser) places(dst *[]string, parsed *[]model.Place, what string, fields bool) func(*yaml.Node) error {
	one := func(n *yaml.Node) error {
		s, err := p.text(n, what)
		if err != nil {
			return err
		}
		place, ok := parsePlace(s)
		switch {
		case !ok:
			return p.errorf(n, "%s must be receiver, result, result 1 or the number of an argument, not %s", what, quoteKey(s))
		case !fields && len(place.Sels) > 0:
			return p.errorf(n, "%s must be a value as a whole, not a field", what)
		case slices.Contains(*dst, s):
			return p.errorf(n, "%s stands twice in the list", quoteKey(s))
		}
		*dst = append(*dst, s)
		*parsed = append(*parsed, place)
		return nil
	}
	return func(n *yaml.Node) error {
		if v := deref(n); v.Kind == yaml.SequenceNode {
			if len(v.Content) == 0 {
				return p.errorf(n, "%s is an empty list", what)
			}
			return p.list(v, what, one)
		}
		return one(n)
	}
}

// parsePlace reads a place of a call. The result without a number stands for all of them.
func parsePlace(s string) (model.Place, bool) {
	m := placeForm().FindStringSubmatch(s)
	if m == nil {
		return model.Place{}, false
	}
	var place model.Place
	switch {
	case m[1] == "receiver":
		place = model.Recv()
	case m[1] == "result":
		place = model.Result(model.All)
	case m[2] != "":
		i, _ := strconv.Atoi(m[2]) // two digits
		place = model.Result(i)
	default:
		i, _ := strconv.Atoi(m[3]) // two digits
		place = model.Param(i)
	}
	if m[4] != "" {
		for sel := range strings.SplitSeq(m[4][1:], ".") {
			place = place.Field(sel)
		}
	}
	return place, true
}

// checkReceiver refuses an entry about a function that speaks of a receiver.
func (p *customParser) checkReceiver(n *yaml.Node, t model.CustomEntry, places []model.Place) error {
	if t.Select.Object == model.ObjFunc && slices.ContainsFunc(places, func(p model.Place) bool { return p.Base == model.BaseRecv }) {
		return p.errorf(n, "a function has no receiver; a method has the key method")
	}
	return nil
}
