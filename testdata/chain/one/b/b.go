// Package b stands between. Neither it nor c names anything by which it could be seen that it matters.
package b

import (
	"net/http"

	"example.com/chain/a"
)

// Call hands everything on.
func Call(user, secret, path string) (*http.Response, error) { return a.Do(user, secret, path) }

// Getter hides the client's type from what is above.
type Getter interface {
	Get(path string) (*http.Response, error)
}

// Dial returns something that gets.
func Dial(base, user, secret string) Getter { return a.NewClient(base, user, secret) }
