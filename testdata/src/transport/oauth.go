package transport

import (
	"context"
	"net/http"
	"os"
	"os/exec"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/bitbucket"
)

// Tokens of OAuth may be held, but a URL is no place for them either.
func ofOAuth(ctx context.Context, code string) {
	cfg := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET"), Endpoint: bitbucket.Endpoint}
	tok, _ := cfg.Exchange(ctx, code)
	http.Get("https://api.bitbucket.org/2.0/user?access_token=" + tok.AccessToken)                            // want `insecure-transport: Bitbucket OAuth access token from OAuth 2\.0 exchange .*inside the URL`
	exec.Command("git", "clone", "https://x-token-auth:"+tok.AccessToken+"@bitbucket.org/acme/app.git").Run() // want `insecure-transport: Bitbucket OAuth access token from OAuth 2\.0 exchange .*inside the URL`
	exec.Command("git", "clone", "https://oauth2:"+os.Getenv("GITLAB_TOKEN")+"@gitlab.com/acme/app.git").Run()
	req, _ := http.NewRequest("GET", "https://api.bitbucket.org/2.0/user", nil)
	req.Header.Set("Authorization", "Bearer "+tok.AccessToken)
	http.DefaultClient.Do(req)
}
