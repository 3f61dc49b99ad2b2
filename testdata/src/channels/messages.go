package channels

import (
	"context"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
)

// A broker hands out tokens: the request carries the channel for the answer.
type ask struct {
	product string
	answer  chan string
}

type broker struct{ asks chan ask }

func (b *broker) serve(ctx context.Context, token string) {
	for {
		select {
		case <-ctx.Done():
			return
		case a := <-b.asks:
			a.answer <- token
		}
	}
}

func (b *broker) token(product string) string {
	a := ask{product, make(chan string)}
	b.asks <- a
	return <-a.answer
}

func brokered(ctx context.Context) {
	b := &broker{asks: make(chan ask)}
	go b.serve(ctx, os.Getenv("JIRA_API_TOKEN"))
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", b.token("jira")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	http.DefaultClient.Do(req)
}

func brokeredTwin(ctx context.Context) {
	b := &broker{asks: make(chan ask)}
	go b.serve(ctx, os.Getenv("GITHUB_TOKEN"))
	req, _ := http.NewRequestWithContext(ctx, "GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", b.token("github"))
	http.DefaultClient.Do(req)
}

// A channel of channels.
func channelOfChannels() {
	queue := make(chan chan string, 1)
	go func() {
		for c := range queue {
			c <- os.Getenv("JIRA_API_TOKEN")
			close(c)
		}
	}()
	c := make(chan string)
	queue <- c
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", <-c) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func channelOfChannelsTwin() {
	queue := make(chan chan string, 1)
	go func() {
		for c := range queue {
			c <- os.Getenv("GITHUB_TOKEN")
			close(c)
		}
	}()
	c := make(chan string)
	queue <- c
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.SetBasicAuth("acme-bot", <-c)
	http.DefaultClient.Do(req)
}

// Requests over a channel in a field: an actor with one goroutine that sends them all.
type sender struct {
	queue chan *http.Request
	done  chan struct{}
}

func newSender() *sender {
	s := &sender{queue: make(chan *http.Request, 16), done: make(chan struct{})}
	go s.loop()
	return s
}

func (s *sender) loop() {
	defer close(s.done)
	for req := range s.queue {
		http.DefaultClient.Do(req)
	}
}

// The actor attaches.
type poster struct {
	user, token string
	urls        chan string
}

func (p *poster) loop() {
	for url := range p.urls {
		req, err := http.NewRequest("POST", url, nil)
		if err != nil {
			continue
		}
		req.SetBasicAuth(p.user, p.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/issue by`
		http.DefaultClient.Do(req)
	}
}

func actors() {
	s := newSender()
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/role", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_API_TOKEN")) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	s.queue <- req

	jira := &poster{"bot@acme.com", os.Getenv("JIRA_API_TOKEN"), make(chan string)}
	go jira.loop()
	jira.urls <- "https://acme.atlassian.net/rest/api/3/issue"

	hub := &poster{"acme-bot", os.Getenv("GITHUB_TOKEN"), make(chan string)}
	go hub.loop()
	hub.urls <- "https://api.github.com/repos/acme/app/issues"
}

// Functions over a channel.
func functions() {
	work := make(chan func(string) error)
	go func() {
		for f := range work {
			f(os.Getenv("JIRA_API_TOKEN"))
		}
	}()
	work <- func(token string) error {
		req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/status by`
		_, err = http.DefaultClient.Do(req)
		return err
	}
}

// Select with several senders, in a loop: what came from which channel is told apart.
type update struct{ url, token string }

func listen(ctx context.Context, jira <-chan update, hub <-chan update) error {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case u, ok := <-jira:
			if !ok {
				jira = nil
				continue
			}
			req, err := http.NewRequestWithContext(ctx, "GET", u.url, nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth("bot@acme.com", u.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
			http.DefaultClient.Do(req)
		case u := <-hub:
			req, err := http.NewRequestWithContext(ctx, "GET", u.url, nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth("acme-bot", u.token)
			http.DefaultClient.Do(req)
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func updates(ctx context.Context) error {
	jira, hub := make(chan update, 1), make(chan update, 1)
	select {
	case jira <- update{"https://acme.atlassian.net/rest/api/3/label", os.Getenv("JIRA_API_TOKEN")}:
	case hub <- update{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")}:
	default:
	}
	return listen(ctx, jira, hub)
}

// A context that ends is no credential, and an OAuth token may go through channels.
func grant(ctx context.Context, conf *oauth2.Config, code string) {
	tokens := make(chan *oauth2.Token, 1)
	go func() {
		defer close(tokens)
		if tok, err := conf.Exchange(ctx, code); err == nil {
			tokens <- tok
		}
	}()
	select {
	case tok := <-tokens:
		req, _ := http.NewRequestWithContext(ctx, "GET", "https://api.atlassian.com/ex/jira/1/rest/api/3/myself", nil)
		req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
		http.DefaultClient.Do(req)
	case <-ctx.Done():
	}
}
