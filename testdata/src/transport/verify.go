package transport

import (
	"crypto/tls"
	"net/http"
	"os"
)

// Clients that take any certificate.

func unchecked() {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_1")) // want `token-configured: ` `insecure-transport: .*TOKEN_1 .*over TLS whose certificates are not checked, by basic auth`
	client.Do(req)
}

func checked() {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12}}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_2")) // want `token-configured: `
	client.Do(req)
}

func switchedOn() {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: false}}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_3")) // want `token-configured: `
	client.Do(req)
}

// One client for a server with a certificate of its own, one for Atlassian.
func neighbours() {
	own := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	own.Get("https://build.example.com/status")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_4")) // want `token-configured: `
	http.DefaultClient.Do(req)
}

// A field set later.
func later() {
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.TLSClientConfig = &tls.Config{}
	tr.TLSClientConfig.InsecureSkipVerify = true
	client := http.Client{Transport: tr}
	req, _ := http.NewRequest("GET", "https://jira.example.com/rest/api/2/myself", nil)
	req.SetBasicAuth("bot", os.Getenv("TOKEN_5")) // want `insecure-transport: .*TOKEN_5 .*certificates are not checked, by basic auth on Data Center`
	client.Do(req)
}

type tracker struct {
	base, token string
	http        *http.Client
}

func (t *tracker) get(path string) error {
	req, err := http.NewRequest("GET", t.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", t.token) // want `token-configured: .*TOKEN_6 ` `insecure-transport: .*TOKEN_6 .*certificates are not checked` `token-configured: .*TOKEN_7 `
	return t.send(req)
}

func (t *tracker) send(req *http.Request) error {
	_, err := t.http.Do(req)
	return err
}

func trusting() error {
	tr := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	t := &tracker{base: "https://acme.atlassian.net", token: os.Getenv("TOKEN_6"), http: &http.Client{Transport: tr}}
	return t.get("/rest/api/3/myself")
}

func careful() error {
	t := &tracker{base: "https://acme.atlassian.net", token: os.Getenv("TOKEN_7"), http: &http.Client{}}
	return t.get("/rest/api/3/myself")
}

func newClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		Proxy:           http.ProxyFromEnvironment,
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}

func fromConstructor() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_8")) // want `token-configured: ` `insecure-transport: .*TOKEN_8 .*certificates are not checked`
	newClient().Do(req)
}

// Whoever runs the program decides: no constant says that it is off.
func configured(skip bool) {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: skip}}}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_9")) // want `token-configured: `
	client.Do(req)
}

func sent(req *http.Request) {
	newClient().Do(req)
}

func throughHelper() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_10")) // want `token-configured: ` `insecure-transport: .*TOKEN_10 .*certificates are not checked`
	sent(req)
}

// The same, written as a branch.
func branch(skip bool) {
	tr := &http.Transport{}
	if skip {
		tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	}
	client := &http.Client{Transport: tr}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_16")) // want `token-configured: `
	client.Do(req)
}

// A way out of the function is no choice.
func checkedFirst(url string) error {
	if url == "" {
		return os.ErrInvalid
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", os.Getenv("TOKEN_17")) // want `token-configured: ` `insecure-transport: .*TOKEN_17 `
	_, err = client.Do(req)
	return err
}
