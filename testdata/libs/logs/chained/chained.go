// Package chained logs a token with loggers whose records are built by a chain of calls: zerolog and phuslu/log.
package chained

import (
	"context"
	"os"

	phuslu "github.com/phuslu/log"
	"github.com/rs/zerolog"
	"github.com/rs/zerolog/log"
)

type quiet struct {
	Site  string
	Token string `json:"-"`
}

type config struct {
	Site  string
	Token string
}

// account says itself what is logged of it: the token.
type account struct{ Name, Token string }

func (a account) MarshalZerologObject(e *zerolog.Event) {
	e.Str("name", a.Name)
	e.Str("token", a.Token) // want `token-logged.*JIRA_TOKEN`
}

// user says itself what is logged of it: the name alone.
type user struct{ Name, Token string }

func (u user) MarshalZerologObject(e *zerolog.Event) {
	e.Str("name", u.Name).Int("length", len(u.Token))
}

func global() {
	token := os.Getenv("JIRA_TOKEN")
	log.Info().Str("token", token).Msg("signed in")                    // want `token-logged.*JIRA_TOKEN`
	log.Debug().Msgf("token %s", token)                                // want `token-logged.*JIRA_TOKEN`
	log.Warn().Msg("token " + token)                                   // want `token-logged.*JIRA_TOKEN`
	log.Error().Interface("cfg", config{Token: token}).Send()          // want `token-logged.*JIRA_TOKEN`
	log.Error().Any("cfg", &config{Token: token}).Send()               // want `token-logged.*JIRA_TOKEN`
	log.Info().Fields(map[string]any{"token": token}).Send()           // want `token-logged.*JIRA_TOKEN`
	log.Info().Bytes("token", []byte(token)).Send()                    // want `token-logged.*JIRA_TOKEN`
	log.Info().Strs("tokens", []string{token}).Send()                  // want `token-logged.*JIRA_TOKEN`
	log.Info().Dict("jira", zerolog.Dict().Str("token", token)).Send() // want `token-logged.*JIRA_TOKEN`
	log.Info().Array("tokens", zerolog.Arr().Str(token)).Send()        // want `token-logged.*JIRA_TOKEN`
	log.Info().Object("account", account{"ann", token}).Send()
	log.Print("token ", token)    // want `token-logged.*JIRA_TOKEN`
	log.Printf("token %s", token) // want `token-logged.*JIRA_TOKEN`
}

func own(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	l := zerolog.New(os.Stderr).With().Timestamp().Str("token", token).Logger() // want `token-logged.*JIRA_TOKEN`
	l.Info().Int("n", 1).Str("token", token).Msg("x")                           // want `token-logged.*JIRA_TOKEN`
	e := l.Info()
	if len(token) > 3 {
		e = e.Str("token", token) // want `token-logged.*JIRA_TOKEN`
	}
	e.Msg("x")
	zerolog.Ctx(l.WithContext(ctx)).Err(nil).Str("token", token).Msg("x") // want `token-logged.*JIRA_TOKEN`
	l.Printf("token %s", token)                                           // want `token-logged.*JIRA_TOKEN`
}

func phusluLog() {
	token := os.Getenv("JIRA_TOKEN")
	phuslu.Info().Str("token", token).Msg("signed in")      // want `token-logged.*JIRA_TOKEN`
	phuslu.Info().Any("cfg", config{Token: token}).Msg("x") // want `token-logged.*JIRA_TOKEN`
	phuslu.Info().KeysAndValues("token", token).Msg("x")    // want `token-logged.*JIRA_TOKEN`
	phuslu.Error().Msgf("token %s", token)                  // want `token-logged.*JIRA_TOKEN`
	l := phuslu.Logger{}
	l.Warn().Str("token", token).Msg("x") // want `token-logged.*JIRA_TOKEN`
	l.Printf("token %s", token)           // want `token-logged.*JIRA_TOKEN`
	l.Info().Int("length", len(token)).Str("site", "acme").Msg("x")
	phuslu.Info().Any("cfg", quiet{Token: token}).Msg("x")
}

func silent(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	log.Info().Int("length", len(token)).Str("site", "acme").Msg("x")
	log.Info().Interface("cfg", quiet{Token: token}).Send()
	log.Info().Object("user", user{"ann", token}).Send()
	log.Info().Bool("set", token != "").Msgf("%d characters", len(token))
}
