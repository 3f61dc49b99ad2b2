// Package client attaches what it is given. It knows nothing of package conf.
package client

import "net/http"

func Send(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth("me@example.com", token)
	http.DefaultClient.Do(req)
}
