package urlpat

import (
	"net/url"
	"path"
	"strings"
)

// split is a flat string taken apart as a URL. Every piece is flat.
//
// base is a leading hole that holds at least the host, and perhaps the scheme and the start of the path: what a
// configured base URL gives. Then scheme, user and host are empty.
type split struct {
	base    string
	scheme  string
	hasAuth bool // an authority follows: "scheme://", "//", or a bare host
	bare    bool // a host without scheme
	user    string
	hasUser bool
	host    string // with port
	path    string
	query   string // with the question mark
	frag    string // with the hash
}

func splitURL(s string) split {
	var u split
	if i := strings.IndexByte(s, '#'); i >= 0 {
		s, u.frag = s[:i], s[i:]
	}
	if i := strings.IndexByte(s, '?'); i >= 0 {
		s, u.query = s[:i], s[i:]
	}
	rest := s
	switch i := strings.Index(s, "://"); {
	case i >= 0 && strings.IndexByte(s[:i], '/') < 0:
		u.scheme, rest, u.hasAuth = s[:i], s[i+3:], true
	case strings.HasPrefix(s, "//"):
		rest, u.hasAuth = s[2:], true
	case startsWithHole(s):
		after := strings.TrimLeftFunc(s, isHole)
		if !strings.HasPrefix(after, ".") && !strings.HasPrefix(after, ":") {
			u.base, u.path = s[:len(s)-len(after)], after
			return u
		}
		u.hasAuth, u.bare = true, true
	case isBareHost(s):
		u.hasAuth, u.bare = true, true
	default:
		u.path = s
		return u
	}
	auth := rest
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		auth, u.path = rest[:i], rest[i:]
	}
	if i := strings.LastIndexByte(auth, '@'); i >= 0 {
		u.user, auth, u.hasUser = auth[:i], auth[i+1:], true
	}
	u.host = auth
	// "https://" + site + "rest/api/2": the unknown part ends in the slash that the literal lacks.
	if startsWithHole(auth) {
		after := strings.TrimLeftFunc(auth, isHole)
		if lit := strings.TrimRightFunc(after, isHole); lit != "" && !strings.ContainsAny(lit, ".:-@") && !hasHole(lit) {
			u.host, u.path = auth[:len(auth)-len(after)], "/"+after+u.path
		}
	}
	return u
}

// isBareHost reports whether s starts with a host although it has no scheme: one that a table knows, or a port that
// only a host can have. Any other dotted word may be a file.
func isBareHost(s string) bool {
	first := s
	if i := strings.IndexByte(s, '/'); i >= 0 {
		first = s[:i]
	}
	name, port := cutPort(first)
	return name != "" && (port != "" && strings.Trim(port, "0123456789") == "" || isKnownHost(name))
}

// cutPort parts host and port. The port is without its colon.
func cutPort(host string) (name, port string) {
	i := strings.LastIndexByte(host, ':')
	if i < 0 || strings.HasSuffix(host, "]") {
		return host, ""
	}
	return host[:i], host[i+1:]
}

func (u split) String() string {
	var b strings.Builder
	b.WriteString(u.base)
	if u.hasAuth {
		if u.scheme != "" {
			b.WriteString(u.scheme + ":")
		}
		if !u.bare {
			b.WriteString("//")
		}
		if u.hasUser {
			b.WriteString(u.user + "@")
		}
		b.WriteString(u.host)
	}
	if (u.hasAuth || u.base != "") && u.path != "" && u.path[0] != '/' && !(u.base != "" && startsWithHole(u.path)) {
		b.WriteByte('/')
	}
	b.WriteString(u.path + u.query + u.frag)
	return b.String()
}

// merge flattens several patterns into one space of holes, so that pieces of them can be put together.
type merge struct{ holes []Part }

func (m *merge) add(p Pattern) string {
	s, holes := flatten(p)
	shift := rune(len(m.holes))
	m.holes = append(m.holes, holes...)
	if shift == 0 || len(holes) == 0 {
		return s // also keeps bytes that are no UTF-8
	}
	return strings.Map(func(r rune) rune {
		if !isHole(r) {
			return r
		}
		// Past the range the last hole stands for all the rest; the bounds would merge them anyway.
		return min(r+shift, lastHole)
	}, s)
}

