module github.com/atltoken/atltoken

go 1.25.0

require (
	github.com/google/jsonschema-go v0.4.3 // tests check the JSON Schema of the config with it; it needs the standard library only
	go.yaml.in/yaml/v3 v3.0.6
	golang.org/x/mod v0.37.0
	golang.org/x/tools v0.47.0
)

require golang.org/x/sync v0.21.0 // indirect
