// Package forwarded relays the credential that came with an inbound request.
package forwarded

import "net/http"

const (
	jira   = "https://acme.atlassian.net/rest/api/3/myself"
	github = "https://api.github.com/user"
)

func header(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequestWithContext(r.Context(), "GET", jira, nil)
	out.Header.Set("Authorization", r.Header.Get("Authorization")) // want `token-forwarded: .*Authorization.* reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(out)
}

func headerTwin(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequestWithContext(r.Context(), "GET", github, nil)
	out.Header.Set("Authorization", r.Header.Get("Authorization"))
	http.DefaultClient.Do(out)
}

func basic(w http.ResponseWriter, r *http.Request) {
	user, pass, ok := r.BasicAuth()
	if !ok {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(user, pass) // want `token-forwarded: `
	http.DefaultClient.Do(out)
}

func basicTwin(w http.ResponseWriter, r *http.Request) {
	user, pass, ok := r.BasicAuth()
	if !ok {
		return
	}
	out, _ := http.NewRequest("GET", github, nil)
	out.SetBasicAuth(user, pass)
	http.DefaultClient.Do(out)
}

func credentialsOf(r *http.Request) string { return r.Header.Get("Authorization") }

func viaHelper(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.Header.Set("Authorization", credentialsOf(r)) // want `token-forwarded: `
	http.DefaultClient.Do(out)
}

func allHeaders(w http.ResponseWriter, r *http.Request) {
	out, _ := http.NewRequest("GET", jira, nil)
	out.Header = r.Header.Clone() // want `token-forwarded: .*header Authorization .*reaches https://acme`
	http.DefaultClient.Do(out)
}
