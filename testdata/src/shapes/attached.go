package shapes

import "net/http"

const sent = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=8F5A6B7C"

// What is attached is reported there, once.
func send() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("bot@acme.com", sent) // want `token-hardcoded: Jira API token hard-coded in the source .attached.go:5. reaches https://acme.atlassian.net`
	http.DefaultClient.Do(req)
}

const sentElsewhere = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=7F5A6B7C" // want `token-hardcoded: Atlassian API token hard-coded as sentElsewhere: `

// What is sent to nobody known is in the source all the same.
func sendElsewhere() {
	req, _ := http.NewRequest("GET", "https://tickets.acme.example/api/me", nil)
	req.SetBasicAuth("bot@acme.com", sentElsewhere)
	http.DefaultClient.Do(req)
}
