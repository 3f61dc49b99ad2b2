package analyzer

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// SettingsName stands for the file in what is said about settings of a driver.
const SettingsName = "settings"

// ParseSettings reads the settings that a driver, such as golangci-lint, decoded from a file of its own. They have the keys
// of the config file and are checked as strictly; "version" may be left out. They stand in for the config file. The key
// "config", which goes with no other, names a config file instead, "none" for the defaults.
//
// The result is nil when there are no settings: then the config file found upwards counts. Errors are [*ConfigError]s
// without a line, as nobody knows any.
func ParseSettings(settings any) (*Config, error) {
	if settings == nil {
		return nil, nil
	}
	data, err := yaml.Marshal(settings)
	if err != nil {
		return nil, &ConfigError{File: SettingsName, Message: err.Error()}
	}
	var keys map[string]yaml.Node
	if err := yaml.Unmarshal(data, &keys); err != nil {
		return nil, &ConfigError{File: SettingsName, Message: "are no map of settings"}
	}
	if len(keys) == 0 {
		return nil, nil
	}
	if file, ok := keys["config"]; ok {
		switch {
		case len(keys) > 1:
			return nil, &ConfigError{File: SettingsName, Message: "key config names a file, which goes with no other key"}
		case file.Kind != yaml.ScalarNode || file.Value == "":
			return nil, &ConfigError{File: SettingsName, Message: "key config: wants the name of a file"}
		case file.Value == "none":
			return DefaultConfig(), nil
		}
		return LoadConfig(file.Value)
	}
	if _, ok := keys["version"]; !ok {
		data = fmt.Appendf(nil, "version: %d\n%s", ConfigVersion, data)
	}
	c, err := ParseConfig(SettingsName, data)
	if e := (*ConfigError)(nil); errors.As(err, &e) {
		err = &ConfigError{File: e.File, Message: e.Message}
	}
	return c, err
}

// Use makes c the configuration of all packages, instead of the config file; nil takes that back. Flags still overrule it.
// It is for drivers with settings of their own and must not be called while [Analyzer] runs.
func Use(c *Config) { options.settings = c }
