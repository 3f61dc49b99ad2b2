// Package children hands a credential to child processes, by their arguments or their environment.
package children

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func token() string { return os.Getenv("JIRA_TOKEN") }

func arguments(ctx context.Context) {
	exec.Command("jira", "--token", token()).Run()                          // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	exec.CommandContext(ctx, "jira", "--token="+token(), "me").Run()        // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	exec.Command("sh", "-c", "jira --token "+token()+" me").Run()           // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	exec.Command("jira", strings.Fields("--token "+token()+" me")...).Run() // want `token-persisted.*child process arguments.*JIRA_TOKEN`

	exec.Command("jira", "--email", os.Getenv("JIRA_EMAIL")).Run()
	exec.CommandContext(ctx, "jira", "--file=token", "me").Run()
	if token() != "" {
		exec.Command("jira", "me").Run()
	}
}

func appended() {
	cmd := exec.Command("jira")
	cmd.Args = append(cmd.Args, "--token", token()) // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	cmd.Args = append(cmd.Args, "me")
	cmd.Run()

	in := exec.Command("jira", "--token-stdin")
	in.Stdin = strings.NewReader(token())
	var out bytes.Buffer
	in.Stdout = &out
	in.Dir = token()
	in.Run()
}

func environment() {
	cmd := exec.Command("jira", "me")
	cmd.Env = append(os.Environ(), "JIRA_TOKEN="+token()) // want `token-persisted.*child process environment.*JIRA_TOKEN`
	cmd.Env = append(cmd.Env, "LANG=C")
	cmd.Run()

	env := []string{"LANG=C"}
	env = append(env, "TOKEN="+token())
	other := exec.Command("jira", "me")
	other.Env = env // want `token-persisted.*child process environment.*JIRA_TOKEN`
	other.Run()

	own := exec.Command("jira", "me")
	own.Env = append(os.Environ(), "JIRA_EMAIL="+os.Getenv("JIRA_EMAIL"))
	own.Run()

	whole := exec.Command("jira", "me")
	whole.Env = os.Environ() // what it has anyway
	whole.Run()

	late := exec.Command("jira", "me")
	late.Env = append(late.Environ(), "TOKEN="+token()) // want `token-persisted.*child process environment.*JIRA_TOKEN`
	late.Run()
}

func literals() {
	(&exec.Cmd{Path: "/usr/bin/jira", Args: []string{"jira", "--token", token()}}).Run() // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	cmd := exec.Cmd{
		Path: "/usr/bin/jira",
		Env:  []string{"TOKEN=" + token()}, // want `token-persisted.*child process environment.*JIRA_TOKEN`
	}
	cmd.Run()
	(&exec.Cmd{Path: "/usr/bin/jira", Args: []string{"jira", "me"}, Dir: token()}).Run()
}

func calls(path string) {
	syscall.Exec(path, []string{"jira", token()}, os.Environ())        // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	syscall.Exec(path, []string{"jira"}, []string{"TOKEN=" + token()}) // want `token-persisted.*child process environment.*JIRA_TOKEN`
	syscall.Exec(path, []string{"jira"}, os.Environ())
	os.StartProcess(path, []string{"jira", "--token", token()}, &os.ProcAttr{})                    // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	os.StartProcess(path, []string{"jira"}, &os.ProcAttr{Env: []string{"TOKEN=" + token()}})       // want `token-persisted.*child process environment.*JIRA_TOKEN`
	syscall.ForkExec(path, []string{"jira"}, &syscall.ProcAttr{Env: []string{"TOKEN=" + token()}}) // want `token-persisted.*child process environment.*JIRA_TOKEN`
	os.StartProcess(path, []string{"jira"}, &os.ProcAttr{Dir: token(), Env: os.Environ()})
}

// run is the program's own way to start programs.
func run(name string, args ...string) error {
	return exec.Command(name, args...).Run() // want `token-persisted.*child process arguments.*JIRA_TOKEN`
}

func runAll(args ...string) error { return run("jira", args...) }

func runWith(env map[string]string, args ...string) error {
	cmd := exec.Command("jira", args...)
	for k, v := range env {
		cmd.Env = append(cmd.Env, k+"="+v) // want `token-persisted.*child process environment.*JIRA_TOKEN`
	}
	return cmd.Run()
}

func wrapped() {
	run("jira", "--token", token())
	runAll("--email", os.Getenv("JIRA_EMAIL"))
	runWith(map[string]string{"TOKEN": token()}, "me")
}

// quietly starts programs that nobody gives a token.
func quietly(name string, args ...string) error { return exec.Command(name, args...).Run() }

func wrappedQuietly() {
	quietly("jira", "--email", os.Getenv("JIRA_EMAIL"))
	_ = token()
}

type runner struct {
	name string
	args []string
	env  []string
}

func (r *runner) arg(a ...string) *runner { r.args = append(r.args, a...); return r }

func (r *runner) run() error {
	cmd := exec.Command(r.name, r.args...) // want `token-persisted.*child process arguments.*JIRA_TOKEN`
	cmd.Env = r.env                        // want `token-persisted.*child process environment.*JIRA_TOKEN`
	return cmd.Run()
}

func built() {
	r := &runner{name: "jira"}
	r.arg("--token", token()).run()
	(&runner{name: "jira", env: []string{"TOKEN=" + token()}}).run()
}

func git(dir string) {
	url := "https://x-token-auth:" + os.Getenv("BITBUCKET_TOKEN") + "@bitbucket.org/acme/app.git"                                       // want `token-configured` `insecure-transport`
	exec.Command("git", "clone", url, dir).Run()                                                                                        // want `token-persisted.*child process arguments and .git/config.*BITBUCKET_TOKEN`
	exec.Command("git", "-C", dir, "remote", "set-url", "origin", url).Run()                                                            // want `token-persisted.*child process arguments and .git/config.*BITBUCKET_TOKEN`
	exec.Command("git", "push", url, "HEAD").Run()                                                                                      // want `token-persisted: .*BITBUCKET_TOKEN.* in child process arguments;`
	exec.Command("git", "-c", "http.extraHeader=Authorization: Bearer "+token(), "clone", "https://git.example.com/app.git", dir).Run() // want `token-persisted: .*JIRA_TOKEN.* in child process arguments;`
	exec.Command("git", "clone", "https://bitbucket.org/acme/app.git", dir).Run()
	gitRun("clone", url, dir)
}

// composed puts the URL together by its parts.
func composed(dir string) {
	u, _ := url.Parse("https://bitbucket.org/acme/app.git")
	u.User = url.UserPassword("x-token-auth", os.Getenv("BITBUCKET_TOKEN")) // want `token-configured` `insecure-transport`
	clone := u.String()
	exec.Command("git", "clone", clone, dir).Run() // want `token-persisted.*child process arguments and .git/config.*BITBUCKET_TOKEN`
	u.User = url.User("x-token-auth")
	exec.Command("git", "clone", u.String(), dir).Run()
}

func gitRun(args ...string) error {
	return exec.Command("git", args...).Run() // want `token-persisted.*child process arguments and .git/config.*BITBUCKET_TOKEN`
}

func setenv() {
	os.Setenv("JIRA_TOKEN", token()) // its own environment is memory; no child is given it here
}

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}
