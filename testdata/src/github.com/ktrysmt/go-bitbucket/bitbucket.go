// Package bitbucket is a stub of the few identifiers that the corpus uses; tables say what they do.
package bitbucket

type Client struct{}

func NewOAuthbearerToken(token string) (*Client, error)                     { return nil, nil }
func NewOAuthbearerTokenWithBaseUrlStr(token, base string) (*Client, error) { return nil, nil }
