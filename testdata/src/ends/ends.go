// Package ends does things with credentials that are no flow.
package ends

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
)

const jira = "https://acme.atlassian.net/rest/api/3/myself"

func send(s string) {
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("Authorization", "Bearer "+s) // want `token-configured: .*variable REAL_TOKEN .\S+. reaches`
	http.DefaultClient.Do(req)
}

func real() { send(os.Getenv("REAL_TOKEN")) }

func hash() {
	sum := sha256.Sum256([]byte(os.Getenv("JIRA_TOKEN_1")))
	send(hex.EncodeToString(sum[:]))
}

func length() { send(strconv.Itoa(len(os.Getenv("JIRA_TOKEN_2")))) }

func presence() {
	mode := "anonymous-user"
	if os.Getenv("JIRA_TOKEN_3") != "" {
		mode = ""
	}
	send(strconv.FormatBool(mode == ""))
}

func compare(given string) {
	ok := subtle.ConstantTimeCompare([]byte(given), []byte(os.Getenv("JIRA_TOKEN_4"))) == 1
	send(strconv.FormatBool(ok))
}

func check() error {
	if os.Getenv("JIRA_TOKEN_5") == "" {
		return errors.New("JIRA_TOKEN_5 is not set")
	}
	return nil
}

func message() {
	if err := check(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// A user name is no credential.
func user() {
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(os.Getenv("JIRA_USER"), "")
	http.DefaultClient.Do(req)
}

// Nothing is attached.
func unused() {
	token := os.Getenv("JIRA_TOKEN_6")
	_ = token
	http.Get(jira)
}
