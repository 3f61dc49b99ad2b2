// Package bitbucket reads pull requests from Bitbucket Cloud and reports back to them.
package bitbucket

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	bb "github.com/ktrysmt/go-bitbucket"

	"example.com/issuebridge/internal/rest"
	"example.com/issuebridge/internal/scm"
)

const apiURL = "https://api.bitbucket.org/2.0"

// Client acts as one account.
type Client struct {
	sdk   *bb.Client
	api   *rest.Client
	http  *http.Client
	user  string
	token string
}

// New returns a client that acts as user.
func New(user, token string) (*Client, error) {
	sdk, err := bb.NewBasicAuth(user, token) // FINDING token-configured
	if err != nil {
		return nil, fmt.Errorf("bitbucket: %w", err)
	}
	return &Client{
		sdk:   sdk,
		api:   rest.New(apiURL, user, token),
		http:  &http.Client{Timeout: 20 * time.Second},
		user:  user,
		token: token,
	}, nil
}

// OpenPulls lists the open pull requests of a repository.
func (c *Client) OpenPulls(ctx context.Context, owner, repo string) ([]scm.Pull, error) {
	var page struct {
		Values []struct {
			ID     int    `json:"id"`
			Title  string `json:"title"`
			Source struct {
				Commit struct {
					Hash string `json:"hash"`
				} `json:"commit"`
			} `json:"source"`
		} `json:"values"`
	}
	path := fmt.Sprintf("/repositories/%s/%s/pullrequests?state=OPEN", url.PathEscape(owner), url.PathEscape(repo))
	if err := c.api.Get(ctx, path, &page); err != nil {
		return nil, fmt.Errorf("bitbucket: %w", err)
	}
	pulls := make([]scm.Pull, 0, len(page.Values))
	for _, p := range page.Values {
		pulls = append(pulls, scm.Pull{ID: p.ID, Title: p.Title, Commit: p.Source.Commit.Hash})
	}
	return pulls, nil
}

// ReportLinked says on a pull request and on its last commit that the issue was linked.
func (c *Client) ReportLinked(ctx context.Context, owner, repo string, p scm.Pull, issue string) error {
	comment := &bb.PullRequestCommentOptions{
		Owner:         owner,
		RepoSlug:      repo,
		PullRequestID: strconv.Itoa(p.ID),
		Content:       "Linked to " + issue,
	}
	if _, err := c.sdk.Repositories.PullRequests.AddComment(comment.WithContext(ctx)); err != nil {
		return fmt.Errorf("bitbucket: comment: %w", err)
	}
	return c.setStatus(ctx, owner, repo, p.Commit, issue)
}
