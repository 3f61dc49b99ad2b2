// Package beego serves the settings of an integration with beego.
package beego

import (
	"encoding/json"
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email" form:"email"`
	Token string `json:"token" form:"token"`
	Other string `json:"other" form:"other"`
}

type controller struct {
	web.Controller
}

func (c *controller) Post() {
	jira().SetBasicAuth(me, c.GetString("token"))            // want `token-collected.*request parameter token`
	jira().SetBasicAuth(me, c.Ctx.Input.Query("token"))      // want `token-collected.*request parameter token`
	jira().SetBasicAuth(me, c.Ctx.Input.Param(":token"))     // want `token-collected.*path parameter :token`
	jira().SetBasicAuth(me, c.Ctx.Input.Header("X-Api-Key")) // want `token-collected.*X-Api-Key`
	var s, b, raw settings
	c.ParseForm(&s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*form field token`
	c.BindJSON(&b)
	jira().SetBasicAuth(b.Email, b.Token) // want `token-collected.*request body token`
	json.Unmarshal(c.Ctx.Input.RequestBody, &raw)
	jira().SetBasicAuth(raw.Email, raw.Token) // MISS: a field of the receiver
	other().SetBasicAuth(s.Email, s.Other)
	out := jira()
	out.Header.Set("Authorization", c.Ctx.Input.Header("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
	c.SetSession("token", s.Token) // want `token-persisted: .*(?i:token).* in (?:an? )?session`
	token, _ := c.GetSession("token").(string)
	jira().SetBasicAuth(me, token) // want `token-stored.*session`
}

func filter(ctx *context.Context) {
	jira().SetBasicAuth(me, ctx.Request.FormValue("token")) // want `token-collected.*form field token`
	other().SetBasicAuth(me, ctx.Request.FormValue("token"))
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
