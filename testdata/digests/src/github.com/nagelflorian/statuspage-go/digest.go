// Written from the documentation of github.com/nagelflorian/statuspage-go; not verified

package statuspage

import "net/http"

type Client struct{}

func New(apiKey string, httpClient *http.Client) *Client { panic("digest") }
