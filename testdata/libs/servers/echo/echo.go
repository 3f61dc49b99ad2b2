// Package echo serves the settings of an integration with all versions of echo.
package echo

import (
	"net/http"

	echov3 "github.com/labstack/echo"
	"github.com/labstack/echo/v4"
	echov5 "github.com/labstack/echo/v5"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

func routes(e *echo.Echo) {
	e.POST("/settings/:token", read)
	e.GET("/inline", func(c echo.Context) error {
		jira().SetBasicAuth(me, c.QueryParam("token")) // want `token-collected.*query parameter token`
		return nil
	})
}

func read(c echo.Context) error {
	jira().SetBasicAuth(me, c.QueryParam("token"))               // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, c.QueryParams().Get("token"))        // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, c.FormValue("token"))                // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.Param("token"))                    // want `token-collected.*path parameter token`
	jira().SetBasicAuth(me, c.Request().FormValue("token"))      // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.Request().Header.Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(me, c.FormValue("token"))
	return c.NoContent(http.StatusNoContent)
}

func bind(c echo.Context) error {
	var s settings
	if err := c.Bind(&s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Token)
	var token, key string
	if err := echo.FormFieldBinder(c).String("token", &token).MustString("key", &key).BindError(); err != nil {
		return err
	}
	jira().SetBasicAuth(me, token) // want `token-collected.*request parameter token`
	jira().SetBasicAuth(me, key)   // want `token-collected.*request parameter key`
	typed, _ := echo.QueryParam[string](c, "typed")
	jira().SetBasicAuth(me, typed) // want `token-collected.*query parameter typed`
	return c.JSON(http.StatusOK, map[string]string{"status": "saved"})
}

func relay(c echo.Context) error {
	req := jira()
	req.Header.Set("Authorization", c.Request().Header.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
	req = other()
	req.Header.Set("Authorization", c.Request().Header.Get("Authorization"))
	http.DefaultClient.Do(req)
	return nil
}

// show answers with what was sent.
func show(c echo.Context) error {
	var s settings
	c.Bind(&s)
	c.JSON(http.StatusOK, s)         // want `token-logged: .*(?i:request body Token).* in (?:an? )?HTTP response`
	c.String(http.StatusOK, s.Token) // want `token-logged: .*(?i:request body token).* in (?:an? )?HTTP response`
	return c.String(http.StatusOK, s.Email)
}

func keep(c echo.Context) error {
	c.Set("token", c.FormValue("token"))
	token, _ := c.Get("token").(string)
	jira().SetBasicAuth(me, token) // want `token-collected.*form field token`
	return nil
}

func readV3(c echov3.Context) error {
	var s settings
	c.Bind(&s)
	jira().SetBasicAuth(s.Email, s.Token)                        // want `token-collected.*request body token`
	jira().SetBasicAuth(me, c.FormValue("token"))                // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.Request().Header.Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(me, c.FormValue("token"))
	return nil
}

func readV5(c *echov5.Context) error {
	var s settings
	c.Bind(&s)
	jira().SetBasicAuth(s.Email, s.Token)                        // want `token-collected.*request body token`
	jira().SetBasicAuth(me, c.FormValue("token"))                // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.QueryParamOr("token", "none"))     // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, c.Request().Header.Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	var b settings
	echov5.BindBody(c, &b)
	jira().SetBasicAuth(b.Email, b.Token) // want `token-collected.*token of an inbound request`
	other().SetBasicAuth(me, c.FormValue("token"))
	return nil
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
