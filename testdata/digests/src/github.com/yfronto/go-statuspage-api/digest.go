// Written from the documentation of github.com/yfronto/go-statuspage-api; not verified

package statuspage

type Client struct{}

func NewClient(apiKey, pageID string) (*Client, error) { panic("digest") }
