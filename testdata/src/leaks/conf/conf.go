// Package conf shows and keeps its settings. Nothing in it says that they are Atlassian's.
package conf

import (
	"encoding/json"
	"log"
	"os"
)

type Site struct {
	Host   string `json:"host"`
	Secret string `json:"secret"`
}

type Mirror struct {
	Host   string `json:"host"`
	Secret string `json:"secret"`
}

type Backup struct {
	Host   string `json:"host"`
	Secret string `json:"secret"`
}

// Nobody that the analysed packages know calls these.
func Show(s Site) { log.Printf("%+v", s) }

func ShowMirror(m Mirror) { log.Printf("%+v", m) }

func ShowBackup(b Backup) { log.Printf("%+v", b) }

func Keep(s Site) error {
	data, _ := json.Marshal(s)
	return os.WriteFile("site.json", data, 0o600)
}
