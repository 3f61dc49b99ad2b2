// Package jwt authenticates as a Connect app: with tokens signed with the secret that the app shares with the site.
package jwt

import (
	"net/http"
	"os"
	"time"

	old "github.com/dgrijalva/jwt-go"
	v4 "github.com/golang-jwt/jwt/v4"
	"github.com/golang-jwt/jwt/v5"
	"github.com/lestrrat-go/jwx/v2/jwa"
	jwx "github.com/lestrrat-go/jwx/v2/jwt"
	jwa3 "github.com/lestrrat-go/jwx/v3/jwa"
	jwx3 "github.com/lestrrat-go/jwx/v3/jwt"
)

const myself = "https://acme.atlassian.net/rest/api/3/myself"

func send(token string) {
	req, _ := http.NewRequest("GET", myself, nil)
	req.Header.Set("Authorization", "JWT "+token)
	http.DefaultClient.Do(req)
}

func signed(secret []byte) {
	token, _ := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"iss": "com.acme.app", "iat": time.Now().Unix()}).SignedString(secret)
	send(token)
	token, _ = v4.NewWithClaims(v4.SigningMethodHS256, v4.MapClaims{"iss": "com.acme.app"}).SignedString(secret)
	send(token)
	token, _ = old.NewWithClaims(old.SigningMethodHS256, old.MapClaims{"iss": "com.acme.app"}).SignedString(secret)
	send(token)
}

func jwxSigned(secret []byte) {
	token, _ := jwx.NewBuilder().Issuer("com.acme.app").Build()
	b, _ := jwx.Sign(token, jwx.WithKey(jwa.HS256, secret))
	send(string(b))
	token3, _ := jwx3.NewBuilder().Issuer("com.acme.app").Build()
	b, _ = jwx3.Sign(token3, jwx3.WithKey(jwa3.HS256(), secret))
	send(string(b))
}

// The same header with an API token in it.
func basic() {
	req, _ := http.NewRequest("GET", myself, nil)
	req.Header.Set("Authorization", "Basic "+os.Getenv("JIRA_BASIC")) // want `token-configured.*JIRA_BASIC`
	http.DefaultClient.Do(req)
}
