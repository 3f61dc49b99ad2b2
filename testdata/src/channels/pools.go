package channels

import (
	"context"
	"net/http"
	"os"
	"sync"
)

// A generator, a stage between, and a fan-in.
func generate(jobs ...job) <-chan job {
	out := make(chan job)
	go func() {
		defer close(out)
		for _, j := range jobs {
			out <- j
		}
	}()
	return out
}

func throttle(in <-chan job) <-chan job {
	out := make(chan job)
	go func() {
		defer close(out)
		for j := range in {
			out <- j
		}
	}()
	return out
}

func merge(ins ...<-chan job) <-chan job {
	out := make(chan job)
	var wg sync.WaitGroup
	wg.Add(len(ins))
	for _, in := range ins {
		go func() {
			defer wg.Done()
			for j := range in {
				out <- j
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func pipeline() {
	for j := range throttle(generate(job{"https://acme.atlassian.net/rest/api/3/component", os.Getenv("JIRA_API_TOKEN")})) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req)
	}
}

func pipelineTwin() {
	for j := range throttle(generate(job{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")})) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("acme-bot", j.token)
		http.DefaultClient.Do(req)
	}
}

func fanIn() {
	token := os.Getenv("JIRA_API_TOKEN")
	first := generate(job{"https://acme.atlassian.net/rest/api/3/version/1", token})
	second := generate(job{"https://acme.atlassian.net/rest/api/3/version/1", token})
	for j := range merge(first, second) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
		http.DefaultClient.Do(req)
	}
}

func fanInTwin() {
	for j := range merge(generate(job{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")})) {
		req, _ := http.NewRequest("GET", j.url, nil)
		req.SetBasicAuth("acme-bot", j.token)
		http.DefaultClient.Do(req)
	}
}

// A pool as a type. Work comes in through Submit, results go out through a channel.
type result struct {
	status int
	err    error
}

type task struct{ url, token string }

type workers struct {
	jobs    chan *task
	results chan result
	wg      sync.WaitGroup
}

func startWorkers(n int) *workers {
	p := &workers{jobs: make(chan *task), results: make(chan result, n)}
	for i := 0; i < n; i++ {
		p.wg.Add(1)
		go p.run()
	}
	return p
}

func (p *workers) run() {
	defer p.wg.Done()
	for j := range p.jobs {
		p.results <- j.fetch()
	}
}

func (j *task) fetch() result {
	req, err := http.NewRequest("GET", j.url, nil)
	if err != nil {
		return result{err: err}
	}
	req.SetBasicAuth("bot@acme.com", j.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/workflow by`
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return result{err: err}
	}
	defer res.Body.Close()
	return result{status: res.StatusCode}
}

func (p *workers) submit(url, token string) { p.jobs <- &task{url: url, token: token} }

func submitted() {
	p := startWorkers(4)
	p.submit("https://acme.atlassian.net/rest/api/3/workflow", os.Getenv("JIRA_API_TOKEN"))
	<-p.results
}

func submittedTwin() {
	p := startWorkers(4)
	p.submit("https://api.github.com/user", os.Getenv("GITHUB_TOKEN"))
	<-p.results
}

// Workers that are built with the credential and get only paths.
func paths(ctx context.Context, base, token string, paths []string) error {
	todo := make(chan string)
	errs := make(chan error, 1)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for p := range todo {
				req, err := http.NewRequestWithContext(ctx, "GET", base+p, nil)
				if err != nil {
					errs <- err
					return
				}
				req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net`
				if _, err := http.DefaultClient.Do(req); err != nil {
					errs <- err
				}
			}
		})
	}
	for _, p := range paths {
		todo <- p
	}
	close(todo)
	wg.Wait()
	select {
	case err := <-errs:
		return err
	default:
		return nil
	}
}

func run(ctx context.Context) error {
	if err := paths(ctx, "https://api.github.com", os.Getenv("GITHUB_TOKEN"), []string{"/user", "/orgs"}); err != nil {
		return err
	}
	return paths(ctx, "https://acme.atlassian.net", os.Getenv("JIRA_API_TOKEN"), []string{"/rest/api/3/myself"})
}

// A semaphore and a goroutine for each item, with the answer in a slice by index.
func limited(jobs []job) []string {
	sem := make(chan struct{}, 2)
	out := make([]string, len(jobs))
	var wg sync.WaitGroup
	for i, j := range jobs {
		wg.Add(1)
		sem <- struct{}{}
		go func(i int, j job) {
			defer func() { <-sem; wg.Done() }()
			out[i] = j.token
		}(i, j)
	}
	wg.Wait()
	return out
}

func byIndex() {
	tokens := limited([]job{{token: os.Getenv("JIRA_API_TOKEN")}})
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/screens", nil)
	req.SetBasicAuth("bot@acme.com", tokens[0]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	hubs := limited([]job{{token: os.Getenv("GITHUB_TOKEN")}})
	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", hubs[0])
	http.DefaultClient.Do(req2)
}
