// Package embeds has texts in its binary. There is one finding for each file that asks, at the variable.
package embeds

import (
	"embed"
	_ "embed"
)

//go:embed help.md
var help string // want `token-instructed: the embedded file help.md asks people for an Atlassian API token on line 5 \(the link to id.atlassian.com/manage-profile/security/api-tokens\) and on 1 more line. Use OAuth`

//go:embed datacenter.md
var datacenter []byte

//go:embed ui
var ui embed.FS // want `the embedded file ui/form.html asks people for a Jira API token on line 3` `the embedded file ui/app.js asks people for a Jira API token on line 4` `the embedded file ui/openapi.json asks people for a Bitbucket app password on line 4`

//go:embed sample.yaml
//atltoken:allow token-instructed ADDON-2: customers of before keep their settings
var sample string
