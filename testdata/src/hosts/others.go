package hosts

import (
	"fmt"
	"os"
)

// Each of the following is another host, or one of Atlassian's that takes no credential of an account.

func partners() {
	for _, url := range []string{
		"https://api.tempo.io/4/worklogs",
		"https://eu.api.tempo.io/4/worklogs",
		"https://acme.xray.app/api/v2/graphql",
		"https://xray.cloud.getxray.app/api/v2/graphql",
		"https://api.zephyrscale.smartbear.com/v2/testcases",
	} {
		req := get(url)
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_70"))
		send(req)
	}
}

// The company's own Data Center.
func company() {
	req := get("https://jira.example.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_API_TOKEN_71"))
	send(req)
}

func companyBelow() {
	req := get("https://acme.jira.example.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_API_TOKEN_72"))
	send(req)
}

// Atlassian's public tracker runs on Data Center.
func tracker() {
	req := get("https://jira.atlassian.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_API_TOKEN_73"))
	send(req)
}

// A web trigger is the app's own code; the keys of Connect installations are public; Loom has no API for accounts.
func triggers() {
	req := get("https://1a2b.hello.atlassian-dev.net/x1/fake")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_74"))
	send(req)
}

func installKeys() {
	req := get("https://connect-install-keys.atlassian.com/fake-key-id")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_75"))
	send(req)
	second := get("https://connect-install-keys.atlassian-us-gov-mod.com/fake-key-id")
	second.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_76"))
	send(second)
}

func videos() {
	req := get("https://www.loom.com/api/videos")
	req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_77"))
	send(req)
	second := get("https://dev.loom.com/api/videos")
	second.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_API_TOKEN_78"))
	send(second)
}

// Hosts that contain the name of one of Atlassian's.
func longer() {
	req := get("https://mysite.atlassian.net.example.com/rest/api/2/myself")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_API_TOKEN_79"))
	send(req)
}

func noDot() {
	req := get("https://notatlassian.net/rest/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("JIRA_API_TOKEN_80"))
	send(req)
}

func noDotBefore() {
	req := get("https://" + os.Getenv("PREFIX") + "atlassian.net/rest/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_81"))
	send(req)
}

func dotAfter() {
	req := get("https://mysite.atlassian.net." + os.Getenv("DOMAIN") + "/rest/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_87"))
	send(req)
}

func inPath() {
	req := get("https://proxy.example.com/acme.atlassian.net/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_82"))
	send(req)
}

func inQuery() {
	req := get("https://proxy.example.com/fetch?url=https://acme.atlassian.net/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_83"))
	send(req)
}

// What stands before the host is a user.
func asUser() {
	req := get("https://acme.atlassian.net@example.com/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_84"))
	send(req)
}

func asPassword() {
	req := get("https://bot:acme.atlassian.net@example.com/x")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_85"))
	send(req)
}

// Help text names a host as an example; the request goes where the user says.
func example() error {
	base := os.Getenv("SERVICE_URL")
	if base == "" {
		return fmt.Errorf("SERVICE_URL is not set; for example https://your-domain.atlassian.net")
	}
	req := get(base + "/items")
	req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_86"))
	send(req)
	return nil
}
