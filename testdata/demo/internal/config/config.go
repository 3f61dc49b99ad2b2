// Package config reads the service's configuration: a YAML file, overridden by the environment.
package config

import (
	"errors"
	"fmt"
	"os"
	"time"

	"gopkg.in/yaml.v3"
)

// Config is the whole configuration.
type Config struct {
	Listen       string        `yaml:"listen"`
	PublicURL    string        `yaml:"public_url"`
	SyncInterval time.Duration `yaml:"sync_interval"`
	Database     Database      `yaml:"database"`
	Jira         Jira          `yaml:"jira"`
	Bitbucket    Bitbucket     `yaml:"bitbucket"`
	GitHub       GitHub        `yaml:"github"`
}

// Database names the driver and the data source of the tenant store.
type Database struct {
	Driver string `yaml:"driver"`
	DSN    string `yaml:"dsn"`
}

// Jira is our own site, where the service files incidents.
type Jira struct {
	SiteURL    string `yaml:"site_url"`
	Email      string `yaml:"email"`
	APIToken   string `yaml:"api_token"`
	OpsProject string `yaml:"ops_project"`
}

// Bitbucket is the account that reads customers' pull requests.
type Bitbucket struct {
	User  string `yaml:"user"`
	Token string `yaml:"token"`
}

// GitHub is the account that reads pull requests of customers on GitHub.
type GitHub struct {
	User  string `yaml:"user"`
	Token string `yaml:"token"`
}

// Load reads path, applies the environment and checks the result.
func Load(path string) (*Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	cfg := &Config{
		Listen:       ":8080",
		SyncInterval: 5 * time.Minute,
		Database:     Database{Driver: "postgres"},
	}
	if err := yaml.Unmarshal(b, cfg); err != nil {
		return nil, fmt.Errorf("parse %s: %w", path, err)
	}
	cfg.applyEnv()
	return cfg, cfg.validate()
}

func (c *Config) applyEnv() {
	override(&c.Database.DSN, "DATABASE_DSN")
	override(&c.Jira.SiteURL, "JIRA_SITE_URL")
	override(&c.Jira.Email, "JIRA_EMAIL")
	override(&c.Jira.APIToken, "JIRA_API_TOKEN")
	override(&c.Bitbucket.User, "BITBUCKET_USER")
	override(&c.Bitbucket.Token, "BITBUCKET_TOKEN")
	override(&c.GitHub.User, "GITHUB_USER")
	override(&c.GitHub.Token, "GITHUB_TOKEN")
}

func override(field *string, name string) {
	if v, ok := os.LookupEnv(name); ok {
		*field = v
	}
}

func (c *Config) validate() error {
	if c.PublicURL == "" || c.Database.DSN == "" || c.Jira.SiteURL == "" {
		return errors.New("configuration: public_url, database.dsn and jira.site_url are required")
	}
	return nil
}
