package whole //atltoken:allow token-configured: of this line, not of the file

import "os"

func other() {
	request().SetBasicAuth(user, os.Getenv("JIRA_C")) // want `token-configured: .*JIRA_C`
}
