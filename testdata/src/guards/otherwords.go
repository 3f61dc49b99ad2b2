package guards

import (
	"net/http"
	"os"
)

type places struct{ Storage, LogTarget, Deployment string }

// Other things are in a cloud or on premises, too.
func storage(p places) {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	if p.Storage != "cloud" {
		req.SetBasicAuth("bot@acme.com", os.Getenv("STORAGE_JIRA_TOKEN")) // want `token-configured: .*STORAGE_JIRA_TOKEN .*this is a finding if the host is Cloud`
		http.DefaultClient.Do(req)
	}
}

func logs(p places) {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	switch p.LogTarget {
	case "onprem":
		req.SetBasicAuth("bot@acme.com", os.Getenv("LOGS_JIRA_TOKEN")) // want `token-configured: .*LOGS_JIRA_TOKEN .*this is a finding if the host is Cloud`
		http.DefaultClient.Do(req)
	}
}

func environment() {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	if os.Getenv("QUEUE_BACKEND") == "onprem" {
		req.SetBasicAuth("bot@acme.com", os.Getenv("QUEUE_JIRA_TOKEN")) // want `token-configured: .*QUEUE_JIRA_TOKEN .*this is a finding if the host is Cloud`
		http.DefaultClient.Do(req)
	}
	if os.Getenv("JIRA_DEPLOYMENT") == "onprem" {
		req.SetBasicAuth("bot", os.Getenv("DEPLOYMENT_JIRA_TOKEN"))
		http.DefaultClient.Do(req)
	}
}

func deployment(p places) {
	req, _ := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/issue/X-1", nil)
	if p.Deployment != "cloud" {
		req.SetBasicAuth("bot", os.Getenv("SERVER_JIRA_PASSWORD"))
		http.DefaultClient.Do(req)
	}
}
