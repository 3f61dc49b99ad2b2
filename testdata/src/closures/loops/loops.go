// Package loops captures the variables of loops and branches, and keeps closures in slices, maps and goroutines.
package loops

import (
	"context"
	"net/http"
	"os"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

func send(url, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	// FALSE ALARM: JIRA_TOKEN_8, replaced before the closure that captured it is called
	req.SetBasicAuth("bot@acme.com", token) // want `JIRA_TOKEN_8 ` `JIRA_TOKEN ` `JIRA_TOKEN_2 ` `JIRA_TOKEN_3 ` `JIRA_TOKEN_4 ` `JIRA_TOKEN_5 ` `JIRA_TOKEN_6 ` `JIRA_TOKEN_7 `
	http.DefaultClient.Do(req)
}

// Tasks in a slice.
func tasks() {
	token := os.Getenv("JIRA_TOKEN")
	var todo []func()
	for _, path := range []string{"/rest/api/3/myself", "/rest/api/3/field"} {
		todo = append(todo, func() { send("https://acme.atlassian.net"+path, token) })
	}
	for _, f := range todo {
		f()
	}
}

func tasksTwin() {
	token := os.Getenv("GITHUB_TOKEN")
	var todo []func()
	for _, path := range []string{"/user", "/orgs"} {
		todo = append(todo, func() { send("https://api.github.com"+path, token) })
	}
	for _, f := range todo {
		f()
	}
}

// Goroutines over what the loop variable holds.
func goroutines() {
	var wg sync.WaitGroup
	for _, a := range []struct{ url, token string }{{"https://acme.atlassian.net/rest/api/3/role", os.Getenv("JIRA_TOKEN_2")}} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			send(a.url, a.token)
		}()
	}
	for _, a := range []struct{ url, token string }{{"https://api.github.com/user", os.Getenv("GITHUB_TOKEN_2")}} {
		wg.Go(func() { send(a.url, a.token) })
	}
	wg.Wait()
}

func waitGroup() {
	var wg sync.WaitGroup
	token := os.Getenv("JIRA_TOKEN_3")
	wg.Go(func() { send("https://acme.atlassian.net/rest/api/3/status", token) })
	wg.Wait()
}

// A branch decides which function it is.
func chosen(dry bool) {
	run := func(url, token string) {}
	if !dry {
		run = send
	}
	run("https://acme.atlassian.net/rest/api/3/priority", os.Getenv("JIRA_TOKEN_4"))
	run("https://api.github.com/user", os.Getenv("GITHUB_TOKEN_4"))
}

// What is captured changes between the making and the call.
func changed(ctx context.Context, conf *oauth2.Config, code string) error {
	token := os.Getenv("JIRA_TOKEN_8")
	do := func() { send("https://api.atlassian.com/ex/jira/1/rest/api/3/label", token) }
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return err
	}
	token = tok.AccessToken
	do()
	return nil
}

func changedBack() {
	token := ""
	do := func() { send("https://acme.atlassian.net/rest/api/3/label", token) }
	token = os.Getenv("JIRA_TOKEN_5")
	do()
}

// Clean-up functions, timers, and a function that is returned with its undo.
func cleanup() (run, undo func()) {
	token := os.Getenv("JIRA_TOKEN_6")
	run = func() { send("https://acme.atlassian.net/rest/api/3/filter", token) }
	undo = func() { token = "" }
	return run, undo
}

func useCleanup() {
	run, undo := cleanup()
	defer undo()
	run()
}

func timer() *time.Timer {
	token, hub := os.Getenv("JIRA_TOKEN_7"), os.Getenv("GITHUB_TOKEN_7")
	time.AfterFunc(time.Second, func() { send("https://api.github.com/user", hub) })
	return time.AfterFunc(time.Minute, func() { send("https://acme.atlassian.net/rest/api/3/dashboard", token) })
}
