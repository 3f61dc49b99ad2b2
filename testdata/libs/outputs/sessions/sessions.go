// Package sessions puts a token into sessions and into the claims of tokens, which browsers keep.
package sessions

import (
	"context"
	"net/http"
	"os"

	"github.com/alexedwards/scs/v2"
	ginsessions "github.com/gin-contrib/sessions"
	fiber2 "github.com/gofiber/fiber/v2/middleware/session"
	fiber "github.com/gofiber/fiber/v3/middleware/session"
	jwt4 "github.com/golang-jwt/jwt/v4"
	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

type account struct {
	Email string
	Token string
}

func token() string { return os.Getenv("JIRA_TOKEN") }

func kept(ctx context.Context, w http.ResponseWriter, r *http.Request, g ginsessions.Session, m *scs.SessionManager, s2 *fiber2.Session, s3 *fiber.Session) {
	s, _ := sessions.NewCookieStore([]byte("key")).Get(r, "jira")
	s.Values["token"] = token()
	s.Save(r, w) // want `token-persisted.*session.*JIRA_TOKEN`

	g.Set("account", account{"me@example.com", token()}) // want `token-persisted.*session.*JIRA_TOKEN`
	g.AddFlash("token " + token())                       // want `token-persisted.*session.*JIRA_TOKEN`
	m.Put(ctx, "token", token())                         // want `token-persisted.*session.*JIRA_TOKEN`
	s2.Set("token", token())                             // want `token-persisted.*session.*JIRA_TOKEN`
	s3.Set("token", token())                             // want `token-persisted.*session.*JIRA_TOKEN`

	q, _ := sessions.NewCookieStore([]byte("key")).Get(r, "jira")
	q.Values["email"] = "me@example.com"
	q.Save(r, w)
	g.Set("account", account{Email: "me@example.com"})
	m.Put(ctx, "set", token() != "")
	s2.Set("email", "me@example.com")
	s3.Set("length", len(token()))
}

type claims struct {
	Token string `json:"jira_token"`
	jwt.RegisteredClaims
}

func claimed(secret []byte) string {
	jwt4.NewWithClaims(jwt4.SigningMethodHS256, jwt4.MapClaims{"token": token()})                   // want `token-persisted.*JWT claims.*JIRA_TOKEN`
	s, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, &claims{Token: token()}).SignedString(secret) // want `token-persisted.*JWT claims.*JIRA_TOKEN`

	jwt4.NewWithClaims(jwt4.SigningMethodHS256, jwt4.MapClaims{"email": "me@example.com"}).SignedString([]byte(token()))
	jwt.NewWithClaims(jwt.SigningMethodHS256, &claims{})
	return s
}

func read(ctx context.Context, g ginsessions.Session, m *scs.SessionManager, s2 *fiber2.Session, s3 *fiber.Session) {
	t, _ := g.Get("jira_token").(string)
	attach(t)
	attach(m.GetString(ctx, "jira_key"))
	attach(s2.Get("jira_secret").(string))
	attach(s3.Get("jira_pass").(string))
	attach(token())
}

func attach(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", token) // want `token-configured.*JIRA_TOKEN` `token-stored.*session jira_token` `token-stored.*session jira_key` `token-stored.*session jira_secret` `token-stored.*session jira_pass`
	http.DefaultClient.Do(req)
}
