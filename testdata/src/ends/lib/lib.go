// Package lib measures and hashes what package app gives it.
package lib

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
)

func Fingerprint(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

func Sign(secret, message string) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(message))
	return hex.EncodeToString(mac.Sum(nil))
}

// Mask shows that a secret is set.
func Mask(secret string) string {
	if secret == "" {
		return "unset"
	}
	return "set"
}
