// Package fiber serves the settings of an integration with fiber.
package fiber

import (
	"encoding/json"
	"net/http"

	"github.com/gofiber/fiber/v2"
	fiberv3 "github.com/gofiber/fiber/v3"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

func routes(app *fiber.App) {
	app.Post("/settings/:token", read)
	app.Get("/inline", func(c *fiber.Ctx) error {
		jira().SetBasicAuth(me, c.Query("token")) // want `token-collected.*query parameter token`
		return nil
	})
}

func read(c *fiber.Ctx) error {
	jira().SetBasicAuth(me, c.Query("token"))     // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, c.FormValue("token")) // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.Params("token"))    // want `token-collected.*path parameter token`
	jira().SetBasicAuth(me, c.Get("X-Api-Key"))   // want `token-collected.*header X-Api-Key`
	var s settings
	if err := c.BodyParser(&s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*token of an inbound request`
	var raw settings
	json.Unmarshal(c.Body(), &raw)
	jira().SetBasicAuth(raw.Email, raw.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Token)
	return c.Status(http.StatusOK).JSON(fiber.Map{"status": "saved"})
}

func relay(c *fiber.Ctx) error {
	req := jira()
	req.Header.Set("Authorization", c.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
	req = jira()
	req.Header.Set("Authorization", c.Get(fiber.HeaderAuthorization)) // want `token-forwarded`
	http.DefaultClient.Do(req)
	req = other()
	req.Header.Set("Authorization", c.Get("Authorization"))
	http.DefaultClient.Do(req)
	return nil
}

// show answers with what was sent.
func show(c *fiber.Ctx) error {
	var s settings
	c.BodyParser(&s)
	c.JSON(s)                                   // want `token-logged: .*(?i:Token).* in (?:an? )?HTTP response`
	c.Status(http.StatusOK).SendString(s.Token) // want `token-logged: .*(?i:token).* in (?:an? )?HTTP response`
	return c.SendString(s.Email)
}

func keep(c *fiber.Ctx) error {
	c.Locals("token", c.FormValue("token"))
	token, _ := c.Locals("token").(string)
	jira().SetBasicAuth(me, token) // want `token-collected.*form field token`
	return nil
}

func readV3(c fiberv3.Ctx) error {
	jira().SetBasicAuth(me, c.Query("token"))                  // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, c.Get("X-Api-Key"))                // want `token-collected.*header X-Api-Key`
	jira().SetBasicAuth(me, fiberv3.Query[string](c, "typed")) // want `token-collected.*query parameter typed`
	var s, f settings
	if err := c.Bind().Body(&s); err != nil {
		return err
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*token of an inbound request`
	c.Bind().WithAutoHandling().Form(&f)
	jira().SetBasicAuth(f.Email, f.Token) // want `token-collected.*token of an inbound request`
	other().SetBasicAuth(s.Email, s.Token)
	req := jira()
	req.Header.Set("Authorization", c.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
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
