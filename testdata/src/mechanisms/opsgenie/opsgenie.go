// Package opsgenie has a function for each way to authenticate with Opsgenie and Statuspage.
package opsgenie

import (
	"net/http"
)

func get(url string) *http.Request {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func send(req *http.Request) {
	res, err := http.DefaultClient.Do(req)
	if err == nil {
		res.Body.Close()
	}
}

func productKey(w http.ResponseWriter, r *http.Request) {
	req := get("https://api.opsgenie.com/v2/alerts")
	req.Header.Set("Authorization", "GenieKey "+r.FormValue("key")) // want `token-collected: Opsgenie API key .*it is a key of the product`
	send(req)
	page := get("https://api.statuspage.io/v1/pages")
	page.Header.Set("Authorization", "OAuth "+r.FormValue("page_key")) // want `token-collected: Statuspage API key .*it is a key of the product`
	send(page)
}

// Nothing says whose the URL is.
func generic(w http.ResponseWriter, r *http.Request) {
	req := get(r.FormValue("url"))
	req.Header.Set(r.FormValue("header"), r.FormValue("value"))
	send(req)
}

func inSource() {
	req := get("https://api.opsgenie.com/v2/alerts")
	req.Header.Set("Authorization", "GenieKey fake-key-of-the-source") // want `token-hardcoded: Opsgenie API key `
	send(req)
}
