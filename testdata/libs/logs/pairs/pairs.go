// Package pairs logs a token with loggers that take a message and then keys and values in turn.
package pairs

import (
	"context"
	"errors"
	"os"

	charm2 "charm.land/log/v2"
	charm "github.com/charmbracelet/log"
	kit "github.com/go-kit/kit/log"
	gokit "github.com/go-kit/log"
	"github.com/go-kit/log/level"
	"github.com/go-logr/logr"
	"github.com/go-logr/zapr"
	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/terraform-plugin-log/tflog"
	"github.com/inconshreveable/log15"
	"go.uber.org/zap"
	ctrl "sigs.k8s.io/controller-runtime/pkg/log"
)

type config struct {
	Site  string
	Token string
}

func goKit() {
	token := os.Getenv("JIRA_TOKEN")
	l := gokit.NewLogfmtLogger(os.Stderr)
	l.Log("msg", "signed in", "token", token)                // want `token-logged.*JIRA_TOKEN`
	level.Info(l).Log("msg", "x", "token", token)            // want `token-logged.*JIRA_TOKEN`
	l = gokit.With(l, "token", token)                        // want `token-logged.*JIRA_TOKEN`
	kl := kit.WithPrefix(kit.NewNopLogger(), "token", token) // want `token-logged.*JIRA_TOKEN`
	kl.Log("token", token)                                   // want `token-logged.*JIRA_TOKEN`
	level.Warn(l).Log("length", len(token), "site", "acme")
}

func logrLog(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	l := zapr.NewLogger(zap.NewNop())
	l.Info("signed in", "token", token)                 // want `token-logged.*JIRA_TOKEN`
	l.V(1).Info("config", "cfg", config{Token: token})  // want `token-logged.*JIRA_TOKEN`
	l.Error(errors.New("x"), "refused", "token", token) // want `token-logged.*JIRA_TOKEN`
	l = l.WithValues("token", token)                    // want `token-logged.*JIRA_TOKEN`
	ctx = logr.NewContext(ctx, l)
	logr.FromContextOrDiscard(ctx).Info("token " + token) // want `token-logged.*JIRA_TOKEN`
	ctrl.FromContext(ctx).Info("x", "token", token)       // want `token-logged.*JIRA_TOKEN`
	ctrl.FromContext(ctx, "token", token).Info("x")       // want `token-logged.*JIRA_TOKEN`
	ctrl.Log.WithName("jira").Info("x", "token", token)   // want `token-logged.*JIRA_TOKEN`
	l.Info("x", "length", len(token), "cfg", config{Site: "acme"})
}

func hclogLog(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	l := hclog.New(&hclog.LoggerOptions{Name: "jira"})
	l.Info("signed in", "token", token)                            // want `token-logged.*JIRA_TOKEN`
	l.Trace("token " + token)                                      // want `token-logged.*JIRA_TOKEN`
	l.Log(hclog.Warn, "x", "token", token)                         // want `token-logged.*JIRA_TOKEN`
	l.With("token", token).Debug("started")                        // want `token-logged.*JIRA_TOKEN`
	hclog.Default().Error("x", "token", hclog.Fmt("t=%s", token))  // MISS: a slice that holds the format and its operands
	hclog.FromContext(ctx).Named("jira").Warn("x", "token", token) // want `token-logged.*JIRA_TOKEN`
	l.Info("x", "length", len(token), "site", "acme")
}

func charmLogs() {
	token := os.Getenv("JIRA_TOKEN")
	charm.Info("signed in", "token", token)         // want `token-logged.*JIRA_TOKEN`
	charm.Errorf("token %s", token)                 // want `token-logged.*JIRA_TOKEN`
	l := charm.New(os.Stderr).With("token", token)  // want `token-logged.*JIRA_TOKEN`
	l.Print("x", "token", token)                    // want `token-logged.*JIRA_TOKEN`
	charm2.Warn("x", "token", token)                // want `token-logged.*JIRA_TOKEN`
	charm2.New(os.Stderr).Debugf("token %s", token) // want `token-logged.*JIRA_TOKEN`
	l.Info("x", "length", len(token))
	charm2.Info("x", "length", len(token))
}

func log15Log() {
	token := os.Getenv("JIRA_TOKEN")
	l := log15.New("token", token)                // want `token-logged.*JIRA_TOKEN`
	l.Info("x", "token", token)                   // want `token-logged.*JIRA_TOKEN`
	log15.Crit("token " + token)                  // want `token-logged.*JIRA_TOKEN`
	l.New("module", "jira").Warn("x", "t", token) // want `token-logged.*JIRA_TOKEN`
	l.Info("x", "length", len(token))
}

func tflogLog(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	tflog.Info(ctx, "signed in", map[string]any{"token": token})          // want `token-logged.*JIRA_TOKEN`
	tflog.Debug(ctx, "token "+token)                                      // want `token-logged.*JIRA_TOKEN`
	ctx = tflog.SetField(ctx, "token", token)                             // want `token-logged.*JIRA_TOKEN`
	tflog.SubsystemWarn(ctx, "jira", "x", map[string]any{"token": token}) // want `token-logged.*JIRA_TOKEN`
	tflog.Info(ctx, "x", map[string]any{"length": len(token)})
	ctx = tflog.MaskFieldValuesWithFieldKeys(ctx, "token")
	// FALSE ALARM: the masks of a context are not looked at
	tflog.Info(ctx, "x", map[string]any{"token": token}) // want `token-logged.*JIRA_TOKEN`
}
