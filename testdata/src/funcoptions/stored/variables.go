package stored

import "os"

var (
	standard = []option{withBase("https://acme.atlassian.net"), withAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_9"))} // MISS: options in a slice that is a package-level variable
	hub      = []option{withBase("https://api.github.com"), withAuth("bot", os.Getenv("GITHUB_TOKEN_9"))}
)

func inSliceVariables() {
	newClient(standard...).get("/rest/api/3/status")
	newClient(hub...).get("/user")
}
