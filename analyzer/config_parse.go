package analyzer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
)

// ParseConfig reads a config from memory; file is used in messages. Any error it returns is a [*ConfigError].
//
// The file is walked as a tree of nodes rather than decoded into a struct, because only nodes keep the position of
// every key and value.
func ParseConfig(file string, data []byte) (*Config, error) {
	return newConfigParser(file, data).config(data)
}

type configParser struct {
	file         string
	cfg          *Config
	ruleSettings *yaml.Node // under the key rules
}

func newConfigParser(file string, data []byte) *configParser {
	p := &configParser{file: file, cfg: DefaultConfig()}
	p.cfg.File = file
	p.cfg.set = map[string]int{}
	p.cfg.hash = hashOf(data)
	return p
}

func (p *configParser) config(data []byte) (*Config, error) {
	if err := p.parse(data); err != nil {
		return nil, err
	}
	return p.cfg, nil
}

func (p *configParser) parse(data []byte) error {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return &ConfigError{p.file, 1, 1, fmt.Sprintf("is empty: it must at least say \"version: %d\"", ConfigVersion)}
		}
		return p.syntaxError(err)
	}
	var second yaml.Node
	if err := dec.Decode(&second); err == nil {
		return p.errorf(&second, "a second YAML document: only one is allowed")
	} else if !errors.Is(err, io.EOF) {
		return p.syntaxError(err)
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return p.errorf(&doc, "is no YAML document")
	}
	root := doc.Content[0]
	handlers := map[string]func(*yaml.Node) error{
		"version":    p.version,
		"profile":    p.oneOf(&p.cfg.Profile, Profiles),
		"confidence": p.oneOf(&p.cfg.Confidence, Confidences),
		"deployment": p.oneOf(&p.cfg.Deployment, Deployments),
		"hosts":      p.hosts,
		"rules":      func(n *yaml.Node) error { p.ruleSettings = n; return nil },
		"exceptions": p.exceptions,
		"exclude":    p.exclude,
		"custom":     p.custom,
	}
	if err := p.object(root, "the config", handlers, func(k *yaml.Node) { p.cfg.set[k.Value] = k.Line }); err != nil {
		return err
	}
	if p.ruleSettings != nil { // after custom, which adds rules, wherever that stands
		if err := p.rules(p.ruleSettings); err != nil {
			return err
		}
	}
	if p.cfg.set["version"] == 0 {
		return p.errorf(root, "key version is missing: write \"version: %d\"", ConfigVersion)
	}
	return nil
}

func (p *configParser) errorf(n *yaml.Node, format string, args ...any) error {
	return &ConfigError{p.file, max(n.Line, 1), max(n.Column, 1), fmt.Sprintf(format, args...)}
}

var yamlLine = lazy(`^yaml: (?:line (\d+): )?`)

// syntaxError turns the parser's error, whose position is only in its text, into one of ours.
func (p *configParser) syntaxError(err error) error {
	msg := err.Error()
	line := 1
	if m := yamlLine().FindStringSubmatch(msg); m != nil {
		msg = msg[len(m[0]):]
		if n, err := strconv.Atoi(m[1]); err == nil && n > 0 {
			line = n
		}
	}
	return &ConfigError{p.file, line, 1, "is not valid YAML: " + msg}
}

// deref follows an alias. The grammar below has a fixed depth, so an alias to one of its own parents ends as well.
func deref(n *yaml.Node) *yaml.Node {
	for range 10 {
		if n.Kind != yaml.AliasNode || n.Alias == nil {
			break
		}
		n = n.Alias
	}
	return n
}

// each calls f for every key of the mapping n, in file order, and refuses keys that come twice.
func (p *configParser) each(n *yaml.Node, what string, f func(k, v *yaml.Node) error) error {
	n = deref(n)
	if n.Kind != yaml.MappingNode {
		return p.errorf(n, "%s must be a mapping of keys to values, not %s", what, kindOf(n))
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			return p.errorf(k, "a key of %s must be a plain word, not %s", what, kindOf(k))
		}
		if line, ok := seen[k.Value]; ok {
			return p.errorf(k, "key %s is set twice: first on line %d", k.Value, line)
		}
		seen[k.Value] = k.Line
		if err := f(k, v); err != nil {
			return err
		}
	}
	return nil
}

