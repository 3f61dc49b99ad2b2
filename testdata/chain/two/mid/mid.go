// Package mid stands between in a module of its own, and names nothing by which it could be seen that it matters.
package mid

import (
	"net/http"

	"example.com/lib"
)

// Fetch hands everything on.
func Fetch(user, secret string) (*http.Response, error) { return lib.Do(user, secret) }
