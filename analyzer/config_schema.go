package analyzer

import (
	_ "embed"
	"slices"
)

//go:embed config.schema.json
//atltoken:allow token-instructed: it describes what others ask for
var configSchema []byte

// ConfigSchema returns the JSON Schema (draft 2020-12) of the config file. It is generated from the types of this package
// by a test. What it cannot say is checked by [ParseConfig] alone: that ids are declared once and known where they are
// referred to, and that regular expressions compile.
func ConfigSchema() []byte { return slices.Clone(configSchema) }
