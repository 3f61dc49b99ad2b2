package rule

import (
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/internal/flow"
	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/secret"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// passwordAuth is for credentials that Cloud takes no longer. It stands in for the rule of the origin: what to do is the
// same, and more urgent.
//
// A field or flag that is merely called a password proves nothing. API tokens sit in such fields: basic authentication
// has no other.
var passwordAuth = rule{id: "password-auth", level: finding.LevelError}

// What a dead credential is called.
const (
	sessionCredential = "session credential"
	appPassword       = "app password"
	accountPassword   = "account password"
)

// isLogin reports whether the credential makes or is a session.
func isLogin(m model.Mechanism) bool { return m == model.Cookie || m == model.Login }

// deadCredential says which credential that Cloud takes no more o is, or "".
func deadCredential(a flow.Attachment, o flow.Origin, mech model.Mechanism, v urlpat.Verdict) string {
	switch {
	case o.Kind == model.Forwarded:
		return "" // the caller's own; whatever it is, relaying it is what counts
	case isLogin(mech):
		return sessionCredential
	case mech != model.BasicAuth && mech != model.Userinfo && mech != model.Header:
		return ""
	case strings.HasPrefix(secret.WithoutScheme(o.Lit), "ATBB"):
		return appPassword
	case v.Product == "bitbucket" && anyName(o, "app"):
		return appPassword
	case anyName(o, "account", "login"):
		return accountPassword
	}
	return ""
}

// anyName reports whether a name of o has one of the words right before one for a password.
func anyName(o flow.Origin, before ...string) bool {
	return slices.ContainsFunc(originNames(o), func(name string) bool {
		ws := urlpat.Words(name)
		for i, w := range ws {
			if i > 0 && isPasswordWord(w) && slices.Contains(before, ws[i-1]) {
				return true
			}
			for _, b := range before {
				if rest, ok := strings.CutPrefix(w, b); ok && isPasswordWord(rest) {
					return true
				}
			}
		}
		return false
	})
}

func isPasswordWord(w string) bool {
	switch w {
	case "password", "passwords", "passwd", "pass", "pwd":
		return true
	}
	return false
}
