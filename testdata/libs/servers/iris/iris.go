// Package iris serves the settings of an integration with iris.
package iris

import (
	"net/http"

	"github.com/kataras/iris/v12"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

func routes(app *iris.Application) {
	app.Post("/settings/{token}", read)
	app.Get("/inline", func(ctx iris.Context) {
		jira().SetBasicAuth(me, ctx.URLParam("token")) // want `token-collected.*query parameter token`
	})
}

func read(ctx iris.Context) {
	jira().SetBasicAuth(me, ctx.URLParamDefault("token", ""))        // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, ctx.FormValue("token"))                  // want `token-collected.*form field token`
	jira().SetBasicAuth(me, ctx.PostValueTrim("token"))              // want `token-collected.*form field token`
	jira().SetBasicAuth(me, ctx.Params().Get("token"))               // want `token-collected.*path parameter token`
	jira().SetBasicAuth(me, ctx.GetHeader("X-Api-Key"))              // want `token-collected.*header X-Api-Key`
	jira().SetBasicAuth(me, ctx.Request().Header.Get("X-Other-Key")) // want `token-collected.*header X-Other-Key`
	var s settings
	if err := ctx.ReadJSON(&s); err != nil {
		ctx.StopWithError(http.StatusBadRequest, err)
		return
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Token)
	req := jira()
	req.Header.Set("Authorization", ctx.GetHeader("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
}

// show answers with what was sent.
func show(ctx iris.Context) {
	var s settings
	ctx.ReadForm(&s)
	ctx.JSON(s)                          // want `token-logged: .*(?i:Token).* in (?:an? )?HTTP response`
	ctx.Writef("%s has %s", me, s.Token) // want `token-logged: .*(?i:token).* in (?:an? )?HTTP response`
	ctx.WriteString(s.Email)
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
