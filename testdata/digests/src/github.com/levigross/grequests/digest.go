// Written from the documentation of github.com/levigross/grequests; not verified

package grequests

import "net/http"

type RequestOptions struct {
	Data       map[string]string
	Params     map[string]string
	JSON       interface{}
	Headers    map[string]string
	Auth       []string
	HTTPClient *http.Client
}

type Response struct{ RawResponse *http.Response }

type Session struct {
	RequestOptions *RequestOptions
	HTTPClient     *http.Client
}

func Get(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Post(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func NewSession(ro *RequestOptions) *Session { panic("digest") }

func (s *Session) Get(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Put(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Patch(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Delete(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Head(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Options(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func Req(verb string, url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Post(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Put(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Patch(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Delete(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Head(url string, ro *RequestOptions) (*Response, error) { panic("digest") }

func (s *Session) Options(url string, ro *RequestOptions) (*Response, error) { panic("digest") }
