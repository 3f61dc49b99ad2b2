// Package mattermost logs a token with the API of Mattermost's plugins and its server's logger.
package mattermost

import (
	"os"

	"github.com/mattermost/mattermost/server/public/plugin"
	"github.com/mattermost/mattermost/server/public/pluginapi"
	"github.com/mattermost/mattermost/server/public/shared/mlog"
)

type jiraPlugin struct {
	plugin.MattermostPlugin
	client *pluginapi.Client
}

func (p *jiraPlugin) OnActivate() error {
	token := os.Getenv("JIRA_TOKEN")
	p.API.LogDebug("signed in", "token", token)      // want `token-logged.*JIRA_TOKEN`
	p.API.LogError("refused "+token, "site", "acme") // want `token-logged.*JIRA_TOKEN`
	p.client.Log.Info("signed in", "token", token)   // want `token-logged.*JIRA_TOKEN`
	p.client.Log.Warn("refused " + token)            // want `token-logged.*JIRA_TOKEN`
	p.API.LogInfo("signed in", "length", len(token))
	p.client.Log.Debug("signed in", "site", "acme")
	return nil
}

func serverLog(l *mlog.Logger) {
	token := os.Getenv("JIRA_TOKEN")
	mlog.Info("signed in", mlog.String("token", token))           // want `token-logged.*JIRA_TOKEN`
	l.Error("refused", mlog.Int("n", 1), mlog.String("t", token)) // want `token-logged.*JIRA_TOKEN`
	l.With(mlog.String("token", token)).Debug("x")                // want `token-logged.*JIRA_TOKEN`
	mlog.Warn("token " + token)                                   // want `token-logged.*JIRA_TOKEN`
	l.Info("signed in", mlog.Int("length", len(token)))
	_ = mlog.String("token", token)
}
