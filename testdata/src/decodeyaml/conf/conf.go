// Package conf reads the configuration of package app, once.
package conf

import (
	"os"
	"sync"

	"gopkg.in/yaml.v3"
)

type Config struct {
	Confluence *Service            `yaml:"confluence"`
	Services   map[string]*Service `yaml:"services"`
}

type Service struct {
	Auth Auth `yaml:"auth"`
}

type Auth struct {
	Username string `yaml:"username"`
	APIToken string `yaml:"api_token"`
}

var current = sync.OnceValues(func() (*Config, error) {
	f, err := os.Open(os.Getenv("BRIDGE_CONFIG"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &Config{}
	if err := yaml.NewDecoder(f).Decode(c); err != nil {
		return nil, err
	}
	return c, nil
})

func Get() (*Config, error) { return current() }

func Read(data []byte) (*Config, error) {
	var c Config
	if err := yaml.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	return &c, nil
}
