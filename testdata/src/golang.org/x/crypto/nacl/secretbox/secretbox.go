// Package secretbox is a stub of the identifiers that the corpus uses. No table describes the library: it carries from
// message to box and back, as the real one does, without the cipher.
package secretbox

func Seal(out, message []byte, nonce *[24]byte, key *[32]byte) []byte { return append(out, message...) }

func Open(out, box []byte, nonce *[24]byte, key *[32]byte) ([]byte, bool) {
	return append(out, box...), true
}
