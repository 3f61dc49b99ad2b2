// Written from the source of github.com/VojtechVitek/go-trello; not verified

package trello

import "net/http"

type Client struct{}

type bearerRoundTripper struct{}

func (b *bearerRoundTripper) RoundTrip(req *http.Request) (*http.Response, error) { panic("digest") }

func NewAuthClient(applicationKey string, token *string) (*Client, error) { panic("digest") }

func NewBearerTokenTransport(applicationKey string, token *string) *bearerRoundTripper {
	panic("digest")
}
