// Package bitbucketv1 is a stub of the few identifiers that the corpus uses; tables say what they do.
package bitbucketv1

import "context"

type contextKey string

var (
	ContextBasicAuth   = contextKey("basic")
	ContextAccessToken = contextKey("token")
)

type BasicAuth struct{ UserName, Password string }

type Configuration struct{ BasePath string }

type APIClient struct{}

func NewConfiguration(base string) *Configuration                        { return &Configuration{base} }
func NewAPIClient(ctx context.Context, config *Configuration) *APIClient { return &APIClient{} }
