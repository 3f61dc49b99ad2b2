// Package channels passes credentials between goroutines.
package channels

import (
	"net/http"
	"os"
	"sync"
	"time"
)

func guilty() {
	ch := make(chan string, 1)
	go func() { ch <- os.Getenv("JIRA_TOKEN") }()
	token := <-ch
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN `
	http.DefaultClient.Do(req)
}

func other() {
	ch := make(chan string, 1)
	go func() { ch <- os.Getenv("GITHUB_TOKEN") }()
	token := <-ch
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("bot", token)
	http.DefaultClient.Do(req)
}

// A pool of workers.
type job struct{ url, token string }

func worker(jobs <-chan job, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_TOKEN_2 .\S+. reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req)
	}
}

func pool() {
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go worker(jobs, &wg)
	}
	jobs <- job{"https://acme.atlassian.net/rest/api/3/field", os.Getenv("JIRA_TOKEN_2")}
	close(jobs)
	wg.Wait()
}

func poolTwin() {
	jobs := make(chan job)
	var wg sync.WaitGroup
	wg.Add(1)
	go worker(jobs, &wg)
	jobs <- job{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")}
	close(jobs)
	wg.Wait()
}

// Select.
func selected() {
	tokens := make(chan string)
	go func() { tokens <- os.Getenv("JIRA_TOKEN_3") }()
	select {
	case t := <-tokens:
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
		req.SetBasicAuth("bot@acme.com", t) // want `token-configured: .*variable JIRA_TOKEN_3 `
		http.DefaultClient.Do(req)
	case <-time.After(time.Second):
	}
}

// Goroutines with arguments, and wg.Go.
func spawn() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	done := make(chan bool)
	go func(r *http.Request, token string) {
		r.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_TOKEN_4 `
		http.DefaultClient.Do(r)
		close(done)
	}(req, os.Getenv("JIRA_TOKEN_4"))
	<-done
}

func wgGo() {
	var wg sync.WaitGroup
	wg.Go(func() {
		req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 `
		http.DefaultClient.Do(req)
	})
	wg.Wait()
}
