package flow

import (
	"testing"

	"golang.org/x/tools/go/ssa"
)

// TestReachingSkips has one instruction store more often than any other, as a call does that applies many functions: what
// a load at that instruction cannot see is not looked at.
func TestReachingSkips(t *testing.T) {
	m, b, r := newMemory(), &ssa.BasicBlock{}, root{kind: rParam}
	m.live = map[*ssa.BasicBlock]bool{b: true}
	for i := range 1000 {
		m.put(r, &store{block: b, idx: 3, seq: i, sels: []string{"f" + itoa(i)}, v: one(constTerm("later"))})
	}
	m.put(r, &store{block: b, idx: 1, sels: []string{"f7"}, v: one(constTerm("before")), strong: true})
	found, _, _ := m.reaching(r, []string{"f7"}, []point{{b, 3}})
	if len(found) != 1 || constName(found[0].v) != "before" {
		t.Errorf("%d stores found, want the one before", len(found))
	}
	if m.scanned != 1 {
		t.Errorf("%d stores looked at, want 1", m.scanned)
	}
}
