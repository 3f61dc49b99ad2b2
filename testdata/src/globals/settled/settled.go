// Package settled has constants that are written as variables.
package settled

import (
	"net/http"
	"os"
)

var (
	header      = "Authorization"
	scheme      = "Bearer "
	site        = "https://acme.atlassian.net"
	otherHeader = "X-Request-Id"
	changing    = "Authorization"
)

func guilty() {
	req, _ := http.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.Header.Set(header, scheme+os.Getenv("TOKEN_1")) // want `token-configured: .*TOKEN_1 .*reaches https://acme\.atlassian\.net/rest/api/3/myself by bearer token`
	http.DefaultClient.Do(req)
}

func twin() {
	req, _ := http.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.Header.Set(otherHeader, os.Getenv("REQUEST_ID"))
	http.DefaultClient.Do(req)
}

// Somebody sets it: nobody knows what it is.
func set(name string) { changing = name }

func changed() {
	req, _ := http.NewRequest("GET", site+"/rest/api/3/myself", nil)
	req.Header.Set(changing, os.Getenv("TOKEN_2"))
	http.DefaultClient.Do(req)
}
