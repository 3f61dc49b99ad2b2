// Package testfiles has a credential in its tests, which count only when asked for.
package testfiles

import "net/http"

func Do(req *http.Request) { http.DefaultClient.Do(req) }
