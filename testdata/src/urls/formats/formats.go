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
