package rule

import "github.com/atltoken/atltoken/analyzer/finding"

// fingerprint identifies a finding across edits that only move lines. A version of a module is left out too.
func (w writer) fingerprint(j judged) string {
	parts := []string{
		j.verdict, moduleFile(w.a.Site), w.a.Func, w.a.Call,
		string(j.origin.Kind), w.name(j.origin), w.clean(j.dest.Public().String()),
	}
	if wire := w.a.Wire; wire.IsValid() && wire != w.a.Site {
		parts = append(parts, moduleFile(wire))
	}
	return finding.FingerprintOf(parts...)
}
