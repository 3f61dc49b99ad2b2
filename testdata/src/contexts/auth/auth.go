// Package auth puts credentials into contexts and takes them out again.
package auth

import (
	"context"
	"net/http"
)

type key int

const (
	tokenKey key = iota
	siteKey
)

func NewContext(ctx context.Context, site, token string) context.Context {
	return context.WithValue(context.WithValue(ctx, tokenKey, token), siteKey, site)
}

func TokenFromContext(ctx context.Context) (string, bool) {
	t, ok := ctx.Value(tokenKey).(string)
	return t, ok
}

func SiteFromContext(ctx context.Context) string {
	s, _ := ctx.Value(siteKey).(string)
	return s
}

// Get attaches what the context carries.
func Get(ctx context.Context, path string) error {
	req, err := http.NewRequestWithContext(ctx, "GET", SiteFromContext(ctx)+path, nil)
	if err != nil {
		return err
	}
	if t, ok := TokenFromContext(ctx); ok {
		req.SetBasicAuth("bot@acme.com", t)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// Middleware takes the token of a header.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(NewContext(r.Context(), "", r.Header.Get("X-Api-Token"))))
	})
}
