// Package app has another package read parts out of its URLs.
package app

import (
	"net/http"
	"net/url"
	"os"

	"urls/parts"
)

func sent(where, secret string) {
	req, err := http.NewRequest("GET", where, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret) // want `token-configured: .*SECRET_1 .* reaches https://acme\.atlassian\.net/api/items by` `token-configured: .*SECRET_2 .* reaches https://acme\.atlassian\.net/items by`
	http.DefaultClient.Do(req)
}

func byClient() {
	u, _ := url.Parse("https://acme.atlassian.net/api")
	sent(parts.New(u).Where("items"), os.Getenv("SECRET_1"))
	u2, _ := url.Parse("https://api.example.com/api")
	sent(parts.New(u2).Where("items"), os.Getenv("SECRET_3"))
}

func byFunction() {
	u, _ := url.Parse("https://acme.atlassian.net:443/api")
	sent("https://"+parts.Host(u)+"/items", os.Getenv("SECRET_2"))
	u2, _ := url.Parse("https://api.example.com:443/api")
	sent("https://"+parts.Host(u2)+"/items", os.Getenv("SECRET_4"))
}
