// Command app is where the credentials are, four packages away from where they are used.
package main

import (
	"log"
	"os"

	"example.com/chain/c"
)

func main() {
	if _, err := c.Run("myself", os.Getenv("JIRA_API_TOKEN"), os.Getenv("JIRA_EMAIL")); err != nil { // WIRE token-configured
		log.Fatal(err)
	}
	s := c.NewService("https://acme.atlassian.net", "ops@acme.test", "made-up-0000")
	if _, err := s.Who(); err != nil { // WIRE token-hardcoded
		log.Fatal(err)
	}
	// The same chain to another vendor must stay silent.
	other := c.NewService("https://api.example.com", "ops@acme.test", os.Getenv("OTHER_TOKEN")) // OK: not Atlassian's
	if _, err := other.Who(); err != nil {
		log.Fatal(err)
	}
}
