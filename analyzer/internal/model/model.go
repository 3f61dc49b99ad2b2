// Package model describes what libraries do with values, as tables of Go data.
//
// A table is a [Package]: functions, methods and types of one import path with their effects in terms of typed places
// ([Recv], [Param], [Result]). The engine looks entries up by package path, receiver type name and function name; it
// never sees a signature here, so a test resolves every key against the real library.
//
// What is not covered: effects that depend on values at run time, and anything about rules, levels or messages.
package model

// A Place is a position in a call: the receiver, a parameter, a result, or something below one of these.
// Parameters are counted from 0 without the receiver. The arguments of a variadic parameter are its elements:
// Param(1).Elem() is every one of them.
type Place struct {
	Base  Base
	Index int
	Sels  []string // field names; "$x" for a pseudo field of the model; "[]" for any element
	Var   string   // of BaseVar
}

// Base says which part of a call a [Place] starts at.
type Base uint8

const (
	BaseNone Base = iota // the zero Place: absent
	BaseRecv
	BaseParam
	BaseResult
	BaseVar
)

// Recv is the receiver of a method.
func Recv() Place { return Place{Base: BaseRecv} }

// Param is the i'th parameter, counted from 0 without the receiver.
func Param(i int) Place { return Place{Base: BaseParam, Index: i} }

// Result is the i'th result.
func Result(i int) Place { return Place{Base: BaseResult, Index: i} }

// Var is a package-level variable that stands for state of a library which every part of a program shares, such as the
// keys that are bound to flags. Its name is made up: "path.$name".
func Var(name string) Place { return Place{Base: BaseVar, Var: name} }

// Field is the named field of p, or a pseudo field when the name starts with "$".
func (p Place) Field(name string) Place {
	p.Sels = append(append([]string(nil), p.Sels...), name)
	return p
}

// Elem is any element of p: of a slice, array, map, channel, or a variadic parameter.
func (p Place) Elem() Place { return p.Field("[]") }

// Key is the element of map p whose key is the value of the parameter k, when that is a constant; else any element.
// The key is compared as an HTTP header name when canonical is set.
func (p Place) Key(k int, canonical bool) Place {
	s := "[%" + string(rune('0'+k)) + "]"
	if canonical {
		s = "[^" + string(rune('0'+k)) + "]"
	}
	return p.Field(s)
}

// At is the element of map p under a constant key.
func (p Place) At(key string) Place { return p.Field("[=" + key + "]") }

// FoldedKey is Key with the key in lower case. Of a variadic parameter the first argument is the key.
func (p Place) FoldedKey(k int) Place { return p.Field("[~" + string(rune('0'+k)) + "]") }

// Pointee is what the pointer at p points to, as the target of a [Source] alone. Elsewhere a pointer and what it points to
// are one place. Below an Elem the [Source.Name] is that of the same element.
func (p Place) Pointee() Place { return p.Field(pointee) }

const pointee = "$pointee"

// Pointer is the place of the pointer of a place made by [Place.Pointee]; ok is false for others.
func (p Place) Pointer() (q Place, ok bool) {
	n := len(p.Sels)
	if n == 0 || p.Sels[n-1] != pointee {
		return p, false
	}
	p.Sels = p.Sels[:n-1]
	return p, true
}

// Keys is any key of map p.
func (p Place) Keys() Place { return p.Field("[k]") }

// Valid reports whether p is not the zero Place.
func (p Place) Valid() bool { return p.Base != BaseNone }

// Pseudo fields that several tables share. The engine gives them no meaning but for URL and Auth.
const (
	URL     = "$url"     // the destination of a request or client, a string
	Data    = "$data"    // the bytes behind a reader, decoder, builder or buffer
	Cred    = "$cred"    // the credential kept in a client
	User    = "$user"    // the user name kept in a client
	Form    = "$form"    // form values of an inbound request
	Query   = "$query"   // query values of an inbound request
	Path    = "$path"    // path values of an inbound request
	Basic   = "$basic"   // user and password of an inbound request's basic authentication
	Cookies = "$cookies" // cookies of an inbound request
	Headers = "$headers" // headers of an inbound request that is no net/http request
	Ctx     = "$ctx"     // values of a context, by key; of a request: its context
	Below   = "**"       // whatever was stored below, at any depth
	Parent  = "$parent"  // the context that a context is derived from
	Sink    = "$sink"    // the writer behind an encoder or writer that is an object of its own
	Token   = "$token"   // the oauth2 token that a token source gives, when it is one the program made itself
	HTTP    = "$http"    // the http.Client inside a library's client
	BaseURL = "$base"    // the URL that a request builder resolves paths against
	Maker   = "$maker"   // the client that made a request builder: what it is signed in with goes where the builder sends
	// ClientID is a constant "product|deployment|library|default URL" that a constructor leaves in the client it makes,
	// for libraries whose packages share one attach method; parts may be empty. It takes precedence over
	// [Attach.Client] and [Attach.Default].
	ClientID = "$client"
	// Writes is a constant "log|what" or "store|what" that a constructor leaves in a writer: what is written to its Data
	// goes there, as by [Log] or [Persist]. A file created for writing has it.
	Writes = "$writes"
)

