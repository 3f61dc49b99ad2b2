package oauthtenant

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
)

const tokenURL = "https://auth.atlassian.com/oauth/token"

// Token exchanges written by hand.

func postForm(w http.ResponseWriter, r *http.Request) {
	http.PostForm(tokenURL, url.Values{ // want `oauth-per-tenant: .*form field secret.*auth\.atlassian\.com/oauth/token`
		"grant_type":    {"authorization_code"},
		"client_id":     {r.FormValue("id")},
		"client_secret": {r.FormValue("secret")},
		"code":          {r.FormValue("code")},
	})
	http.PostForm(tokenURL, url.Values{
		"grant_type":    {"authorization_code"},
		"client_id":     {os.Getenv("ID")},
		"client_secret": {os.Getenv("SECRET")},
		"code":          {r.FormValue("code")},
	})
}

func setValues(w http.ResponseWriter, r *http.Request) {
	v := url.Values{}
	v.Set("grant_type", "refresh_token")
	v.Set("refresh_token", r.FormValue("refresh"))
	v.Set("client_secret", r.FormValue("secret"))
	req, _ := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(v.Encode())) // want `oauth-per-tenant: .*form field secret`
	http.DefaultClient.Do(req)

	o := url.Values{}
	o.Set("refresh_token", r.FormValue("refresh"))
	o.Set("client_secret", os.Getenv("SECRET"))
	req, _ = http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(o.Encode()))
	http.DefaultClient.Do(req)
}

func jsonMap(w http.ResponseWriter, r *http.Request) {
	body, _ := json.Marshal(map[string]string{
		"grant_type":    "authorization_code",
		"client_secret": r.FormValue("secret"),
		"code":          r.FormValue("code"),
	})
	http.Post(tokenURL, "application/json", bytes.NewReader(body)) // want `oauth-per-tenant: .*form field secret`

	own, _ := json.Marshal(map[string]string{"client_secret": os.Getenv("SECRET"), "code": r.FormValue("code")})
	http.Post(tokenURL, "application/json", bytes.NewReader(own))
}

type exchange struct {
	Grant  string `json:"grant_type"`
	Secret string `json:"client_secret"`
	Code   string `json:"code"`
}

func jsonStruct(w http.ResponseWriter, r *http.Request) {
	var buf bytes.Buffer
	json.NewEncoder(&buf).Encode(exchange{Grant: "authorization_code", Secret: r.FormValue("secret"), Code: r.FormValue("code")})
	req, _ := http.NewRequestWithContext(r.Context(), "POST", tokenURL, &buf) // want `oauth-per-tenant: .*form field secret`
	http.DefaultClient.Do(req)

	var own bytes.Buffer
	json.NewEncoder(&own).Encode(&exchange{Secret: os.Getenv("SECRET"), Code: r.FormValue("code")})
	req, _ = http.NewRequestWithContext(r.Context(), "POST", tokenURL, &own)
	http.DefaultClient.Do(req)
}

func text(w http.ResponseWriter, r *http.Request) {
	body := "grant_type=client_credentials&client_id=" + r.FormValue("id") + "&client_secret=" + url.QueryEscape(r.FormValue("secret"))
	http.Post(tokenURL, "application/x-www-form-urlencoded", strings.NewReader(body)) // want `oauth-per-tenant: .*form field secret`

	js := fmt.Sprintf(`{"code": %q, "client_secret": "%s"}`, r.FormValue("code"), r.FormValue("secret"))
	http.Post(tokenURL, "application/json", strings.NewReader(js)) // want `oauth-per-tenant: .*form field secret`

	own := fmt.Sprintf(`{"code": %q, "client_secret": "%s"}`, r.FormValue("code"), os.Getenv("SECRET"))
	http.Post(tokenURL, "application/json", strings.NewReader(own))
}

func hardcoded(code string) {
	http.Post(tokenURL, "application/json", strings.NewReader(`{"client_secret": "fake-Secret-of-our-app-1"}`)) // want `token-hardcoded: .*OAuth client secret hard-coded`
	http.Post(tokenURL, "application/json", strings.NewReader(`{"client_secret": "<secret>"}`))
}

// A helper that posts whatever it gets, wherever.
func post(ctx context.Context, to string, body any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", to, bytes.NewReader(data)) // want `oauth-per-tenant: .*form field secret`
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func throughHelper(w http.ResponseWriter, r *http.Request) {
	post(r.Context(), tokenURL, exchange{Secret: r.FormValue("secret")})
	post(r.Context(), tokenURL, exchange{Secret: os.Getenv("SECRET")})
	post(r.Context(), "https://github.com/login/oauth/access_token", exchange{Secret: r.FormValue("secret2")})
	post(r.Context(), "https://acme.atlassian.net/rest/api/3/issue", exchange{Secret: r.FormValue("secret3")})
}

type client struct {
	tokens, id, secret string
}

func (c *client) refresh(ctx context.Context, token string) error {
	form := url.Values{"client_id": {c.id}, "client_secret": {c.secret}, "refresh_token": {token}}
	req, err := http.NewRequestWithContext(ctx, "POST", c.tokens, strings.NewReader(form.Encode())) // want `oauth-per-tenant: .*form field secret`
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func throughField(w http.ResponseWriter, r *http.Request) {
	c := &client{tokens: tokenURL, id: r.FormValue("id"), secret: r.FormValue("secret")}
	c.refresh(r.Context(), r.FormValue("token"))
}

func throughFieldOwn(w http.ResponseWriter, r *http.Request) {
	c := &client{tokens: tokenURL, id: os.Getenv("ID"), secret: os.Getenv("SECRET")}
	c.refresh(r.Context(), r.FormValue("token"))
}

// Tests replace the endpoint.
var endpoint = "https://auth.atlassian.com/oauth/token"

// Somebody else's.
var otherEndpoint = "https://login.example.com/oauth/token"

func byVariable(w http.ResponseWriter, r *http.Request) {
	http.PostForm(endpoint, url.Values{"client_secret": {r.FormValue("secret")}}) // want `oauth-per-tenant: .*form field secret`
	http.PostForm(endpoint, url.Values{"client_secret": {os.Getenv("SECRET")}})
	http.PostForm(otherEndpoint, url.Values{"client_secret": {r.FormValue("secret")}})
}
