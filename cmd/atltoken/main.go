// Command atltoken finds where a Go program uses customers' Atlassian API tokens instead of OAuth.
//
// It is a vet tool, and a command around itself as vet tool: "atltoken ./..." runs "go vet" with its own executable and
// reads what that says, so that the go command's build cache serves it and memory stays that of one package. The
// program is not loaded here.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// Exit codes of the commands that analyse, in the order in which they beat each other: 2, 1, 4, 3, 0.
const (
	exitOK       = 0
	exitBroken   = 1 // something could not be analysed; beats all but usage
	exitUsage    = 2 // the command line or the config is wrong; nothing was analysed
	exitFindings = 3
	exitNoMatch  = 4 // a pattern matched no package; beats findings
)

func main() {
	if args := os.Args[1:]; isVetTool(args) {
		vetTool(args) // does not return
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A command is one subcommand.
type command struct {
	name, args, what string
	run              func(env *env, args []string) int
}

// env is what a command may touch of the world.
type env struct {
	stdout, stderr io.Writer
}

// commands in the order of the help text. It is a function because the help command lists it.
func commands() []command {
	return []command{
		{"report", "[flags] [packages]", "write findings, connections and gaps in one or more formats", runReport},
		{"explain", "RULE|verdicts", "say what a rule finds, why, and what to do; or what is said of each way to authenticate", runExplain},
		{"rules", "[-libraries]", "list the rules, or the libraries that are known", runRules},
		{"config", "[flags]", "print the settings in force and where they come from", runConfig},
		{"singlechecker", "[flags] packages", "run as a plain go/analysis driver (-fix, -debug; needs much more memory)", runSinglechecker},
		{"version", "", "print the version", runVersion},
		{"help", "", "print this text", runHelp},
	}
}

func run(args []string, stdout, stderr io.Writer) int {
	e := &env{stdout, stderr}
	if len(args) == 0 {
		return runCheck(e, args)
	}
	for _, c := range commands() {
		if args[0] == c.name {
			return c.run(e, args[1:])
		}
	}
	if word := args[0]; isWord(word) && !isPackage(word) {
		return e.usage("unknown command %q; commands are %s. To check a package write ./%s", word, strings.Join(commandNames(), ", "), word)
	}
	return runCheck(e, args)
}

func commandNames() []string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return names
}

// isWord reports whether s could be meant as a command: no path, no pattern, no file.
func isWord(s string) bool {
	return s != "" && !strings.ContainsAny(s, "./\\@-")
}

// errorf says what went wrong, in one paragraph that starts with the tool's name.
func (e *env) errorf(format string, args ...any) {
	fmt.Fprintf(e.stderr, "atltoken: "+format+"\n", args...)
}

// usage is errorf for a wrong command line.
func (e *env) usage(format string, args ...any) int {
	e.errorf(format, args...)
	return exitUsage
}
