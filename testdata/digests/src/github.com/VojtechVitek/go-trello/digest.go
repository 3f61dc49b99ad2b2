// Written from the documentation of github.com/VojtechVitek/go-trello; not verified

package trello

type Client struct{}

type BearerTokenTransport struct{}

func NewAuthClient(applicationKey string, token *string) (*Client, error) { panic("digest") }

func NewBearerTokenTransport(applicationKey string, token *string) *BearerTokenTransport {
	panic("digest")
}
