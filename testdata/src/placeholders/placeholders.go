// Package placeholders has literals that stand for a credential without being one.
package placeholders

import "net/http"

func send(token string) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("you@example.com", token)
	http.DefaultClient.Do(req)
}

func all() {
	for _, token := range []string{"", "<your api token>", "${JIRA_TOKEN}", "your-api-token", "changeme", "xxxxxxxx", "********"} {
		send(token)
	}
	send("")
	send("<token>")
	send("${TOKEN}")
	send("YOUR_API_TOKEN")
	send("my-api-token")
	send("example-token")
	send("dummy")
	send("0000000000")
	send("JIRA_API_TOKEN")
}

func real() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("you@example.com", "Xq7rT9zLw2") // want `token-hardcoded: `
	http.DefaultClient.Do(req)
}
