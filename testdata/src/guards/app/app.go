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
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	} else {
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_2"))
	}
	http.DefaultClient.Do(req)
}

func early() error {
	base := os.Getenv("JIRA_URL")
	if lib.IsCloud(base) {
		return errors.New("use OAuth on Cloud")
	}
	req := request(base)
	req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_3"))
	_, err := http.DefaultClient.Do(req)
	return err
}

func detected() {
	base := os.Getenv("JIRA_URL")
	req := request(base)
	switch lib.Detect(base) {
	case lib.Cloud:
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_4")) // want `token-configured: .*variable JIRA_TOKEN_4 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	case lib.DataCenter:
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_5"))
	}
	http.DefaultClient.Do(req)
}

func method(d lib.Deployment) {
	req := request(os.Getenv("JIRA_URL"))
	if d.IsCloud() {
		req.Header.Set("Authorization", "Bearer "+os.Getenv("JIRA_TOKEN_6")) // want `token-configured: .*variable JIRA_TOKEN_6 .\S+. reaches \{\}/rest/api/2/myself by bearer token; path`
	} else {
		req.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_7"))
	}
	http.DefaultClient.Do(req)
}
