package errorvalues

import (
	"net/http"
	"os"
	"reflect"
)

// A type that no package declares, in an interface, as generated mocks have it.
func boxed() error {
	want := []reflect.Type{reflect.TypeOf((*error)(nil)).Elem(), reflect.TypeOf((*any)(nil)).Elem()}
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/"+want[0].Name(), nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("bot@acme.com", os.Getenv("JIRA_BOXED_TOKEN")) // want `token-configured: .*variable JIRA_BOXED_TOKEN .\S+. reaches https://acme\.atlassian\.net`
	_, err = http.DefaultClient.Do(req)
	return err
}
