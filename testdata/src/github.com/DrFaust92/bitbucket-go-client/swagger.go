// Package swagger is a stub of the few identifiers that the corpus uses; tables say what they do.
package swagger

import "context"

type contextKey string

var (
	ContextBasicAuth   = contextKey("basic")
	ContextAccessToken = contextKey("accesstoken")
	ContextAPIKey      = contextKey("apikey")
)

type BasicAuth struct{ UserName, Password string }

type Configuration struct{ BasePath string }

type APIClient struct{ UsersApi *UsersApiService }

type UsersApiService struct{}

func NewConfiguration() *Configuration                                      { return &Configuration{} }
func NewAPIClient(config *Configuration) *APIClient                         { return &APIClient{} }
func (s *UsersApiService) UserGet(ctx context.Context) (interface{}, error) { return nil, nil }
