// Package resty is a stub of the few identifiers that the corpus uses; tables say what they do.
package resty

type (
	Client   struct{ BaseURL string }
	Request  struct{ URL string }
	Response struct{}
)

func New() *Client                                             { return &Client{} }
func (c *Client) SetBaseURL(url string) *Client                { return c }
func (c *Client) SetBasicAuth(user, password string) *Client   { return c }
func (c *Client) SetAuthToken(token string) *Client            { return c }
func (c *Client) SetCloseConnection(close bool) *Client        { return c }
func (c *Client) R() *Request                                  { return &Request{} }
func (r *Request) SetBasicAuth(user, password string) *Request { return r }
func (r *Request) SetHeader(name, value string) *Request       { return r }
func (r *Request) SetAuthToken(token string) *Request          { return r }
func (r *Request) SetUnescapeQueryParams(on bool) *Request     { return r }
func (r *Request) SetPathParam(name, value string) *Request    { return r }
func (r *Request) Get(url string) (*Response, error)           { return nil, nil }
func (r *Request) Execute(method, url string) (*Response, error) {
	return nil, nil
}
