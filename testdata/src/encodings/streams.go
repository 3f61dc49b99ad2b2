package encodings

import (
	"bytes"
	"compress/gzip"
	"encoding/gob"
	"io"
	"net/http"
	"os"
)

// Compressed, and read back through a chain of readers.
func zip(s string) ([]byte, error) {
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	if _, err := io.WriteString(w, s); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

func unzip(data []byte) (string, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", err
	}
	defer r.Close()
	out, err := io.ReadAll(io.LimitReader(r, 1<<20))
	return string(out), err
}

func compressed() error {
	z, err := zip(os.Getenv("JIRA_API_TOKEN"))
	if err != nil {
		return err
	}
	token, err := unzip(z)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", token) // want `token-configured: .*variable JIRA_API_TOKEN .\S+. reaches`
	_, err = http.DefaultClient.Do(req)
	return err
}

func compressedTwin() error {
	z, err := zip(os.Getenv("GITHUB_TOKEN"))
	if err != nil {
		return err
	}
	token, err := unzip(z)
	if err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", hub, nil)
	req.SetBasicAuth("acme-bot", token)
	_, err = http.DefaultClient.Do(req)
	return err
}

type saved struct{ URL, Token string }

func gobbed() error {
	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(saved{jira, os.Getenv("JIRA_API_TOKEN")}); err != nil {
		return err
	}
	var s saved
	if err := gob.NewDecoder(&buf).Decode(&s); err != nil {
		return err
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.SetBasicAuth("bot@acme.com", s.Token) // MISS: a field that went through an encoder and a decoder of gob
	_, err := http.DefaultClient.Do(req)
	return err
}
