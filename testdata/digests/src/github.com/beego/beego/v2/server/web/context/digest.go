// Written from the documentation of github.com/beego/beego.

package context

import "net/http"

type BeegoInput struct {
	Context     *Context
	RequestBody []byte
}

func (input *BeegoInput) Query(key string) string { panic("digest") }

func (input *BeegoInput) Param(key string) string { panic("digest") }

func (input *BeegoInput) Header(key string) string { panic("digest") }

type Context struct {
	Input   *BeegoInput
	Request *http.Request
}
