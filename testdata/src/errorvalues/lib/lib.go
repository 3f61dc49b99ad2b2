// Package lib returns errors that carry what failed.
package lib

import "fmt"

type AuthError struct {
	Site, Token string
	Err         error
}

func (e *AuthError) Error() string { return "not authorized at " + e.Site }
func (e *AuthError) Unwrap() error { return e.Err }

func Check(site, token string) error {
	return fmt.Errorf("check: %w", &AuthError{Site: site, Token: token})
}
