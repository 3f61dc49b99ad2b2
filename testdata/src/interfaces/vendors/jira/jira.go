// Package jira implements api.Client, by value.
package jira

import (
	"context"
	"net/http"

	"interfaces/vendors/api"
)

type Client struct{ Site, User, Token string }

func (c Client) Get(ctx context.Context, key string) (*api.Issue, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://"+c.Site+".atlassian.net/rest/api/3/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.User, c.Token)
	_, err = http.DefaultClient.Do(req)
	return &api.Issue{Key: key}, err
}

// Cloud is for the API gateway, with the token of a grant.
type Cloud struct{ ID, Token string }

func (c *Cloud) Get(ctx context.Context, key string) (*api.Issue, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://api.atlassian.com/ex/jira/"+c.ID+"/rest/api/3/issue/"+key, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.Token)
	_, err = http.DefaultClient.Do(req)
	return &api.Issue{Key: key}, err
}
