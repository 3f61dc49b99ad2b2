// Written from the documentation of github.com/imroc/req/v3; not verified

package req

import (
	"context"
	"net/http"
	"net/url"
)

type Client struct{ BaseURL string }

type Request struct{ RawURL string }

type Response struct{ *http.Response }

type RequestMiddleware func(client *Client, req *Request) error

func C() *Client { panic("digest") }

func NewClient() *Client { panic("digest") }

func (c *Client) SetBaseURL(u string) *Client { panic("digest") }

func (c *Client) SetCommonBasicAuth(username, password string) *Client { panic("digest") }

func (c *Client) SetCommonBearerAuthToken(token string) *Client { panic("digest") }

func (c *Client) SetCommonHeader(key, value string) *Client { panic("digest") }

func (c *Client) OnBeforeRequest(m RequestMiddleware) *Client { panic("digest") }

func (c *Client) R() *Request { panic("digest") }

func (c *Client) Get(url ...string) *Request { panic("digest") }

func (r *Request) SetBasicAuth(username, password string) *Request { panic("digest") }

func (r *Request) SetBearerAuthToken(token string) *Request { panic("digest") }

func (r *Request) SetHeader(key, value string) *Request { panic("digest") }

func (r *Request) SetHeaders(hdrs map[string]string) *Request { panic("digest") }

func (r *Request) SetQueryParam(key, value string) *Request { panic("digest") }

func (r *Request) SetBody(body interface{}) *Request { panic("digest") }

func (r *Request) SetFormData(data map[string]string) *Request { panic("digest") }

func (r *Request) SetFormDataFromValues(data url.Values) *Request { panic("digest") }

func (r *Request) Get(url string) (*Response, error) { panic("digest") }

func (r *Request) Post(url string) (*Response, error) { panic("digest") }

func (r *Request) Do(ctx ...context.Context) *Response { panic("digest") }

func (c *Client) NewRequest() *Request { panic("digest") }

func (c *Client) Post(url ...string) *Request { panic("digest") }

func (c *Client) Put(url ...string) *Request { panic("digest") }

func (c *Client) Patch(url ...string) *Request { panic("digest") }

func (c *Client) Delete(url ...string) *Request { panic("digest") }

func (c *Client) Head(url ...string) *Request { panic("digest") }

func (c *Client) Options(url ...string) *Request { panic("digest") }

func (r *Request) Put(url string) (*Response, error) { panic("digest") }

func (r *Request) Patch(url string) (*Response, error) { panic("digest") }

func (r *Request) Delete(url string) (*Response, error) { panic("digest") }

func (r *Request) Head(url string) (*Response, error) { panic("digest") }

func (r *Request) Options(url string) (*Response, error) { panic("digest") }

func (r *Request) MustGet(url string) *Response { panic("digest") }

func (r *Request) MustPost(url string) *Response { panic("digest") }

func (r *Request) MustPut(url string) *Response { panic("digest") }

func (r *Request) MustPatch(url string) *Response { panic("digest") }

func (r *Request) MustDelete(url string) *Response { panic("digest") }

func (r *Request) SetURL(url string) *Request { panic("digest") }

func (r *Request) Send(method, reqURL string) (*Response, error) { panic("digest") }

func (r *Request) SetBodyJsonMarshal(v interface{}) *Request { panic("digest") }

func (r *Request) SetBodyJsonString(body string) *Request { panic("digest") }

func (r *Request) SetBodyString(body string) *Request { panic("digest") }

func (r *Request) SetBodyBytes(body []byte) *Request { panic("digest") }

func (r *Request) SetBodyJsonBytes(body []byte) *Request { panic("digest") }

func (c *Client) SetCommonHeaders(hdrs map[string]string) *Client { panic("digest") }

func (c *Client) SetCommonQueryParam(key, value string) *Client { panic("digest") }

func (c *Client) AddCommonQueryParam(key, value string) *Client { panic("digest") }

func (c *Client) SetCommonQueryParams(params map[string]string) *Client { panic("digest") }

func (c *Client) SetCommonCookies(cookies ...*http.Cookie) *Client { panic("digest") }

func (r *Request) AddQueryParam(key, value string) *Request { panic("digest") }

func (r *Request) SetQueryParams(params map[string]string) *Request { panic("digest") }

func (r *Request) SetCookies(cookies ...*http.Cookie) *Request { panic("digest") }

func (c *Client) DevMode() *Client { panic("digest") }

func (c *Client) EnableDumpAll() *Client { panic("digest") }

func (c *Client) EnableDumpAllAsync() *Client { panic("digest") }

func (c *Client) EnableDumpAllWithoutBody() *Client { panic("digest") }

func (c *Client) EnableDumpAllWithoutRequestBody() *Client { panic("digest") }

func (c *Client) EnableDumpAllWithoutResponse() *Client { panic("digest") }

func (c *Client) EnableDumpAllWithoutResponseBody() *Client { panic("digest") }
