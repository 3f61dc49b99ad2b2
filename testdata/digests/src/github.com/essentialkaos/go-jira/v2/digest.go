// Written from the source of github.com/essentialkaos/go-jira/v2; not verified

package jira

type API struct{}

func NewAPI(url string, username string, password string) (*API, error) { panic("digest") }
