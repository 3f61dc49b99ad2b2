package redacted

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"net/url"
	"os/exec"
	"regexp"
	"strings"
)

// What is replaced in a text is not in it any more.
func replaced() {
	tok := token()
	line := "curl -u me@example.com:" + tok + " https://acme.atlassian.net"
	log.Print(strings.ReplaceAll(line, tok, "***"))
	log.Print(strings.Replace(line, tok, "***", -1))
	log.Print(string(bytes.ReplaceAll([]byte(line), []byte(tok), []byte("***"))))
	log.Print(strings.NewReplacer(tok, "***").Replace(line))
	log.Print(strings.NewReplacer("curl", "", tok, "***").Replace(line))
	log.Print(strings.ReplaceAll(errors.New("bad "+tok).Error(), tok, "***"))

	log.Print(line)                                          // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.ReplaceAll(line, "curl", "***"))       // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.ReplaceAll("use $T", "$T", tok))       // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.ReplaceAll(line, tok, "***") + tok)    // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.NewReplacer("$T", tok).Replace("$T"))  // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.NewReplacer("curl", "").Replace(line)) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(strings.ReplaceAll(line, "me@example.com:"+tok, "me"))
}

func redact(text string, secrets ...string) string {
	for _, s := range secrets {
		if s == "" {
			continue
		}
		text = strings.ReplaceAll(text, s, "***")
	}
	return text
}

func redactOne(text, secret string) string {
	if secret != "" {
		text = strings.ReplaceAll(text, secret, "***")
	}
	return text
}

func redactIf(text, secret string, verbose bool) string {
	if !verbose {
		text = strings.ReplaceAll(text, secret, "***")
	}
	return text
}

func helpers() {
	tok := token()
	line := "curl -u me@example.com:" + tok
	log.Print(redact(line, tok, "me@example.com"))
	log.Print(redactOne(line, tok))
	if strings.Contains(line, tok) {
		line = strings.ReplaceAll(line, tok, "")
	}
	log.Print(line)
	for _, s := range []string{tok, "other"} {
		line = strings.ReplaceAll(line, s, "***")
	}
	log.Print(line)

	line = "curl -u me@example.com:" + tok
	log.Print(redact(line, "me@example.com")) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(redactOne(line, "curl"))        // want `token-logged.*JIRA_API_TOKEN`
	log.Print(redactIf(line, tok, false))     // want `token-logged.*JIRA_API_TOKEN`
	for _, s := range []string{"curl", "other"} {
		line = strings.ReplaceAll(line, s, "***")
	}
	log.Print(line) // want `token-logged.*JIRA_API_TOKEN`
}

// A repository has its URL with the token and without.
type repo struct{ CloneURL, SanitizedCloneURL string }

func cloned(r repo) {
	out, err := exec.Command("git", "clone", r.CloneURL).CombinedOutput() // want `token-persisted.*JIRA_API_TOKEN`
	if err != nil {
		text := strings.ReplaceAll(string(out), r.CloneURL, r.SanitizedCloneURL)
		log.Print(text)
		log.Print(strings.ReplaceAll(fmt.Sprintf("clone %s: %v", r.CloneURL, err), r.CloneURL, r.SanitizedCloneURL))
		log.Print("clone " + r.CloneURL) // want `token-logged.*JIRA_API_TOKEN`
	}
}

func clone() {
	tok := token()
	cloned(repo{
		CloneURL:          "https://me:" + tok + "@bitbucket.org/acme/app.git", // want `token-configured` `insecure-transport`
		SanitizedCloneURL: "https://bitbucket.org/acme/app.git",
	})
}

// Regular expressions, by what they match.
var (
	userinfo = regexp.MustCompile(`://[^@/]*@`)
	password = regexp.MustCompile(`(https?://[^:]+):[^@]+@`)
	spaces   = regexp.MustCompile(`\s+`)
	apiToken = regexp.MustCompile(`ATATT[A-Za-z0-9_=-]+`)
)

func scrubbed() {
	tok := token()
	u := "https://me:" + tok + "@acme.atlassian.net/x.git" // want `token-configured` `insecure-transport`
	log.Print(userinfo.ReplaceAllString(u, "://***@"))
	log.Print(password.ReplaceAllString(u, "$1:***@"))
	log.Print(apiToken.ReplaceAllString("token "+tok, "[token]"))
	log.Print(regexp.MustCompile(`token \S+`).ReplaceAllString("token "+tok, ""))
	log.Print(userinfo.ReplaceAllStringFunc(u, func(string) string { return "://***@" }))
	out := []byte(strings.ToTitle(u))
	log.Print(string(userinfo.ReplaceAll(out, []byte("://***@"))))

	log.Print(spaces.ReplaceAllString("token  "+tok, " "))               // want `token-logged.*JIRA_API_TOKEN`
	log.Print(userinfo.ReplaceAllString("token "+tok, "://***@"))        // want `token-logged.*JIRA_API_TOKEN`
	log.Print(regexp.MustCompile(`(\S+)`).ReplaceAllString(tok, "<$1>")) // want `token-logged.*JIRA_API_TOKEN`
	log.Print(spaces.ReplaceAllString("x y", tok))                       // want `token-logged.*JIRA_API_TOKEN`
	log.Print(string(spaces.ReplaceAll(out, []byte(" "))))               // want `token-logged.*JIRA_API_TOKEN`
}

// URLs without their user.
func urls() {
	tok := token()
	raw := "https://me:" + tok + "@acme.atlassian.net/x.git" // want `token-configured` `insecure-transport`
	u, _ := url.Parse(raw)
	log.Print(u.Redacted())
	log.Print(u.String()) // want `token-logged.*JIRA_API_TOKEN` `token-configured` `insecure-transport`
	log.Print(u)          // want `token-logged.*JIRA_API_TOKEN`
	log.Print(u.Host, u.Path)
	u.User = nil
	log.Print(u.String())
	log.Print(u)
	v, _ := url.Parse(raw)
	v.User = url.User("me")
	log.Print(v.String())
	w, _ := url.Parse("https://" + tok + "@bitbucket.org/x.git")
	log.Print(w.Redacted())              // want `token-logged.*JIRA_API_TOKEN`
	v.User = url.UserPassword("me", tok) // want `token-configured` `insecure-transport`
	log.Print(v.String())                // want `token-logged.*JIRA_API_TOKEN`
	x, _ := url.Parse(raw)
	c := *x
	c.User = nil
	log.Print(c.String())
	log.Print(x.String()) // want `token-logged.*JIRA_API_TOKEN` `token-configured` `insecure-transport`
}