// Readers, byte slices, buffers. A byte slice is its bytes: writing into parameter i is a flow to Param(i). A reader,
// scanner or decoder made from another is the same object (Copy). What is written to a builder, buffer or writer is kept
// in its field Data; what consumes a reader takes the reader itself and its Data, because it can be either.

// How says what a [Flow] does to the value on its way.
type How uint8

const (
	// Copy hands the value on unchanged.
	Copy How = iota
	// Derive makes something that depends on the value: an unknown transformation. A constant that went through one
	// is no literal origin; a URL that went through one keeps its constants as evidence only.
	Derive
	// Encode makes a reversible form of the value that is still the credential (base64, hex, quoting). For what only the
	// holder of a key can turn back there is [Encrypt].
	Encode
	// Decode fills the target, a struct or map reached through a pointer, from encoded data: each field is an origin
	// of its own, named by its tag.
	Decode
	// Concat joins the From places in order, with [Flow.Const] between them; elements of a variadic place follow in the
	// order of the call.
	Concat
	// Join joins the elements of From[0] with From[1] between them.
	Join
	// Format is fmt.Sprintf: From[0] is the format, From[1] the variadic arguments.
	Format
	// Print is fmt.Sprint: the operands in order. Println puts spaces between.
	Print
	// TrimSuffix, TrimPrefix, TrimRight, TrimLeft, Trim: From[0] is the string, From[1] what to cut.
	TrimSuffix
	TrimPrefix
	TrimRight
	TrimLeft
	Trim
	// TrimSpace cuts white space.
	TrimSpace
	// ToLower and ToUpper change case.
	ToLower
	ToUpper
	// Replace is strings.ReplaceAll: string, old, new.
	Replace
	// PathJoin is path.Join or url.JoinPath: the first operand keeps its scheme and host.
	PathJoin
	// Resolve is url.ResolveReference: From[0] is the base, From[1] the reference.
	Resolve
	// URLString composes the string form of a URL object: pseudo field URL overridden by Scheme, Host, Path, User.
	URLString
	// Append adds to what the target holds already (builders, buffers, append).
	Append
	// Pick is what From[0], a text or an object, holds under the name From[1]. The engine makes it of a [Body].
	Pick
	// Under is From[1] below From[0], with a slash between them, unless it is a whole URL itself.
	Under
	// URLPart is a part of a URL object, or of the string of one: what the field or method of package url gives that
	// [Flow.Const] names.
	URLPart
	// Redact is URLString without the password.
	Redact
	// Shown is what a log shows of From[0] as text. The engine makes it of a [Log] or [Persist], in any notation.
	Shown
	// Encrypt and Decrypt make what is still the credential, one with a key and back. An origin says whether it reaches a
	// log or store encrypted.
	Encrypt
	Decrypt
	// Replacer is what strings.NewReplacer makes of From; Replace of a text and one replaces all its pairs.
	Replacer
	// Runes is the text From[0] with the function in parameter 0 applied to each character.
	Runes
	// Scrub is the text From[0] in which From[2], or [Flow.Const], stands wherever the regular expression From[1] matches.
	Scrub
	// Cipher is Encrypt or Decrypt, by one call for both: whichever the operand or the name of the caller says.
	Cipher
)

// An Effect is one thing that a call does.
type Effect interface{ effect() }

// Flow carries values from places to a place. Copy, Derive and Encode of several places carry each of them: any of them
// may be the value.
type Flow struct {
	From  []Place
	To    Place
	How   How
	Const string // the value, a constant, when From is empty; see also [Concat], [URLPart] and [Scrub]
	// Add adds the value to what the target holds already, as Append does to a copy.
	Add bool
}

