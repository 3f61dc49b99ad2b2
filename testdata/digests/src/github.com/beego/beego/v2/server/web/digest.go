// Written from the documentation of github.com/beego/beego.

package web

import (
	"net/url"

	"github.com/beego/beego/v2/server/web/context"
)

type Controller struct {
	Ctx  *context.Context
	Data map[interface{}]interface{}
}

func (c *Controller) GetString(key string, def ...string) string { panic("digest") }

func (c *Controller) GetStrings(key string, def ...[]string) []string { panic("digest") }

func (c *Controller) Input() (url.Values, error) { panic("digest") }

func (c *Controller) ParseForm(obj interface{}) error { panic("digest") }

func (c *Controller) GetSession(name interface{}) interface{} { panic("digest") }

func (c *Controller) SetSession(name interface{}, value interface{}) error { panic("digest") }

func (c *Controller) Bind(obj interface{}) error { panic("digest") }

func (c *Controller) BindForm(obj interface{}) error { panic("digest") }

func (c *Controller) BindJSON(obj interface{}) error { panic("digest") }

func (c *Controller) BindXML(obj interface{}) error { panic("digest") }

func (c *Controller) BindYAML(obj interface{}) error { panic("digest") }
