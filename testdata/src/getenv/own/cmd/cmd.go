// Package cmd hands its flags on in the environment.
package cmd

import (
	"flag"
	"os"

	"getenv/own"
)

func run() {
	token := flag.String("above-token", "", "API token")
	other := flag.String("other-token", "", "token")
	flag.Parse()
	os.Setenv("ABOVE_TOKEN", *token)
	os.Setenv("OTHER_TOKEN", *other)
	own.Ask()
}
