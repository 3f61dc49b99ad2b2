// Package commands hands credentials to curl and git.
package commands

import (
	"context"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
)

const site = "https://acme.atlassian.net/rest/api/3/myself"

func curl() {
	user, token := os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN")
	exec.Command("curl", "-s", "-u", user+":"+token, site).Run()                        // want `token-configured.*JIRA_TOKEN` `token-persisted`
	exec.Command("/usr/bin/curl", fmt.Sprintf("--user=%s:%s", user, token), site).Run() // want `token-configured.*JIRA_TOKEN` `token-persisted`
	exec.Command("curl", "-H", "Authorization: Bearer "+token, site).Run()              // want `token-configured.*JIRA_TOKEN` `token-persisted`
	basic := base64.StdEncoding.EncodeToString([]byte(user + ":" + token))
	exec.Command("curl", "-H", fmt.Sprintf("Authorization: Basic %s", basic), site).Run() // want `token-configured.*JIRA_TOKEN` `token-persisted`
	exec.CommandContext(context.Background(), "wget", "--password="+token, site).Run()    // want `token-configured.*JIRA_TOKEN` `token-persisted`

	exec.Command("curl", "-s", "-u", user+":"+token, "https://api.example.com/v1/me").Run() // want `token-persisted`
	exec.Command("curl", "-H", "Accept: "+token, site).Run()                                // want `token-persisted`
	exec.Command("curl", "-o", user+":"+token, site).Run()                                  // want `token-persisted`
	exec.Command("printf", "-u", user+":"+token, site).Run()                                // want `token-persisted`
}

func pieces(verbose bool) {
	token := os.Getenv("JIRA_TOKEN")
	args := []string{"-s", "-u", "me@example.com:" + token}
	if verbose {
		args = append(args, "-v")
	}
	args = append(args, site)
	exec.Command("curl", args...).Run() // want `token-configured.*JIRA_TOKEN` `token-persisted`
}

func git(dir string) {
	token := os.Getenv("BITBUCKET_TOKEN")
	exec.Command("git", "-c", "http.extraHeader=Authorization: Bearer "+token, "clone", "https://bitbucket.org/acme/app.git", dir).Run() // want `token-configured.*BITBUCKET_TOKEN` `token-persisted`
	exec.Command("git", "clone", "https://x-token-auth:"+token+"@bitbucket.org/acme/app.git", dir).Run()                                 // want `token-configured.*BITBUCKET_TOKEN` `insecure-transport` `token-persisted`

	exec.Command("git", "-c", "http.extraHeader=Authorization: Bearer "+token, "clone", "https://git.example.com/acme/app.git", dir).Run() // want `token-persisted`
	exec.Command("git", "-c", "user.name="+token, "clone", "https://bitbucket.org/acme/app.git", dir).Run()                                // want `token-persisted`
}

// run is the program's own wrapper.
func run(args ...string) error { return exec.Command("curl", args...).Run() } // want `token-persisted`

func wrapped() {
	run("-u", "me@example.com:"+os.Getenv("JIRA_TOKEN"), site) // MISS: a wrapper around the command takes its arguments as a whole
}
