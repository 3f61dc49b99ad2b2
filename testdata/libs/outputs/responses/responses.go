// Package responses answers those who ask with a token, by the frameworks of servers: gin, echo, fiber, iris, go-restful,
// huma and chi's render.
package responses

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/emicklei/go-restful/v3"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/render"
	fiber2 "github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v3"
	iris "github.com/kataras/iris/v12/context"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
)

type account struct {
	Email string `json:"email"`
	Token string `json:"token"`
}

type quiet struct {
	Email string `json:"email"`
	Token string `json:"-"`
}

func token() string { return os.Getenv("JIRA_TOKEN") }

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token()) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func ginAnswers(c *gin.Context) {
	a := account{"me@example.com", token()}
	c.AbortWithStatusJSON(http.StatusForbidden, gin.H{"account": a})                   // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.HTML(http.StatusOK, "account", a)                                                // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Header("X-Jira-Token", a.Token)                                                  // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Redirect(http.StatusFound, "/done?token="+a.Token)                               // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.SSEvent("account", a)                                                            // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.DataFromReader(http.StatusOK, -1, "text/plain", strings.NewReader(a.Token), nil) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.SetCookie("jira", a.Token, 3600, "/", "", true, true)                            // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.Writer.Write([]byte(a.Token))                                                    // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Writer.WriteString(a.Token)                                                      // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Writer.Header().Set("X-Jira-Token", a.Token)                                     // want `token-logged.*HTTP response.*JIRA_TOKEN`
	http.SetCookie(c.Writer, &http.Cookie{Name: "jira", Value: a.Token})               // want `token-persisted.*cookie.*JIRA_TOKEN`

	json.NewEncoder(c.Writer).Encode(a) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	fmt.Fprintln(c.Writer, a)           // want `token-logged.*HTTP response.*JIRA_TOKEN`

	json.NewEncoder(c.Writer).Encode(quiet{"me@example.com", token()})
	c.JSON(http.StatusOK, quiet{"me@example.com", token()})
	c.HTML(http.StatusOK, "account", gin.H{"email": a.Email, "set": a.Token != ""})
	c.Header("X-Jira-User", a.Email)
	c.Redirect(http.StatusFound, "/done")
	c.SetCookie("jira", a.Email, 3600, "/", "", true, true)
}

func echoAnswers(c echo.Context) error {
	a := account{"me@example.com", token()}
	c.JSON(http.StatusOK, a)                                          // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Render(http.StatusOK, "account", map[string]any{"account": a})  // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.SetCookie(&http.Cookie{Name: "jira", Value: a.Token})           // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.Redirect(http.StatusFound, "/done?token="+a.Token)              // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Stream(http.StatusOK, "text/plain", strings.NewReader(a.Token)) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Response().Header().Set("X-Jira-Token", a.Token)                // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Response().Write([]byte(a.Token))                               // want `token-logged.*HTTP response.*JIRA_TOKEN`
	json.NewEncoder(c.Response()).Encode(a)                           // want `token-logged.*HTTP response.*JIRA_TOKEN`
	json.NewEncoder(c.Response()).Encode(quiet{"me@example.com", token()})
	if a.Email == "" {
		return echo.NewHTTPError(http.StatusForbidden, "bad token "+a.Token) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	}
	c.JSON(http.StatusOK, quiet{"me@example.com", token()})
	c.Render(http.StatusOK, "account", map[string]any{"email": a.Email})
	c.SetCookie(&http.Cookie{Name: "jira", Value: a.Email})
	c.Response().Header().Set("X-Jira-User", a.Email)
	return echo.NewHTTPError(http.StatusForbidden, "bad token")
}

func fiberAnswers(c *fiber2.Ctx) error {
	a := account{"me@example.com", token()}
	c.JSON(a)                                              // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Render("account", fiber2.Map{"account": a})          // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Set("X-Jira-Token", a.Token)                         // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Cookie(&fiber2.Cookie{Name: "jira", Value: a.Token}) // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.Redirect("/done?token=" + a.Token)                   // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Writef("token %s", a.Token)                          // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.SendStream(strings.NewReader(a.Token))               // want `token-logged.*HTTP response.*JIRA_TOKEN`
	if a.Email == "" {
		return fiber2.NewError(fiber2.StatusForbidden, "bad token "+a.Token) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	}
	c.JSON(quiet{"me@example.com", token()})
	c.Render("account", fiber2.Map{"email": a.Email})
	c.Set("X-Jira-User", a.Email)
	c.Cookie(&fiber2.Cookie{Name: "jira", Value: a.Email})
	c.Redirect("/done")
	return fiber2.NewError(fiber2.StatusForbidden, "bad token")
}