// object is [configParser.each] for a mapping with known keys. visit may be nil.
func (p *configParser) object(n *yaml.Node, what string, keys map[string]func(*yaml.Node) error, visit func(k *yaml.Node)) error {
	return p.each(n, what, func(k, v *yaml.Node) error {
		f, ok := keys[k.Value]
		if !ok {
			var allowed []string
			for name := range keys {
				allowed = append(allowed, name)
			}
			slices.Sort(allowed)
			return p.errorf(k, "unknown key %s in %s; allowed are %s", quoteKey(k.Value), what, strings.Join(allowed, ", "))
		}
		if visit != nil {
			visit(k)
		}
		return f(v)
	})
}

// list calls f for every item of the sequence n.
func (p *configParser) list(n *yaml.Node, what string, f func(v *yaml.Node) error) error {
	n = deref(n)
	if n.Kind != yaml.SequenceNode {
		return p.errorf(n, "%s must be a list, not %s", what, kindOf(n))
	}
	for _, v := range n.Content {
		if err := f(v); err != nil {
			return err
		}
	}
	return nil
}

// text returns the value of a scalar that is not null.
func (p *configParser) text(n *yaml.Node, what string) (string, error) {
	n = deref(n)
	if n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null" {
		return "", p.errorf(n, "%s must be text, not %s", what, kindOf(n))
	}
	if n.ShortTag() == "!!binary" {
		return "", p.errorf(n, "%s must be text, not binary data", what)
	}
	return n.Value, nil
}

func (p *configParser) string(dst *string, what string) func(*yaml.Node) error {
	return func(n *yaml.Node) (err error) {
		*dst, err = p.text(n, what)
		return err
	}
}

func (p *configParser) oneOf(dst *string, allowed []string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		s, err := p.text(n, "the value")
		if err != nil {
			n = deref(n)
			return p.errorf(n, "the value must be one of %s, not %s", strings.Join(allowed, ", "), kindOf(n))
		}
		if !slices.Contains(allowed, s) {
			return p.errorf(n, "unknown value %s; allowed are %s", quoteKey(s), strings.Join(allowed, ", "))
		}
		*dst = s
		return nil
	}
}

func (p *configParser) version(n *yaml.Node) error {
	v := deref(n)
	if v.Kind != yaml.ScalarNode || v.ShortTag() != "!!int" {
		return p.errorf(n, "version must be the number %d, not %s", ConfigVersion, kindOf(v))
	}
	if v.Value != strconv.Itoa(ConfigVersion) {
		return p.errorf(n, "version %s is not known to this atltoken; allowed is %d", v.Value, ConfigVersion)
	}
	return nil
}

var hostName = lazy(`^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$`)

func (p *configParser) hosts(n *yaml.Node) error {
	p.cfg.Hosts = map[string]string{}
	return p.each(n, "hosts", func(k, v *yaml.Node) error {
		host := strings.ToLower(k.Value)
		if len(host) > 253 || !hostName().MatchString(host) {
			return p.errorf(k, "%s is no host name: write it without scheme, port and path, such as jira.example.com", quoteKey(k.Value))
		}
		if _, ok := p.cfg.Hosts[host]; ok {
			return p.errorf(k, "host %s is set twice", host)
		}
		var deployment string
		err := p.oneOf(&deployment, []string{"cloud", "datacenter"})(v)
		p.cfg.Hosts[host] = deployment
		return err
	})
}

func (p *configParser) rules(n *yaml.Node) error {
	p.cfg.Rules = map[string]RuleSetting{}
	return p.each(n, "rules", func(k, v *yaml.Node) error {
		if ids := p.cfg.RuleIDs(); !slices.Contains(ids, k.Value) {
			return p.errorf(k, "unknown rule %s; allowed are %s", quoteKey(k.Value), strings.Join(ids, ", "))
		}
		s := RuleSetting{Line: k.Line}
		switch v := deref(v); {
		case v.Kind == yaml.MappingNode:
			if err := p.object(v, "rule "+k.Value, map[string]func(*yaml.Node) error{
				"level": p.oneOf(&s.Level, Levels),
			}, nil); err != nil {
				return err
			}
			s.On = s.Level != ""
		case v.Kind == yaml.ScalarNode && (v.Value == "on" || v.Value == "true"):
			s.On = true
		case v.Kind == yaml.ScalarNode && (v.Value == "off" || v.Value == "false"):
			s.Off = true
		default:
			return p.errorf(v, "a rule must be on, off or {level: %s}, not %s", strings.Join(Levels, "|"), kindOf(v))
		}
		p.cfg.Rules[k.Value] = s
		return nil
	})
}

