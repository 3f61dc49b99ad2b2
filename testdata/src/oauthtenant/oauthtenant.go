// Package oauthtenant takes OAuth apps from customers, and beside each the vendor's own.
package oauthtenant

import (
	"database/sql"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"strings"

	"gopkg.in/yaml.v3"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/bitbucket"
	"golang.org/x/oauth2/clientcredentials"
)

var atlassian = oauth2.Endpoint{
	AuthURL:  "https://auth.atlassian.com/authorize",
	TokenURL: "https://auth.atlassian.com/oauth/token",
}

func fromForm(w http.ResponseWriter, r *http.Request) {
	cfg := &oauth2.Config{ // want `oauth-per-tenant: .*OAuth client secret from .*form field client_secret`
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		Endpoint:     atlassian,
	}
	http.Redirect(w, r, cfg.AuthCodeURL("state"), http.StatusFound)
}

func vendorsOwn(w http.ResponseWriter, r *http.Request) {
	cfg := &oauth2.Config{
		ClientID:     os.Getenv("OAUTH_CLIENT_ID"),
		ClientSecret: os.Getenv("OAUTH_CLIENT_SECRET"),
		Endpoint:     atlassian,
	}
	http.Redirect(w, r, cfg.AuthCodeURL("state"), http.StatusFound)
}

// Only the id comes from the customer: that is public, and opens nothing.
func idFromForm(w http.ResponseWriter, r *http.Request) {
	cfg := &oauth2.Config{ClientID: r.FormValue("client_id"), Endpoint: atlassian}
	http.Redirect(w, r, cfg.AuthCodeURL("state"), http.StatusFound)
}

type app struct{ id, secret string }

func (a app) config() *oauth2.Config {
	return &oauth2.Config{ClientID: a.id, ClientSecret: a.secret, Endpoint: bitbucket.Endpoint} // want `oauth-per-tenant: Bitbucket OAuth client secret from database`
}

func fromStore(db *sql.DB, tenant string) *oauth2.Config {
	var a app
	if err := db.QueryRow("SELECT id, secret FROM apps WHERE tenant = $1", tenant).Scan(&a.id, &a.secret); err != nil {
		return nil
	}
	return a.config()
}

// On Data Center each instance has its own app.
func onDataCenter(w http.ResponseWriter, r *http.Request) {
	base := r.FormValue("url")
	cfg := &oauth2.Config{
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		Endpoint: oauth2.Endpoint{
			AuthURL:  base + "/rest/oauth2/latest/authorize",
			TokenURL: base + "/rest/oauth2/latest/token",
		},
	}
	http.Redirect(w, r, cfg.AuthCodeURL("state"), http.StatusFound)
}

// Somebody else's OAuth.
func github(w http.ResponseWriter, r *http.Request) {
	cfg := &oauth2.Config{
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		Endpoint:     oauth2.Endpoint{TokenURL: "https://github.com/login/oauth/access_token"},
	}
	http.Redirect(w, r, cfg.AuthCodeURL("state"), http.StatusFound)
}

var secretFlag = flag.String("client-secret", "", "secret of the OAuth app")

func fromFlag() *oauth2.Config {
	return &oauth2.Config{ClientID: "abc", ClientSecret: *secretFlag, Endpoint: atlassian} // want `oauth-per-tenant: .*flag client-secret.*if the vendor runs this program`
}

func argument() *oauth2.Config {
	return &oauth2.Config{ClientID: "abc", ClientSecret: os.Args[1], Endpoint: atlassian} // want `oauth-per-tenant: .*command line argument.*if the vendor runs this program`
}

type settings struct {
	OAuth struct {
		ClientSecret string `yaml:"client_secret"`
	} `yaml:"oauth"`
	Tenants []struct {
		Name         string `yaml:"name"`
		ClientSecret string `yaml:"client_secret"`
	} `yaml:"tenants"`
}

func load() (s settings) {
	data, _ := os.ReadFile("app.yaml")
	yaml.Unmarshal(data, &s)
	return s
}

func fromFile() *oauth2.Config {
	return &oauth2.Config{ClientID: "abc", ClientSecret: load().OAuth.ClientSecret, Endpoint: atlassian}
}

// A config file with an entry for each customer.
func fromTenants() (cs []*oauth2.Config) {
	for _, t := range load().Tenants {
		cs = append(cs, &oauth2.Config{ClientID: "abc", ClientSecret: t.ClientSecret, Endpoint: atlassian}) // want `oauth-per-tenant: .*config file app\.yaml\.tenants\.client_secret`
	}
	return cs
}

// A service account's client credentials: Atlassian says both.
func machine(w http.ResponseWriter, r *http.Request) {
	cfg := clientcredentials.Config{ // want `oauth-per-tenant: .*ask Atlassian`
		ClientID:     r.FormValue("client_id"),
		ClientSecret: r.FormValue("client_secret"),
		TokenURL:     "https://auth.atlassian.com/oauth/token",
	}
	cfg.Token(r.Context())
}

func machineOwn(r *http.Request) {
	cfg := clientcredentials.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		TokenURL:     "https://auth.atlassian.com/oauth/token",
	}
	cfg.Token(r.Context())
}

// Bitbucket's token endpoint takes the app's id and secret by basic authentication.
func refresh(id, secret, token string) error {
	body := strings.NewReader("grant_type=refresh_token&refresh_token=" + token)
	req, err := http.NewRequest("POST", "https://bitbucket.org/site/oauth2/access_token", body)
	if err != nil {
		return err
	}
	req.SetBasicAuth(id, secret) // want `oauth-per-tenant: Bitbucket OAuth client secret from .*body field secret`
	_, err = http.DefaultClient.Do(req)
	return err
}

func refreshOwn(token string) error {
	return refresh(os.Getenv("BITBUCKET_KEY"), os.Getenv("BITBUCKET_SECRET"), token)
}

func refreshTenants(w http.ResponseWriter, r *http.Request) {
	var in struct {
		ID     string `json:"id"`
		Secret string `json:"secret"`
		Token  string `json:"token"`
	}
	json.NewDecoder(r.Body).Decode(&in)
	refresh(in.ID, in.Secret, in.Token)
}

// The client credentials grant at Bitbucket: the same doubt as with service accounts.
func bitbucketMachine(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("POST", "https://bitbucket.org/site/oauth2/access_token", strings.NewReader("grant_type=client_credentials"))
	req.SetBasicAuth(r.FormValue("key"), r.FormValue("secret")) // want `oauth-per-tenant: Bitbucket OAuth client secret from .*form field secret.*: ask Atlassian`
	http.DefaultClient.Do(req)
}

func bitbucketConsent(w http.ResponseWriter, r *http.Request) {
	body := strings.NewReader("grant_type=authorization_code&code=" + r.FormValue("code"))
	req, _ := http.NewRequest("POST", "https://bitbucket.org/site/oauth2/access_token", body)
	req.SetBasicAuth(r.FormValue("key"), r.FormValue("secret")) // want `oauth-per-tenant: Bitbucket OAuth client secret from .*form field secret[^;]* by basic auth; path`
	http.DefaultClient.Do(req)
}
