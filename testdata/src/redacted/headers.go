package redacted

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httputil"
	"strings"
)

// Headers without the one that carries the token.
func headers() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+token()) // want `token-configured`
	h := req.Header.Clone()
	h.Del("Authorization")
	log.Print(h)
	h = req.Header.Clone()
	h.Set("Authorization", "REDACTED")
	log.Print(h)
	c := req.Clone(req.Context())
	c.Header.Set("Authorization", "REDACTED")
	dump, _ := httputil.DumpRequestOut(c, false)
	log.Printf("%s", dump)
	for k, v := range req.Header {
		if k == "Authorization" {
			continue
		}
		log.Printf("%s: %v", k, v)
	}
	for k, v := range req.Header {
		if strings.EqualFold(k, "authorization") {
			v = []string{"***"}
		}
		log.Printf("%s: %v", k, v)
	}
	for k, v := range req.Header {
		switch strings.ToLower(k) {
		case "authorization", "cookie":
			log.Printf("%s: ***", k)
		default:
			log.Printf("%s: %v", k, v)
		}
	}
	showHeaders(req.Header)
	showMost(req.Header)

	log.Print(req.Header) // want `token-logged.*JIRA_API_TOKEN`
	for k, v := range req.Header {
		log.Printf("%s: %v", k, v) // want `token-logged.*JIRA_API_TOKEN`
	}
	for k, v := range req.Header {
		if k == "Cookie" {
			continue
		}
		log.Printf("%s: %v", k, v) // want `token-logged.*JIRA_API_TOKEN`
	}
	for k, v := range req.Header {
		if k == "Authorization" {
			log.Printf("%s: %v", k, v) // want `token-logged.*JIRA_API_TOKEN`
		}
	}
	dump, _ = httputil.DumpRequestOut(req, false)
	log.Printf("%s", dump) // want `token-logged.*JIRA_API_TOKEN`
}

func showHeaders(h http.Header) {
	for k, vs := range h {
		if k == "Authorization" {
			continue
		}
		for _, v := range vs {
			log.Print(k + ": " + v)
		}
	}
}

func showMost(h http.Header) {
	for k, v := range h {
		if k == "Cookie" {
			continue
		}
		log.Print(k, v) // want `token-logged.*JIRA_API_TOKEN`
	}
}

func strip(m map[string]string) { delete(m, "token") }

// Maps without the key of the token.
func maps(w io.Writer) {
	m := map[string]string{"site": "acme", "token": token()}
	log.Print(m) // want `token-logged.*JIRA_API_TOKEN`
	out := map[string]string{}
	for k, v := range m {
		if k == "token" {
			continue
		}
		out[k] = v
	}
	log.Print(out)
	all := map[string]string{}
	for k, v := range m {
		all[k] = v
	}
	log.Print(all) // want `token-logged.*JIRA_API_TOKEN`
	all["token"] = "***"
	log.Print(all) // FALSE ALARM: elements that were copied under any key stay // want `token-logged.*JIRA_API_TOKEN`
	delete(m, "token")
	log.Print(m)
	fmt.Fprintln(w, m)
	o := map[string]string{"site": "acme", "token": token()}
	strip(o)
	log.Print(o)
	o["token"] = token()
	log.Print(o) // want `token-logged.*JIRA_API_TOKEN`
	o["token"] = ""
	log.Print(o)
	n := map[string]string{"site": "acme", "token": token()}
	if w != nil {
		delete(n, "token")
	}
	log.Print(n) // want `token-logged.*JIRA_API_TOKEN`
	delete(n, "site")
	log.Print(n) // want `token-logged.*JIRA_API_TOKEN`
	n["token"] = "***"
	log.Print(n)
}
