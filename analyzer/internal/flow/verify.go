package flow

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Whether a client checks certificates is the one number that the engine follows: a field of the settings of its
// transport, set to true by a constant. A request takes it from the client that sends it, an attachment from the request or
// client that it is put on.

// unverified is the pseudo field of a request that holds whether its client checks no certificates.
const unverified = "$unverified"

// skipVerify is the way from a transport to the field; verifyOff is what is stored there.
var (
	skipVerify = []string{"TLSClientConfig", "InsecureSkipVerify"}
	verifyOff  = one(constTerm("true"))
)

// verifyStore notes that a field that switches the checks off is set.
func (f *fn) verifyStore(in *ssa.Store, pos Pos) {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || typeKey(fa.X.Type()) != "crypto/tls.Config" {
		return
	}
	c, ok := in.Val.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Bool || !constant.BoolVal(c.Value) {
		return
	}
	if fieldOf(fa) == "InsecureSkipVerify" && !f.optional(in.Block()) {
		f.write(f.val(in.Addr), nil, verifyOff, store{seq: f.next(), strong: true, pos: pos})
	}
}

// optional reports whether a block is one that a condition leaves out: control comes together again behind it. What is set
// there, whoever runs the program may leave as it was. A way that leaves the function is none around the block.
func (f *fn) optional(b *ssa.BasicBlock) bool {
	after := f.reachable(b)
	for d := b.Idom(); d != nil; d = d.Idom() {
		if len(d.Succs) != 2 {
			continue
		}
		for _, s := range d.Succs {
			if s == b || s.Dominates(b) {
				continue
			}
			// The other arm: does it come to where b leads as well?
			for i, r := range f.reachable(s) {
				if r && after[i] && !f.reachable(f.fn.Blocks[i])[b.Index] {
					return true
				}
			}
		}
	}
	return false
}

// unchecked is whether a transport checks no certificates.
func (f *fn) unchecked(transport val, pts []point) val {
	var vs []val
	for _, t := range transport {
		if t.kind == kPath && t.root.kind != rInbound && len(t.sels) <= maxSels-len(skipVerify) {
			vs = append(vs, f.load(t.root, concatSels(t.sels, skipVerify), pts))
		}
	}
	return onlyVerify(union(vs...))
}

// onlyVerify is the part of v that can be a setting of verification.
func onlyVerify(v val) val {
	return slices.DeleteFunc(slices.Clone(v), func(t *term) bool {
		switch t.kind {
		case kConst:
			return t.str != verifyOff[0].str
		case kPath:
			n := len(t.sels)
			return n == 0 || t.sels[n-1] != skipVerify[1] && t.sels[n-1] != unverified
		}
		return true
	})
}

// sentBy notes on a request by which transport it is sent.
func (f *fn) sentBy(transport, req val, pos Pos) {
	if f.e.importsTLS() && (len(transport) == 0 || equal(transport, one(clientTransport))) {
		transport = one(defaultTransport) // a client without one; who sets the default is most often next to its use
	}
	v := f.unchecked(transport, f.now())
	if len(v) == 0 {
		return
	}
	for _, t := range req {
		if t.kind == kPath && (t.root.kind == rAlloc || t.root.open()) && len(t.sels) < maxSels {
			f.write(one(t), []string{unverified}, v, store{seq: f.next(), fresh: true, pos: pos})
		}
	}
}

// importsTLS reports whether the package imports crypto/tls, and so may change a transport.
func (e *engine) importsTLS() bool {
	return slices.ContainsFunc(e.pkg.Imports(), func(p *types.Package) bool { return p.Path() == "crypto/tls" })
}

// unverified reports whether an attachment is sent without checks, for certain.
func (e *engine) unverified(a *attach) bool {
	return slices.ContainsFunc(e.globalsIn(a.verify, nil, 0), func(t *term) bool { return t.kind == kConst })
}

// transportsBelow are the ways from an object with a credential to the transport that it sends with.
var transportsBelow = [...][]string{{"Transport"}, {"Base"}, {model.HTTP, "Transport"}}

// findVerify finds whether what is attached to the object at t is sent without checks.
func (f *fn) findVerify(a *attach, t *term, pts []point) {
	if t.root.kind == rInbound || len(t.sels) >= maxSels {
		return
	}
	vs := []val{a.verify, onlyVerify(f.load(t.root, concatSels(t.sels, []string{unverified}), pts))}
	for _, way := range transportsBelow {
		if t.root.kind == rAlloc && len(t.sels)+len(way)+len(skipVerify) <= maxSels {
			vs = append(vs, f.unchecked(f.load(t.root, concatSels(t.sels, way), pts), pts))
		}
	}
	a.verify = union(vs...)
}
