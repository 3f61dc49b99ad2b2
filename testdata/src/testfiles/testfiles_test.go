package testfiles

import (
	"net/http"
	"os"
	"testing"
)

func TestDo(t *testing.T) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN"))
	Do(req)
}
