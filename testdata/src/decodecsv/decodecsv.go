// Package decodecsv takes credentials out of tables: one customer, one line.
package decodecsv

import (
	"encoding/csv"
	"io"
	"net/http"
	"os"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func attach(url, user, token string) {
	req, _ := http.NewRequest("GET", url, nil)
	req.SetBasicAuth(user, token) // want `token-configured: .*tenants\.csv` `token-configured: .*all\.csv`
	http.DefaultClient.Do(req)
}

func rows() error {
	f, err := os.Open("tenants.csv")
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	for {
		row, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		attach(jira, row[1], row[2])
		attach(hub, row[3], row[4])
	}
}

type tenant struct{ email, token string }

func tenants() ([]tenant, error) {
	f, err := os.Open("all.csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var ts []tenant
	for _, row := range all[1:] {
		ts = append(ts, tenant{email: row[0], token: row[1]})
	}
	return ts, nil
}

func run() error {
	ts, err := tenants()
	if err != nil {
		return err
	}
	for _, t := range ts {
		attach(jira, t.email, t.token)
	}
	return nil
}

// An upload: the person who uploads it hands over what is in it.
func upload(w http.ResponseWriter, r *http.Request) {
	file, _, err := r.FormFile("tenants")
	if err != nil {
		return
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return
	}
	for _, rec := range records {
		out, _ := http.NewRequest("GET", jira, nil)
		out.SetBasicAuth(rec[0], rec[1]) // want `token-collected: .*tenants`
		http.DefaultClient.Do(out)
	}
}

func uploadTwin(w http.ResponseWriter, r *http.Request) {
	records, err := csv.NewReader(r.Body).ReadAll()
	if err != nil {
		return
	}
	for _, rec := range records {
		out, _ := http.NewRequest("GET", hub, nil)
		out.SetBasicAuth(rec[0], rec[1])
		http.DefaultClient.Do(out)
	}
}

// By the name of the column.
func columns() error {
	f, err := os.Open("named.csv")
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return err
	}
	for {
		row, err := r.Read()
		if err != nil {
			return err
		}
		rec := make(map[string]string, len(head))
		for i, h := range head {
			rec[h] = row[i]
		}
		req, _ := http.NewRequest("GET", jira, nil)
		req.SetBasicAuth(rec["email"], rec["jira_token"]) // want `token-configured: .*named\.csv`
		http.DefaultClient.Do(req)
	}
}
