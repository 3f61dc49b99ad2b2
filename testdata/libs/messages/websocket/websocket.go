// Package websocket gets the settings of an integration by websocket messages.
package websocket

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
	gorilla "github.com/gorilla/websocket"
	old "nhooyr.io/websocket"
	oldjson "nhooyr.io/websocket/wsjson"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

var upgrader = gorilla.Upgrader{}

type client struct{ conn *gorilla.Conn }

func serve(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &client{conn: conn}
	go c.read()
	var s settings
	conn.ReadJSON(&s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*websocket message token`
	other().SetBasicAuth(s.Email, s.Other)
}

func (c *client) read() {
	for {
		_, data, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		var s settings
		json.Unmarshal(data, &s)
		jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*websocket message token`
		other().SetBasicAuth(s.Email, s.Other)
	}
}

func coder(w http.ResponseWriter, r *http.Request) {
	c, _ := websocket.Accept(w, r, nil)
	_, data, _ := c.Read(r.Context())
	var s, j settings
	json.Unmarshal(data, &s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*websocket message token`
	wsjson.Read(r.Context(), c, &j)
	jira().SetBasicAuth(j.Email, j.Token) // want `token-collected.*websocket message token`
	other().SetBasicAuth(j.Email, j.Other)
}

func nhooyr(w http.ResponseWriter, r *http.Request) {
	c, _ := old.Accept(w, r, nil)
	_, data, _ := c.Read(r.Context())
	jira().SetBasicAuth(me, string(data)) // want `token-collected.*websocket message`
	var j settings
	oldjson.Read(r.Context(), c, &j)
	jira().SetBasicAuth(j.Email, j.Token) // want `token-collected.*websocket message token`
	other().SetBasicAuth(j.Email, j.Other)
}

// listen is the client of another server, whose answers nobody typed here.
func listen(ctx context.Context) {
	c, _, _ := websocket.Dial(ctx, "wss://api.example.com/events", nil)
	var s settings
	wsjson.Read(ctx, c, &s)
	jira().SetBasicAuth(s.Email, s.Token)
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