// Kind says where a value enters the program. The values are those of the kinds in package finding.
type Kind string

const (
	Request     Kind = "request"
	Prompt      Kind = "prompt"
	Environment Kind = "environment"
	File        Kind = "file"
	Secret      Kind = "secret"
	Store       Kind = "store"
	Literal     Kind = "literal"
	Forwarded   Kind = "forwarded"
	Exchange    Kind = "exchange"
	Connect     Kind = "connect"
	Forge       Kind = "forge"
	Parameter   Kind = "parameter"
	Unknown     Kind = "unknown"
)

// Source makes a place an origin. What names the thing ("environment variable", "flag", "config key"); Name is the
// parameter whose constant value is its name, or the zero Place when there is none; of a variadic one the last argument.
type Source struct {
	At   Place
	Kind Kind
	What string
	Name Place
	// Add adds the origin to what the place holds already.
	Add bool
	// Key or Query tell the place in a store, as in [Persist]; may be zero.
	Key, Query Place
	// Fields says that the place is a struct or map filled field by field, as Decode does: each field is an origin of
	// its own, named by its tag.
	Fields bool
}

// Attach puts a credential on an object.
type Attach struct {
	Cred    Place  // the secret operand
	User    Place  // the user name beside it; may be zero
	Object  Place  // the request, client, header or transport it is put on; its destination is found from it
	Dest    Place  // the URL, where the call itself takes it; may be zero
	Default string // the URL that the library uses when nothing sets one; "" if it has none
	Mech    Mechanism
	Key     Place  // the name of the header, cookie or query key, for those mechanisms; may be zero
	Client  Client // what the type of the client says about the destination
}

// Mechanism is how a credential is attached.
type Mechanism string

const (
	BasicAuth Mechanism = "basic"
	Bearer    Mechanism = "bearer"
	Header    Mechanism = "header" // Authorization or another header, scheme to be read from the value
	Cookie    Mechanism = "cookie"
	Userinfo  Mechanism = "url-userinfo"
	QueryKey  Mechanism = "query"
	JWT       Mechanism = "jwt"   // Connect
	OAuth     Mechanism = "oauth" // a token source: the library refreshes and attaches by itself
	OAuth1    Mechanism = "oauth1"
	GenieKey  Mechanism = "geniekey"
	// OAuthClient is the secret of an OAuth app, which its configuration hands to the token endpoint. It is no user
	// credential; whose app it is decides.
	OAuthClient Mechanism = "oauth-client"
	// Login is a user's password in the body of a request that opens a session.
	Login Mechanism = "login"
)

// A Client says what a library's type alone tells of the destination.
type Client struct {
	Product    string // jira, confluence, bitbucket, trello, opsgenie, statuspage, org-admin; "" says nothing
	Deployment string // cloud or datacenter when the type can reach only one, else ""
	Library    string // how to name it in the evidence, such as "go-jira client"
}

// Share says that whoever asks a context of his own finds the values of the context At there: they belong to one program
// that is started once.
type Share struct{ At Place }

// Body says that the call sends Data to URL, or makes a request that will. Where the URL is an endpoint that takes
// credentials in the body of a request, what the body holds under their names is attached.
type Body struct {
	URL  Place
	Data []Place
}

// Persist says that the call writes Value to a store. The place is told by Key, or, for elements of Value one by one, by
// the statement Query. What is as in [Source].
type Persist struct {
	Value, Key, Query Place
	What              string
	// URL says that Value is a URL, of which only the user information counts.
	URL bool
}

// Log says that the call sends Values to where people or other systems read them: a log, the terminal, an error report, a
// trace, a metric, the response to a request. The elements of a variadic place are printed one by one.
type Log struct {
	Values []Place
	// Format, when valid, is the format of package fmt by whose verbs the elements of Values are printed.
	Format Place
	As     Notation
	// Writer, when valid, is a writer whose type or field [Writes] says whether this is a log or a store, and What.
	Writer Place
	What   string // "log", "standard output", "error report", "trace", "metric", "HTTP response"
}

// Debug says that Object, a client or request, prints what it sends from now on, with all that is attached to it, before or
// after. On is the parameter that switches it, which may be absent. A switch for all clients of a library has a variable
// as its Object, whose element under the key Attached the constructors fill.
type Debug struct{ Object, On Place }

// Attached is a key, see [Debug].
const Attached = "attached"

// When says that Then happens where At is one of the constants Is; "" is what is not known to be a constant.
type When struct {
	At   Place
	Is   []string
	Then []Effect
}

