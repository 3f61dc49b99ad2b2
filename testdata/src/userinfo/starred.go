package userinfo

import (
	"net/http"
	"os"
)

// A password with a star in it is a password; one of stars alone is what is left of one.
func starred() {
	user := os.Getenv("BOT_USER")
	http.Get("https://" + user + ":Fa*ke-Secret-92@bitbucket.org/acme/app.git") // want `token-hardcoded: ` `insecure-transport: `
	http.Get("https://" + user + ":*****@bitbucket.org/acme/app.git")
	http.Get("https://" + user + ":<redacted>@bitbucket.org/acme/app.git")
}
