package finding

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// FingerprintOf is the [Finding].Fingerprint of what tells a finding from others: the rule first, and no line numbers.
func FingerprintOf(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}
