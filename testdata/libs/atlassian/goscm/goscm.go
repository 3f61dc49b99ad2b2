// Package goscm builds clients of drone's go-scm and of jenkins-x's.
package goscm

import (
	"net/http"
	"os"

	"github.com/drone/go-scm/scm"
	"github.com/drone/go-scm/scm/driver/bitbucket"
	"github.com/drone/go-scm/scm/driver/github"
	"github.com/drone/go-scm/scm/driver/stash"
	"github.com/drone/go-scm/scm/transport"
	"github.com/drone/go-scm/scm/transport/oauth2"
	"github.com/jenkins-x/go-scm/scm/factory"
)

func drone() {
	cloud := bitbucket.NewDefault()
	cloud.Client = &http.Client{Transport: &transport.BasicAuth{ // want `token-configured.*BITBUCKET_TOKEN.*reaches https://api.bitbucket.org`
		Username: "bot", Password: os.Getenv("BITBUCKET_TOKEN"),
	}}
	hub := github.NewDefault()
	hub.Client = &http.Client{Transport: &transport.BasicAuth{Username: "bot", Password: os.Getenv("GITHUB_TOKEN")}}
	dc, _ := stash.New("https://git.acme.example")
	dc.Client = &http.Client{Transport: &transport.BearerToken{Token: os.Getenv("STASH_TOKEN")}}
}

// Nothing but the driver names the product here.
func byDriver() {
	cloud := bitbucket.NewDefault()
	cloud.Client = &http.Client{Transport: &oauth2.Transport{Source: oauth2.StaticTokenSource(&scm.Token{Token: os.Getenv("SCM_TOKEN")})}} // want `token-configured.*SCM_TOKEN.*reaches https://api.bitbucket.org`
	hub := github.NewDefault()
	hub.Client = &http.Client{Transport: &oauth2.Transport{Source: oauth2.StaticTokenSource(&scm.Token{Token: os.Getenv("SCM_TOKEN")})}}
}

// The refresher's secret is the app's own; the tokens it gets are a consent's.
func refreshed(src scm.TokenSource) {
	cloud := bitbucket.NewDefault()
	cloud.Client = &http.Client{Transport: &oauth2.Transport{Source: &oauth2.Refresher{
		ClientID: os.Getenv("APP_ID"), ClientSecret: os.Getenv("APP_SECRET"),
		Endpoint: "https://bitbucket.org/site/oauth2/access_token",
		Source:   src,
	}}}
}

func jenkinsX() {
	factory.NewClient("bitbucketcloud", "https://bitbucket.org", os.Getenv("BITBUCKET_TOKEN"), factory.SetUsername("bot")) // want `token-configured.*BITBUCKET_TOKEN`
	factory.NewClient("bitbucketcloud", "", os.Getenv("SCM_TOKEN"), factory.SetUsername("bot"))                            // want `token-configured.*SCM_TOKEN.*reaches https://api.bitbucket.org`
	factory.NewClient("github", "", os.Getenv("HUB_TOKEN"), factory.SetUsername("bot"))
	factory.NewClient("stash", "https://git.acme.example", os.Getenv("STASH_TOKEN"))
	factory.NewClient("github", "", os.Getenv("GITHUB_TOKEN"))
	factory.NewClient("bitbucketserver", "https://git.acme.example", os.Getenv("STASH_TOKEN"))
}
