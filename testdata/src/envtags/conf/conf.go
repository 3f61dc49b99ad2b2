// Package conf reads the environment when the program starts.
package conf

import "github.com/caarlos0/env/v11"

type Config struct {
	Jira   Jira
	GitHub GitHub
}

type Jira struct {
	Email    string `env:"JIRA_EMAIL"`
	APIToken string `env:"JIRA_API_TOKEN"`
}

type GitHub struct {
	Token string `env:"GITHUB_TOKEN"`
}

// C is filled by Load.
var C Config

func Load() error { return env.Parse(&C) }

func New() (*Config, error) {
	c := &Config{}
	if err := env.Parse(c); err != nil {
		return nil, err
	}
	return c, nil
}
