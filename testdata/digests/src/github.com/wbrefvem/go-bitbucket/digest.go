// Written from the source of github.com/wbrefvem/go-bitbucket; not verified

package bitbucket

var ContextAccessToken contextKey

var ContextBasicAuth contextKey

type Configuration struct {
	BasePath string `json:"basePath,omitempty"`
}

func (c *Configuration) AddDefaultHeader(key string, value string) {}

type contextKey string

func (c contextKey) String() string { panic("digest") }
