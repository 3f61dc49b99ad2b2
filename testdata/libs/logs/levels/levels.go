// Package levels logs a token with loggers that print as package fmt does: logrus, apex, glog, klog, seelog and echo's.
package levels

import (
	"errors"
	"fmt"
	"os"

	apex "github.com/apex/log"
	"github.com/cihub/seelog"
	"github.com/golang/glog"
	"github.com/labstack/echo/v4"
	gommon "github.com/labstack/gommon/log"
	"github.com/sirupsen/logrus"
	klog1 "k8s.io/klog"
	"k8s.io/klog/v2"
)

type config struct {
	Site  string
	Token string
}

type holder struct{ cfg *config }

func logrusLog() {
	token := os.Getenv("JIRA_TOKEN")
	logrus.Infof("token %s", token)                                       // want `token-logged.*JIRA_TOKEN`
	logrus.Debug("token " + token)                                        // want `token-logged.*JIRA_TOKEN`
	logrus.Warningln("token", token)                                      // want `token-logged.*JIRA_TOKEN`
	logrus.WithField("token", token).Info("signed in")                    // want `token-logged.*JIRA_TOKEN`
	logrus.WithFields(logrus.Fields{"token": token}).Error("x")           // want `token-logged.*JIRA_TOKEN`
	logrus.WithError(errors.New("x")).WithField("token", token).Warn("x") // want `token-logged.*JIRA_TOKEN`
	l := logrus.New()
	l.SetFormatter(&logrus.JSONFormatter{})
	l.Tracef("%+v", config{Token: token})                              // want `token-logged.*JIRA_TOKEN`
	l.WithFields(logrus.Fields{"cfg": config{Token: token}}).Info("x") // want `token-logged.*JIRA_TOKEN`
	l.Logf(logrus.InfoLevel, "token %s", token)                        // want `token-logged.*JIRA_TOKEN`
	e := logrus.NewEntry(l)
	e.Data["site"] = "acme"
	e.Fatalf("token %s", token)     // want `token-logged.*JIRA_TOKEN`
	fmt.Fprintln(l.Writer(), token) // want `token-logged.*JIRA_TOKEN`
}

func logrusSilent() {
	token := os.Getenv("JIRA_TOKEN")
	logrus.Infof("token of %d characters", len(token))
	logrus.WithField("length", len(token)).Info("signed in")
	logrus.WithFields(logrus.Fields{"site": "acme", "set": token != ""}).Error("x")
	logrus.WithField("cfg", config{Site: "acme"}).Info("x")
	logrus.WithField("cfg", &holder{&config{Token: token}}).Info("x")
}

func apexLog() {
	token := os.Getenv("JIRA_TOKEN")
	apex.Infof("token %s", token)                           // want `token-logged.*JIRA_TOKEN`
	apex.Info("token " + token)                             // want `token-logged.*JIRA_TOKEN`
	apex.WithField("token", token).Info("x")                // want `token-logged.*JIRA_TOKEN`
	apex.WithFields(apex.Fields{"token": token}).Error("x") // want `token-logged.*JIRA_TOKEN`
	l := &apex.Logger{}
	l.WithField("token", token).Warnf("x") // want `token-logged.*JIRA_TOKEN`
	l.Trace("token " + token).Stop(nil)    // want `token-logged.*JIRA_TOKEN`
	apex.WithFields(apex.Fields{"length": len(token)}).Error("x")
	apex.Infof("%d characters", len(token))
}

func glogLog() {
	token := os.Getenv("JIRA_TOKEN")
	glog.Infof("token %s", token)          // want `token-logged.*JIRA_TOKEN`
	glog.Warning("token ", token)          // want `token-logged.*JIRA_TOKEN`
	glog.V(2).Infof("token %s", token)     // want `token-logged.*JIRA_TOKEN`
	glog.ErrorDepth(1, "token", token)     // want `token-logged.*JIRA_TOKEN`
	glog.ErrorDepthf(1, "token %s", token) // want `token-logged.*JIRA_TOKEN`
	glog.V(2).Infof("%d characters", len(token))
	glog.Exitln(len(token))
}

func klogLog() {
	token := os.Getenv("JIRA_TOKEN")
	klog1.Infof("token %s", token)                                     // want `token-logged.*JIRA_TOKEN`
	klog1.V(4).Info("token ", token)                                   // want `token-logged.*JIRA_TOKEN`
	klog1.ErrorDepth(1, "token", token)                                // want `token-logged.*JIRA_TOKEN`
	klog.Errorf("token %s", token)                                     // want `token-logged.*JIRA_TOKEN`
	klog.V(4).Infof("token %s", token)                                 // want `token-logged.*JIRA_TOKEN`
	klog.InfoS("x", "token", token)                                    // want `token-logged.*JIRA_TOKEN`
	klog.ErrorS(nil, "x", "token", token)                              // want `token-logged.*JIRA_TOKEN`
	klog.V(4).InfoS("x", "token", token)                               // want `token-logged.*JIRA_TOKEN`
	klog.V(4).Error(nil, "x", "token", token)                          // want `token-logged.*JIRA_TOKEN`
	klog.InfofDepth(1, "token %s", token)                              // want `token-logged.*JIRA_TOKEN`
	klog.LoggerWithValues(klog.Background(), "token", token).Info("x") // want `token-logged.*JIRA_TOKEN`
	klog.InfoS("x", "length", len(token))
	klog1.V(4).Info("length ", len(token))
}

func seelogLog() {
	token := os.Getenv("JIRA_TOKEN")
	seelog.Infof("token %s", token)          // want `token-logged.*JIRA_TOKEN`
	seelog.Critical("token", token)          // want `token-logged.*JIRA_TOKEN`
	seelog.Current.Tracef("token %s", token) // want `token-logged.*JIRA_TOKEN`
	seelog.Current.Warn("length", len(token))
}

func gommonLog() {
	token := os.Getenv("JIRA_TOKEN")
	l := gommon.New("jira")
	l.Infof("token %s", token)            // want `token-logged.*JIRA_TOKEN`
	l.Errorj(gommon.JSON{"token": token}) // want `token-logged.*JIRA_TOKEN`
	gommon.Print("token", token)          // want `token-logged.*JIRA_TOKEN`
	l.Infoj(gommon.JSON{"length": len(token)})
}

func echoLog(c echo.Context) {
	token := os.Getenv("JIRA_TOKEN")
	c.Logger().Infof("token %s", token)             // want `token-logged.*JIRA_TOKEN`
	c.Echo().Logger.Errorj(gommon.JSON{"t": token}) // want `token-logged.*JIRA_TOKEN`
	c.Logger().Infof("%d characters", len(token))
}
