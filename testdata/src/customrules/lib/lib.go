// Package lib stands for a company's own libraries: what they do, only the config file beside it knows.
package lib

// Secret asks the vault.
func Secret(path string) string { return "" }

// Redact leaves nothing of a secret.
func Redact(s string) string { return s }

// Pad fills up to a width.
func Pad(s string) string { return "" }

// Call sends a request.
func Call(url, user, password string) error { return nil }
