// Package lib works on the jobs that package app sends.
package lib

import (
	"context"
	"net/http"
)

type Job struct{ URL, User, Token string }

// Pool is a pool of workers behind an unexported channel.
type Pool struct{ jobs chan Job }

func NewPool(ctx context.Context, n int) *Pool {
	p := &Pool{jobs: make(chan Job)}
	for range n {
		go p.work(ctx)
	}
	return p
}

func (p *Pool) Submit(j Job) { p.jobs <- j }

func (p *Pool) work(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-p.jobs:
			Fetch(ctx, j)
		}
	}
}

func Fetch(ctx context.Context, j Job) error {
	req, err := http.NewRequestWithContext(ctx, "GET", j.URL, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(j.User, j.Token)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Work takes the channel of its caller.
func Work(ctx context.Context, jobs <-chan Job) {
	for j := range jobs {
		Fetch(ctx, j)
	}
}
