// Package dump prints a token with libraries that print values whole: spew, pp, pretty, litter and http2curl.
package dump

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/davecgh/go-spew/spew"
	"github.com/k0kubun/pp/v3"
	"github.com/kr/pretty"
	oldcurl "github.com/moul/http2curl"
	"github.com/sanity-io/litter"
	"moul.io/http2curl"
)

type config struct {
	Site  string
	token string
}

type holder struct {
	Name string
	Cfg  *config
}

func spewed() {
	h := holder{"jira", &config{"acme", os.Getenv("JIRA_TOKEN")}}
	spew.Dump(h)                       // want `token-logged.*JIRA_TOKEN`
	spew.Dump("config", h.Cfg)         // want `token-logged.*JIRA_TOKEN`
	spew.Printf("%+v", h)              // want `token-logged.*JIRA_TOKEN`
	spew.Println(h)                    // want `token-logged.*JIRA_TOKEN`
	spew.Fdump(os.Stderr, h.Cfg.token) // want `token-logged.*JIRA_TOKEN`
	log.Print(spew.Sdump(h))           // want `token-logged.*JIRA_TOKEN`
	spew.Config.Dump(h)                // want `token-logged.*JIRA_TOKEN`
	cs := spew.ConfigState{Indent: " "}
	cs.Dump(h) // want `token-logged.*JIRA_TOKEN`
	fmt.Printf("%v", h)
	spew.Dump(h.Name, len(h.Cfg.token), h.Cfg.Site)
}

func prettyPrinted() {
	h := &holder{"jira", &config{"acme", os.Getenv("JIRA_TOKEN")}}
	pp.Println(h)                               // want `token-logged.*JIRA_TOKEN`
	pp.Printf("%v", h)                          // want `token-logged.*JIRA_TOKEN`
	log.Print(pp.Sprint(h.Cfg.token))           // want `token-logged.*JIRA_TOKEN`
	pp.New().Print(h.Cfg)                       // want `token-logged.*JIRA_TOKEN`
	pretty.Println(h)                           // want `token-logged.*JIRA_TOKEN`
	pretty.Logf("%# v", h)                      // want `token-logged.*JIRA_TOKEN`
	fmt.Printf("%# v", pretty.Formatter(h.Cfg)) // want `token-logged.*JIRA_TOKEN`
	litter.Dump(h)                              // want `token-logged.*JIRA_TOKEN`
	log.Print(litter.Sdump(h))                  // want `token-logged.*JIRA_TOKEN`
	litter.Options{Compact: true}.Dump(h)       // want `token-logged.*JIRA_TOKEN`
	pp.Println(h.Name, len(h.Cfg.token))
	pretty.Println(h.Cfg.Site)
	litter.Dump(h.Name)
}

func curl() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("ann@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	cmd, _ := http2curl.GetCurlCommand(req)
	fmt.Println(cmd)        // want `token-logged.*JIRA_TOKEN`
	log.Print(cmd.String()) // want `token-logged.*JIRA_TOKEN`
	old, _ := oldcurl.GetCurlCommand(req)
	log.Println(old) // want `token-logged.*JIRA_TOKEN`
	plain, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	cmd, _ = http2curl.GetCurlCommand(plain)
	log.Println(cmd)
}
