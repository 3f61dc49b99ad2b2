// Package std logs a token with the packages log, log/slog, fmt and expvar.
package std

import (
	"bytes"
	"context"
	"encoding/json"
	"expvar"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"os"
)

type config struct {
	Site  string
	Token string
}

type quiet struct {
	Site  string
	Token string `json:"-"`
}

type nested struct {
	Name string
	Cfg  *config
}

// masked is a token that prints as stars.
type masked string

func (masked) String() string { return "***" }

// valued is a token that package slog asks for what to log.
type valued string

func (valued) LogValue() slog.Value { return slog.StringValue("***") }

func printing() {
	token := os.Getenv("JIRA_TOKEN")
	log.Print("token ", token)          // want `token-logged.*JIRA_TOKEN`
	log.Println("token", token)         // want `token-logged.*JIRA_TOKEN`
	log.Printf("token %s", token)       // want `token-logged.*JIRA_TOKEN`
	log.Printf("token " + token)        // want `token-logged.*JIRA_TOKEN`
	log.Output(1, "token "+token)       // want `token-logged.*JIRA_TOKEN`
	fmt.Println("token:", token)        // want `token-logged.*JIRA_TOKEN`
	fmt.Print(token)                    // want `token-logged.*JIRA_TOKEN`
	fmt.Printf("%q\n", token)           // want `token-logged.*JIRA_TOKEN`
	fmt.Fprintf(os.Stderr, "%s", token) // want `token-logged.*JIRA_TOKEN`
	fmt.Fprintln(os.Stdout, token)      // want `token-logged.*JIRA_TOKEN`
	fmt.Fprintln(log.Writer(), token)   // want `token-logged.*JIRA_TOKEN`
	os.Stderr.WriteString("t=" + token) // want `token-logged.*JIRA_TOKEN`
	l := log.New(os.Stderr, "jira ", 0)
	l.Printf("token %v", token)       // want `token-logged.*JIRA_TOKEN`
	l.Panicln("no access", token)     // want `token-logged.*JIRA_TOKEN`
	log.Fatalf("bad token %s", token) // want `token-logged.*JIRA_TOKEN`
}

func silent() {
	token := os.Getenv("JIRA_TOKEN")
	log.Printf("token of %d characters", len(token))
	log.Printf("token is a %T", token)
	log.Printf("token set: %t", token != "")
	log.Print("site ", os.Getenv("JIRA_SITE") != "")
	var b bytes.Buffer
	fmt.Fprintf(&b, "token %s", token)
	log.Println("token", masked(token))
	slog.Info("got", "token", valued(token))
	log.Println("length", b.Len())
}

func structs() {
	cfg := config{Site: "https://acme.atlassian.net", Token: os.Getenv("JIRA_TOKEN")}
	log.Printf("%+v", cfg) // want `token-logged.*JIRA_TOKEN`
	log.Printf("%v", &cfg) // want `token-logged.*JIRA_TOKEN`
	log.Printf("%#v", cfg) // want `token-logged.*JIRA_TOKEN`
	log.Printf("%s", cfg.Site)
	log.Printf("%v", nested{Name: "jira", Cfg: &cfg})
	s := fmt.Sprintf("%+v", cfg)
	log.Println(s) // want `token-logged.*JIRA_TOKEN`
	b, _ := json.Marshal(cfg)
	log.Println(string(b)) // want `token-logged.*JIRA_TOKEN`
	q, _ := json.Marshal(quiet{Token: os.Getenv("JIRA_TOKEN")})
	log.Println(string(q))
	cfg.Token = "redacted"
	log.Printf("%+v", cfg)
}

func structured(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	slog.Info("signed in", "token", token)                                  // want `token-logged.*JIRA_TOKEN`
	slog.Debug("signed in with "+token, "user", "ann")                      // want `token-logged.*JIRA_TOKEN`
	slog.ErrorContext(ctx, "refused", "token", token)                       // want `token-logged.*JIRA_TOKEN`
	slog.Warn("refused", slog.String("token", token))                       // want `token-logged.*JIRA_TOKEN`
	slog.Log(ctx, slog.LevelInfo, "x", slog.Any("token", token))            // want `token-logged.*JIRA_TOKEN`
	slog.LogAttrs(ctx, slog.LevelInfo, "x", slog.String("t", token))        // want `token-logged.*JIRA_TOKEN`
	slog.Info("x", slog.Group("jira", slog.String("token", token)))         // want `token-logged.*JIRA_TOKEN`
	slog.Info("x", slog.Group("jira", "token", token))                      // want `token-logged.*JIRA_TOKEN`
	slog.Info("x", slog.Attr{Key: "t", Value: slog.StringValue(token)})     // want `token-logged.*JIRA_TOKEN`
	l := slog.New(slog.NewJSONHandler(os.Stdout, nil)).With("token", token) // want `token-logged.*JIRA_TOKEN`
	l.Info("started", "site", "https://acme.atlassian.net", "length", len(token))
	l.WithGroup("jira").ErrorContext(ctx, "refused", "token", token) // want `token-logged.*JIRA_TOKEN`
	l.Info("config", "cfg", config{Token: token})                    // want `token-logged.*JIRA_TOKEN`
	l.Info("config", slog.Any("cfg", config{Token: token}))          // want `token-logged.*JIRA_TOKEN`
	l.Info("config", slog.Any("token", valued(token)))
	l.Info("config", "cfg", config{Site: "https://acme.atlassian.net"})
	_ = slog.String("token", token)
}

func dump() {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("ann@example.com", os.Getenv("JIRA_TOKEN")) // want `token-configured.*JIRA_TOKEN`
	out, _ := httputil.DumpRequestOut(req, true)
	log.Printf("%s", out) // want `token-logged.*JIRA_TOKEN`
	resp, _ := http.DefaultClient.Do(req)
	in, _ := httputil.DumpResponse(resp, true)
	log.Printf("%s", in)
}

func respond(w http.ResponseWriter, r *http.Request) {
	token := os.Getenv("JIRA_TOKEN")
	if r.Method != "GET" {
		http.Error(w, "bad token "+token, 400) // want `token-logged.*JIRA_TOKEN`
		return
	}
	fmt.Fprintf(w, "token %s", token)                            // want `token-logged.*JIRA_TOKEN`
	w.Write([]byte(token))                                       // want `token-logged.*JIRA_TOKEN`
	json.NewEncoder(w).Encode(map[string]string{"token": token}) // want `token-logged.*JIRA_TOKEN`
	json.NewEncoder(w).Encode(quiet{Token: token})
}

func metrics() {
	token := os.Getenv("JIRA_TOKEN")
	expvar.NewString("jira_token").Set(token) // want `token-logged.*JIRA_TOKEN`
	expvar.NewInt("jira_token_length").Set(int64(len(token)))
}
