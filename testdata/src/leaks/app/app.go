// Package app brings the two together: only here it is known what the other packages show and keep.
package app

import (
	"encoding/json"
	"os"

	"leaks/client"
	"leaks/conf"
)

func sync() {
	data, _ := os.ReadFile("sites.json")
	var s conf.Site
	json.Unmarshal(data, &s)
	client.Send("https://acme.atlassian.net/rest/api/3/myself", s.Secret) // want `token-configured: .*secret` `token-logged: .*Secret.* in a log.* at .*client.go` `token-persisted: .*Secret.* in a file.* at .*client.go`

	// An exception works where the two are put together.
	data, _ = os.ReadFile("backups.json")
	var b conf.Backup
	json.Unmarshal(data, &b)
	//atltoken:allow token-logged, token-configured: shown to its owner alone
	client.Send("https://acme.atlassian.net/rest/api/3/myself", b.Secret)

	data, _ = os.ReadFile("mirrors.json")
	var m conf.Mirror
	json.Unmarshal(data, &m)
	client.Send("https://git.example.com/api/me", m.Secret)
}
