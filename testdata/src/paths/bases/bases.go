// Package bases calls several paths below one base that is configured: what one path says of the deployment holds for all.
package bases

import (
	"net/http"
	"os"
)

type server struct{ base, user, password string }

func (s *server) get(path string) error {
	req, err := http.NewRequest("GET", s.base+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.user, s.password)
	_, err = http.DefaultClient.Do(req)
	return err
}

func (s *server) repos() error   { return s.get("/rest/api/1.0/projects/X/repos") } // Data Center alone
func (s *server) commits() error { return s.get("/rest/jira/latest/issues/X-1/commits") }
func (s *server) issue() error   { return s.get("/rest/dev-status/1.0/issue/detail") }

func dataCenter() {
	s := &server{os.Getenv("BITBUCKET_URL"), os.Getenv("BITBUCKET_USER"), os.Getenv("BITBUCKET_PASSWORD")}
	s.repos()
	s.commits()
	s.issue()
}

type site struct{ base, user, token string }

func (s *site) page() error {
	req, err := http.NewRequest("GET", s.base+"/wiki/api/v2/pages", nil) // Cloud alone
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.user, s.token) // want `token-configured: .*variable CONFLUENCE_TOKEN .*/wiki/api/v2/pages by basic auth; path`
	_, err = http.DefaultClient.Do(req)
	return err
}

func (s *site) attach() error {
	req, err := http.NewRequest("POST", s.base+"/wiki/rest/api/content/1/child/attachment", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(s.user, s.token) // want `token-configured: .*variable CONFLUENCE_TOKEN .*/wiki/rest/api/content/1/child/attachment by basic auth; path`
	_, err = http.DefaultClient.Do(req)
	return err
}

func cloud() {
	s := &site{os.Getenv("CONFLUENCE_URL"), os.Getenv("CONFLUENCE_USER"), os.Getenv("CONFLUENCE_TOKEN")}
	s.page()
	s.attach()
}

// Another base, with a path that both serve.
func other() error {
	req, err := http.NewRequest("GET", os.Getenv("JIRA_URL")+"/rest/api/2/myself", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(os.Getenv("JIRA_USER"), os.Getenv("JIRA_TOKEN")) // want `token-configured: .*variable JIRA_TOKEN .*this is a finding if the host is Cloud`
	_, err = http.DefaultClient.Do(req)
	return err
}
