// Package reports sends a token along with error reports: sentry, rollbar and newrelic.
package reports

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/getsentry/sentry-go"
	"github.com/newrelic/go-agent/v3/newrelic"
	"github.com/rollbar/rollbar-go"
)

type quiet struct {
	Site  string
	Token string `json:"-"`
}

func sentryReports(ctx context.Context, hub *sentry.Hub) {
	token := os.Getenv("JIRA_TOKEN")
	sentry.CaptureMessage("refused with " + token)                                              // want `token-logged.*JIRA_TOKEN`
	sentry.CaptureEvent(&sentry.Event{Message: "refused", Tags: map[string]string{"t": token}}) // want `token-logged.*JIRA_TOKEN`
	sentry.AddBreadcrumb(&sentry.Breadcrumb{Data: map[string]any{"t": token}})                  // want `token-logged.*JIRA_TOKEN`
	sentry.WithScope(func(scope *sentry.Scope) {
		scope.SetTag("t", token)                                     // want `token-logged.*JIRA_TOKEN`
		scope.SetContext("jira", map[string]any{"token": token})     // want `token-logged.*JIRA_TOKEN`
		scope.SetTags(map[string]string{"site": "acme", "t": token}) // want `token-logged.*JIRA_TOKEN`
		scope.SetUser(sentry.User{ID: "ann"})
		scope.SetTag("set", "true")
		sentry.CaptureException(errors.New("refused"))
	})
	hub.CaptureMessage("refused with " + token) // want `token-logged.*JIRA_TOKEN`
	span := sentry.StartSpan(ctx, "jira")
	span.SetData("token", token)                                          // want `token-logged.*JIRA_TOKEN`
	sentry.NewLogger(ctx).Info().String("token", token).Emit("signed in") // want `token-logged.*JIRA_TOKEN`
	sentry.NewLogger(ctx).Warn().Emitf("token %s", token)                 // want `token-logged.*JIRA_TOKEN`
	hub.CaptureMessage("refused")
	span.SetData("length", len(token))
}

func rollbarReports(r *http.Request) {
	token := os.Getenv("JIRA_TOKEN")
	rollbar.Error(errors.New("refused"), map[string]interface{}{"token": token}) // want `token-logged.*JIRA_TOKEN`
	rollbar.Info("token " + token)                                               // want `token-logged.*JIRA_TOKEN`
	rollbar.Errorf("error", "token %s", token)                                   // want `token-logged.*JIRA_TOKEN`
	rollbar.MessageWithExtras("info", "x", map[string]interface{}{"t": token})   // want `token-logged.*JIRA_TOKEN`
	rollbar.SetCustom(map[string]interface{}{"t": token})                        // want `token-logged.*JIRA_TOKEN`
	rollbar.RequestError("error", r, errors.New("refused"))
	rollbar.Warning("characters", len(token))
	rollbar.Info(quiet{Token: token})
}

func newrelicReports(app *newrelic.Application, txn *newrelic.Transaction) {
	token := os.Getenv("JIRA_TOKEN")
	txn.AddAttribute("token", token)                                      // want `token-logged.*JIRA_TOKEN`
	app.RecordCustomEvent("jira", map[string]interface{}{"token": token}) // want `token-logged.*JIRA_TOKEN`
	txn.RecordLog(newrelic.LogData{Message: "token " + token})            // want `token-logged.*JIRA_TOKEN`
	seg := txn.StartSegment("jira")
	seg.AddAttribute("token", token) // want `token-logged.*JIRA_TOKEN`
	seg.AddAttribute("length", len(token))
	http.HandleFunc(newrelic.WrapHandleFunc(app, "/jira", collect))
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req = newrelic.RequestWithTransactionContext(req, txn)
	req.SetBasicAuth("ann@example.com", token) // want `token-configured.*JIRA_TOKEN`
	http.DefaultClient.Do(req)
}

func collect(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("ann@example.com", r.FormValue("token")) // want `token-collected.*token`
	http.DefaultClient.Do(req)
}
