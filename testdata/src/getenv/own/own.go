// Package own reads variables that its program may have set itself, here or in a package above.
package own

import (
	"flag"
	"net/http"
	"os"
)

var (
	flagged = flag.String("tracker-token", "", "API token")
	spare   = flag.String("hub-token", "", "token for the code host")
)

func setup() {
	flag.Parse()
	os.Setenv("OWN_TOKEN", *flagged)
	os.Setenv("OWN_HUB_TOKEN", *spare)
}

func send(url, secret string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", secret) // want `token-collected: .* from flag tracker-token ` `token-configured: .* from environment variable OWN_TOKEN ` `token-configured: .* from environment variable LEFT_TOKEN `
	http.DefaultClient.Do(req)
}

func sends() {
	send("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("OWN_TOKEN"))
	send("https://acme.atlassian.net/rest/api/3/myself", os.Getenv("LEFT_TOKEN"))
	send("https://api.github.com/user", os.Getenv("OWN_HUB_TOKEN"))
}

// Ask is called with what packages above have set.
func Ask() {
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return
	}
	// MISS: the flag, which a package above puts into the environment
	req.SetBasicAuth("bot@acme.com", os.Getenv("ABOVE_TOKEN")) // want `token-configured: .* from environment variable ABOVE_TOKEN `
	http.DefaultClient.Do(req)
}
