package shapes

import "embed"

// Files that become part of the program are read as well.
var (
	//go:embed settings.yaml
	settings string // want `token-hardcoded: Atlassian API token hard-coded as api_token in the embedded file settings.yaml:4: `

	//go:embed samples.yaml
	sampleSettings string

	//go:embed ui
	ui embed.FS // want `token-hardcoded: Jira token hard-coded as jiraToken in the embedded file ui/env.js:2: `
)
