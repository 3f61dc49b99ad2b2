// Package lib runs the tasks of package app in groups.
package lib

import (
	"context"
	"net/http"

	"golang.org/x/sync/errgroup"
)

// Run starts every task with the same request function.
func Run(ctx context.Context, tasks ...func(context.Context) error) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, t := range tasks {
		g.Go(func() error { return t(ctx) })
	}
	return g.Wait()
}

// Fetch gets several pages at once.
func Fetch(ctx context.Context, base, user, token string, paths []string) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(2)
	for _, p := range paths {
		g.Go(func() error {
			req, err := http.NewRequestWithContext(ctx, "GET", base+p, nil)
			if err != nil {
				return err
			}
			req.SetBasicAuth(user, token)
			_, err = http.DefaultClient.Do(req)
			return err
		})
	}
	return g.Wait()
}