// Command says that the call makes a command, which sends requests when it is one that does: Name is the program, the
// elements of Args are its arguments, and those of Env, which may be absent, its environment.
type Command struct{ Name, Args, Env Place }

// Wrap says that the error which is result 0 says Values, printed as by [Log]. It counts where that error is logged, for
// nothing else.
type Wrap struct {
	Values []Place
	Format Place
}

// URLError says that the error at Err names the URL of a request, or the one at URL, without the password in it. As with
// [Wrap] that counts where the error is logged.
type URLError struct{ Err, Request, URL Place }

// Notation says how a value that is not a string is written out, and with it which of its parts show.
type Notation uint8

const (
	// AsText is %v of package fmt: fields of structs, elements of maps and slices, and of a pointer that is the operand
	// itself what it points to; of a nested pointer only the address. Methods String and Error speak for their values.
	AsText Notation = iota
	// AsGo is %#v: like AsText, but only a method GoString speaks.
	AsGo
	// AsJSON is encoding/json: exported fields but those tagged "-", through pointers. Methods MarshalJSON and MarshalText
	// speak for their values.
	AsJSON
	// AsPairs takes the elements as keys and values in turn; values are printed as AsText, after a method LogValue has
	// spoken for them. Elements may be attributes as well, objects that hold their value in Data.
	AsPairs
	// AsDump is all there is, through pointers, with no method asked.
	AsDump
	// AsPage is what a template may show: as AsText, through pointers.
	AsPage
)

// Invoke says that the call runs a function value or method of an argument.
type Invoke struct {
	Fn     Place   // the function value, or the object whose method is called; absent: the transport of the default client
	Method string  // the method's name; "" when Fn is a function
	Args   []Place // what it is called with; zero places are unknown values
	To     []Place // where its results go
	// URL, when valid, is the destination of a fresh outbound *http.Request that is the only argument; Args is empty then.
	URL Place
}

// Inbound says that the call hands a function value to something that calls it with inbound data: argument i of the
// function is an inbound object of the given kind.
type Inbound struct {
	Fn   Place
	Arg  int // counted from the end when negative
	Kind Kind
	What string // as in [Source]
	Name Place  // as in [Source]
	// Methods, when not 0, says that Fn is an object whose exported methods with as many parameters are called so, or with
	// any number when negative. Parameters that are interfaces are no data.
	Methods int
}

// Yield makes Seq an iterator: a function that calls the function it is given, once or more, with what is found at Args
// then, one for each of its parameters. The zero place is a value of no interest.
type Yield struct {
	Seq  Place
	Args []Place
}

// Collect runs the iterator Seq. What it yields become elements of To; of the pairs of a keyed one the second, under the
// first as its key.
type Collect struct {
	Seq   Place
	To    Place
	Keyed bool
}

// Pull makes Next a function whose results are what the iterator Seq yields.
type Pull struct{ Seq, Next Place }

// Insert puts Value into the map To, under Key. Several are told apart where both come from one map.
type Insert struct{ To, Key, Value Place }

// Keyed attaches Value, which the call puts into the context Object under Key, where Key is a variable that is a
// [ContextKey].
type Keyed struct{ Object, Key, Value Place }

// Clone makes To, a result, an object of its own that holds what From holds now. What the fields Own point to is copied as
// well, so that writing to the copy leaves the original alone; what the fields Shared point to belongs to both.
type Clone struct {
	From, To    Place
	Own, Shared []string
}

// Clear empties a place.
type Clear struct{ At Place }

// Make puts a function value that the library makes at a place. When it is called, its effects happen; Recv stands in them
// for what was at Capture when it was made.
type Make struct {
	At, Capture Place
	Effects     []Effect
}

// Proxy makes Object a reverse proxy: what it does with the requests it gets is told where its fields are known.
type Proxy struct{ Object Place }

// Exit says that the value ends here: the results carry nothing of the arguments (lengths, hashes, comparisons).
type Exit struct{}

func (Flow) effect()     {}
func (Source) effect()   {}
func (Attach) effect()   {}
func (Body) effect()     {}
func (Share) effect()    {}
func (Persist) effect()  {}
func (Log) effect()      {}
func (Wrap) effect()     {}
func (URLError) effect() {}
func (Command) effect()  {}
func (Debug) effect()    {}
func (When) effect()     {}
func (Invoke) effect()   {}
func (Inbound) effect()  {}
func (Yield) effect()    {}
func (Collect) effect()  {}
func (Pull) effect()     {}
func (Insert) effect()   {}
func (Keyed) effect()    {}
func (Clone) effect()    {}
func (Clear) effect()    {}
func (Make) effect()     {}
func (Proxy) effect()    {}
func (Exit) effect()     {}

