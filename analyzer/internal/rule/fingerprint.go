package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// fingerprint identifies a finding across edits that only move lines. A version of a module is left out too.
func (w writer) fingerprint(j judged) string {
	parts := []string{
		j.verdict, moduleFile(w.a.Site), w.a.Func, w.a.Call,
		string(j.origin.Kind), w.name(j.origin), w.clean(j.dest.Public().String()),
	}
	if wire := w.a.Wire; wire.IsValid() && wire != w.a.Site {
		parts = append(parts, moduleFile(wire))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
