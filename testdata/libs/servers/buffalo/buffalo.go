// Package buffalo serves the settings of an integration with buffalo.
package buffalo

import (
	"net/http"

	"github.com/gobuffalo/buffalo"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func connect(c buffalo.Context) error {
	jira().SetBasicAuth(me, c.Param("token"))                    // want `token-collected.*request parameter token`
	jira().SetBasicAuth(me, c.Params().Get("token"))             // want `token-collected.*request parameter token`
	jira().SetBasicAuth(me, c.Request().Header.Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	var s settings
	if err := c.Bind(&s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Other)
	out := jira()
	out.Header.Set("Authorization", c.Request().Header.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
	c.Session().Set("token", s.Token) // want `token-persisted: .*(?i:token).* in (?:an? )?session`
	token, _ := c.Session().Get("token").(string)
	jira().SetBasicAuth(me, token) // want `token-stored.*session`
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
