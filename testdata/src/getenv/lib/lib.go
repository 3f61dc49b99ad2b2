// Package lib has helpers for the environment.
package lib

import (
	"fmt"
	"os"
)

func Get(key, def string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return def
}

func Required(key string) (string, error) {
	v, ok := os.LookupEnv(key)
	if !ok {
		return "", fmt.Errorf("%s is not set", key)
	}
	return v, nil
}

// Scope reads variables under a prefix.
type Scope struct{ prefix string }

func NewScope(prefix string) Scope { return Scope{prefix} }

func (s Scope) Get(name string) string { return os.Getenv(s.prefix + "_" + name) }
