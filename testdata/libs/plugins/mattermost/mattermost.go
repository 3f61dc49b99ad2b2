// Package mattermost is a plugin of Mattermost's that gets its settings by commands, requests and the configuration.
package mattermost

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/mattermost/mattermost/server/public/model"
	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/pluginapi"
)

const me = "me@example.com"

type Plugin struct {
	plugin.MattermostPlugin
	client *pluginapi.Client
}

type account struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

type configuration struct {
	AdminEmail    string
	AdminAPIToken string
}

func (p *Plugin) OnActivate() error {
	p.client = pluginapi.NewClient(p.API, p.Driver)
	return nil
}

func (p *Plugin) OnConfigurationChange() error {
	var c configuration
	if err := p.API.LoadPluginConfiguration(&c); err != nil {
		return err
	}
	jira().SetBasicAuth(c.AdminEmail, c.AdminAPIToken) // want `token-configured.*plugin configuration.*AdminAPIToken`
	return nil
}

func (p *Plugin) ServeHTTP(c *plugin.Context, w http.ResponseWriter, r *http.Request) {
	var a account
	json.NewDecoder(r.Body).Decode(&a)
	jira().SetBasicAuth(a.Email, a.Token) // want `token-collected.*body field token`
	other().SetBasicAuth(a.Email, a.Other)
	out := jira()
	out.Header.Set("Authorization", r.Header.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
	p.API.KVSet("token", []byte(a.Token))               // want `token-persisted: .*(?i:body field token).* in (?:an? )?key-value store`
	p.client.KV.Set("token", a.Token)                   // want `token-persisted: .*(?i:body field token).* in (?:an? )?key-value store`
	p.client.KV.Set("account", account{Token: a.Token}) // want `token-persisted: .*(?i:body field token).* in (?:an? )?key-value store`
	data, _ := json.Marshal(a)
	p.API.KVSet("account", data)   // want `token-persisted: .*(?i:body field Token).* in (?:an? )?key-value store`
	p.client.KV.Set("account", &a) // want `token-persisted.*(?i:token)`
	p.API.KVSet("email", []byte(a.Email))
}

func (p *Plugin) ExecuteCommand(c *plugin.Context, args *model.CommandArgs) (*model.CommandResponse, *model.AppError) {
	fields := strings.Fields(args.Command)
	p.connect(fields[1:])
	return &model.CommandResponse{}, nil
}

func (p *Plugin) connect(args []string) {
	jira().SetBasicAuth(args[0], args[1]) // want `token-collected.*slash command command`
	other().SetBasicAuth(args[0], args[1])
}

func (p *Plugin) MessageHasBeenPosted(c *plugin.Context, post *model.Post) {
	jira().SetBasicAuth(me, post.Message) // want `token-collected.*chat message message`
	other().SetBasicAuth(me, post.Message)
}

func (p *Plugin) stored() {
	data, _ := p.API.KVGet("account")
	var a account
	json.Unmarshal(data, &a)
	jira().SetBasicAuth(a.Email, a.Token) // want `token-stored.*key-value store`
	other().SetBasicAuth(a.Email, a.Other)
	var b account
	p.client.KV.Get("account", &b)
	jira().SetBasicAuth(b.Email, b.Token) // want `token-stored.*key-value store`
}

func (p *Plugin) answer(w http.ResponseWriter, r *http.Request) {
	token := r.FormValue("jira_token")
	p.API.SendEphemeralPost("u", &model.Post{Message: "saved " + token}) // want `token-logged: .* in (?:an? )?chat message`
	p.client.Post.CreatePost(&model.Post{Message: "saved"})
}

func serve() { plugin.ClientMain(&Plugin{}) }

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
