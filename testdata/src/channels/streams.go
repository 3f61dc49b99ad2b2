package channels

import (
	"context"
	"net/http"
	"os"
	"time"
)

// A generic stream around a channel.
type stream[T any] struct{ ch chan T }

func newStream[T any](n int) *stream[T] { return &stream[T]{make(chan T, n)} }

func (s *stream[T]) send(v T) { s.ch <- v }

func (s *stream[T]) each(f func(T)) {
	for v := range s.ch {
		f(v)
	}
}

func streamed() {
	s := newStream[job](1)
	s.send(job{"https://acme.atlassian.net/rest/api/3/permissions", os.Getenv("JIRA_API_TOKEN")})
	s.each(func(j job) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/permissions by`
		http.DefaultClient.Do(req)
	})
}

func streamedTwin() {
	s := newStream[job](1)
	s.send(job{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")})
	s.each(func(j job) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("acme-bot", j.token)
		http.DefaultClient.Do(req)
	})
}

// A channel for each service, in a map.
func byService() {
	chans := map[string]chan string{"jira": make(chan string, 1), "github": make(chan string, 1)}
	chans["jira"] <- os.Getenv("JIRA_API_TOKEN")
	chans["github"] <- os.Getenv("GITHUB_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/mypermissions", nil)
	req.SetBasicAuth("bot@acme.com", <-chans["jira"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", <-chans["github"])
	http.DefaultClient.Do(req2)
}

// Later, in goroutines that packages time and context start.
func later(ctx context.Context) {
	token, hub := os.Getenv("JIRA_API_TOKEN"), os.Getenv("GITHUB_TOKEN")
	time.AfterFunc(time.Minute, func() {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/users/search", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	})
	stop := context.AfterFunc(ctx, func() {
		req, _ := http.NewRequest("DELETE", "https://acme.atlassian.net/rest/api/3/webhook", nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
		http.DefaultClient.Do(req)
	})
	defer stop()
	time.AfterFunc(time.Minute, func() {
		req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
		req.SetBasicAuth("acme-bot", hub)
		http.DefaultClient.Do(req)
	})
}

// A goroutine that is a method, with a request that the caller waits for.
type fetcher struct {
	token string
	out   chan *http.Response
}

func (f *fetcher) fetch(url string) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", f.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/group/bulk by`
	res, err := http.DefaultClient.Do(req)
	if err == nil {
		f.out <- res
	}
}

func methods() {
	jira := &fetcher{os.Getenv("JIRA_API_TOKEN"), make(chan *http.Response)}
	go jira.fetch("https://acme.atlassian.net/rest/api/3/group/bulk")
	hub := &fetcher{os.Getenv("GITHUB_TOKEN"), make(chan *http.Response)}
	go hub.fetch("https://api.github.com/user")
	select {
	case res := <-jira.out:
		res.Body.Close()
	case res := <-hub.out:
		res.Body.Close()
	}
}
