// Package app depends on what package lib says.
package app

import (
	"errors"
	"net/http"
	"os"

	"guards/lib"
)

func request(base string) *http.Request {
	req, err := http.NewRequest("GET", base+"/rest/api/2/myself", nil)
	if err != nil {
		panic(err)
	}
	return req
}

func predicate() {
	base := os.Getenv("JIRA_URL")
	req := request(base)
	if lib.IsCloud(base) {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // MISS: the check makes it Cloud
	} else {
		// FALSE ALARM: the check makes it Data Center
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_2")) // want `token-configured: .*variable JIRA_TOKEN_2 .*this is a finding if the host is Cloud`
	}
	http.DefaultClient.Do(req)
}

func early() error {
	base := os.Getenv("JIRA_URL")
	if lib.IsCloud(base) {
		return errors.New("use OAuth on Cloud")
	}
	req := request(base)
	// FALSE ALARM: the check makes it Data Center
	req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_3")) // want `token-configured: .*variable JIRA_TOKEN_3 .*this is a finding if the host is Cloud`
	_, err := http.DefaultClient.Do(req)
	return err
}

func detected() {
	base := os.Getenv("JIRA_URL")
	req := request(base)
	switch lib.Detect(base) {
	case lib.Cloud:
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4")) // MISS: the check makes it Cloud
	case lib.DataCenter:
		// FALSE ALARM: the check makes it Data Center
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_5")) // want `token-configured: .*variable JIRA_TOKEN_5 .*this is a finding if the host is Cloud`
	}
	http.DefaultClient.Do(req)
}

func method(d lib.Deployment) {
	req := request(os.Getenv("JIRA_URL"))
	if d.IsCloud() {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_6")) // MISS: the check makes it Cloud
	} else {
		// FALSE ALARM: the check makes it Data Center
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_7")) // want `token-configured: .*variable JIRA_TOKEN_7 .*this is a finding if the host is Cloud`
	}
	http.DefaultClient.Do(req)
}
