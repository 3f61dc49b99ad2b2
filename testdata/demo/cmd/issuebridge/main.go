// Command issuebridge links pull requests to the Jira issues that their titles mention.
package main

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/issuebridge/internal/bitbucket"
	"example.com/issuebridge/internal/config"
	"example.com/issuebridge/internal/datacenter"
	"example.com/issuebridge/internal/github"
	"example.com/issuebridge/internal/jira"
	"example.com/issuebridge/internal/oauth"
	"example.com/issuebridge/internal/relay"
	"example.com/issuebridge/internal/setup"
	"example.com/issuebridge/internal/store"
	"example.com/issuebridge/internal/sync"
)

func main() {
	path := flag.String("config", "issuebridge.yaml", "configuration `file`")
	canary := flag.Bool("canary", false, "check the demo site before serving")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *path, *canary); err != nil {
		slog.Error("issuebridge stopped", "error", err) // OK: errors of the clients name paths, not credentials
		os.Exit(1)
	}
}

func run(ctx context.Context, path string, canary bool) error {
	cfg, err := config.Load(path)
	if err != nil {
		return err
	}
	slog.Debug("configuration loaded", "path", path, "config", cfg)                           // FINDING token-logged
	slog.Info("operations project", "site", cfg.Jira.SiteURL, "project", cfg.Jira.OpsProject) // OK: no credential among these fields

	db, err := sql.Open(cfg.Database.Driver, cfg.Database.DSN)
	if err != nil {
		return fmt.Errorf("open database: %w", err)
	}
	defer db.Close()
	st := store.New(db)
	if err := st.Migrate(ctx); err != nil {
		return err
	}

	ops, err := jira.NewOps(cfg.Jira.SiteURL, cfg.Jira.Email, cfg.Jira.APIToken, cfg.Jira.OpsProject) // WIRE token-configured
	if err != nil {
		return err
	}
	bb, err := bitbucket.New(cfg.Bitbucket.User, cfg.Bitbucket.Token) // WIRE token-configured
	if err != nil {
		return err
	}
	gh := github.New(cfg.GitHub.User, cfg.GitHub.Token) // OK: the credential goes to GitHub

	flow := oauth.New(
		os.Getenv("ATLASSIAN_CLIENT_ID"),
		os.Getenv("ATLASSIAN_CLIENT_SECRET"), // OK: the vendor's own app, one for all customers
		cfg.PublicURL+"/oauth/callback",
		st,
	)
	worker := &sync.Worker{
		Store:      st,
		Sources:    map[string]sync.Source{"bitbucket": bb, "github": gh},
		Reporter:   bb,
		Grants:     flow,
		DataCenter: datacenter.New(os.Getenv("CORP_JIRA_PAT")), // OK: a Data Center PAT
		Ops:        ops,
		Interval:   cfg.SyncInterval,
	}
	if canary {
		if err := sync.Canary(ctx); err != nil {
			return err
		}
	}
	go worker.Run(ctx) // WIRE token-configured

	return serve(ctx, cfg.Listen, routes(st, flow))
}

// routes leaves signing users in to the gateway in front of the service.
func routes(st *store.Store, flow *oauth.Flow) http.Handler {
	mux := http.NewServeMux()
	form := setup.New(st)
	mux.HandleFunc("GET /setup", form.Show)
	mux.HandleFunc("POST /setup", form.Submit)
	mux.HandleFunc("GET /oauth/start", flow.Start)
	mux.HandleFunc("GET /oauth/callback", flow.Callback)
	mux.Handle("GET /relay/{tenant}/search", relay.New(st))
	return mux
}

func serve(ctx context.Context, addr string, h http.Handler) error {
	srv := &http.Server{Addr: addr, Handler: h, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		_ = srv.Shutdown(grace)
	}()
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
