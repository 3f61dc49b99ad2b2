package parts

import (
	"net/http"
	"net/url"
	"os"
)

// One URL of several: its parts stay together.
func chosen(cloud bool) {
	base := "https://acme.atlassian.net/wiki"
	if !cloud {
		base = os.Getenv("SERVICE_URL") + "/docs"
	}
	u, _ := url.Parse(base)
	u.Path += "/pages"
	req := get(u.String())
	req.SetBasicAuth("bot", os.Getenv("SECRET_14")) // want `token-configured: .*SECRET_14 .* reaches https://acme\.atlassian\.net/wiki/pages by`
	send(req)
}

func chosenParts(v3 bool) {
	base := "https://tracker.example.com/rest/api/2"
	if v3 {
		base = os.Getenv("SERVICE_URL") + "/v3"
	}
	u, _ := url.Parse(base)
	req := get(u.Scheme + "://" + u.Host + u.Path + "/things")
	req.SetBasicAuth("bot", os.Getenv("SECRET_15"))
	send(req)
}

func choose(u *url.URL, secret string) {
	v := *u
	v.Path += "/myself"
	req, err := http.NewRequest("GET", v.String(), nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret)
	send(req)
}

func chooses(tracker bool) {
	base := os.Getenv("SERVICE_URL")
	if tracker {
		base = "https://api.github.com/rest/api/3"
	}
	u, _ := url.Parse(base)
	choose(u, os.Getenv("SECRET_16"))
}
