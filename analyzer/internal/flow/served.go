package flow

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// served maps the parameters of a method that implements an interface of generated code to the inbound data that they
// are, counted without the receiver. Contexts, and other interfaces such as streams, are none.
func (e *engine) served(fn *ssa.Function) map[int]root {
	var out map[int]root
	for _, s := range e.servicesOf(fn) {
		for i, ps := 0, s.method(fn.Name()).Signature().Params(); i < ps.Len(); i++ {
			if p := ps.At(i); types.IsInterface(p.Type()) || s.But != "" && p.Name() == s.But {
				continue
			}
			if out == nil {
				out = map[int]root{}
			}
			out[i] = inboundRoot(s.Kind, s.What)
		}
	}
	return out
}

// servicesOf are the services of which a function implements a method.
func (e *engine) servicesOf(fn *ssa.Function) []service {
	recv := fn.Signature.Recv()
	if recv == nil || fn.Object() == nil || fn.Object().Pkg() != e.pkg || !fn.Object().Exported() {
		return nil
	}
	n := namedOf(recv.Type())
	if n == nil || types.IsInterface(n) || n.TypeParams().Len() > 0 {
		return nil
	}
	var out []service
	for _, s := range e.generatedServices() {
		if s.method(fn.Name()) != nil && types.Implements(types.NewPointer(n), s.iface) {
			out = append(out, s)
		}
	}
	return out
}

// answers records what a method that is called with inbound data returns to those who call.
func (f *fn) answers(in *ssa.Return) {
	if len(in.Results) == 0 {
		return
	}
	for _, s := range f.e.servicesOf(f.fn) {
		if s.Answers != "" {
			show := &showing{f: f, in: in, pos: f.e.pos(in.Pos()), as: model.AsJSON}
			show.all(f.val(in.Results[0]), 0)
			f.output(attach{site: show.pos, call: f.key}, s.Answers, show.out)
		}
	}
}

// A service is an interface of generated code that something calls with inbound data.
type service struct {
	model.Service
	iface *types.Interface
}

// method is the interface's method of the given name, or nil.
func (s service) method(name string) *types.Func {
	for m := range s.iface.Methods() {
		if m.Name() == name {
			return m
		}
	}
	return nil
}

// generatedServices are the services whose interfaces this package, or one that it imports, declares.
func (e *engine) generatedServices() []service {
	if e.services != nil {
		return *e.services
	}
	var out []service
	for _, p := range append([]*types.Package{e.pkg}, e.pkg.Imports()...) {
		for _, q := range p.Imports() {
			gen, ok := model.ServiceOf(q.Path())
			if !ok {
				continue
			}
			for _, name := range p.Scope().Names() {
				tn, ok := p.Scope().Lookup(name).(*types.TypeName)
				if !ok || !strings.HasSuffix(name, gen.Suffix) {
					continue
				}
				it, ok := tn.Type().Underlying().(*types.Interface)
				if ok && p.Scope().Lookup(strings.ReplaceAll(gen.Beside, "*", name)) != nil {
					out = append(out, service{gen, it})
				}
			}
		}
	}
	e.services = &out
	return out
}
