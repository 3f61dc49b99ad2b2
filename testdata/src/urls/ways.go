package urls

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

// The path says nothing in what follows, and neither does a name: what is found, the host alone says. Beside each is the same
// with a host that is not Atlassian's.

func start(b *strings.Builder, host string) { b.WriteString("https://" + host) }

// Printing.
func sprint() {
	where := fmt.Sprint("https://", "acme.atlassian.net", "/api/", "items")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := fmt.Sprint("https://", "api.example.com", "/api/", "items")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_1"))
	http.DefaultClient.Do(twin)
}

func sprintfVerbs() {
	where := fmt.Sprintf("%s://%v/%[3]s/%[4]s", "https", "acme.atlassian.net", "api", "items")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := fmt.Sprintf("%s://%v/%[3]s/%[4]s", "https", "api.example.com", "api", "items")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_2"))
	http.DefaultClient.Do(twin)
}

func sprintfNumber() {
	where := fmt.Sprintf("https://acme.atlassian.net/api/v%d", os.Getpid())
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_3")) // want `token-configured: .*SECRET_3 .* reaches https://acme\.atlassian\.net/api/v\{\} by`
	http.DefaultClient.Do(req)
	elsewhere := fmt.Sprintf("https://api.example.com/api/v%d", os.Getpid())
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_3"))
	http.DefaultClient.Do(twin)
}

func appendf() {
	where := string(fmt.Appendf(nil, "https://%s/api/items", "acme.atlassian.net"))
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_4")) // want `token-configured: .*SECRET_4 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := string(fmt.Appendf(nil, "https://%s/api/items", "api.example.com"))
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_4"))
	http.DefaultClient.Do(twin)
}

// Builders and buffers.
func builderParts() {
	var b strings.Builder
	b.Grow(64)
	b.WriteString("https:")
	b.WriteByte('/')
	b.WriteRune('/')
	b.WriteString("acme.atlassian.net")
	fmt.Fprint(&b, "/api/items")
	where := b.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_5")) // want `token-configured: .*SECRET_5 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	var b2 strings.Builder
	b2.Grow(64)
	b2.WriteString("https:")
	b2.WriteByte('/')
	b2.WriteRune('/')
	b2.WriteString("api.example.com")
	fmt.Fprint(&b2, "/api/items")
	elsewhere := b2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_5"))
	http.DefaultClient.Do(twin)
}

func builderHelper() {
	b := new(strings.Builder)
	start(b, "acme.atlassian.net")
	b.WriteString("/api/items")
	where := b.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_6")) // want `token-configured: .*SECRET_6 .* reaches \S*https://acme\.atlassian\.net/\S* by`
	http.DefaultClient.Do(req)
	b2 := new(strings.Builder)
	start(b2, "api.example.com")
	b2.WriteString("/api/items")
	elsewhere := b2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_6"))
	http.DefaultClient.Do(twin)
}

func bufferPrinted() {
	var b bytes.Buffer
	fmt.Fprintf(&b, "https://%s", "acme.atlassian.net")
	b.WriteString("/api/items")
	where := b.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_7")) // want `token-configured: .*SECRET_7 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	var b2 bytes.Buffer
	fmt.Fprintf(&b2, "https://%s", "api.example.com")
	b2.WriteString("/api/items")
	elsewhere := b2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_7"))
	http.DefaultClient.Do(twin)
}

func bufferString() {
	b := bytes.NewBufferString("https://acme.atlassian.net")
	io.WriteString(b, "/api/items")
	where := string(b.Bytes())
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_8")) // want `token-configured: .*SECRET_8 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	b2 := bytes.NewBufferString("https://api.example.com")
	io.WriteString(b2, "/api/items")
	elsewhere := string(b2.Bytes())
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_8"))
	http.DefaultClient.Do(twin)
}

func appended() {
	b := []byte("https://acme.atlassian.net")
	b = append(b, "/api/items"...)
	where := string(b)
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_9")) // want `token-configured: .*SECRET_9 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	b2 := []byte("https://api.example.com")
	b2 = append(b2, "/api/items"...)
	elsewhere := string(b2)
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_9"))
	http.DefaultClient.Do(twin)
}

