// Written from the documentation of github.com/wbrefvem/go-bitbucket; not verified

package bitbucket

import "net/http"

type contextKey string

var (
	ContextBasicAuth   = contextKey("basic")
	ContextAccessToken = contextKey("accesstoken")
)

type BasicAuth struct {
	UserName string
	Password string
}

type Configuration struct {
	BasePath   string
	HTTPClient *http.Client
}

func NewConfiguration() *Configuration { panic("digest") }

func (c *Configuration) AddDefaultHeader(key string, value string) { panic("digest") }

type APIClient struct{}

func NewAPIClient(cfg *Configuration) *APIClient { panic("digest") }
