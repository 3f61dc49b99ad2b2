package collected

import (
	"bufio"
	"net/http"
	"os"
	"strings"
)

func fromTerminal() {
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return
	}
	line, _ := bufio.NewReader(tty).ReadString('\n')
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", strings.TrimSpace(line)) // want `token-collected.*from terminal`
	http.DefaultClient.Do(req)
}

func fromFile() {
	file, err := os.OpenFile("/etc/jira-token", os.O_RDONLY, 0)
	if err != nil {
		return
	}
	line, _ := bufio.NewReader(file).ReadString('\n')
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("me@example.com", strings.TrimSpace(line)) // want `token-configured.*jira-token`
	http.DefaultClient.Do(req)
}