func builderLoop() {
	var b strings.Builder
	b.WriteString("https://acme.atlassian.net")
	for _, segment := range os.Args {
		b.WriteByte('/')
		b.WriteString(segment)
	}
	where := b.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_10")) // want `token-configured: .*SECRET_10 .* reaches https://acme\.atlassian\.net and \d more by`
	http.DefaultClient.Do(req)
	var b2 strings.Builder
	b2.WriteString("https://api.example.com")
	for _, segment := range os.Args {
		b2.WriteByte('/')
		b2.WriteString(segment)
	}
	elsewhere := b2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_10"))
	http.DefaultClient.Do(twin)
}

func plusLoop() {
	where := "https://acme.atlassian.net/api"
	for _, segment := range os.Args {
		where += "/" + segment
	}
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_11")) // want `token-configured: .*SECRET_11 .* reaches https://acme\.atlassian\.net/api and \d more by`
	http.DefaultClient.Do(req)
	elsewhere := "https://api.example.com/api"
	for _, segment := range os.Args {
		elsewhere += "/" + segment
	}
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_11"))
	http.DefaultClient.Do(twin)
}

// Functions on strings.
func prefix() {
	where := "https://" + strings.TrimPrefix("//acme.atlassian.net/api/items", "//")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_12")) // want `token-configured: .*SECRET_12 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://" + strings.TrimPrefix("//api.example.com/api/items", "//")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_12"))
	http.DefaultClient.Do(twin)
}

func trim() {
	where := "https://" + strings.Trim("/acme.atlassian.net/", "/") + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_13")) // want `token-configured: .*SECRET_13 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://" + strings.Trim("/api.example.com/", "/") + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_13"))
	http.DefaultClient.Do(twin)
}

func space() {
	where := strings.TrimSpace(" https://acme.atlassian.net\n") + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_14")) // want `token-configured: .*SECRET_14 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := strings.TrimSpace(" https://api.example.com\n") + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_14"))
	http.DefaultClient.Do(twin)
}

func lower() {
	where := strings.ToLower("https://acme.atlassian.net/API/Items")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_15")) // want `token-configured: .*SECRET_15 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := strings.ToLower("https://api.example.com/API/Items")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_15"))
	http.DefaultClient.Do(twin)
}

func replaceAll() {
	where := strings.ReplaceAll("https://SITE/api/items", "SITE", "acme.atlassian.net")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_16")) // want `token-configured: .*SECRET_16 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := strings.ReplaceAll("https://SITE/api/items", "SITE", "api.example.com")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_16"))
	http.DefaultClient.Do(twin)
}

func replaceHole() {
	where := strings.ReplaceAll("https://acme.atlassian.net/api/{id}", "{id}", os.Getenv("ID"))
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_17")) // want `token-configured: .*SECRET_17 .* reaches https://acme\.atlassian\.net/api/\{\} by`
	http.DefaultClient.Do(req)
	elsewhere := strings.ReplaceAll("https://api.example.com/api/{id}", "{id}", os.Getenv("ID"))
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_17"))
	http.DefaultClient.Do(twin)
}

func joinedDomain() {
	where := "https://" + strings.Join([]string{"acme.atlassian.net", "api", "items"}, "/")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_18")) // want `token-configured: .*SECRET_18 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://" + strings.Join([]string{"api.example.com", "api", "items"}, "/")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_18"))
	http.DefaultClient.Do(twin)
}

func cut() {
	before, _, _ := strings.Cut("https://acme.atlassian.net/api/items#top", "#")
	where := before
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_19")) // want `token-configured: .*SECRET_19 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	before2, _, _ := strings.Cut("https://api.example.com/api/items#top", "#")
	elsewhere := before2
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_19"))
	http.DefaultClient.Do(twin)
}

func cleaned() {
	where := "https://" + path.Join("acme.atlassian.net", "api", "../api", "items")
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_20")) // want `token-configured: .*SECRET_20 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://" + path.Join("api.example.com", "api", "../api", "items")
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_20"))
	http.DefaultClient.Do(twin)
}

func port() {
	where := "https://" + net.JoinHostPort("acme.atlassian.net", "443") + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_21")) // want `token-configured: .*SECRET_21 .* reaches https://acme\.atlassian\.net:443/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://" + net.JoinHostPort("api.example.com", "443") + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_21"))
	http.DefaultClient.Do(twin)
}

