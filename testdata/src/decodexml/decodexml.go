// Package decodexml takes credentials out of XML: elements, attributes, SOAP bodies.
package decodexml

import (
	"encoding/xml"
	"io"
	"net/http"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

type settings struct {
	XMLName xml.Name `xml:"settings"`
	Servers []server `xml:"servers>server"`
	Jira    server   `xml:"jira"`
}

type server struct {
	ID       string `xml:"id,attr"`
	Username string `xml:"username"`
	Token    string `xml:"api-token"`
}

func file() error {
	data, err := os.ReadFile("settings.xml")
	if err != nil {
		return err
	}
	var s settings
	if err := xml.Unmarshal(data, &s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth(s.Jira.Username, s.Jira.Token) // want `token-configured: .*config file settings\.xml\.jira\.api-token `
	http.DefaultClient.Do(req)

	for _, srv := range s.Servers {
		other, _ := http.NewRequest("GET", hub, nil)
		other.SetBasicAuth(srv.Username, srv.Token)
		http.DefaultClient.Do(other)
	}
	return nil
}

// A SOAP body.
type soap struct {
	Body struct {
		Connect struct {
			User  string `xml:"User"`
			Token string `xml:"JiraToken"`
		} `xml:"Connect"`
	} `xml:"Body"`
}

func inbound(w http.ResponseWriter, r *http.Request) {
	var s soap
	if err := xml.NewDecoder(r.Body).Decode(&s); err != nil {
		return
	}
	out, _ := http.NewRequest("GET", jira, nil)
	out.SetBasicAuth(s.Body.Connect.User, s.Body.Connect.Token) // want `token-collected: .*field Body\.Connect\.JiraToken `
	http.DefaultClient.Do(out)
}

func inboundTwin(w http.ResponseWriter, r *http.Request) {
	var s soap
	if err := xml.NewDecoder(r.Body).Decode(&s); err != nil {
		return
	}
	out, _ := http.NewRequest("GET", hub, nil)
	out.SetBasicAuth(s.Body.Connect.User, s.Body.Connect.Token)
	http.DefaultClient.Do(out)
}

// Element by element.
func elements() error {
	f, err := os.Open("servers.xml")
	if err != nil {
		return err
	}
	defer f.Close()
	dec := xml.NewDecoder(f)
	for {
		t, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		var s server
		if err := dec.DecodeElement(&s, &start); err != nil {
			return err
		}
		switch start.Name.Local {
		case "jira":
			req, _ := http.NewRequest("GET", jira, nil)
			req.SetBasicAuth(s.Username, s.Token) // want `token-configured: .*config file servers\.xml\.api-token `
			http.DefaultClient.Do(req)
		case "github":
			req, _ := http.NewRequest("GET", hub, nil)
			req.SetBasicAuth(s.Username, s.Token)
			http.DefaultClient.Do(req)
		}
	}
}

// The token is an attribute, read by a method of the type.
type attrs struct{ token string }

func (a *attrs) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	for _, at := range start.Attr {
		if at.Name.Local == "token" {
			a.token = at.Value
		}
	}
	return d.Skip()
}

func attribute() error {
	data, err := os.ReadFile("connections.xml")
	if err != nil {
		return err
	}
	var c struct {
		Jira attrs `xml:"jira"`
		Hub  attrs `xml:"github"`
	}
	if err := xml.Unmarshal(data, &c); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", c.Jira.token) // want `token-configured: .*config file \S*(?i:jira)\.token `
	http.DefaultClient.Do(req)

	other, _ := http.NewRequest("GET", hub, nil)
	other.SetBasicAuth("bot", c.Hub.token)
	http.DefaultClient.Do(other)
	return nil
}
