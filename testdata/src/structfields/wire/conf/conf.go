// Package conf is what package app starts from.
package conf

import "os"

type Endpoint struct {
	URL  string
	Auth *Auth
}

type Auth struct{ User, Token string }

type Config struct {
	Trackers struct{ Jira, GitHub Endpoint }
	Debug    bool
}

func FromEnv() *Config {
	c := &Config{Debug: os.Getenv("DEBUG") != ""}
	c.Trackers.Jira = Endpoint{"https://acme.atlassian.net", &Auth{"bot@acme.com", os.Getenv("JIRA_TOKEN")}}
	c.Trackers.GitHub = Endpoint{URL: "https://api.github.com", Auth: &Auth{Token: os.Getenv("GITHUB_TOKEN")}}
	return c
}