func (m *merge) pattern(s string) Pattern { return unflatten(s, m.holes) }

// PathJoin is url.JoinPath and path.Join: empty elements vanish, slashes merge, dots are resolved. The scheme, the host
// and a leading hole of base stay as they are, and so does its query. A trailing slash of the last element stays when
// base is a URL, as with url.JoinPath.
func PathJoin(base Pattern, elems ...Pattern) Pattern {
	var m merge
	u := splitURL(m.add(base))
	isURL := u.hasAuth && !u.bare || u.base != ""
	segs := []string{u.path}
	if isURL {
		segs[0] = "/" + u.path
	}
	last := u.path
	for _, e := range elems {
		s := m.add(e)
		segs = append(segs, s)
		last = s
	}
	joined := path.Join(segs...)
	switch {
	case isURL && joined == "/" && u.path == "" && !strings.HasSuffix(last, "/"):
		joined = ""
	case isURL && strings.HasSuffix(last, "/") && !strings.HasSuffix(joined, "/"):
		joined += "/"
	case u.bare && joined != "" && joined[0] != '/':
		joined = "/" + joined
	}
	u.path = joined
	return m.pattern(u.String())
}

// Resolve is (*url.URL).ResolveReference, except that a reference without a leading slash is resolved below base even
// when base lacks the trailing slash: client libraries add that slash to their base URL, and one that forgot it would
// not work. A reference that starts with a hole is taken as such a path; a hole that holds a whole URL is rare, and
// base is evidence all the same.
func Resolve(base, ref Pattern) Pattern {
	var m merge
	b, r := splitURL(m.add(base)), splitURL(m.add(ref))
	if r.hasAuth && !r.bare {
		if r.scheme == "" {
			r.scheme = b.scheme
		}
		return m.pattern(r.String())
	}
	out := b
	out.query, out.frag = r.query, r.frag
	below := r.base + r.path
	if r.bare {
		r.query, r.frag = "", ""
		below = r.String()
	}
	switch {
	case below == "":
		if r.query == "" {
			out.query = b.query
		}
		return m.pattern(out.String())
	case strings.HasPrefix(below, "/"):
		out.path = below
	default:
		out.path = strings.TrimSuffix(b.path, "/") + "/" + below
	}
	if strings.Contains(out.path, "./") || strings.HasSuffix(out.path, "/.") || strings.HasSuffix(out.path, "..") {
		slash := strings.HasSuffix(out.path, "/") || strings.HasSuffix(out.path, "/.") || strings.HasSuffix(out.path, "/..")
		out.path = path.Clean("/" + out.path)
		if slash && out.path != "/" {
			out.path += "/"
		}
	}
	return m.pattern(out.String())
}

// Under is path behind base, with one slash between them where either has one or none; a path that is a whole URL stands
// for itself.
func Under(base, path Pattern) Pattern {
	s, _ := flatten(path)
	if u := splitURL(s); u.hasAuth && !u.bare {
		return path
	}
	return Concat(base.TrimRight("/"), Lit("/"), path.TrimLeft("/"))
}

// A URL is a url.URL under construction: Base is the string it was parsed from, the other fields what the program
// assigned since. A nil field was not assigned; an empty one was assigned the empty string. User is "name" or
// "name:password".
type URL struct{ Base, Scheme, User, Host, Path, RawQuery Pattern }

// Compose is (*url.URL).String: assigned parts override those of Base, the other parts of Base stay. When Base is
// unknown and its host is overridden, what else Base held is unknown and stays a hole.
func Compose(u URL) Pattern {
	var m merge
	s := splitURL(m.add(u.Base))
	unknown := s.base
	if unknown != "" && (u.Host != nil || u.Scheme != nil || u.User != nil) {
		s.base, s.hasAuth = "", true
		s.scheme = unknown
		s.host = unknown
		if u.Host != nil && u.Path == nil && s.path == "" {
			s.path = "/" + unknown
		}
	}
	if u.Scheme != nil {
		s.scheme, s.hasAuth, s.bare = m.add(u.Scheme), true, false
	}
	if u.User != nil {
		s.user = m.add(u.User)
		s.hasUser = s.user != ""
	}
	if u.Host != nil {
		s.host = m.add(u.Host)
		if s.host != "" {
			s.hasAuth = true
		}
		if s.scheme == "" && s.host == "" && !s.hasUser {
			s.hasAuth = false
		}
	}
	if u.Path != nil {
		s.path = m.add(u.Path)
	}
	if u.RawQuery != nil {
		s.query = ""
		if q := m.add(u.RawQuery); q != "" {
			s.query = "?" + q
		}
	}
	return m.pattern(s.String())
}

