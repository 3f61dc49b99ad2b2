// Package errors logs errors that were made of a token with the libraries that make errors.
package errors

import (
	"io"
	"log"
	"os"

	cockroach "github.com/cockroachdb/errors"
	"github.com/hashicorp/go-multierror"
	"github.com/pkg/errors"
	"github.com/rotisserie/eris"
	"go.uber.org/multierr"
)

func signIn() error {
	return errors.Errorf("bad token %s", os.Getenv("JIRA_TOKEN"))
}

func refused() error {
	return errors.Errorf("bad token of %d characters", len(os.Getenv("JIRA_TOKEN")))
}

func pkgErrors() {
	token := os.Getenv("JIRA_TOKEN")
	log.Print(signIn())                                   // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.New("bad token " + token))           // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.Wrap(io.EOF, "token "+token))        // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.Wrapf(io.EOF, "token %s", token))    // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.Wrap(signIn(), "jira"))              // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.WithStack(signIn()))                 // want `token-logged.*JIRA_TOKEN`
	log.Print(errors.WithMessagef(io.EOF, "t %s", token)) // want `token-logged.*JIRA_TOKEN`
	log.Printf("%+v", errors.Cause(signIn()))             // want `token-logged.*JIRA_TOKEN`
	log.Print(signIn().Error())                           // want `token-logged.*JIRA_TOKEN`
	log.Print(refused())
	log.Print(errors.Wrap(refused(), "jira"))
	_ = errors.Wrap(signIn(), "jira")
}

func others() {
	token := os.Getenv("JIRA_TOKEN")
	log.Print(cockroach.Newf("bad token %s", token))      // want `token-logged.*JIRA_TOKEN`
	log.Print(cockroach.WithHint(io.EOF, "token "+token)) // want `token-logged.*JIRA_TOKEN`
	log.Print(cockroach.Wrap(signIn(), "jira"))           // want `token-logged.*JIRA_TOKEN`
	log.Print(eris.Wrapf(io.EOF, "token %s", token))      // want `token-logged.*JIRA_TOKEN`
	log.Print(eris.Wrap(signIn(), "jira"))                // want `token-logged.*JIRA_TOKEN`
	log.Print(multierr.Append(io.EOF, signIn()))          // want `token-logged.*JIRA_TOKEN`
	log.Print(multierr.Combine(io.EOF, signIn()))         // want `token-logged.*JIRA_TOKEN`
	log.Print(multierror.Append(io.EOF, signIn()))        // want `token-logged.*JIRA_TOKEN`
	log.Print(cockroach.Newf("%d characters", len(token)))
	log.Print(eris.Wrap(refused(), "jira"))
	log.Print(multierr.Append(io.EOF, refused()))
	log.Print(multierror.Append(io.EOF, refused()))
}