func fiber3Answers(c fiber.Ctx) error {
	a := account{"me@example.com", token()}
	c.JSON(a)                                             // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.AutoFormat(a)                                       // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Cookie(&fiber.Cookie{Name: "jira", Value: a.Token}) // want `token-persisted.*cookie.*JIRA_TOKEN`
	fmt.Fprintf(c, "token %s", a.Token)                   // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Redirect().With("token", a.Token).To("/done")       // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.JSON(quiet{"me@example.com", token()})
	c.Cookie(&fiber.Cookie{Name: "jira", Value: a.Email})
	return c.Redirect().With("email", a.Email).To("/done")
}

func irisAnswers(c *iris.Context) {
	a := account{"me@example.com", token()}
	c.JSON(a)                                                         // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.View("account.html", a)                                         // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.ViewData("token", a.Token)                                      // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.SetCookieKV("jira", a.Token)                                    // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.SetCookie(&http.Cookie{Name: "jira", Value: a.Token})           // want `token-persisted.*cookie.*JIRA_TOKEN`
	c.StopWithError(http.StatusForbidden, errors.New("bad "+a.Token)) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.StopWithText(http.StatusForbidden, "bad token %s", a.Token)     // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.Header("X-Jira-Token", a.Token)                                 // want `token-logged.*HTTP response.*JIRA_TOKEN`
	c.JSON(quiet{"me@example.com", token()})
	c.View("account.html", quiet{Email: a.Email})
	c.SetCookieKV("jira", a.Email)
	c.StopWithText(http.StatusForbidden, "bad token of %d characters", len(a.Token))
}

func restfulAnswers(req *restful.Request, resp *restful.Response) {
	a := account{"me@example.com", token()}
	resp.WriteHeaderAndJson(http.StatusOK, a, "application/json")     // want `token-logged.*HTTP response.*JIRA_TOKEN`
	resp.WriteErrorString(http.StatusForbidden, "bad token "+a.Token) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	resp.WriteError(http.StatusForbidden, errors.New("bad "+a.Token)) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	resp.AddHeader("X-Jira-Token", a.Token)                           // want `token-logged.*HTTP response.*JIRA_TOKEN`
	resp.Write([]byte(a.Token))                                       // want `token-logged.*HTTP response.*JIRA_TOKEN`
	resp.WriteEntity(quiet{"me@example.com", token()})
	resp.WriteErrorString(http.StatusForbidden, "bad token")
	resp.AddHeader("X-Jira-User", a.Email)
}

func humaAnswers(ctx context.Context, in *struct{}) (*struct{}, error) {
	if token() == "" {
		return nil, huma.Error403Forbidden("no token")
	}
	return nil, huma.Error403Forbidden("bad token " + token()) // want `token-logged.*HTTP response.*JIRA_TOKEN`
}

func rendered(w http.ResponseWriter, r *http.Request) {
	render.JSON(w, r, account{"me@example.com", token()}) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	render.PlainText(w, r, token())                       // want `token-logged.*HTTP response.*JIRA_TOKEN`
	render.JSON(w, r, quiet{"me@example.com", token()})
	render.PlainText(w, r, "me@example.com")
}

func fastAnswers(ctx *fasthttp.RequestCtx) {
	ctx.Error("bad token "+token(), fasthttp.StatusForbidden) // want `token-logged.*HTTP response.*JIRA_TOKEN`
	ctx.SuccessString("text/plain", token())                  // want `token-logged.*HTTP response.*JIRA_TOKEN`
	fmt.Fprintf(ctx, "token %s", token())                     // want `token-logged.*HTTP response.*JIRA_TOKEN`
	ctx.Response.SetBodyString(token())                       // want `token-logged.*HTTP response.*JIRA_TOKEN`
	ctx.Response.Header.Set("X-Jira-Token", token())          // want `token-logged.*HTTP response.*JIRA_TOKEN`
	var c fasthttp.Cookie
	c.SetKey("jira")
	c.SetValue(token()) // want `token-persisted.*cookie.*JIRA_TOKEN`
	ctx.Response.Header.SetCookie(&c)
	ctx.Error("bad token", fasthttp.StatusForbidden)
	fmt.Fprintf(ctx, "%d characters", len(token()))
	ctx.Response.Header.Set("X-Jira-User", "me@example.com")
}
