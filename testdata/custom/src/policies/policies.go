// Package policies holds rules that other checkers have built in.
package policies

import (
	"database/sql"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"vault"
)

type app struct {
	db *sql.DB
}

func (a *app) find(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	a.db.Query("SELECT * FROM t WHERE name = '" + name + "'")          // want `injection: a request makes a query: parameter r `
	a.db.Query(fmt.Sprintf("SELECT * FROM t WHERE name = '%s'", name)) // want `injection: `
	a.db.Query("SELECT * FROM t WHERE name = ?", name)
	n, _ := strconv.Atoi(r.FormValue("n"))
	a.db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %d", n))
	var b strings.Builder
	b.WriteString("DELETE FROM t WHERE name = ")
	b.WriteString(r.Header.Get("X-Name"))
	a.db.Exec(b.String()) // want `injection: `
	a.where(r.PathValue("id"))
}

func (a *app) where(cond string) *sql.Row {
	return a.db.QueryRow("SELECT * FROM t WHERE " + cond) // want `injection: `
}

func run(w http.ResponseWriter, r *http.Request) {
	exec.Command("ls", r.FormValue("dir")) // want `command: a request makes a command: `
	exec.Command("ls", "-l")
	body, _ := io.ReadAll(r.Body)
	exec.Command(string(body)) // want `command: `
	args := append([]string{"-l"}, strings.Fields(r.FormValue("args"))...)
	exec.Command("ls", args...) // want `command: `
}

func open(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Path
	os.Open(filepath.Join("/srv", name)) // want `traversal: `
	os.ReadFile(filepath.Join("/srv", filepath.Base(name)))
	c, _ := r.Cookie("file")
	os.Create("/srv/" + c.Value) // want `traversal: `
}

func proxy(w http.ResponseWriter, r *http.Request) {
	http.Get("https://" + r.Host + "/") // want `ssrf: `
	http.Get("https://example.com/")
	http.NewRequest(r.Method, "https://example.com", nil)
	req, _ := http.NewRequest("GET", r.FormValue("url"), nil) // want `ssrf: `
	_ = req
}

// Not a handler.
func helper(r *http.Request, w http.ResponseWriter) {
	http.Get(r.FormValue("url"))
}

func routes(mux *http.ServeMux) {
	mux.HandleFunc("/x", func(w http.ResponseWriter, r *http.Request) {
		http.Get(r.FormValue("url")) // want `ssrf: `
	})
}

func logs(l *vault.Login) {
	s, _ := vault.Get("a")
	log.Printf("secret %s", s) // want `secret-logged: a secret is logged: `
	log.Println("secret", len(s))
	log.Print(l.User)
	log.Print(l.Password)                 // want `secret-logged: `
	slog.Default().Info("login", "pw", s) // want `secret-logged: `
	slog.Default().Info("login", "user", l.User)
	log.Fatalf("%+v", vault.New()) // want `secret-logged: `
}
