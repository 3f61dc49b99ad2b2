// Package shared changes the transport that everybody shares.
package shared

import (
	"crypto/tls"
	"net/http"
	"os"
)

func init() {
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
}

func get() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_11")) // want `token-configured: ` `insecure-transport: .*TOKEN_11 .*certificates are not checked`
	http.DefaultClient.Do(req)
}

func own() {
	client := &http.Client{Transport: &http.Transport{}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_15")) // want `token-configured: `
	client.Do(req)
}
