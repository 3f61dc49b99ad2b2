// Package lib seals secrets for package app.
package lib

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
)

type Sealer struct{ key []byte }

func NewSealer(key []byte) *Sealer { return &Sealer{key} }

func (s *Sealer) aead() (cipher.AEAD, error) {
	block, err := aes.NewCipher(s.key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

func (s *Sealer) Open(sealed string) ([]byte, error) {
	aead, err := s.aead()
	if err != nil {
		return nil, err
	}
	data, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil {
		return nil, err
	}
	return aead.Open(nil, data[:aead.NonceSize()], data[aead.NonceSize():], nil)
}

// BasicAuth makes the value of an Authorization header.
func BasicAuth(user, token string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+token))
}
