// Package zap logs a token with zap.
package zap

import (
	"errors"
	"os"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

type config struct {
	Site  string
	Token string
}

type quiet struct {
	Site  string
	Token string `json:"-"`
}

// account says itself what is logged of it: the token.
type account struct{ Name, Token string }

func (a account) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("name", a.Name)
	enc.AddString("token", a.Token) // want `token-logged.*JIRA_TOKEN`
	return nil
}

// user says itself what is logged of it: the name alone.
type user struct{ Name, Token string }

func (u user) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("name", u.Name)
	enc.AddInt("token length", len(u.Token))
	return nil
}

func fields(l *zap.Logger) {
	token := os.Getenv("JIRA_TOKEN")
	l.Info("signed in", zap.String("token", token))        // want `token-logged.*JIRA_TOKEN`
	l.Debug("signed in with " + token)                     // want `token-logged.*JIRA_TOKEN`
	l.Warn("x", zap.Int("n", 1), zap.Any("token", token))  // want `token-logged.*JIRA_TOKEN`
	l.Error("x", zap.ByteString("token", []byte(token)))   // want `token-logged.*JIRA_TOKEN`
	l.Error("x", zap.Strings("tokens", []string{token}))   // want `token-logged.*JIRA_TOKEN`
	l.Error("x", zap.Stringp("token", &token))             // want `token-logged.*JIRA_TOKEN`
	l.Info("x", zap.Any("cfg", config{Token: token}))      // want `token-logged.*JIRA_TOKEN`
	l.Info("x", zap.Reflect("cfg", &config{Token: token})) // want `token-logged.*JIRA_TOKEN`
	l.Info("x", zap.Object("account", account{"ann", token}))
	l.Log(zap.InfoLevel, "x", zap.String("token", token)) // want `token-logged.*JIRA_TOKEN`
	l.With(zap.String("token", token)).Info("started")    // want `token-logged.*JIRA_TOKEN`
	if ce := l.Check(zap.InfoLevel, "x"); ce != nil {
		ce.Write(zap.String("token", token)) // want `token-logged.*JIRA_TOKEN`
	}
	zap.L().Fatal("bad token", zap.String("token", token)) // want `token-logged.*JIRA_TOKEN`
}

func sugared() {
	token := os.Getenv("JIRA_TOKEN")
	l, _ := zap.NewProduction()
	s := l.Sugar()
	s.Infof("token %s", token)                // want `token-logged.*JIRA_TOKEN`
	s.Infow("signed in", "token", token)      // want `token-logged.*JIRA_TOKEN`
	s.Debug("token", token)                   // want `token-logged.*JIRA_TOKEN`
	s.Warnln("token", token)                  // want `token-logged.*JIRA_TOKEN`
	s.Errorw("x", zap.String("token", token)) // want `token-logged.*JIRA_TOKEN`
	s.Logf(zap.InfoLevel, "token %s", token)  // want `token-logged.*JIRA_TOKEN`
	s.With("token", token).Info("started")    // want `token-logged.*JIRA_TOKEN`
	zap.S().Panicf("token %s", token)         // want `token-logged.*JIRA_TOKEN`
}

func silent(l *zap.Logger) {
	token := os.Getenv("JIRA_TOKEN")
	l.Info("x", zap.Int("length", len(token)), zap.Bool("set", token != ""))
	l.Info("x", zap.String("site", "https://acme.atlassian.net"))
	l.Info("x", zap.Any("cfg", quiet{Token: token}))
	l.Info("x", zap.Object("user", user{"ann", token}))
	l.Error("x", zap.Error(errors.New("no access")))
	l.Sugar().Infof("token of %d characters", len(token))
	l.Sugar().Infow("x", "length", len(token))
	_ = zap.String("token", token)
}
