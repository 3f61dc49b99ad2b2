// Package xorm keeps tokens in a database with xorm.
package xorm

import (
	"net/http"
	"os"

	"xorm.io/xorm"
)

type Tenant struct {
	Email     string
	Token     string `xorm:"'jira_token'"`
	VendorKey string
}

func get(engine *xorm.Engine) {
	var t Tenant
	engine.Where("email = ?", "bot@example.com").Get(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func find(session *xorm.Session) {
	var all []Tenant
	session.Desc("id").Find(&all)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func query(engine *xorm.Engine) {
	all, _ := engine.QueryString("SELECT jira_token FROM tenant")
	for _, row := range all {
		req := site()
		req.SetBasicAuth("bot@example.com", row["jira_token"]) // want `token-stored`
		http.DefaultClient.Do(req)
	}
}

func iterate(engine *xorm.Engine) {
	engine.Iterate(new(Tenant), func(_ int, bean any) error {
		t := bean.(*Tenant)
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		_, err := http.DefaultClient.Do(req)
		return err
	})
}

func save(engine *xorm.Engine) {
	t := Tenant{Token: os.Getenv("JIRA_API_TOKEN")}
	engine.Insert(&t)                                                            // want `token-persisted.*JIRA_API_TOKEN`
	engine.ID(7).Update(&t)                                                      // want `token-persisted.*JIRA_API_TOKEN`
	engine.Exec("UPDATE tenant SET jira_token = ?", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
