// Package files writes tokens into files.
package files

import (
	"encoding/json"
	"os"
	"strings"

	"github.com/google/renameio/v2"
	"github.com/joho/godotenv"
	"github.com/natefinch/atomic"
	"github.com/spf13/afero"
	"github.com/spf13/viper"
	"gopkg.in/yaml.v3"
)

type config struct {
	Email string `json:"email" yaml:"email"`
	Token string `json:"token" yaml:"token"`
}

func whole() {
	token := os.Getenv("JIRA_API_TOKEN")
	os.WriteFile("token", []byte(token), 0o600) // want `token-persisted.*JIRA_API_TOKEN`
	os.WriteFile("email", []byte(os.Getenv("JIRA_EMAIL")), 0o600)
	data, _ := json.MarshalIndent(config{Token: token}, "", "  ")
	os.WriteFile("config.json", data, 0o600) // want `token-persisted.*JIRA_API_TOKEN`
	data, _ = yaml.Marshal(map[string]string{"token": token})
	os.WriteFile("config.yaml", data, 0o600)                           // want `token-persisted.*JIRA_API_TOKEN`
	renameio.WriteFile("token", []byte(token), 0o600)                  // want `token-persisted.*JIRA_API_TOKEN`
	atomic.WriteFile("token", strings.NewReader(token))                // want `token-persisted.*JIRA_API_TOKEN`
	godotenv.Write(map[string]string{"JIRA_API_TOKEN": token}, ".env") // want `token-persisted.*JIRA_API_TOKEN`
}

func pending() {
	f, err := renameio.NewPendingFile("config.json")
	if err != nil {
		return
	}
	defer f.Cleanup()
	json.NewEncoder(f).Encode(config{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
	f.CloseAtomicallyReplace()
}

func abstract(fs afero.Fs) {
	token := os.Getenv("JIRA_API_TOKEN")
	afero.WriteFile(fs, "token", []byte(token), 0o600) // want `token-persisted.*JIRA_API_TOKEN`
	f, err := fs.Create("config.json")
	if err != nil {
		return
	}
	f.WriteString(token)                            // want `token-persisted.*JIRA_API_TOKEN`
	json.NewEncoder(f).Encode(config{Token: token}) // want `token-persisted.*JIRA_API_TOKEN`
	(&afero.Afero{Fs: fs}).WriteFile("email", []byte(os.Getenv("JIRA_EMAIL")), 0o600)
}

func configured() {
	viper.Set("jira.token", os.Getenv("JIRA_API_TOKEN"))
	viper.WriteConfig() // want `token-persisted.*JIRA_API_TOKEN`
}

func instance() {
	v := viper.New()
	v.Set("jira.email", os.Getenv("JIRA_EMAIL"))
	v.SafeWriteConfigAs("config.yaml")
}
