package mapkeys

import (
	"net/http"
	"os"
	"strings"
)

// Maps in maps.
func nested() {
	conf := map[string]map[string]string{
		"jira":   {"url": "https://acme.atlassian.net", "token": os.Getenv("JIRA_API_TOKEN")},
		"github": {"url": "https://api.github.com", "token": os.Getenv("GITHUB_TOKEN")},
	}
	req, _ := http.NewRequest("GET", conf["jira"]["url"]+"/rest/api/3/field", nil)
	req.SetBasicAuth("bot@acme.com", conf["jira"]["token"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/field by`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", conf["github"]["url"]+"/user", nil)
	req2.SetBasicAuth("acme-bot", conf["github"]["token"])
	http.DefaultClient.Do(req2)
}

// One function for all services, called with the section that is meant.
func ping(section map[string]string, path string) error {
	req, err := http.NewRequest("GET", section["url"]+path, nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(section["user"], section["token"]) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/myself by`
	_, err = http.DefaultClient.Do(req)
	return err
}

func sections() error {
	conf := map[string]map[string]string{"jira": {}, "github": {}}
	conf["jira"]["url"] = "https://acme.atlassian.net"
	conf["jira"]["token"] = os.Getenv("JIRA_API_TOKEN")
	conf["github"]["url"] = "https://api.github.com"
	conf["github"]["token"] = os.Getenv("GITHUB_TOKEN")
	if err := ping(conf["github"], "/user"); err != nil {
		return err
	}
	return ping(conf["jira"], "/rest/api/3/myself")
}

// Settings by name, read in a loop over the names.
func environment() map[string]string {
	env := make(map[string]string)
	for _, name := range []string{"JIRA_URL", "JIRA_EMAIL", "JIRA_API_TOKEN"} {
		env[name] = os.Getenv(name)
	}
	return env
}

func fromEnvironment() error {
	env := environment()
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/priority", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(env["JIRA_EMAIL"], env["JIRA_API_TOKEN"]) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/priority by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// The whole environment as a map.
func allEnvironment() error {
	env := map[string]string{}
	for _, kv := range os.Environ() {
		if k, v, ok := strings.Cut(kv, "="); ok {
			env[k] = v
		}
	}
	req, err := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/status", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth(env["JIRA_EMAIL"], env["JIRA_API_TOKEN"]) // want `token-configured: .*reaches https://acme\.atlassian\.net/rest/api/3/status by`
	_, err = http.DefaultClient.Do(req)
	return err
}

// The key is the destination.
func byURL() {
	for url, token := range map[string]string{
		"https://acme.atlassian.net/rest/api/3/role": os.Getenv("JIRA_API_TOKEN"),
		"https://api.github.com/user":                os.Getenv("GITHUB_TOKEN"),
	} {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/role by`
		http.DefaultClient.Do(req)
	}
}

func byURLTwin() {
	for url, token := range map[string]string{
		"https://api.github.com/user":       os.Getenv("GITHUB_TOKEN"),
		"https://gitlab.com/api/v4/user/me": os.Getenv("GITLAB_TOKEN"),
	} {
		req, _ := http.NewRequest("GET", url, nil)
		req.SetBasicAuth("bot@acme.com", token)
		http.DefaultClient.Do(req)
	}
}

// The value is the destination's settings: url and token stay together while the map is ranged over.
func byName() {
	for _, a := range map[string]account{
		"jira":   {"https://acme.atlassian.net/rest/api/3/label", os.Getenv("JIRA_API_TOKEN")},
		"github": {"https://api.github.com/user", os.Getenv("GITHUB_TOKEN")},
	} {
		req, _ := http.NewRequest("GET", a.url, nil)
		req.SetBasicAuth("bot@acme.com", a.token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches https://acme\.atlassian\.net/rest/api/3/label by`
		http.DefaultClient.Do(req)
	}
}

// What was overwritten or taken out is gone.
func replaced() {
	m := map[string]string{"jira": os.Getenv("JIRA_API_TOKEN")}
	m["jira"] = os.Getenv("JIRA_SERVICE_TOKEN")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter/search", nil)
	req.SetBasicAuth("bot@acme.com", m["jira"]) // want `token-configured: .*variable JIRA_SERVICE_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)

	delete(m, "jira")
	req2, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/filter/search", nil)
	req2.SetBasicAuth("bot@acme.com", m["jira"])
	http.DefaultClient.Do(req2)
}

// Keys put together from constants, and a default.
const prefix = "jira"

func joinedKeys() {
	m := map[string]string{}
	m[prefix+".token"] = os.Getenv("JIRA_API_TOKEN")
	m["github.token"] = os.Getenv("GITHUB_TOKEN")
	token, ok := m["jira.token"]
	if !ok {
		token = os.Getenv("JIRA_FALLBACK_TOKEN")
	}
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/resolution", nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_(API|FALLBACK)_TOKEN .\S+. and 1 more reaches`
	http.DefaultClient.Do(req)

	req2, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req2.SetBasicAuth("acme-bot", m["github.token"])
	http.DefaultClient.Do(req2)
}
