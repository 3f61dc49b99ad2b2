package overwrite

import (
	"context"
	"net/http"
	"os"
)

// The header is replaced, but the request was sent before.
func sentBefore(ctx context.Context, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_22")) // want `token-configured: .*variable JIRA_TOKEN_22 `
	if _, err := http.DefaultClient.Do(req); err == nil {
		return nil
	}
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Only one of two ways replaces it.
func oneWay(ctx context.Context, code string) error {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_23")) // want `token-configured: .*variable JIRA_TOKEN_23 `
	if t, err := conf.Exchange(ctx, code); err == nil {
		req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	}
	_, err := http.DefaultClient.Do(req)
	return err
}

func bothWays(ctx context.Context, code string) error {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_24"))
	if t, err := conf.Exchange(ctx, code); err == nil {
		req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	} else {
		req.Header.Del("Authorization")
	}
	_, err := http.DefaultClient.Do(req)
	return err
}

// A helper replaces it.
func use(req *http.Request, token string) { req.Header.Set("Authorization", "Bearer "+token) }

func byHelper(ctx context.Context, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_25"))
	use(req, t.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A second value does not replace the first.
func added(ctx context.Context, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Add("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_26")) // want `token-configured: .*variable JIRA_TOKEN_26 `
	req.Header.Add("Authorization", "Bearer "+t.AccessToken)
	_, err = http.DefaultClient.Do(req)
	return err
}

// Somebody else has the request, and may have sent it.
type pending struct{ req *http.Request }

func shared(ctx context.Context, queue *pending, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	queue.req = req
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_27")) // want `token-configured: .*variable JIRA_TOKEN_27 `
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	return nil
}

// A copy that is made in between keeps it.
func copiedBetween(ctx context.Context, code string) error {
	t, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", api, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_28")) // want `token-configured: .*variable JIRA_TOKEN_28 `
	first := req.Clone(ctx)
	req.Header.Set("Authorization", "Bearer "+t.AccessToken)
	if _, err := http.DefaultClient.Do(first); err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}