// Userinfo is the user and password in a URL's authority; pass is nil when there is only one part. ok is false when the
// pattern has no user information that is plain to see. Percent escapes in constants are undone.
func (p Pattern) Userinfo() (user, pass Pattern, ok bool) {
	s, holes := flatten(p)
	u := splitURL(s)
	if !u.hasUser || u.bare {
		return nil, nil, false
	}
	name, secret, both := strings.Cut(u.user, ":")
	user = unescaped(unflatten(name, holes))
	if both {
		pass = unescaped(unflatten(secret, holes))
	}
	return user, pass, true
}

func unescaped(p Pattern) Pattern {
	if s, ok := p.Const(); ok {
		if t, err := url.PathUnescape(s); err == nil {
			return Lit(t)
		}
	}
	return p
}

// Public is p as it may be shown: without user information, query and fragment, where secrets stand.
func (p Pattern) Public() Pattern {
	s, holes := flatten(p)
	u := splitURL(s)
	u.user, u.hasUser, u.query, u.frag = "", false, "", ""
	return unflatten(u.String(), holes)
}

// Part is what the field or method of that name gives of a URL that was parsed from p: Scheme, Host, Hostname, Port, Path,
// EscapedPath, RequestURI, RawQuery, Fragment, EscapedFragment. An unknown start of p is taken to hold nothing of the path, unless nothing else does.
func (p Pattern) Part(name string) Pattern {
	if s, ok := p.Const(); ok {
		if u, err := url.Parse(s); err == nil {
			return Lit(constPart(u, name))
		}
	}
	s, holes := flatten(p)
	u := splitURL(s)
	host, path := withoutPath(u.host), u.path
	if u.base != "" {
		host = u.base
		if path == "" {
			path = u.base
		}
	}
	var part string
	switch name {
	case "Scheme":
		part = u.base + u.scheme
	case "Host":
		part = host
	case "Hostname":
		part, _ = cutPort(host)
	case "Port":
		_, part = cutPort(host)
	case "Path", "EscapedPath":
		part = path
	case "RequestURI":
		part = path + u.query
	case "RawQuery":
		part = strings.TrimPrefix(u.query, "?")
	case "Fragment", "EscapedFragment":
		part = strings.TrimPrefix(u.frag, "#")
	}
	return unflatten(part, holes)
}

func constPart(u *url.URL, name string) string {
	switch name {
	case "Scheme":
		return u.Scheme
	case "Host":
		return u.Host
	case "Hostname":
		return u.Hostname()
	case "Port":
		return u.Port()
	case "Path":
		return u.Path
	case "EscapedPath":
		return u.EscapedPath()
	case "RequestURI":
		return u.RequestURI()
	case "RawQuery":
		return u.RawQuery
	case "Fragment":
		return u.Fragment
	case "EscapedFragment":
		return u.EscapedFragment()
	}
	return ""
}

// Path is the path of p, from its slash on; empty when p has none that is plain to see.
func (p Pattern) Path() Pattern {
	s, holes := flatten(p)
	return unflatten(splitURL(s).path, holes)
}

// OnHost is p with the host where p does not say which: a check in the program makes sure of it. A "{}" at the start of
// host is what is not constant.
func (p Pattern) OnHost(host string) Pattern {
	flat, _ := flatten(p)
	u := splitURL(flat)
	if h := hostName(u); h != "" && !hasHole(h) {
		return p
	}
	var at Pattern
	if rest, ok := strings.CutPrefix(host, "{}"); ok {
		at = Concat(Hole(), Lit(rest))
	} else {
		at = Lit(host)
	}
	scheme := Lit("https")
	if len(p) == 0 {
		return Concat(Lit("https://"), at)
	}
	return Compose(URL{Base: p, Scheme: scheme, Host: at})
}
