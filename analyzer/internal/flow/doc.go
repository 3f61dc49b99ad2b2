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
// and what it points to are one location. Memory is a list of stores per root; a load looks for the stores that reach it,
// backwards through the control flow, so that overwriting is a strong update ([memory]). A call applies the callee's
// summary with fresh objects, which keeps the objects of two calls apart; a call whose callee only a caller can name stays
// pending ([apply]). Library calls are described by the tables of package model. Iterators are functions like any other,
// those of libraries too. A goroutine sees what its starter stores later on; all else sees memory in program order.
//
// The second phase carries attachments ([attach]) to where their parts become known. Credential and destination travel
// together: out of callees into callers, and as contracts of a named type from its methods to the places that build its
// objects ([contract]). What is complete is emitted as an [Attachment].
//
// What importers need travels in one package fact ([Fact]), a segment for each package below.
//
// # What it assumes
//
// Packages are analysed after what they import. Reflection, assembly, cgo and unsafe pointers carry nothing. A field of a
// type is one location for each object, elements of slices are one, elements of maps are told apart by constant keys,
// which a range gives back. Unknown functions make results that depend on all their arguments. Errors, numbers and
// booleans carry nothing.
//
// # What it does not follow
//
// Values put into a receiver by one handler and read by another; values of different types in one interface variable,
// told apart by a type switch on basic types; function values handed up through more than maxAge calls, or lying deeper
// in an object than maxApplySels selectors; paths deeper than maxSels. Checks in the program that pin the deployment
// are not read yet. The want-corpus in testdata marks known misses where they stand.
//
// Work is bounded by named constants. Past one, a function keeps what was found so far and a [Gap] says so.
package flow
