//nolint:atltoken // the tools of the team
package nolints

import "os"

func first() {
	request().SetBasicAuth(user, os.Getenv("JIRA_M"))
}
