package grants

import (
	"context"
	"net/http"
	"os"
)

type setup struct {
	base string
	auth struct{ kind, token string }
}

// Two ways to set up one client: each credential goes to the base that was set with it.
func twoWays(ctx context.Context, code string) {
	var s setup
	s.base = os.Getenv("JIRA_URL")
	s.auth.token = os.Getenv("JIRA_PAT")
	if code != "" {
		tok, _ := cfg.Exchange(ctx, code)
		s.base = "https://api.atlassian.com/ex/jira/" + os.Getenv("CLOUD_ID")
		s.auth.token = tok.AccessToken
	}
	req, _ := http.NewRequest("GET", s.base+"/rest/api/2/myself", nil)
	req.Header.Set("Authorization", "Bearer "+s.auth.token)
	http.DefaultClient.Do(req)
}

// Only the base changes: the token goes to both.
func oneToken(code string) {
	var s setup
	s.base = os.Getenv("JIRA_URL")
	s.auth.token = os.Getenv("JIRA_PAT")
	if code != "" {
		s.base = "https://api.atlassian.com/ex/jira/" + os.Getenv("CLOUD_ID")
	}
	req, _ := http.NewRequest("GET", s.base+"/rest/api/2/myself", nil)
	req.Header.Set("Authorization", "Bearer "+s.auth.token) // want `token-configured: .*JIRA_PAT .*reaches https://api\.atlassian\.com/ex/jira/\{\}/rest/api/2/myself`
	http.DefaultClient.Do(req)
}
