package bitbucket

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

// setStatus marks a commit as linked to an issue.
func (c *Client) setStatus(ctx context.Context, owner, repo, commit, issue string) error {
	body, err := json.Marshal(map[string]string{
		"key":         "issuebridge",
		"state":       "SUCCESSFUL",
		"name":        "Issuebridge",
		"description": "Linked to " + issue,
		"url":         "https://issuebridge.test/links/" + url.PathEscape(issue),
	})
	if err != nil {
		return err
	}
	u := fmt.Sprintf("%s/repositories/%s/%s/commit/%s/statuses/build", apiURL, url.PathEscape(owner), url.PathEscape(repo), url.PathEscape(commit))
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	basic := base64.StdEncoding.EncodeToString([]byte(c.user + ":" + c.token))
	req.Header.Set("Authorization", "Basic "+basic) // FINDING token-configured
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("bitbucket: build status: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("bitbucket: build status of %s: %s", commit, resp.Status)
	}
	return nil
}