func escaped() {
	where := "https://acme.atlassian.net/api/" + url.PathEscape(os.Getenv("ID"))
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_22")) // want `token-configured: .*SECRET_22 .* reaches https://acme\.atlassian\.net/api/\{\} by`
	http.DefaultClient.Do(req)
	elsewhere := "https://api.example.com/api/" + url.PathEscape(os.Getenv("ID"))
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_22"))
	http.DefaultClient.Do(twin)
}

func values() {
	q := url.Values{"limit": {"5"}}
	where := "https://acme.atlassian.net/api/items?" + q.Encode()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_23")) // want `token-configured: .*SECRET_23 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	q2 := url.Values{"limit": {"5"}}
	elsewhere := "https://api.example.com/api/items?" + q2.Encode()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_23"))
	http.DefaultClient.Do(twin)
}

// Package url.
func requestURI() {
	u, _ := url.ParseRequestURI("https://acme.atlassian.net/api")
	u.Path += "/items"
	where := u.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_24")) // want `token-configured: .*SECRET_24 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.ParseRequestURI("https://api.example.com/api")
	u2.Path += "/items"
	elsewhere := u2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_24"))
	http.DefaultClient.Do(twin)
}

func assignedPath() {
	u, _ := url.Parse("https://acme.atlassian.net")
	u.Path = path.Join(u.Path, "/api/items")
	where := u.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_25")) // want `token-configured: .*SECRET_25 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com")
	u2.Path = path.Join(u2.Path, "/api/items")
	elsewhere := u2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_25"))
	http.DefaultClient.Do(twin)
}

func rawQuery() {
	u := url.URL{Scheme: "https", Host: "acme.atlassian.net", Path: "/api/items"}
	q := u.Query()
	q.Set("limit", "5")
	u.RawQuery = q.Encode()
	where := u.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_26")) // want `token-configured: .*SECRET_26 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2 := url.URL{Scheme: "https", Host: "api.example.com", Path: "/api/items"}
	q2 := u2.Query()
	q2.Set("limit", "5")
	u2.RawQuery = q2.Encode()
	elsewhere := u2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_26"))
	http.DefaultClient.Do(twin)
}

func joinedTwice() {
	u, _ := url.Parse("https://acme.atlassian.net/")
	where := u.JoinPath("api").JoinPath("items").String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_27")) // want `token-configured: .*SECRET_27 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com/")
	elsewhere := u2.JoinPath("api").JoinPath("items").String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_27"))
	http.DefaultClient.Do(twin)
}

func parsedReference() {
	u, _ := url.Parse("https://acme.atlassian.net/api/")
	ref, _ := u.Parse("items")
	where := ref.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_28")) // want `token-configured: .*SECRET_28 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com/api/")
	ref2, _ := u2.Parse("items")
	elsewhere := ref2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_28"))
	http.DefaultClient.Do(twin)
}

func absoluteReference() {
	u, _ := url.Parse("https://other.example.com/x")
	ref, _ := url.Parse("https://acme.atlassian.net/api/items")
	where := u.ResolveReference(ref).String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_29")) // want `token-configured: .*SECRET_29 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://other.example.com/x")
	ref2, _ := url.Parse("https://api.example.com/api/items")
	elsewhere := u2.ResolveReference(ref2).String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_29"))
	http.DefaultClient.Do(twin)
}

func copied() {
	u, _ := url.Parse("https://acme.atlassian.net/x")
	v := *u
	v.Path = "/api/items"
	where := v.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_30")) // want `token-configured: .*SECRET_30 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com/x")
	v2 := *u2
	v2.Path = "/api/items"
	elsewhere := v2.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_30"))
	http.DefaultClient.Do(twin)
}

func hostOf() {
	u, _ := url.Parse("https://acme.atlassian.net/x")
	where := "https://" + u.Host + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_31")) // want `token-configured: .*SECRET_31 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com/x")
	elsewhere := "https://" + u2.Host + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_31"))
	http.DefaultClient.Do(twin)
}

func schemeOf() {
	u, _ := url.Parse("https://acme.atlassian.net/x")
	where := u.Scheme + "://" + u.Host + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_32")) // want `token-configured: .*SECRET_32 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com/x")
	elsewhere := u2.Scheme + "://" + u2.Host + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_32"))
	http.DefaultClient.Do(twin)
}

