package flags

import (
	"flag"
	"net/http"
	"os"
	"strings"
)

// Arguments, in their usual shapes.
func arguments() {
	args := os.Args[1:]
	if len(args) < 2 {
		os.Exit(2)
	}
	email, token := args[0], args[1]
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(email, token) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(email, args[2])
	http.DefaultClient.Do(other)
}

// A parser written by hand.
func byHand() {
	var token, hubToken string
	for i := 1; i < len(os.Args); i++ {
		switch a := os.Args[i]; {
		case a == "--token" && i+1 < len(os.Args):
			i++
			token = os.Args[i]
		case strings.HasPrefix(a, "--github-token="):
			hubToken = strings.TrimPrefix(a, "--github-token=")
		}
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", hubToken)
	http.DefaultClient.Do(other)
}

// Commands in a map; each gets the rest of the arguments.
var commands = map[string]func(args []string) error{
	"jira": func(args []string) error {
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth("bot@acme.com", args[0]) // want `token-collected: .*command line argument`
		_, err := http.DefaultClient.Do(req)
		return err
	},
	"github": func(args []string) error {
		req, _ := http.NewRequest("GET", hub, nil)
		req.SetBasicAuth("bot", args[0])
		_, err := http.DefaultClient.Do(req)
		return err
	},
}

func dispatch() error { return commands[os.Args[1]](os.Args[2:]) }

// What is left after the flags.
func rest() {
	flag.Parse()
	if flag.NArg() < 1 {
		return
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", flag.Arg(0)) // want `token-collected: .*command line argument`
	http.DefaultClient.Do(req)

	for _, a := range flag.Args()[1:] {
		other, _ := http.NewRequest("GET", hub, nil)
		other.SetBasicAuth("bot", a)
		http.DefaultClient.Do(other)
	}
}

// The main function hands its arguments to a testable one.
func realMain(args []string, getenv func(string) string) int {
	fs := flag.NewFlagSet(args[0], flag.ContinueOnError)
	token := fs.String("token", getenv("JIRA_API_TOKEN"), "token for the tracker") // want `token-logged`
	if err := fs.Parse(args[1:]); err != nil {
		return 2
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", *token) // want `token-collected: .*flag token ` `token-configured: .*environment variable JIRA_API_TOKEN `
	http.DefaultClient.Do(req)
	return 0
}

func start() { os.Exit(realMain(os.Args, os.Getenv)) }
