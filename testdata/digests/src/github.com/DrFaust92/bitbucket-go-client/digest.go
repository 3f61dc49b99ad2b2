// Written from the source of github.com/DrFaust92/bitbucket-go-client; not verified

package bitbucket

import (
	"context"
	"net/http"
)

var (
	ContextOAuth2      contextKey
	ContextBasicAuth   contextKey
	ContextAccessToken contextKey
	ContextAPIKey      contextKey
)

type contextKey string

func (c contextKey) String() string { panic("digest") }

type BasicAuth struct {
	UserName string `json:"userName,omitempty"`
	Password string `json:"password,omitempty"`
}

type APIKey struct {
	Key    string
	Prefix string
}

type Configuration struct {
	BasePath      string            `json:"basePath,omitempty"`
	DefaultHeader map[string]string `json:"defaultHeader,omitempty"`
	UserAgent     string            `json:"userAgent,omitempty"`
	HTTPClient    *http.Client
}

func NewConfiguration() *Configuration { panic("digest") }

func (c *Configuration) AddDefaultHeader(key string, value string) {}

type APIClient struct {
	UsersApi *UsersApiService
}

func NewAPIClient(cfg *Configuration) *APIClient { panic("digest") }

type UsersApiService struct{}

func (a *UsersApiService) UserGet(ctx context.Context) (Account, *http.Response, error) {
	panic("digest")
}

type Account struct{}
