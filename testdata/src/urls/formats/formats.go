// Package formats hands formats and their operands on to a function that puts them in.
package formats

import (
	"fmt"
	"net/http"
	"os"
)

type client struct{ base, secret string }

func (c *client) url(format string, args ...any) string {
	return c.base + fmt.Sprintf(format, args...)
}

func (c *client) get(format string, args ...any) {
	req, err := http.NewRequest("GET", c.url(format, args...), nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", c.secret) // want `token-configured: .*SECRET_1 .* reaches \{\}/rest/api/3/issue/\{\} by`
	http.DefaultClient.Do(req)
}

func calls() {
	c := &client{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_1")}
	c.get("/%s/%s/3/issue/%s", "rest", "api", os.Getenv("ID"))
	d := &client{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_2")}
	d.get("/%s/%s/3/issue/%s", "api", "rest", os.Getenv("ID"))
}

func constant(args ...any) string { return fmt.Sprintf("https://%s/%s", args...) }

func hosts() {
	req, _ := http.NewRequest("GET", constant("acme.atlassian.net", "items"), nil)
	req.SetBasicAuth("bot", os.Getenv("SECRET_3")) // want `token-configured: .*SECRET_3 .* reaches https://acme\.atlassian\.net/items by`
	http.DefaultClient.Do(req)
	twin, _ := http.NewRequest("GET", constant("items", "acme.atlassian.net"), nil)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_3"))
	http.DefaultClient.Do(twin)
}

// A format that was put together is the text itself, with the operands in the places that its constants leave.
func together(base, id string) {
	get(fmt.Sprintf(base+"/rest/api/3/issue/"+id), os.Getenv("SECRET_4"))
	get(fmt.Sprintf(base+"/issues/"+id), os.Getenv("SECRET_5"))
	get(fmt.Sprintf(base+"/rest/%s/3/issue/"+id+"/%s", "api", "votes"), os.Getenv("SECRET_6"))
	get(fmt.Sprintf(base+"/rest/%s/3/issue/"+id+"/%s", "votes", "api"), os.Getenv("SECRET_7"))
}

func get(url, secret string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", secret) // want `token-configured: .*SECRET_4 .* reaches \{\}/rest/api/3/issue/\{\} by` `token-configured: .*SECRET_6 .* reaches \{\}/rest/api/3/issue/\{\}/votes by` `token-configured: .*SECRET_10 .* reaches https://acme.atlassian.net/`
	http.DefaultClient.Do(req)
}

func starts() {
	together(os.Getenv("SERVICE_URL"), os.Getenv("ID"))
}

// The credential is in the format.
func signed(host, secret string) {
	req, err := http.NewRequest("GET", "https://"+host+"/items", nil)
	if err != nil {
		return
	}
	req.Header.Set("Authorization", fmt.Sprintf("Bearer "+secret)) // want `token-configured: .*SECRET_8 .* reaches https://api.bitbucket.org/items by bearer token`
	http.DefaultClient.Do(req)
}

func signs() {
	signed("api.bitbucket.org", os.Getenv("SECRET_8"))
	signed("api.github.com", os.Getenv("SECRET_9"))
}

// Whichever the format is, its constants are in the URL.
func either(short bool) {
	format := "https://acme.atlassian.net/items/%s"
	twin := "https://api.example.com/items/%s"
	if short {
		format = "https://acme.atlassian.net/i/%s"
		twin = "https://api.example.com/i/%s"
	}
	get(fmt.Sprintf(format, os.Getenv("ID")), os.Getenv("SECRET_10"))
	get(fmt.Sprintf(twin, os.Getenv("ID")), os.Getenv("SECRET_11"))
}
