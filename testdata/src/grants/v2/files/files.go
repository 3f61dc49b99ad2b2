// Package files has the name of another, and a struct of the same name that nobody is seen to write.
package files

import (
	"encoding/json"
	"net/http"
	"os"

	old "grants/files"
)

type Conn struct {
	AccessToken string `json:"access_token"`
}

func Use() {
	old.Use()
	data, _ := os.ReadFile("conn.json")
	var c Conn
	json.Unmarshal(data, &c)
	req, _ := http.NewRequest("GET", "https://api.atlassian.com/ex/jira/abc/rest/api/3/myself", nil)
	req.Header.Set("Authorization", "Bearer "+c.AccessToken) // want `token-configured: .*conn\.json\.access_token`
	http.DefaultClient.Do(req)
}
