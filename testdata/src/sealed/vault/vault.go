// Package vault encrypts for others.
package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"errors"
)

// Box encrypts texts with AES-GCM, the nonce in front.
type Box struct{ aead cipher.AEAD }

// New makes a box.
func New(key []byte) (*Box, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &Box{aead}, nil
}

// Lock encrypts.
func (b *Box) Lock(plain string) (string, error) {
	nonce := make([]byte, b.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.aead.Seal(nonce, nonce, []byte(plain), nil)), nil
}

// Unlock decrypts what Lock gave.
func (b *Box) Unlock(locked string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(locked)
	if err != nil {
		return "", err
	}
	n := b.aead.NonceSize()
	if len(data) < n {
		return "", errors.New("too short")
	}
	plain, err := b.aead.Open(nil, data[:n], data[n:], nil)
	return string(plain), err
}

// Pack only encodes.
func (b *Box) Pack(plain string) string {
	return base64.StdEncoding.EncodeToString([]byte(plain))
}

// A Locker may encrypt in any way.
type Locker interface {
	Lock(plain string) (string, error)
}
