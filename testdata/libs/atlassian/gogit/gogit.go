// Package gogit clones, fetches and pushes with go-git.
package gogit

import (
	"context"
	"os"

	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/config"
	"github.com/go-git/go-git/v5/plumbing/transport/http"
	"github.com/go-git/go-git/v5/storage/memory"
)

const (
	repo  = "https://bitbucket.org/acme/app.git"
	other = "https://git.example.com/acme/app.git"
)

func clone(dir string) {
	git.PlainClone(dir, false, &git.CloneOptions{
		URL:  repo,
		Auth: &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_TOKEN")}, // want `token-configured.*BITBUCKET_TOKEN`
	})
	git.PlainClone(dir, false, &git.CloneOptions{
		URL:  other,
		Auth: &http.BasicAuth{Username: "bot", Password: os.Getenv("GIT_TOKEN")},
	})
	git.CloneContext(context.Background(), memory.NewStorage(), nil, &git.CloneOptions{
		URL:  repo,
		Auth: &http.TokenAuth{Token: os.Getenv("BITBUCKET_BEARER")}, // want `token-configured.*BITBUCKET_BEARER`
	})
}

func work(dir string) {
	r, err := git.PlainClone(dir, false, &git.CloneOptions{URL: repo})
	if err != nil {
		return
	}
	auth := &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_TOKEN")} // want `token-configured.*BITBUCKET_TOKEN`
	w, _ := r.Worktree()
	w.Pull(&git.PullOptions{RemoteName: "origin", Auth: auth})
	push := &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_PUSH_TOKEN")} // want `token-configured.*BITBUCKET_PUSH_TOKEN`
	r.Push(&git.PushOptions{Auth: push})
}

func workElsewhere(dir string) {
	r, err := git.PlainClone(dir, false, &git.CloneOptions{URL: other})
	if err != nil {
		return
	}
	auth := &http.BasicAuth{Username: "bot", Password: os.Getenv("GIT_TOKEN")}
	r.Push(&git.PushOptions{Auth: auth})
}

func remotes(dir string) {
	rem := git.NewRemote(memory.NewStorage(), &config.RemoteConfig{Name: "origin", URLs: []string{repo}})
	rem.List(&git.ListOptions{Auth: &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_LIST_TOKEN")}}) // want `token-configured.*BITBUCKET_LIST_TOKEN`

	r, _ := git.PlainOpen(dir)
	r.CreateRemote(&config.RemoteConfig{Name: "cloud", URLs: []string{repo}})
	r.Fetch(&git.FetchOptions{RemoteName: "cloud", Auth: &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_FETCH_TOKEN")}}) // want `token-configured.*BITBUCKET_FETCH_TOKEN`

	r.Fetch(&git.FetchOptions{RemoteURL: "https://bitbucket.org/acme/docs.git", Auth: &http.BasicAuth{Username: "bot", Password: os.Getenv("BITBUCKET_URL_TOKEN")}}) // want `token-configured.*BITBUCKET_URL_TOKEN`
}

// A URL that holds the token is kept with the remote; what signs in beside it is not.
func kept(dir string) {
	url := "https://x-token-auth:" + os.Getenv("BITBUCKET_TOKEN") + "@bitbucket.org/acme/app.git" // want `token-configured.*BITBUCKET_TOKEN` `insecure-transport`
	r, _ := git.PlainClone(dir, false, &git.CloneOptions{URL: url})                               // want `token-persisted.*\.git/config.*BITBUCKET_TOKEN`
	r.CreateRemote(&config.RemoteConfig{Name: "cloud", URLs: []string{url}})                      // want `token-persisted.*\.git/config.*BITBUCKET_TOKEN`
	git.Clone(memory.NewStorage(), nil, &git.CloneOptions{URL: url})
	r.Fetch(&git.FetchOptions{RemoteURL: url})
	cloned(dir, os.Getenv("BITBUCKET_TOKEN"))
	git.PlainClone(dir, false, &git.CloneOptions{URL: "https://bitbucket.org/" + os.Getenv("BITBUCKET_TOKEN") + "/app.git"})
}

func cloned(dir, token string) {
	url := "https://x-token-auth:" + token + "@bitbucket.org/acme/app.git" // want `token-configured.*BITBUCKET_TOKEN` `insecure-transport`
	git.PlainClone(dir, false, &git.CloneOptions{URL: url})                // want `token-persisted.*\.git/config.*BITBUCKET_TOKEN`
}

// The user name that Bitbucket gives its access tokens says whose they are.
func named(dir string) {
	r, _ := git.PlainOpen(dir)
	r.Fetch(&git.FetchOptions{Auth: &http.BasicAuth{Username: "x-token-auth", Password: os.Getenv("REPO_TOKEN")}}) // want `token-configured.*REPO_TOKEN`
}
