// Package flow follows credentials through a program: from where they enter it to where they are attached to a request,
// client or URL, with the destination they go to. It is a go/analysis analyzer of its own, [Analyzer], and the sole owner
// of facts in the suite. It knows no rule, level or message: package rule judges what it finds.
//
// # How it works
//
// A package is analysed on its SSA form, function by function, callees first.
//
// The first phase computes a summary of each function ([summary]): its results and the writes that a caller can see, in
// terms of its parameters, free variables, globals and the objects it makes. Values are sets of terms ([val], [term]):
// locations below a root, constants, string operations, origins, function values, and unknown transformations. A pointer
// and what it points to are one location; what is attached through a pointer to a string is what the variable holds.
// Memory is a list of stores per root; a load looks for the stores that reach it, backwards through the control flow, so
// that overwriting is a strong update ([memory]). A call applies the callee's summary with fresh objects, which keeps the
// objects of two calls apart; a call whose callee only a caller can name stays pending ([apply]). Library calls are
// described by the tables of package model. Iterators are functions like any other, those of libraries too. A goroutine
// sees what its starter stores later on; all else sees memory in program order.
//
// A term also remembers what does not change what it is: the steps of its way; the fields it was read from, with their
// struct tags, by which an origin gets the name of a key, variable or flag; the choices that led to it, so that a token
// is not taken to the host of another choice ([alt]); in an interface, its type.
//
// Checks of hosts and of the kind of installation, on the way to an attachment, stay with it ([guard]), and what parameters
// have to be for it ([need]). What constants rule out is not looked at.
//
// A URL object is the string that it was parsed from, but for the fields that were set since; one that was not set is a part
// of that string ([fn.readPart]). A slice that callers make stays what it is until they are known ([fn.joined]).
//
// A copy of a request is an object that holds the original by value ([fn.clone]); whether a request is inbound is told by
// what it is a copy of. A header that is set again before anybody sees it attaches nothing, and copies made with it on take
// it along ([fn.replacedOrCarried]). Reverse proxies serve at the end of the function that builds them ([fn.serveProxies]).
//
// The second phase carries attachments ([attach]) to where their parts become known. Credential and destination travel
// together: out of callees into callers, and as contracts of a named type from its methods to the places that build its
// objects ([contract]). What hangs on package-level variables, on the state of a library such as viper, or on values in
// contexts is completed by the package that sets those ([view]). What is complete is emitted as an [Attachment].
//
// A credential in the body of a request, or in the query of a URL, is what stands there under a name that only credentials
// have ([fn.pick]). What is written to a place of a store, a column, a key or a field of what is kept as a whole, is state
// like that of a library: by it a token that is read there is known as one of an OAuth grant ([engine.keep]). Whether a
// client checks certificates goes with its transport ([fn.findVerify]).
//
// Users' own sources, sinks, sanitizers and transfers ([CustomTables]) go the same ways: a source is an origin, a sink an
// attachment without a destination.
//
// What is written to logs and stores, shown to those who ask, or given to child processes is an output ([fn.output]): an
// attachment without a destination as well. It is told on the way up what the writer of a caller's is, and whether a command
// line tells git to keep a URL ([fn.settleOutput]). Which outputs are credentials is told by what else is done with the
// same value or field, perhaps in a package that neither imports nor is imported: each package tells its importers what it
// attaches, what it writes, and what its fields hold ([Evidence]).
//
// What importers need travels in one package fact ([Fact]), a segment for each package below.
//
// # What it assumes
//
// Packages are analysed after what they import. Reflection, assembly, cgo and unsafe pointers carry nothing. A field of a
// type is one location for each object. Elements of slices are one, but for what [alt] keeps apart. Elements of maps are told
// apart by constant keys, which a range gives back; a key may have a type of its own. Fields of one object that were set in
// the same branches were set together. A string variable that only its declaration sets is a constant. Unknown functions make results that
// depend on all their arguments, but for the strings that tell an unknown method what to look up. Numbers and booleans
// carry nothing; errors carry what they were made of.
//
// # What it does not follow
//
// Values put into a receiver by one handler and read by another; the environment that children inherit from the program;
// function values handed up through more than maxAge calls, or lying deeper in an object than maxApplySels selectors;
// paths deeper than maxSels; types of strings in an interface across packages; encoding followed by decoding, field by
// field; a default transport that one package replaces and another one uses without importing it; cookies that a request
// takes along.
//
// Work is bounded by named constants. Past one, a function keeps what was found so far and a [Gap] says so.
//
// # Constructs
//
// Each construct with the folders and files of the want-corpus that prove it, in testdata/src: code that must be found,
// beside code of the same shape that must not. Where something is lost the corpus marks it, MISS or FALSE ALARM, and the
// line below says what. A test holds this table to the marks.
//
//	construct                                  | result       | tests below testdata/src
//	struct fields over several hops            | with loss    | structfields
//	    paths deeper than five fields; settings, client and server in three packages
//	unexported fields behind constructors      | with loss    | structfields/app constructors/checked
//	    a struct that a named result gives and the caller completes
//	constructors that return an interface      | followed     | constructors/app constructors/decorated interfaces/app
//	constructors and setters of libraries      | followed     | constructors/libraries
//	functional options on pointers, variadic   | with loss    | funcoptions/app funcoptions/hooks
//	                                           |              | funcoptions/funcoptions.go funcoptions/chain
//	                                           |              | funcoptions/values
//	    options that a group of options calls; an option declared in one package and applied two away; false alarm: a
//	    default destination that an option replaces
//	functional options on values               | followed     | funcoptions/values
//	options that are an interface              | with loss    | funcoptions/kinds funcoptions/named
//	    an adapter that keeps the function in a field; groups within groups; false alarm: strings of different named
//	    types behind one interface
//	options stored in a slice                  | with loss    | funcoptions/stored
//	    options in package-level variables
//	builders                                   | with loss    | builders
//	    a struct in the builder that Build returns whole; a builder that a callback fills; false alarms: implementations
//	    that a field of the builder does not hold, and values under another key
//	setters after construction                 | with loss    | setters
//	    a part set two objects down; a request behind an interface of the program's own; false alarm: what is replaced
//	    later
//	struct copies and pointer aliases          | followed     | aliases structfields/copied
//	embedded structs and promoted methods      | with loss    | embedded
//	    false alarm: a call through a field tries all implementations
//	anonymous structs                          | with loss    | anonstructs
//	    one converted to another type
//	closures that capture                      | with loss    | closures
//	    false alarm: what a variable held before it was replaced
//	method values and method expressions       | with loss    | methodvalues
//	    those of an interface; false alarm: a base that a literal leaves out counts as unknown
//	callbacks stored in fields                 | followed     | callbacks
//	function-typed fields and maps of handlers | with loss    | handlermaps
//	    a tree of commands in a package-level variable; false alarm: host and check of an entry under an unknown key
//	registries of factories                    | with loss    | registry
//	    factories that other packages put into a variable of the registry's; settings handed to what is registered,
//	    through an interface
//	interfaces with several implementations    | with loss    | interfaces/interfaces.go interfaces/adapters
//	                                           |              | interfaces/crossed interfaces/listed interfaces/rounds
//	                                           |              | interfaces/chain
//	    an implementation that calls a list of others, or keeps their answer
//	implementations in other packages          | with loss    | interfaces/app interfaces/vendors
//	    a wrapper here around an implementation there, behind the service of a third package
//	generic functions and types                | followed     | generic/generic.go generic/app generic/kitapp
//	type constraints                           | followed     | generic/constraints
//	generic repositories                       | followed     | generic/repos
//	generic options, builders and results      | with loss    | generic/options generic/results generic/kitapp
//	    methods of a type parameter that is the pointer to another; a string read through a pointer in a callee; a named
//	    string that signs by its own method
//	maps by constant key                       | followed     | mapkeys
//	slices, arrays, range                      | with loss    | sliceflow
//	    names that a caller gives in a slice, or rows of an array have
//	range over functions                       | followed     | iterators
//	packages slices and maps                   | followed     | collections iterators/std.go
//	channels                                   | followed     | channels heap/registry.go
//	select                                     | followed     | channels/messages.go channels/streams.go
//	worker pools, goroutines                   | followed     | channels/pools.go channels/app
//	errgroup                                   | followed     | errgroups
//	defer                                      | followed     | deferred
//	named results                              | with loss    | namedresults
//	    names that a caller gives in a slice
//	recursion, mutual recursion                | with loss    | recursion
//	    names that objects have which the recursion builds
//	sync.Once                                  | with loss    | once/once.go once/fields.go once/app
//	    names of variables, where objects of one type fill themselves once
//	OnceFunc, OnceValue, OnceValues            | with loss    | once/methods.go
//	    the name of the variable, where receiver or closure has it
//	sync.Map                                   | with loss    | synchronized/maps.go
//	    one handler stores, another one reads
//	sync.Pool                                  | with loss    | synchronized/atomics.go
//	    false alarm: what callers put into one pool mixes
//	atomic.Value, atomic.Pointer               | followed     | synchronized/atomics.go synchronized/app
//	                                           |              | typeswitch/typeswitch.go
//	context.WithValue with typed keys          | with loss    | contexts
//	    names of fields that middleware puts there
//	package-level variables, init              | followed     | globals
//	type switches, assertions, any round trips | followed     | typeswitch
//	string/[]byte conversions                  | with loss    | conversions
//	    runes and bytes taken one by one; unsafe; a field through encoding and decoding
//	base64, hex                                | followed     | encodings/encodings.go basicheader
//	encryption                                 | with loss    | encodings/encodings.go encodings/boxes.go
//	                                           |              | encodings/app
//	    ciphers of the program's own that calculate with bytes
//	encryption before something is kept        | with loss    | sealed
//	    what a function that nobody knows makes of it
//	compression                                | followed     | encodings/streams.go
//	template execution                         | with loss    | templates
//	    a destination out of a template
//	hashing and comparison as ends             | followed     | ends
//	what hides a part of a text in logs        | with loss    | redacted
//	    characters one by one; false alarms: what a caller says how much to show of; a field that is overwritten only
//	    where there is something in it; elements of a map that were copied under any key
//	errors that wrap                           | not followed | errorvalues
//	    errors name what failed far more often than they carry a credential: messages would become credentials. Only an
//	    assertion or type switch looks into an error
//	json decoders                              | with loss    | decodejson
//	    a variable filled by the statement that returns it; encoding and decoding again
//	yaml decoders                              | followed     | decodeyaml
//	toml decoders                              | followed     | decodetoml
//	xml decoders                               | followed     | decodexml
//	gob decoders                               | with loss    | decodegob encodings/streams.go
//	    encoding and decoding again, field by field
//	csv decoders                               | followed     | decodecsv
//	hcl decoders                               | followed     | decodehcl
//	mapstructure decoders                      | with loss    | decodemap
//	    hooks; false alarm: keys of a decoded map
//	env-tag decoders                           | followed     | envtags
//	flag-tag decoders                          | followed     | flagtags
//	nested and embedded structs in decoders    | followed     | decodejson/decodejson.go decodeyaml/decodeyaml.go
//	                                           |              | envtags
//	objects that a decoder makes               | followed     | decodeyaml/below flagtags
//	custom-unmarshalled structs in decoders    | with loss    | decodejson/custom.go decodejson/app decodeyaml
//	                                           |              | decodetoml envtags
//	    the name of the key: a method names by fields, and below a type that decodes itself no name ends
//	struct tags giving the origin its name     | followed     | decodejson decodeyaml decodetoml decodexml decodecsv
//	                                           |              | decodehcl envtags flagtags
//	RoundTripper chains                        | with loss    | roundtripper/roundtripper.go roundtripper/nested.go
//	                                           |              | roundtripper/app
//	    names of fields of a source
//	http.Client{Transport}                     | followed     | roundtripper/global.go globals/cmd
//	ReverseProxy Director                      | followed     | reverseproxy
//	ReverseProxy Rewrite                       | followed     | reverseproxy
//	Request.Clone                              | followed     | requestcopies
//	shallow copies that share a header map     | followed     | requestcopies/requestcopies.go requestcopies/app
//	handlers behind middleware                 | followed     | middleware handlers
//	inbound versus outbound requests           | followed     | inout requestcopies/prototype.go reverseproxy/relayed.go
//	strong updates                             | with loss    | overwrite
//	    false alarm: an object that is replaced before anybody uses it
//	guards                                     | followed     | guards
//	dead branches                              | with loss    | deadbranches
//	    false alarm: a parameter that is a constant at the only call
//	fields shared by types of several vendors  | with loss    | providers
//	    false alarms: elements of a slice mix; fields set in different branches mix
//	allocation sites grouping pairs            | with loss    | heap neighbours
//	    false alarm: an object that has what a method needs counts, whether that is called or not
//	users' own rules                           | with loss    | customrules ../custom/src
//	    what an error says; what a method of an interface parameter hands on, where nobody calls the function
//	environment variables through helpers      | with loss    | getenv
//	    names put together in upper case, or from a field and a parameter; what a package above the
//	    reader puts into the environment
//	package flag                               | with loss    | flags
//	    names put together from parameters
//	viper                                      | with loss    | viperconf
//	    keys below or above a part of the configuration; what Set puts there
//	tokens of static sources                   | followed     | compliant
//	token of Trello's consent page             | with loss    | mechanisms/trello
//	    false alarm: it looks like one that was pasted
//	tokens kept in stores and files            | followed     | grants
//	secrets in bodies of requests              | followed     | oauthtenant passwords
//	credentials in queries; checks of TLS      | followed     | transport
//	credentials in a context                   | followed     | traps contexts/clients
//	credentials handed to commands             | with loss    | commands
//	    a wrapper around the command that takes its arguments as a whole
//	URLs put together                          | followed     | urls lookalikes hosts/products.go paths/split namedhosts
package flow