func (p *configParser) exceptions(n *yaml.Node) error {
	return p.list(n, "exceptions", func(n *yaml.Node) error {
		e := Exception{Line: n.Line, Column: n.Column}
		var rules string
		err := p.object(n, "an exception", map[string]func(*yaml.Node) error{
			"rule":   p.string(&rules, "rule"),
			"path":   p.pattern(&e.Path),
			"ticket": p.string(&e.Ticket, "ticket"),
			"until":  p.date(&e.Until),
			"reason": p.string(&e.Reason, "reason"),
		}, nil)
		if err != nil {
			return err
		}
		e.Reason = secret.Mask(e.Reason)
		for r := range strings.SplitSeq(rules, ",") {
			if r = strings.TrimSpace(r); r != "" {
				e.Rules = append(e.Rules, r)
			}
		}
		if len(e.Rules) == 0 {
			return p.errorf(n, "an exception needs the key rule: one or more of %s", strings.Join(RuleIDs(), ", "))
		}
		if e.Path == "" {
			return p.errorf(n, "an exception needs the key path, such as internal/export/**")
		}
		p.cfg.Exceptions = append(p.cfg.Exceptions, e)
		return nil
	})
}

func (p *configParser) date(dst *string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		s, err := p.text(n, "until")
		if err != nil {
			return err
		}
		if _, err := time.Parse(time.DateOnly, s); err != nil {
			return p.errorf(n, "until must be a date written YYYY-MM-DD, not %s", quoteKey(s))
		}
		*dst = s
		return nil
	}
}

func (p *configParser) pattern(dst *string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		s, err := p.text(n, "a path pattern")
		if err != nil {
			return err
		}
		if msg := checkPattern(s); msg != "" {
			return p.errorf(n, "path pattern %s %s", quoteKey(s), msg)
		}
		*dst = s
		return nil
	}
}

func (p *configParser) exclude(n *yaml.Node) error {
	return p.list(n, "exclude", func(n *yaml.Node) error {
		var s string
		if err := p.pattern(&s)(n); err != nil {
			return err
		}
		p.cfg.Exclude = append(p.cfg.Exclude, s)
		return nil
	})
}

// RuleIDs returns the ids of all rules, in the order of [finding.Rules].
func RuleIDs() []string {
	var ids []string
	for _, r := range finding.Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

// maxQuoted bounds how much of a config file's own text a message repeats.
const maxQuoted = 60

func quoteKey(s string) string {
	if r := []rune(s); len(r) > maxQuoted {
		s = string(r[:maxQuoted]) + "..."
	}
	return strconv.Quote(s)
}

// kindOf names what n is, for messages.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		if n.ShortTag() == "!!null" {
			return "nothing"
		}
		return quoteKey(n.Value)
	}
	return "this"
}

// checkPattern returns what is wrong with a path pattern, or "".
func checkPattern(pattern string) string {
	switch {
	case pattern == "":
		return "is empty"
	case strings.Contains(pattern, `\`):
		return "must use forward slashes"
	case strings.HasPrefix(pattern, "/"):
		return "must be relative to the module's root"
	case len(pattern) > 1000:
		return "is longer than 1000 bytes"
	}
	for seg := range strings.SplitSeq(pattern, "/") {
		switch {
		case seg == "" || seg == "." || seg == "..":
			return "must not have the segment " + strconv.Quote(seg)
		case seg != "**" && strings.Contains(seg, "**"):
			return "must have ** as a whole segment only"
		}
		if _, err := path.Match(seg, ""); err != nil {
			return "is malformed: see path.Match"
		}
	}
	return ""
}

// MatchPath reports whether a slash-separated path, relative to the module's root, matches a pattern: segments as in
// [path.Match], and ** for any number of segments, none included. "a/**" matches all that is below a, but not a.
func MatchPath(pattern, name string) bool {
	// A dynamic program over both lists of segments, since matching ** by trial would take exponential time.
	segs := strings.Split(name, "/")
	// reach[i] says that what was read of the pattern matches the first i segments.
	reach := make([]bool, len(segs)+1)
	reach[0] = true
	pats := strings.Split(pattern, "/")
	for k, pat := range pats {
		next := make([]bool, len(segs)+1)
		if pat == "**" {
			ok := false
			for i := range reach {
				ok = ok || reach[i]
				next[i] = ok
			}
			if k == len(pats)-1 && k > 0 {
				// A closing ** wants at least one segment.
				ok = false
				for i := range reach {
					next[i] = ok
					ok = ok || reach[i]
				}
			}
		} else {
			for i, seg := range segs {
				if reach[i] {
					if m, err := path.Match(pat, seg); err == nil && m {
						next[i+1] = true
					}
				}
			}
		}
		reach = next
	}
	return reach[len(segs)]
}

// lazy is a regular expression that is compiled when it is first asked for: go vet starts the tool once per package, most of
// which need none.
func lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
