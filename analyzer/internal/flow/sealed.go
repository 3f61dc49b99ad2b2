package flow

import (
	"strings"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Whether a value was encrypted on its way to a log or store is told by the operations that it went through, from the last
// one back to its origin: encrypting it seals it, unless what was encrypted is decrypted again after that.

// sealed and opened mark a transformation by a function of which nothing is known but that its name says it encrypts or
// decrypts.
const (
	sealed = "sealed"
	opened = "opened"
)

// masked marks a transformation by a function of which nothing is known but that its name says it hides what it is given.
const masked = "masked"

// told marks a transformation that a table tells of: what is made of a value still shows it.
const told = "told"

// marked reports whether an unknown transformation does something of which origins need to know.
func (t *term) marked() bool {
	switch t.str {
	case clean, sealed, opened, masked, told:
		return t.kind == kXfer
	}
	return false
}

// marked is v after a transformation of which a mark says something; "" says nothing.
func marked(v val, as string) val {
	if len(v) == 0 || as == "" {
		return v
	}
	return one((&term{kind: kXfer, str: as, args: []val{trim(v, maxSize/2)}}).finish())
}

// crypted is v after encryption or decryption.
func (c *tcall) crypted(how model.How, v val) val {
	if how == model.Cipher {
		if how = model.Encrypt; c.f.bytesIn(v).holdsCrypted() || cryptoName(c.f.key) == opened {
			how = model.Decrypt
		}
	}
	v = opTerm(how, trim(v, maxSize-1))
	if how == model.Encrypt {
		return v.step(Step{c.pos, "encrypted by " + c.name}, "")
	}
	return v.step(Step{c.pos, "decrypted by " + c.name}, "")
}

// bytesIn is v, with byte slices made here replaced by what is in them.
func (f *fn) bytesIn(v val) val {
	var vs []val
	for _, t := range v {
		if t.kind == kPath && t.root.kind == rAlloc {
			vs = append(vs, f.load(t.root, t.sels, f.now()))
			continue
		}
		vs = append(vs, one(t))
	}
	return union(vs...)
}

// holdsCrypted reports whether something in v is encrypted.
func (v val) holdsCrypted() bool {
	for _, t := range v {
		s := sealing{}
		if !t.walk(func(t *term) bool { s.pass(t); return !s.sealed }) {
			return true
		}
	}
	return false
}

// cryptoName is what the name of a function says it does with what it is given: [sealed], [opened], or "".
func cryptoName(key string) string {
	name, _, _ := strings.Cut(key[strings.LastIndexByte(key, '.')+1:], "$")
	switch w := words(name); {
	case wordIn(w[0], "encrypt", "seal", "encipher"):
		return sealed
	case wordIn(w[0], "decrypt", "unseal", "decipher"), len(w) == 1 && wordIn(w[0], "open"):
		return opened
	}
	return ""
}

func wordIn(w string, list ...string) bool {
	for _, l := range list {
		if strings.EqualFold(w, l) {
			return true
		}
	}
	return false
}

// A sealing is what is known, on the way from an output back to an origin, of the encryption between them.
type sealing struct {
	sealed bool // what is written is encrypted
	opens  int  // decryptions passed that nothing has paired yet
}

// key tells states apart.
func (s sealing) key() string {
	if s.sealed {
		return "|" + sealed
	}
	return strings.Repeat("|"+opened, s.opens)
}

// pass notes the operation t.
func (s *sealing) pass(t *term) {
	switch {
	case t.kind == kOp && t.how == model.Encrypt, t.kind == kXfer && t.str == sealed:
		if s.opens > 0 {
			s.opens--
		} else {
			s.sealed = true
		}
	case t.kind == kOp && t.how == model.Decrypt, t.kind == kXfer && t.str == opened:
		if !s.sealed {
			s.opens++
		}
	}
}

// maskWords are what the names of functions start with that hide what they are given.
var maskWords = [...]string{"mask", "redact", "sanitize", "sanitise", "obfuscate", "scrub", "censor"}

// nameMark is the mark of what a function gives of which only the name is known; "" for none.
func nameMark(key string) string {
	name, _, _ := strings.Cut(key[strings.LastIndexByte(key, '.')+1:], "$")
	if wordIn(words(name)[0], maskWords[:]...) {
		return masked
	}
	return cryptoName(key)
}
