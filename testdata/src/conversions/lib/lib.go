// Package lib has a type for secrets that does not show them.
package lib

import "encoding/json"

type Secret struct{ b []byte }

func NewSecret(s string) Secret { return Secret{[]byte(s)} }

func (s Secret) Reveal() string { return string(s.b) }

func (s Secret) String() string { return "[redacted]" }

func (s Secret) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }

func (s *Secret) UnmarshalText(b []byte) error {
	s.b = append(s.b[:0], b...)
	return nil
}
