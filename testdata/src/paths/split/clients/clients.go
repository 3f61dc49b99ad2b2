// Package clients has the start of a path in the base of a client, and the rest where it is called. Beside each is the same
// with another path.
package clients

import (
	"net/http"
	"os"
	"strings"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
)

// A client of the program's own.
type client struct{ base, secret string }

func newClient(base, root, secret string) *client {
	return &client{strings.TrimRight(base, "/") + root, secret}
}

func (c *client) do(method, path string) {
	req, err := http.NewRequest(method, c.base+path, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", c.secret) // want `token-configured: .*SECRET_1 .* reaches \{\}/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

func (c *client) myself() { c.do("GET", "/api/3/myself") }

func own() {
	newClient(os.Getenv("SERVICE_URL"), "/rest", os.Getenv("SECRET_1")).myself()
	newClient(os.Getenv("SERVICE_URL"), "/v3", os.Getenv("SECRET_2")).myself()
}

// A client within a client, which knows the start of the paths.
type service struct {
	c    *client2
	root string
}

type client2 struct{ base, secret string }

func (c *client2) do(path string) {
	req, err := http.NewRequest("GET", c.base+path, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot", c.secret) // want `token-configured: .*SECRET_3 .* reaches \{\}/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

func (s *service) get(name string) { s.c.do(s.root + name) }

func services() {
	s := &service{&client2{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_3")}, "/rest/api/3/"}
	s.get("myself")
	s2 := &service{&client2{os.Getenv("SERVICE_URL"), os.Getenv("SECRET_4")}, "/v3/"}
	s2.get("myself")
}

// A base that ends in /rest, and a request of the client's.
func restyRequest() {
	c := resty.New().SetBaseURL(os.Getenv("SERVICE_URL") + "/rest")
	c.R().SetBasicAuth("bot", os.Getenv("SECRET_5")).Get("/api/3/myself") // want `token-configured: .*SECRET_5 .* reaches \{\}/rest/api/3/myself by`
	d := resty.New().SetBaseURL(os.Getenv("SERVICE_URL") + "/v3")
	d.R().SetBasicAuth("bot", os.Getenv("SECRET_6")).Get("/api/3/myself")
}

// The credential is the client's, the path the request's.
func restyClient() {
	c := resty.New().SetBaseURL(os.Getenv("SERVICE_URL")).SetBasicAuth("bot", os.Getenv("SECRET_7")) // want `token-configured: .*SECRET_7 .* reaches \{\}/rest/api/3/myself and 1 more by`
	c.R().SetPathParam("a", "b").Get("rest/api/3/myself")
	d := resty.New().SetBaseURL(os.Getenv("SERVICE_URL")).SetBasicAuth("bot", os.Getenv("SECRET_8"))
	d.R().Execute("GET", "/v3/myself")
}

type wrapped struct{ c *resty.Client }

func newWrapped(secret string) *wrapped {
	return &wrapped{resty.New().SetBaseURL(os.Getenv("SERVICE_URL")+"/rest/").SetBasicAuth("bot", secret)} // want `token-configured: .*SECRET_9 .* reaches \{\}/rest/api/3/myself and 1 more by`
}

func (w *wrapped) get(path string) { w.c.R().Get("/api/3/" + path) }

func (w *wrapped) list(path string) { w.c.R().Get("/v3/" + path) }

func wrappers() {
	newWrapped(os.Getenv("SECRET_9")).get("myself")
	newWrapped(os.Getenv("SECRET_13")).list("myself")
}

// A full URL takes the place of the base.
func restyAbsolute() {
	c := resty.New().SetBaseURL(os.Getenv("SERVICE_URL") + "/rest/api/3")
	c.R().SetBasicAuth("bot", os.Getenv("SECRET_10")).Get("https://api.example.com/things")
}

// Sling resolves a path as a browser does.
func slings() {
	s := sling.New().Base(os.Getenv("SERVICE_URL")+"/rest/").SetBasicAuth("bot", os.Getenv("SECRET_11")) // want `token-configured: .*SECRET_11 .* reaches \{\}/rest/api/3/myself and 1 more by`
	s.New().Path("api/3/").Get("myself").ReceiveSuccess(nil)
	t := sling.New().Base(os.Getenv("SERVICE_URL")+"/rest/").SetBasicAuth("bot", os.Getenv("SECRET_12"))
	t.New().Get("/api/3/myself").ReceiveSuccess(nil)
}
