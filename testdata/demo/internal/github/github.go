// Package github reads pull requests from GitHub.
package github

import (
	"context"
	"fmt"
	"net/url"

	"example.com/issuebridge/internal/rest"
	"example.com/issuebridge/internal/scm"
)

// Client reads pull requests.
type Client struct {
	api *rest.Client
}

// New returns a client that acts as user.
func New(user, token string) *Client {
	return &Client{api: rest.New("https://api.github.com", user, token)} // OK: GitHub through the helper it shares with Bitbucket
}

// OpenPulls lists the open pull requests of a repository.
func (c *Client) OpenPulls(ctx context.Context, owner, repo string) ([]scm.Pull, error) {
	var list []struct {
		Number int    `json:"number"`
		Title  string `json:"title"`
		Head   struct {
			SHA string `json:"sha"`
		} `json:"head"`
	}
	path := fmt.Sprintf("/repos/%s/%s/pulls?state=open", url.PathEscape(owner), url.PathEscape(repo))
	if err := c.api.Get(ctx, path, &list); err != nil {
		return nil, fmt.Errorf("github: %w", err)
	}
	pulls := make([]scm.Pull, 0, len(list))
	for _, p := range list {
		pulls = append(pulls, scm.Pull{ID: p.Number, Title: p.Title, Commit: p.Head.SHA})
	}
	return pulls, nil
}