func hostnameOf() {
	u, _ := url.Parse("https://acme.atlassian.net:443/x")
	where := fmt.Sprintf("https://%s/api/items", u.Hostname())
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_33")) // want `token-configured: .*SECRET_33 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	u2, _ := url.Parse("https://api.example.com:443/x")
	elsewhere := fmt.Sprintf("https://%s/api/items", u2.Hostname())
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_33"))
	http.DefaultClient.Do(twin)
}

func requestParts() {
	first := request("https://acme.atlassian.net/x")
	first.URL.Path = "/api/items"
	where := first.URL.String()
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_34")) // want `token-configured: .*SECRET_34 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	first2 := request("https://api.example.com/x")
	first2.URL.Path = "/api/items"
	elsewhere := first2.URL.String()
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_34"))
	http.DefaultClient.Do(twin)
}

// Constants that are chosen.
func mapConst() {
	where := map[string]string{"a": "https://acme.atlassian.net", "b": "https://acme.atlassian.net"}["a"] + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_35")) // want `token-configured: .*SECRET_35 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := map[string]string{"a": "https://api.example.com", "b": "https://api.example.com"}["a"] + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_35"))
	http.DefaultClient.Do(twin)
}

func mapAny() {
	bases := map[string]string{"eu": "https://acme.atlassian.net", "us": "https://acme.atlassian.net"}
	where := bases[os.Getenv("REGION")] + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_36")) // want `token-configured: .*SECRET_36 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	bases2 := map[string]string{"eu": "https://api.example.com", "us": "https://api.example.com"}
	elsewhere := bases2[os.Getenv("REGION")] + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_36"))
	http.DefaultClient.Do(twin)
}

func array() {
	where := [...]string{"https://acme.atlassian.net", "https://acme.atlassian.net"}[0] + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_37")) // want `token-configured: .*SECRET_37 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := [...]string{"https://api.example.com", "https://api.example.com"}[0] + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_37"))
	http.DefaultClient.Do(twin)
}

func phi() {
	where := "https://acme.atlassian.net/api/items"
	if os.Getenv("OTHER") != "" {
		where = "https://acme.atlassian.net/api/others"
	}
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_38")) // want `token-configured: .*SECRET_38 .* reaches https://acme\.atlassian\.net/api/items and 1 more by`
	http.DefaultClient.Do(req)
	elsewhere := "https://api.example.com/api/items"
	if os.Getenv("OTHER") != "" {
		elsewhere = "https://api.example.com/api/others"
	}
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_38"))
	http.DefaultClient.Do(twin)
}

func switched() {
	where := "https://acme.atlassian.net"
	switch os.Getenv("KIND") {
	case "items":
		where += "/api/items"
	default:
		where += "/api/items"
	}
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_39")) // want `token-configured: .*SECRET_39 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := "https://api.example.com"
	switch os.Getenv("KIND") {
	case "items":
		elsewhere += "/api/items"
	default:
		elsewhere += "/api/items"
	}
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_39"))
	http.DefaultClient.Do(twin)
}

func fallback() {
	where := cmp.Or(os.Getenv("BASE"), "https://acme.atlassian.net") + "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_40")) // want `token-configured: .*SECRET_40 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere := cmp.Or(os.Getenv("BASE"), "https://api.example.com") + "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_40"))
	http.DefaultClient.Do(twin)
}

func lookup() {
	where, ok := os.LookupEnv("BASE")
	if !ok {
		where = "https://acme.atlassian.net"
	}
	where += "/api/items"
	req := request(where)
	req.SetBasicAuth("bot", os.Getenv("SECRET_41")) // want `token-configured: .*SECRET_41 .* reaches https://acme\.atlassian\.net/api/items by`
	http.DefaultClient.Do(req)
	elsewhere, ok2 := os.LookupEnv("BASE")
	if !ok2 {
		elsewhere = "https://api.example.com"
	}
	elsewhere += "/api/items"
	twin := request(elsewhere)
	twin.SetBasicAuth("bot", os.Getenv("SECRET_41"))
	http.DefaultClient.Do(twin)
}
