// Package sync finds pull requests that mention issues, and links the two.
package sync

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"example.com/issuebridge/internal/jira"
	"example.com/issuebridge/internal/scm"
	"example.com/issuebridge/internal/store"
)

// A Source lists pull requests.
type Source interface {
	OpenPulls(ctx context.Context, owner, repo string) ([]scm.Pull, error)
}

// A Tracker holds issues.
type Tracker interface {
	Comment(ctx context.Context, key, text string) error
}

// A Reporter tells the code host that a pull request was linked.
type Reporter interface {
	ReportLinked(ctx context.Context, owner, repo string, p scm.Pull, issue string) error
}

// Grants builds clients for tenants that connected through OAuth.
type Grants interface {
	Client(ctx context.Context, tenant string) (*jira.Client, error)
}

// Worker visits all tenants once in each interval.
type Worker struct {
	Store      *store.Store
	Sources    map[string]Source // by provider
	Reporter   Reporter          // for Bitbucket
	Grants     Grants
	DataCenter Tracker
	Ops        *jira.Ops
	Interval   time.Duration
}

// Run works until ctx is done.
func (w *Worker) Run(ctx context.Context) {
	tick := time.NewTicker(w.Interval)
	defer tick.Stop()
	for {
		if err := w.Once(ctx); err != nil {
			w.report(ctx, err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Once visits every tenant. A tenant that fails does not keep the others from being visited.
func (w *Worker) Once(ctx context.Context) error {
	tenants, err := w.Store.Tenants(ctx)
	if err != nil {
		return err
	}
	var errs []error
	for _, t := range tenants {
		if err := w.visit(ctx, t); err != nil { // WIRE token-stored token-persisted
			errs = append(errs, fmt.Errorf("tenant %s: %w", t.ID, err))
		}
	}
	return errors.Join(errs...)
}

func (w *Worker) visit(ctx context.Context, t store.Tenant) error {
	src, ok := w.Sources[t.Provider]
	if !ok {
		return fmt.Errorf("unknown provider %q", t.Provider)
	}
	tracker, err := w.tracker(ctx, t)
	if err != nil {
		return err
	}
	pulls, err := src.OpenPulls(ctx, t.Owner, t.Repository)
	if err != nil {
		return err
	}
	for _, p := range pulls {
		for _, key := range p.IssueKeys() {
			if err := w.link(ctx, t, tracker, p, key); err != nil {
				return err
			}
		}
	}
	return nil
}

// tracker returns the client of the tenant's Jira.
func (w *Worker) tracker(ctx context.Context, t store.Tenant) (Tracker, error) {
	switch t.Auth {
	case store.AuthOAuth:
		return w.Grants.Client(ctx, t.ID) // OK: 3LO
	case store.AuthDataCenter:
		return w.DataCenter, nil // OK: Data Center
	case store.AuthToken:
		return jira.New(t.SiteURL, jira.WithBasicAuth(t.Email, t.APIToken))
	}
	return nil, fmt.Errorf("unknown kind of sign-in %q", t.Auth)
}

func (w *Worker) link(ctx context.Context, t store.Tenant, tracker Tracker, p scm.Pull, key string) error {
	if err := tracker.Comment(ctx, key, fmt.Sprintf("Pull request #%d mentions this issue.", p.ID)); err != nil {
		return err
	}
	if t.Provider != "bitbucket" {
		return nil
	}
	return w.Reporter.ReportLinked(ctx, t.Owner, t.Repository, p, key)
}

func (w *Worker) report(ctx context.Context, problem error) {
	key, err := w.Ops.Report(ctx, "Synchronisation failed", problem.Error()) // OK: tells Jira about Jira, without credentials
	if err != nil {
		slog.Error("incident not filed", "problem", problem, "error", err)
		return
	}
	slog.Warn("synchronisation failed", "incident", key)
}
