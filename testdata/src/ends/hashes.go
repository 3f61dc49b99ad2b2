package ends

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Hashes are one-way: what they give is no credential, in whatever way they are called.
func streamed() {
	h := sha256.New()
	io.WriteString(h, os.Getenv("JIRA_API_TOKEN"))
	send(hex.EncodeToString(h.Sum(nil)))

	fmt.Fprintf(h, "%s", os.Getenv("JIRA_API_TOKEN"))
	send(fmt.Sprintf("%x", h.Sum(nil)))
}

func sums() {
	send(fmt.Sprintf("%x", md5.Sum([]byte(os.Getenv("JIRA_API_TOKEN")))))
	s1 := sha1.Sum([]byte(os.Getenv("JIRA_API_TOKEN")))
	send(base64.StdEncoding.EncodeToString(s1[:]))
	s512 := sha512.Sum512([]byte(os.Getenv("JIRA_API_TOKEN")))
	send(string(s512[:]))
	f := fnv.New64a()
	f.Write([]byte(os.Getenv("JIRA_API_TOKEN")))
	send(strconv.FormatUint(f.Sum64(), 16))
}

// A webhook's secret signs what is sent: only the signature leaves.
func signature(secret string, body []byte) string {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return "sha256=" + hex.EncodeToString(mac.Sum(nil))
}

func signed() error {
	body := []byte(`{"event":"deployed"}`)
	req, err := http.NewRequest("POST", "https://acme.atlassian.net/rest/api/3/webhook", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("X-Hub-Signature", signature(os.Getenv("WEBHOOK_SECRET"), body))
	_, err = http.DefaultClient.Do(req)
	return err
}

// The key of a cache is made from the credential.
func cacheKey(user, token string) string {
	sum := sha256.Sum256([]byte(user + "\x00" + token))
	return base64.RawURLEncoding.EncodeToString(sum[:8])
}

func cached() { send(cacheKey("bot@acme.com", os.Getenv("JIRA_API_TOKEN"))) }

// Comparisons and measures.
func authorized(r *http.Request) bool {
	want := os.Getenv("JIRA_WEBHOOK_TOKEN")
	got := r.Header.Get("X-Webhook-Token")
	return hmac.Equal([]byte(got), []byte(want)) || subtle.ConstantTimeCompare([]byte(got), []byte(want)) == 1 || strings.EqualFold(got, want)
}

func webhook(w http.ResponseWriter, r *http.Request) {
	if !authorized(r) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	http.Get(jira)
}

func measures() {
	token := os.Getenv("JIRA_API_TOKEN")
	send(fmt.Sprint(len(token), utf8.RuneCountInString(token), strings.Count(token, "=")))
	send(strconv.FormatBool(strings.HasPrefix(token, "ATATT")))
	send(strconv.Itoa(strings.Index(token, "=")))
	send(fmt.Sprint(bytes.Compare([]byte(token), []byte("x"))))
}

// What decides is not what flows.
func modes() {
	mode := "anonymous"
	switch token, ok := os.LookupEnv("JIRA_API_TOKEN"); {
	case !ok:
		mode = "none"
	case strings.HasPrefix(token, "ATATT"):
		mode = "api-token"
	}
	req, _ := http.NewRequest("GET", jira, nil)
	req.Header.Set("X-Auth-Mode", mode)
	http.DefaultClient.Do(req)
}

// A header that carries no authorization.
func header(ctx context.Context) {
	req, _ := http.NewRequestWithContext(ctx, "GET", jira, nil)
	sum := sha256.Sum256([]byte(os.Getenv("JIRA_API_TOKEN")))
	req.Header.Set("X-Token-Fingerprint", hex.EncodeToString(sum[:4]))
	req.Header.Set("Authorization", "Bearer "+hex.EncodeToString(sum[:]))
	http.DefaultClient.Do(req)
	log.Printf("token %x of %d bytes is set", sum[:4], len(os.Getenv("JIRA_API_TOKEN")))
}

// The same through maps: a key is not a value.
func members() {
	known := map[string]int{os.Getenv("JIRA_API_TOKEN"): 1}
	send(strconv.Itoa(known["x"]))
	_, ok := known[os.Getenv("JIRA_SERVICE_TOKEN")]
	send(strconv.FormatBool(ok))
}
