package guards

import (
	"net/http"
	"os"
	"strings"
)

// Checks that look like one of the deployment and are about something else must silence nothing.

// A subcommand, and the side of a connection.
func subcommand() {
	switch os.Args[1] {
	case "server":
		req := myself(site())
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_40")) // want `token-configured: .*variable JIRA_TOKEN_40 `
		http.DefaultClient.Do(req)
	}
}

type process struct {
	Server        bool
	UseCloudSync  bool
	CloudEvents   bool
	OwnerEmail    string
	ReportPattern string
}

func sides(p process) {
	if p.Server {
		req := myself(site())
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_41")) // want `token-configured: .*variable JIRA_TOKEN_41 `
		http.DefaultClient.Do(req)
	}
}

// Features that run in some cloud.
func features(p process) {
	if p.UseCloudSync {
		return
	}
	req := myself(site())
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_42")) // want `token-configured: .*variable JIRA_TOKEN_42 `
	http.DefaultClient.Do(req)
	if p.CloudEvents {
		return
	}
	second := myself(site())
	second.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_43")) // want `token-configured: .*variable JIRA_TOKEN_43 `
	http.DefaultClient.Do(second)
}

// The domain of an address, and a name that is no host of any vendor.
func addresses(p process) {
	if strings.HasSuffix(p.OwnerEmail, "@acme.com") {
		req := myself(site())
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_44")) // want `token-configured: .*variable JIRA_TOKEN_44 `
		http.DefaultClient.Do(req)
	}
	if p.ReportPattern == "reports.acme.io" {
		req := myself(site())
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_45")) // want `token-configured: .*variable JIRA_TOKEN_45 `
		http.DefaultClient.Do(req)
	}
}

// What is not behind the gateway, or not on a legacy domain, is most often a site.
func gateway() {
	u := site()
	req := myself(u)
	if strings.HasPrefix(u.String(), "https://api.atlassian.com/") {
		req.Header.Set("X-Gateway", "1")
	} else {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_50")) // want `token-configured: .*variable JIRA_TOKEN_50 .*if the host is Cloud`
	}
	http.DefaultClient.Do(req)
}

func legacyDomain() {
	u := site()
	if strings.HasSuffix(u.Host, ".jira.com") {
		return
	}
	req := myself(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_51")) // want `token-configured: .*variable JIRA_TOKEN_51 .*if the host is Cloud`
	http.DefaultClient.Do(req)
}

// A Jira that is not at Bitbucket's host may be anywhere.
func otherProduct() {
	u := site()
	if strings.Contains(u.Host, "bitbucket.org") {
		return
	}
	req := myself(u)
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_53")) // want `token-configured: .*variable JIRA_TOKEN_53 .*if the host is Cloud`
	http.DefaultClient.Do(req)
	if strings.HasSuffix(u.Host, ".atlassian.net") || strings.HasSuffix(u.Host, "bitbucket.org") {
		return
	}
	own := myself(u)
	own.SetBasicAuth("bot", os.Getenv("JIRA_TOKEN_54"))
	http.DefaultClient.Do(own)
}

func gatewayTwin() {
	u := site()
	req := myself(u)
	if !strings.HasPrefix(u.String(), "https://api.atlassian.com/") && !strings.HasSuffix(u.Host, ".atlassian.net") {
		req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_TOKEN_52"))
	}
	http.DefaultClient.Do(req)
}

// A constructor that sends Cloud away: what it builds is not built where it does.
type ownSite struct{ base, token string }

func newOwnSite(base string) (*ownSite, error) {
	if isCloud(base) {
		return nil, errCloud
	}
	return &ownSite{base: base, token: os.Getenv("JIRA_TOKEN_46")}, nil
}

func (s *ownSite) get() error {
	req, err := http.NewRequest("GET", s.base+"/rest/api/2/myself", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+s.token)
	_, err = http.DefaultClient.Do(req)
	return err
}

func ownSites() {
	s, err := newOwnSite(os.Getenv("JIRA_URL"))
	if err == nil {
		s.get()
	}
}

// And one that takes only Cloud.
type cloudSite struct{ base, token string }

func newCloudSite(base string) (*cloudSite, error) {
	if !isCloud(base) {
		return nil, errCloud
	}
	return &cloudSite{base: base, token: os.Getenv("JIRA_TOKEN_47")}, nil
}

func (s *cloudSite) get() error {
	req, err := http.NewRequest("GET", s.base+"/rest/api/2/myself", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+s.token) // want `token-configured: .*variable JIRA_TOKEN_47 `
	_, err = http.DefaultClient.Do(req)
	return err
}

func cloudSites() {
	s, err := newCloudSite(os.Getenv("JIRA_URL"))
	if err == nil {
		s.get()
	}
}