// A Func describes one function or method.
type Func struct {
	Recv    string // name of the receiver's named type, without pointer or package; "" for a function
	Name    string
	Effects []Effect
}

// Fn describes a package-level function. With no effects the call does nothing of interest.
func Fn(name string, effects ...Effect) Func { return Func{Name: name, Effects: effects} }

// Method describes a method of the named type recv (or of a pointer to it, or of the interface recv).
func Method(recv, name string, effects ...Effect) Func {
	return Func{Recv: recv, Name: name, Effects: effects}
}

// A Type describes a struct type whose literals or fields attach a credential, such as a transport. Fields are named by
// dotted paths, "Endpoint.TokenURL". A Type without Cred attaches nothing; it says where the destination of its objects
// is, for what is attached below them.
type Type struct {
	Name    string
	Cred    string // field that holds the secret
	User    string // field that holds the user name; "" if none
	Dest    string // field that holds the URL; "" when the object gets its destination elsewhere
	Default string // as in [Attach]
	Mech    Mechanism
	Client  Client
	// Grant is the OAuth 2.0 grant for which Cred is the secret of an app, "" for that of a user's consent.
	Grant string
	// Writes says where writers of this type lead, "log|what" or "store|what"; "" for types that are no such writers.
	Writes string
	// Switch is a field, "" for none, that makes an object print what it sends once it is true, see [Debug].
	Switch string
	// Leads says of fields of objects that leave the program where what is put into them leads, as Writes does.
	Leads map[string]string
	// Objects of this type are only configuration that a call consumes; nothing is attached by building one.
	Inert bool
}

// A Value describes a package-level variable or constant-like value, such as an oauth2.Endpoint.
type Value struct {
	Name string
	URL  string
	Kind Kind   // where the value comes from, "" when it is no origin
	What string // as in [Source]
	// Writes says where this writer leads, as in [Type].
	Writes string
	Key    *ContextKey
}

// A ContextKey is a variable under which a library looks for a credential in the context of a call. Cred and User are the
// fields of what it finds there; an empty Cred says that this is the credential itself.
type ContextKey struct {
	Cred, User string
	Default    string // as in [Attach]
	Mech       Mechanism
	Client     Client
}

// A ParamKind says which parameters of the program's own functions are inbound data, told by the type of another one:
// a function with a parameter of type Type (of the package of the table) at Index receives inbound data in parameter Arg.
type ParamKind struct {
	Type    string
	Pointer bool // the parameter is a pointer to Type
	Index   int  // place of that parameter in the signature, without the receiver; -1: anywhere
	Arg     int  // the inbound parameter, which may be the same one
	// ArgType is the type of the inbound parameter, as "[]string", where the function must have that to count; "" for any.
	ArgType string
	Kind    Kind
	What    string
}

// A Package is the table of one import path.
type Package struct {
	Path     string // import path; "" when only Name matters
	Like     string // package name: the table also serves unknown forks, by package and type name ("" = no)
	Module   string // module the table was checked against; [Lookup] fills it in, "" for the standard library
	Version  string // version of that module; "" when the table is not verified, see [Unverified]
	Funcs    []Func
	Types    []Type
	Values   []Value
	Params   []ParamKind
	Requests []string // types whose parameters are an inbound request, "Context", or hold it in their field Request
	// Tags is the key of the struct tags that its decoders read; "" where that differs from call to call.
	Tags string
	// Asks is the method by which objects say themselves what this library logs of them, through the encoder that is its
	// parameter; "" for none.
	Asks string
	// Inert says that functions without an entry carry nothing, instead of being unknown transfers. Those whose first
	// result is of a type that the table describes are constructors, or setters that return their receiver.
	Inert bool

	index index
}

// CopyFlow, DeriveFlow and EncodeFlow are shorthands for the commonest flows.
func CopyFlow(to Place, from ...Place) Flow   { return Flow{From: from, To: to, How: Copy} }
func DeriveFlow(to Place, from ...Place) Flow { return Flow{From: from, To: to, How: Derive} }
func EncodeFlow(to Place, from ...Place) Flow { return Flow{From: from, To: to, How: Encode} }
