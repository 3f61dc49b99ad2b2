package sealed

import (
	"fmt"
	"log"
	"os"
)

// Functions of which nothing is visible do what their names say.
type encrypter interface {
	Encrypt(plain []byte) ([]byte, error)
	DecryptText(sealed string) (string, error)
	SealToken(t string) string
	Store(plain string) string
}

type hider interface {
	Mask(s string) string
	RedactSecrets(text string) string
	Shorten(s string) string
}

// Others set these.
var (
	e encrypter
	h hider
)

func unseen() {
	tok := token()
	b, _ := e.Encrypt([]byte(tok))
	os.WriteFile(path, b, 0o600)                        // want `token-persisted: .*JIRA_API_TOKEN.* after encryption;`
	os.WriteFile(path, []byte(e.SealToken(tok)), 0o600) // want `token-persisted: .*JIRA_API_TOKEN.* after encryption;`
	back, _ := e.DecryptText(e.SealToken(tok))
	os.WriteFile(path, []byte(back), 0o600)         // want `token-persisted: .*JIRA_API_TOKEN.* in a file;`
	os.WriteFile(path, []byte(e.Store(tok)), 0o600) // MISS: what an unknown function makes of it
}

func hidden() {
	tok := token()
	log.Print(h.Mask(tok))
	log.Print(h.RedactSecrets("token " + tok))
	log.Print(fmt.Sprintf("%s", h.Mask(tok)))
	log.Print(h.Shorten(tok))    // MISS: what an unknown function makes of it
	log.Print(h.Mask(tok) + tok) // want `token-logged: .*JIRA_API_TOKEN.* in a log`
}
