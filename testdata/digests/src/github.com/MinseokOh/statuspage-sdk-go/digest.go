// Written from the documentation of github.com/MinseokOh/statuspage-sdk-go; not verified

package statuspage

type Client struct{}

func NewClient(apiKey string) *Client { panic("digest") }
