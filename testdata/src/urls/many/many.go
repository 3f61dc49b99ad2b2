// Package many makes a URL in more ways than are told apart: what is constant of it stays.
package many

import (
	"flag"
	"net/http"
	"net/url"
	"strings"
)

type client struct {
	base           *url.URL
	user, password string
}

func newClient(base, user, password string) (*client, error) {
	u, err := url.Parse(base)
	if err != nil {
		return nil, err
	}
	return &client{u, user, password}, nil
}

func (c *client) get(path string) error {
	rel, err := url.Parse(path)
	if err != nil {
		return err
	}
	u := *c.base
	basePath := c.base.Path
	if strings.HasPrefix(path, "/") && basePath != "" {
		u.Path = strings.TrimSuffix(basePath, "/") + rel.Path
	} else {
		u = *c.base.ResolveReference(rel)
	}
	u.RawQuery = rel.RawQuery
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.user, c.password) // want `token-collected: .*flag token .*api\.bitbucket\.org/2\.0/user`
	_, err = http.DefaultClient.Do(req)
	return err
}

func normalize(raw string) (string, error) {
	if !strings.HasPrefix(raw, "http://") && !strings.HasPrefix(raw, "https://") {
		raw = "https://" + raw
	}
	u, err := url.Parse(raw)
	if err != nil {
		return "", err
	}
	if u.Scheme == "" {
		u.Scheme = "https"
	}
	u.Path = strings.TrimSuffix(u.Path, "/")
	return strings.TrimRight(u.String(), "/"), nil
}

func run() {
	host := flag.String("host", "", "")
	user := flag.String("username", "", "")
	token := flag.String("token", "", "")
	flag.Parse()
	base, err := normalize(*host)
	if err != nil {
		return
	}
	api := base
	if strings.Contains(base, "bitbucket.org") && !strings.Contains(base, "api.bitbucket.org") {
		api = "https://api.bitbucket.org/2.0"
	}
	c, err := newClient(api, *user, *token)
	if err != nil {
		return
	}
	c.get("/user")
}

// The same for somebody else.
func elsewhere() {
	host := flag.String("other-host", "", "")
	token := flag.String("other-token", "", "")
	base, err := normalize(*host)
	if err != nil {
		return
	}
	api := base
	if strings.Contains(base, "github.com") {
		api = "https://api.github.com"
	}
	c, err := newClient(api, "bot", *token)
	if err != nil {
		return
	}
	c.get("/user")
}
