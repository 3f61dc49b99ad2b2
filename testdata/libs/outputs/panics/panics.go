// Package panics panics with a token and prints it with the builtin functions: what ends a program so is on standard error.
package panics

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

type account struct{ email, token string }

type refused struct{ token string }

func (r refused) Error() string { return "refused: " + r.token }

type silent struct{ token string }

func (silent) Error() string { return "refused" }

type masked string

func (masked) String() string { return "***" }

type key string

func must(err error) {
	if err != nil {
		panic(err) // want `token-logged.*panic.*JIRA_TOKEN`
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func panics(how int) {
	token := os.Getenv("JIRA_TOKEN")
	switch how {
	case 0:
		panic("bad token " + token) // want `token-logged.*panic.*JIRA_TOKEN`
	case 1:
		panic(fmt.Sprintf("bad token %q", token)) // want `token-logged.*panic.*JIRA_TOKEN`
	case 2:
		panic(fmt.Errorf("bad token %q", token)) // want `token-logged.*panic.*JIRA_TOKEN`
	case 3:
		panic(refused{token}) // want `token-logged.*panic.*JIRA_TOKEN`
	case 4:
		must(errors.New("bad token " + token))
	case 5:
		log.Panicf("bad token %s", token) // want `token-logged.*JIRA_TOKEN`
	case 6:
		log.Panicln(token) // want `token-logged.*JIRA_TOKEN`
	case 7:
		panic(key(token)) // want `token-logged.*panic.*JIRA_TOKEN`
	}
}

func quiet(how int) {
	token := os.Getenv("JIRA_TOKEN")
	switch how {
	case 0:
		panic("bad token")
	case 1:
		panic(fmt.Sprintf("bad token of %d characters", len(token)))
	case 2:
		panic(masked(token))
	case 3:
		panic(silent{token})
	case 4:
		check(errors.New("no token"))
	case 5:
		panic(account{"me@example.com", token}) // of structs and pointers only the address is printed
	case 6:
		panic(&account{"me@example.com", token})
	case 7:
		log.Panicf("bad token of %d characters", len(token))
	}
}

func builtins() {
	token := os.Getenv("JIRA_TOKEN")
	println("token", token) // want `token-logged.*standard error.*JIRA_TOKEN`
	print(token)            // want `token-logged.*standard error.*JIRA_TOKEN`
	println("token", len(token))
	println(&token)
	println(any(token)) // the address
}

func attach() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}
