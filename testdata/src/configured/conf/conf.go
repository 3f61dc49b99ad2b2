// Package conf reads the configuration of package app.
package conf

import (
	"encoding/json"
	"os"
)

type Config struct {
	Atlassian Atlassian `json:"atlassian"`
	Forge     struct {
		Token string `json:"token"`
	} `json:"gitlab"`
}

type Atlassian struct {
	URL   string `json:"url"`
	User  string `json:"user"`
	Token string `json:"api_token"`
}

func Load(name string) (Config, error) {
	var c Config
	data, err := os.ReadFile(name)
	if err != nil {
		return c, err
	}
	err = json.Unmarshal(data, &c)
	return c, err
}
