package urlpat

import "slices"

// NamesCredential says of an identifier that it names a user's credential of an Atlassian product: which product, "" for
// one that only the company is named of, and which kind, "api token", "app password", "api key", "token" or "password".
// kind is "" where it names none: the last words must be those of a credential, and none those of OAuth, Connect or a webhook.
func NamesCredential(name string) (product, kind string) {
	ws := Words(name)
	found := false
	for _, w := range ws {
		if vendorWords[w] {
			return "", ""
		}
		if p, ok := productWords[w]; ok && (!found || product == "") {
			product, found = p, true
		}
	}
	if !found || slices.ContainsFunc(ws, func(w string) bool { return otherSecrets[w] }) {
		return "", ""
	}
	n := len(ws)
	last, before := ws[n-1], ""
	if n > 1 {
		before = ws[n-2]
	}
	switch last {
	case "apitoken":
		return product, "api token"
	case "token", "tokens":
		if before == "api" {
			return product, "api token"
		}
		return product, "token"
	case "password", "passwd", "pass", "pwd", "passwords":
		if before == "app" {
			return product, "app password"
		}
		return product, "password"
	case "key", "apikey":
		if (last == "apikey" || before == "api") && (product == "opsgenie" || product == "statuspage") {
			return product, "api key"
		}
	}
	return "", ""
}

// otherSecrets are words of secrets that an app may hold, and of tokens that open nothing.
var otherSecrets = map[string]bool{
	"access": true, "refresh": true, "oauth": true, "client": true, "consumer": true, "request": true, "webhook": true, "hook": true,
	"csrf": true, "xsrf": true, "page": true, "next": true, "jwt": true, "connect": true, "shared": true, "signing": true, "session": true,
	"state": true, "verification": true, "public": true, "private": true, "encryption": true, "encrypted": true, "has": true, "is": true, "no": true,
	"missing": true, "invalid": true, "hash": true, "hashed": true, "masked": true, "redacted": true,
}
