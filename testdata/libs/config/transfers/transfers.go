// Package transfers hands credentials through libraries that leave them as they are.
package transfers

import (
	"context"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	backoff5 "github.com/cenkalti/backoff/v5"
	"github.com/samber/lo"
	setretry "github.com/sethvargo/go-retry"
	"github.com/spf13/afero"
	"go.uber.org/fx"
	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/singleflight"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

type account struct{ user, token string }

func values() {
	p := lo.ToPtr(os.Getenv("JIRA_TOKEN"))
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", lo.FromPtr(p)) // want `token-configured: .*environment variable JIRA_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	second := get(jira)
	second.SetBasicAuth("bot@acme.com", lo.CoalesceOrEmpty(os.Getenv("JIRA_FIRST"), os.Getenv("JIRA_SECOND"))) // want `token-configured: .*environment variable JIRA_FIRST `
	http.DefaultClient.Do(second)

	third := get(jira)
	third.SetBasicAuth("bot@acme.com", lo.Ternary(len(os.Args) > 1, os.Getenv("JIRA_THIRD"), "")) // want `token-configured: .*environment variable JIRA_THIRD `
	http.DefaultClient.Do(third)

	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", string(lo.Must(os.ReadFile("token.txt")))) // want `token-configured: .*file token\.txt`
	http.DefaultClient.Do(fourth)

	fifth := get(jira)
	fifth.SetBasicAuth("bot@acme.com", lo.If(len(os.Args) > 1, os.Getenv("JIRA_FIFTH")).Else("")) // want `token-configured: .*environment variable JIRA_FIFTH `
	http.DefaultClient.Do(fifth)

	other := get(hub)
	other.SetBasicAuth("bot", lo.CoalesceOrEmpty(os.Getenv("GITHUB_TOKEN"), os.Getenv("HUB_TOKEN")))
	http.DefaultClient.Do(other)
}

func collections() {
	tokens := strings.Split(os.Getenv("JIRA_TOKENS"), ",")
	accounts := lo.Map(tokens, func(t string, _ int) account { return account{"bot@acme.com", t} })
	for _, a := range accounts {
		req := get(jira)
		req.SetBasicAuth(a.user, a.token) // want `token-configured: .*environment variable JIRA_TOKENS `
		http.DefaultClient.Do(req)
	}
	lo.ForEach(tokens, func(t string, _ int) {
		each := get(jira)
		each.SetBasicAuth("bot@acme.com", t) // want `token-configured: .*environment variable JIRA_TOKENS `
		http.DefaultClient.Do(each)

		other := get(hub)
		other.SetBasicAuth("bot", t)
		http.DefaultClient.Do(other)
	})
	found, _ := lo.Find(tokens, func(t string) bool { return t != "" })
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", found) // want `token-configured: .*environment variable JIRA_TOKENS `
	http.DefaultClient.Do(second)
}

// Functions that are run until they succeed.
func retried(ctx context.Context) error {
	token := os.Getenv("JIRA_TOKEN")
	err := backoff.Retry(func() error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable JIRA_TOKEN `
		_, err := http.DefaultClient.Do(req)
		return err
	}, backoff.NewExponentialBackOff())
	if err != nil {
		return err
	}
	read, err := backoff.RetryWithData(func() (string, error) { return os.Getenv("JIRA_BACKOFF"), nil }, backoff.NewExponentialBackOff())
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", read) // want `token-configured: .*environment variable JIRA_BACKOFF `
	http.DefaultClient.Do(second)

	five, err := backoff5.Retry(ctx, func() (string, error) { return os.Getenv("JIRA_FIVE"), nil })
	if err != nil {
		return err
	}
	later := get(jira)
	later.SetBasicAuth("bot@acme.com", five) // want `token-configured: .*environment variable JIRA_FIVE `
	http.DefaultClient.Do(later)

	got, err := retry.DoWithData(func() (string, error) { return os.Getenv("JIRA_AVAST"), nil })
	if err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", got) // want `token-configured: .*environment variable JIRA_AVAST `
	http.DefaultClient.Do(third)

	return setretry.Do(ctx, setretry.NewConstant(time.Second), func(ctx context.Context) error {
		req := get(jira)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable JIRA_TOKEN `
		http.DefaultClient.Do(req.WithContext(ctx))

		other := get(hub)
		other.SetBasicAuth("bot", token)
		http.DefaultClient.Do(other)
		return nil
	})
}

// Functions that run beside others, or once for several callers.
func shared() error {
	var flight singleflight.Group
	v, err, _ := flight.Do("token", func() (any, error) { return os.Getenv("JIRA_FLIGHT"), nil })
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", v.(string)) // want `token-configured: .*environment variable JIRA_FLIGHT `
	http.DefaultClient.Do(req)

	res := <-flight.DoChan("token", func() (any, error) { return os.Getenv("JIRA_CHAN"), nil })
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", res.Val.(string)) // want `token-configured: .*environment variable JIRA_CHAN `
	http.DefaultClient.Do(second)

	var token string
	var group errgroup.Group
	group.Go(func() error { token = os.Getenv("JIRA_GROUP"); return nil })
	if err := group.Wait(); err != nil {
		return err
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*environment variable JIRA_GROUP `
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", v.(string))
	http.DefaultClient.Do(other)
	return nil
}

// Files of any file system.
func files(fs afero.Fs) error {
	data, err := afero.ReadFile(fs, "jira.token")
	if err != nil {
		return err
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", string(data)) // want `token-configured: .*file jira\.token`
	http.DefaultClient.Do(req)

	f, err := afero.NewOsFs().Open("open.token")
	if err != nil {
		return err
	}
	all, err := afero.ReadAll(f)
	if err != nil {
		return err
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", string(all)) // want `token-configured: .*file open\.token`
	http.DefaultClient.Do(second)

	a := afero.Afero{Fs: fs}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", string(lo.Must(a.ReadFile("afero.token")))) // want `token-configured: .*file afero\.token`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", string(data))
	http.DefaultClient.Do(other)
	return nil
}

// A container calls constructors with the results of others, by type.
func newAccount() account { return account{"bot@acme.com", os.Getenv("JIRA_INJECTED")} }

func use(a account) {
	req := get(jira)
	req.SetBasicAuth(a.user, a.token) // MISS: only the container knows who made the argument
	http.DefaultClient.Do(req)
}

func injected() { fx.New(fx.Provide(newAccount), fx.Invoke(use)).Run() }
