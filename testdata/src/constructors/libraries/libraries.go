// Package libraries has constructors and setters of libraries that no table lists: what they make or return is an object
// of its own, or the receiver. Beside each is the same for GitHub.
package libraries

import (
	"context"
	"net/http"
	"os"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/redis/go-redis/v9"
)

const (
	bitbucket = "https://api.bitbucket.org/2.0"
	github    = "https://api.github.com"
)

func clientSignsIn() {
	c := resty.New().SetBaseURL(bitbucket).SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .* reaches https://api.bitbucket.org/2.0`
	c.R().Get("/user")
	d := resty.New().SetBaseURL(github).SetBasicAuth("bot", os.Getenv("SECRET_2"))
	d.R().Get("/user")
}

// Setters that the table does not list stand in the chain.
func requestSignsIn() {
	c := resty.New().SetCloseConnection(true).SetBaseURL(bitbucket)
	c.R().SetUnescapeQueryParams(true).SetBasicAuth("bot", os.Getenv("SECRET_3")).Get("/user") // want `token-configured: .*SECRET_3 .* reaches https://api.bitbucket.org/2.0/user by`
	d := resty.New().SetCloseConnection(true).SetBaseURL(github)
	d.R().SetUnescapeQueryParams(true).SetBasicAuth("bot", os.Getenv("SECRET_4")).Get("/user")
}

func base(url string) *resty.Client {
	c := resty.New()
	c.SetBaseURL(url)
	return c
}

func current(c *resty.Client, secret string) {
	c.R().SetHeader("Authorization", "Bearer "+secret).Get("/user") // want `token-configured: .*SECRET_5 .* reaches https://api.bitbucket.org/2.0/user by`
}

func apart() {
	current(base(bitbucket), os.Getenv("SECRET_5"))
	current(base(github), os.Getenv("SECRET_6"))
}

type api struct {
	c     *resty.Client
	token string
}

func newAPI(base, token string) *api { return &api{resty.New().SetBaseURL(base), token} }

func (a *api) user() {
	a.c.R().SetAuthToken(a.token).Get("/user") // want `token-configured: .*SECRET_7 .* reaches https://api.bitbucket.org/2.0/user by`
}

func field() {
	newAPI(bitbucket, os.Getenv("SECRET_7")).user()
	newAPI(github, os.Getenv("SECRET_8")).user()
}

func slings() {
	s := sling.New().Base(bitbucket+"/").SetBasicAuth("bot", os.Getenv("SECRET_9")) // want `token-configured: .*SECRET_9 .* reaches https://api.bitbucket.org/2.0/.* by`
	s.New().Get("user").ReceiveSuccess(nil)
	t := sling.New().Base(github+"/").SetBasicAuth("bot", os.Getenv("SECRET_10"))
	t.New().Get("user").ReceiveSuccess(nil)
}

// The transport of a wrapped client signs in.
type signer struct{ secret string }

func (s *signer) RoundTrip(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth("bot", s.secret) // want `token-configured: .*SECRET_11 .* reaches https://api.bitbucket.org/2.0/user by`
	return http.DefaultTransport.RoundTrip(req)
}

func retry(url, secret string) {
	c := retryablehttp.NewClient()
	c.HTTPClient = &http.Client{Transport: &signer{secret}}
	req, err := retryablehttp.NewRequest("GET", url, nil)
	if err == nil {
		c.Do(req)
	}
}

func retries() {
	retry(bitbucket+"/user", os.Getenv("SECRET_11"))
	retry(github+"/user", os.Getenv("SECRET_12"))
}

// The transport that a client got is found behind its standard client.
func standard(url, secret string) {
	c := retryablehttp.NewClient()
	c.HTTPClient.Transport = &later{secret}
	req, err := http.NewRequest("GET", url, nil)
	if err == nil {
		c.StandardClient().Do(req)
	}
}

type later struct{ secret string }

func (s *later) RoundTrip(req *http.Request) (*http.Response, error) {
	req.SetBasicAuth("bot", s.secret) // want `token-configured: .*SECRET_13 .* reaches https://api.bitbucket.org/2.0/user by`
	return http.DefaultTransport.RoundTrip(req)
}

func standards() {
	standard(bitbucket+"/user", os.Getenv("SECRET_13"))
	standard(github+"/user", os.Getenv("SECRET_14"))
}

func kept() {
	store := redis.NewClient(&redis.Options{}).WithTimeout(1)
	current := func(url, key string) {
		secret, err := store.Get(context.Background(), key).Result()
		if err != nil {
			return
		}
		req, err := http.NewRequest("GET", url, nil)
		if err != nil {
			return
		}
		req.SetBasicAuth("bot", secret) // want `token-stored: .* from Redis .* reaches https://api.bitbucket.org/2.0/user by`
		http.DefaultClient.Do(req)
	}
	current(bitbucket+"/user", "bitbucket")
	current(github+"/user", "github")
}
