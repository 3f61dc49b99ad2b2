// Command app is where the credential is; the client is two modules away.
package main

import (
	"log"
	"os"

	"example.com/mid"
)

func main() {
	if _, err := mid.Fetch(os.Getenv("JIRA_EMAIL"), os.Getenv("JIRA_API_TOKEN")); err != nil { // WIRE token-configured
		log.Fatal(err)
	}
}
