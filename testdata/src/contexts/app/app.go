// Package app gives contexts to package auth.
package app

import (
	"context"
	"net/http"
	"os"

	"contexts/auth"
)

func guilty() error {
	ctx := auth.NewContext(context.Background(), "https://acme.atlassian.net", os.Getenv("JIRA_API_TOKEN"))
	return auth.Get(ctx, "/rest/api/3/myself") // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
}

func other() error {
	ctx := auth.NewContext(context.Background(), "https://api.github.com", os.Getenv("GITHUB_TOKEN"))
	return auth.Get(ctx, "/user")
}

func guilty2() error {
	ctx := auth.NewContext(context.Background(), "acme", os.Getenv("JIRA_API_TOKEN"))
	return search(ctx)
}

func search(ctx context.Context) error {
	token, ok := auth.TokenFromContext(ctx)
	if !ok {
		return nil
	}
	req, err := http.NewRequestWithContext(ctx, "GET", "https://"+auth.SiteFromContext(ctx)+".atlassian.net/rest/api/3/search/jql", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/search/jql by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// A handler behind the middleware of package auth.
func handler(w http.ResponseWriter, r *http.Request) {
	token, _ := auth.TokenFromContext(r.Context())
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://acme.atlassian.net/rest/api/3/field", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*header X-Api-Token .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)
}

func hubHandler(w http.ResponseWriter, r *http.Request) {
	token, _ := auth.TokenFromContext(r.Context())
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://api.github.com/user", nil)
	if err != nil {
		return
	}
	req.SetBasicAuth("acme-bot", token)
	http.DefaultClient.Do(req)
}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/jira", auth.Middleware(http.HandlerFunc(handler)))
	mux.Handle("/github", auth.Middleware(http.HandlerFunc(hubHandler)))
	return mux
}
