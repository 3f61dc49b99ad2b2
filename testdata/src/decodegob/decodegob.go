// Package decodegob takes credentials out of gob: state files and messages between processes.
package decodegob

import (
	"bytes"
	"encoding/gob"
	"net"
	"net/http"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type state struct {
	Jira, Hub session
}

type session struct {
	User  string
	Token string
}

func resume() error {
	f, err := os.Open("session.gob")
	if err != nil {
		return err
	}
	defer f.Close()
	var s state
	if err := gob.NewDecoder(f).Decode(&s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(s.Jira.User, s.Jira.Token) // want `token-(configured|stored): .*Jira\.Token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(s.Hub.User, s.Hub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// Through a buffer and back: the origins are those of what went in.
func roundTrip() error {
	in := state{
		Jira: session{"bot@acme.com", os.Getenv("JIRA_API_TOKEN")},
		Hub:  session{"bot", os.Getenv("GITHUB_TOKEN")},
	}
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(in); err != nil {
		return err
	}
	var out state
	if err := gob.NewDecoder(&buf).Decode(&out); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(out.Jira.User, out.Jira.Token) // MISS: encoding and decoding again, with origins by field
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth(out.Hub.User, out.Hub.Token)
	http.DefaultClient.Do(other)
	return nil
}

// A message that another process sends.
func serve(l net.Listener) error {
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		var s session
		if err := gob.NewDecoder(conn).Decode(&s); err != nil {
			return err
		}
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth(s.User, s.Token) // want `token-collected: .*network connection Token `
		http.DefaultClient.Do(req)
	}
}

func serveTwin(l net.Listener) error {
	conn, err := l.Accept()
	if err != nil {
		return err
	}
	var s session
	if err := gob.NewDecoder(conn).Decode(&s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth(s.User, s.Token)
	http.DefaultClient.Do(req)
	return nil
}
