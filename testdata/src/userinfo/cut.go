package userinfo

import (
	"os"
	"os/exec"
	"strings"
)

// What stands before the @ of a URL gives way to other user information.
func behind(clone, secret string) string {
	at := strings.Index(clone, "@")
	return "https://x-token-auth:" + secret + clone[at:] // want `token-configured: .*variable CUT_SECRET_1 .*reaches https://bitbucket.org/acme/x.git by user information in the URL` `insecure-transport: `
}

func past(clone, secret string) string {
	return "https://bot:" + secret + "@" + clone[strings.IndexByte(clone, '@')+1:] // want `token-configured: .*variable CUT_SECRET_2 .*reaches https://bitbucket.org/acme/x.git by user information in the URL` `insecure-transport: `
}

// The user stays, and the secret comes behind.
func before(clone, secret string) string {
	return strings.Replace(clone, "@", ":"+secret+"@", 1) // want `token-configured: .*variable CUT_SECRET_3 .*reaches https://bitbucket.org/acme/x.git by user information in the URL` `insecure-transport: `
}

// Where a user name stands that only Bitbucket Cloud knows, nothing else has to tell the host.
func anywhere(clone, secret string) string {
	_, rest, _ := strings.Cut(clone, "@")
	return "https://x-bitbucket-api-token-auth:" + secret + "@" + rest // want `token-configured: .*variable CUT_SECRET_4 .* by user information in the URL` `insecure-transport: `
}

func anywhereTwin(clone, secret string) string {
	_, rest, _ := strings.Cut(clone, "@")
	return "https://bot:" + secret + "@" + rest
}

// A part of another kind is no URL's end.
func replaced(name, secret string) string { return strings.Replace(name, "@", secret, 1) }

func clones() {
	const bitbucket, hub = "https://me@bitbucket.org/acme/x.git", "https://me@github.com/acme/x.git"
	for _, u := range []string{
		behind(bitbucket, os.Getenv("CUT_SECRET_1")),
		behind(hub, os.Getenv("CUT_TWIN_1")),
		past(bitbucket, os.Getenv("CUT_SECRET_2")),
		past(hub, os.Getenv("CUT_TWIN_2")),
		before(bitbucket, os.Getenv("CUT_SECRET_3")),
		before(hub, os.Getenv("CUT_TWIN_3")),
		anywhere(os.Getenv("CLONE_URL"), os.Getenv("CUT_SECRET_4")),
		anywhereTwin(os.Getenv("CLONE_URL"), os.Getenv("CUT_TWIN_4")),
		replaced(bitbucket, os.Getenv("CUT_TWIN_5")),
	} {
		exec.Command("git", "clone", u).Run() // want `token-persisted`
	}
}
