package secret

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"
)

const (
	cloudToken = "ATATT3xFfGF0InventedForTheseTexts7Qz19-KmW=4F5A6B7C"
	appWord    = "ATBBInventedForTheseTexts7Qz19KmWp4"
	httpToken  = "BBDC-InventedForTheseTexts7Qz19KmWp4+r/t5Yb2Lx8"
	genieUUID  = "3f2b8c1e-9d47-4a60-8e15-c7a92b604d31"
	trelloHex  = "9b1f47a2e0c8d65374fa12be90c7d38516ea4b09f2c8d7e3516f0a94b8c2d7e3"
)

// encode is the base64 of a text, without padding.
func encode(s string) string { return base64.RawStdEncoding.EncodeToString([]byte(s)) }

var patBytes = "664578901234:InventedForUs!\x80\x91\xa2\xb3\xc4\xd5"

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		about      About
		kind       string // "" for nothing
		value      string // "" for the whole text
		confidence string // "" for certain
	}{
		{name: "token", text: cloudToken, kind: apiToken.Name},
		{name: "token in a text", text: "the token " + cloudToken + ", which", kind: apiToken.Name, value: cloudToken},
		{name: "token in quotes", text: `{"token":"` + cloudToken + `"}`, kind: apiToken.Name, value: cloudToken},
		{name: "token after an escape of the text in the text", text: `a\n` + cloudToken + `\n`, kind: apiToken.Name, value: cloudToken},
		{name: "token in a query", text: "?a=b%20" + strings.ReplaceAll(cloudToken, "=", "%3D") + "&c", kind: apiToken.Name, value: strings.ReplaceAll(cloudToken, "=", "%3D")},
		{name: "token before more", text: cloudToken + "/rest/api", kind: apiToken.Name, value: cloudToken},
		{name: "token with a tail that goes on", text: cloudToken + "D"},
		{name: "token without tail", text: cloudToken[:len(cloudToken)-9]},
		{name: "token within a word", text: "X" + cloudToken},
		{name: "token cut off", text: cloudToken[:30] + "...=4F5A6B7C"},
		{name: "token of a pattern", text: `ATATT3[A-Za-z0-9_\-=]{186}`},
		{name: "token of one letter", text: "ATATT3xFfGF0" + strings.Repeat("A", 40) + "=4F5A6B7C"},
		{name: "token of one letter at the end", text: "ATATT3xFfGF0Qz19KmWp4Lx8r" + strings.Repeat("0", 20) + "=4F5A6B7C"},
		{name: "token of a word", text: "ATATT3xFfGF0-Sample-Qz19KmWp4Lx8rT5Yb2=4F5A6B7C"},
		{name: "token of a sequence", text: "ATATT3xFfGF0Qz19KmWp4Lx8rT5Yb2-0123456789=4F5A6B7C"},
		{name: "access token", text: "ATCTT3xFfG" + cloudToken[12:], kind: access.Name},
		{name: "service account", text: "ATSTT" + cloudToken[5:], kind: service.Name, confidence: likely},
		{name: "app password", text: appWord, kind: appPassword.Name},
		{name: "app password of a URL", text: "https://me:" + appWord + "@bitbucket.org/a/b", kind: appPassword.Name, value: appWord},
		{name: "app password, too long", text: appWord + strings.Repeat("Kw3p", 20)},
		{name: "HTTP access token", text: httpToken, kind: httpAccess.Name},
		{name: "HTTP access token, too short", text: httpToken[:30]},
		{name: "HTTP access token, too long", text: httpToken + "Kw3pKw8sXv"},
		{name: "PAT", text: encode(patBytes), kind: pat.Name},
		{name: "PAT in a header", text: "Authorization: Bearer " + encode(patBytes), kind: pat.Name, value: encode(patBytes)},
		{name: "PAT as a value", text: "token=" + encode(patBytes), kind: pat.Name, value: encode(patBytes)},
		{name: "PAT of text", text: encode("664578901234:InventedForUsAllHere")},
		{name: "PAT of letters", text: encode("66457890123x:InventedForUs!\x80\x91\xa2\xb3\xc4\xd5")},
		{name: "PAT, one byte more", text: encode(patBytes + "x")},
		{name: "header", text: "Basic " + encode("bot@acme.com:"+cloudToken), kind: apiToken.Name, value: encode("bot@acme.com:" + cloudToken)},
		{name: "header of nothing known", text: "Basic " + encode("bot@acme.com:correct-horse-9f8a")},
		{name: "base64 of bytes", text: encode("\x00\x01" + cloudToken)},
		{name: "Trello's token", text: "ATTA" + trelloHex + "4F5A6B7C", kind: trelloToken.Name, confidence: likely},
		{name: "Trello's token of other letters", text: "ATTA" + strings.ReplaceAll(trelloHex, "a", "z") + "4F5A6B7C"},
		{name: "Trello's pair", text: "https://api.trello.com/1/x?token=" + trelloHex + "&key=" + trelloHex[:32], kind: trelloToken.Name, value: trelloHex},
		{name: "Trello's pair under a name", text: "?key=" + trelloHex[:32] + "&token=" + trelloHex, about: About{Near: []string{"trelloURL"}}, kind: trelloToken.Name, value: trelloHex},
		{name: "Trello's key", text: "https://api.trello.com/1/x?key=" + trelloHex[:32]},
		{name: "somebody's pair", text: "?key=" + trelloHex[:32] + "&token=" + trelloHex},
		{name: "Opsgenie's key", text: "GenieKey " + genieUUID, kind: genieKey.Name, value: genieUUID},
		{name: "Opsgenie's key by name", text: genieUUID, about: About{Name: "opsgenie_api_key"}, kind: "Opsgenie API key", confidence: likely},
		{name: "Opsgenie's team", text: genieUUID, about: About{Name: "opsgenie_team"}},
		{name: "Jira's UUID", text: genieUUID, about: About{Name: "jira_token"}},
		{name: "Statuspage's key", text: "OAuth " + genieUUID, about: About{Near: []string{"statuspage"}}, kind: statuspage.Name, value: genieUUID},
		{name: "another's OAuth", text: "OAuth " + genieUUID},
		{name: "old token", text: "curl https://acme.atlassian.net api_token=Qz19KmWp4Lx8rT5Yb2Hd6Vn3", kind: apiToken.Name, value: "Qz19KmWp4Lx8rT5Yb2Hd6Vn3", confidence: possible},
		{name: "old token of another", text: "curl https://acme.example api_token=Qz19KmWp4Lx8rT5Yb2Hd6Vn3"},
		{name: "URL", text: "git clone https://bot:Qz19KmWp4L@bitbucket.org/a/b", kind: "credential in a URL of Bitbucket", value: "Qz19KmWp4L"},
		{name: "URL with a port", text: "https://bot:Qz19KmWp4L@acme.atlassian.net:443/", kind: "credential in a URL of Atlassian", value: "Qz19KmWp4L"},
		{name: "URL of a look-alike", text: "https://bot:Qz19KmWp4L@bitbucket.org.example.com/a"},
		{name: "URL with a path", text: "https://bitbucket.org/a:Qz19KmWp4L@b"},
		{name: "URL with a hole", text: "https://bot:Qz19KmWp4L@\x00/a"},
		{name: "name", text: "Qz19-KmWp4-Lx8r", about: About{Name: "JIRA_API_TOKEN"}, kind: "Jira API token", confidence: likely},
		{name: "name above", text: "Qz19-KmWp4-Lx8r", about: About{Name: "token", In: []string{"JiraConfig"}}, kind: "Jira token", confidence: likely},
		{name: "name near", text: "Qz19-KmWp4-Lx8r", about: About{Name: "token", Near: []string{"jira"}}, kind: "Jira token", confidence: possible},
		{name: "name of another in Jira's", text: "Qz19-KmWp4-Lx8r", about: About{Name: "githubToken", In: []string{"JiraConfig"}}},
		{name: "name of nobody", text: "Qz19-KmWp4-Lx8r", about: About{Name: "token"}},
		{name: "name of no credential", text: "Qz19-KmWp4-Lx8r", about: About{Name: "jiraIssue"}},
		{name: "name of a name", text: "Qz19-KmWp4-Lx8r", about: About{Name: "jiraTokenHeader"}},
		{name: "line of a file", text: "a: b\nJIRA_TOKEN=Qz19-KmWp4-Lx8r\nc: d", kind: "Jira token", value: "Qz19-KmWp4-Lx8r", confidence: likely},
		{name: "line below a key", text: "jira:\n  url: x\n  token: 'Qz19-KmWp4-Lx8r' # of the bot\nchat:\n  x: y", kind: "Jira token", value: "Qz19-KmWp4-Lx8r", confidence: likely},
		{name: "line below another key", text: "jira:\n  url: x\nchat:\n  token: Qz19-KmWp4-Lx8r"},
		{name: "line of a section", text: "[jira]\ntoken = \"Qz19-KmWp4-Lx8r\"", kind: "Jira token", value: "Qz19-KmWp4-Lx8r", confidence: likely},
		{name: "line of another section", text: "[jira]\nx = 1\n[chat]\ntoken = \"Qz19-KmWp4-Lx8r\""},
		{name: "line of JSON", text: "{\"jira\": {\n  \"token\": \"Qz19-KmWp4-Lx8r\",\n  \"x\": 1}}", kind: "Jira token", value: "Qz19-KmWp4-Lx8r", confidence: likely},
		{name: "line of prose", text: "jira_token: Qz19-KmWp4-Lx8r is how they look"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Find(tt.text, tt.about)
			if tt.kind == "" {
				if len(got) > 0 {
					t.Fatalf("got %s (%s), want nothing", got[0].Name, got[0].Evidence)
				}
				return
			}
			if len(got) != 1 {
				t.Fatalf("got %d credentials, want one", len(got))
			}
			m := got[0]
			value, confidence := tt.value, tt.confidence
			if value == "" {
				value = tt.text
			}
			if confidence == "" {
				confidence = certain
			}
			if m.Name != tt.kind || m.Confidence != confidence || tt.text[m.Start:m.End] != value {
				t.Errorf("got %s, %s, at %d-%d, want %s, %s, at %d", m.Name, m.Confidence, m.Start, m.End, tt.kind, confidence, strings.Index(tt.text, value))
			}
			if m.Revoke == "" || m.Evidence == "" {
				t.Errorf("nothing is said of where to revoke it (%q) or why it is one (%q)", m.Revoke, m.Evidence)
			}
		})
	}
}

// TestFindSeveral has several credentials in one text: each is found, once, in order.
func TestFindSeveral(t *testing.T) {
	text := "[jira]\napi_token = " + cloudToken + "\n[bitbucket]\npassword: " + appWord + "\n# https://me:" + appWord + "x@bitbucket.org\n"
	var got []string
	for _, m := range Find(text, About{}) {
		got = append(got, m.Key+" "+text[m.Start:m.End])
	}
	want := []string{"api_token " + cloudToken, "password " + appWord, " " + appWord + "x"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestIsRandom has what names of tokens hold when they do not hold a token.
func TestIsRandom(t *testing.T) {
	for _, s := range []string{
		"", "JIRA_API_TOKEN", "jira.api.token", "X-Atlassian-Token", "/run/secrets/jira", "https://acme.atlassian.net/x9y8z7", "no-check", "api_token_v2",
		"oauth2_access_1", "bot@acme4you2day.com", "vault:secret/j1r4#t0k3n", "${J1R4_T0K3N}", "{{ .J1r4T0k3n }}", "%s-9a8b7c6d5e", "arn:aws:s3cr3ts:9f8a",
		"projects/a1b2/secrets/c3d4/versions/5", "Enter y0ur t0k3n h3r3", "1234567890", "abcdefghijkl", "aaaa1111bbbb", "your-t0k3n-9f8a7b", "test-9f8a7b6c5d",
		"hunter2", "base64", "2006-01-02T15:04:05Z", "s3cr3t",
	} {
		if isRandom(s) {
			t.Errorf("%q is taken for a credential", s)
		}
	}
	for _, s := range []string{"Qz19KmWp4Lx8rT5Yb2Hd6Vn3", "s3cr3t-of-the-b0t", "9b1f47a2e0c8d653", "Kj4/x9+Lm2Qr7t==", genieUUID} {
		if !isRandom(s) {
			t.Errorf("%q is taken for none", s)
		}
	}
}

func TestIsRegular(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "aaaa": true, "aXaaaaaX": true, "q9abcdefq9": true, "q9fedcbaq9": true, "q9abcdeq9": false, "abcabcabc": true, "x1x1": true,
		"Qz19KmWp4Lx8r": false, "k7Qz19Qz19Qz19": true, "7Qz19KmW7Qz19Kmp": false,
	} {
		if got := isRegular(s); got != want {
			t.Errorf("%q: got %v", s, got)
		}
	}
}

// FuzzFind checks that what is found lies in the text, in order, apart, and that the text without it has one less.
func FuzzFind(f *testing.F) {
	for _, s := range []string{cloudToken, appWord, httpToken, encode(patBytes), "https://a:Qz19KmWp4L@bitbucket.org", "jira:\n token: Qz19-KmWp4-Lx8r", "ATATT%3", "a\\nATATT=", "://:@", "[]\n=:\n"} {
		f.Add(s, "jira_token")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		end := 0
		for _, m := range Find(text, About{Name: name, In: []string{name}}) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("%q: %s at %d-%d after %d", text, m.Name, m.Start, m.End, end)
			}
			end = m.End
		}
		Mask(text)
	})
}

// TestLinear reads texts that invite to look at everything again and again. Sixteen times the text may take sixteen times as
// long, and with the noise of a busy machine a few times that; a square would take 256 times.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"prefixes": "ATATT-", "tails": "ATATT=4F5A6B7C-", "schemes": "://a:b", "equals": "=", "lines": "a:\n ", "keys": "jira.token=", "words": "trello token=", "escapes": "%3D",
	} {
		t.Run(name, func(t *testing.T) {
			cost := func(n, times int) time.Duration {
				text := strings.Repeat(unit, n/len(unit))
				least := time.Hour
				for range times {
					start := time.Now()
					Find(text, About{})
					least = min(least, time.Since(start))
				}
				return max(least, 100*time.Microsecond)
			}
			if small, large := cost(1<<14, 3), cost(1<<18, 3); large > 100*small {
				t.Errorf("sixteen times the text takes %d times as long", large/small)
			}
		})
	}
}

// BenchmarkFind reads what most texts of a program are like: messages, names, URLs.
func BenchmarkFind(b *testing.B) {
	texts := []string{"could not open %s: %w", "application/json", "https://acme.atlassian.net/rest/api/3/issue/%s", "name", "SELECT id, name FROM tenants WHERE id = $1",
		"Jira API token of the bot; create one in your profile", "user.settings.notifications.enabled", "key: value\nother: {{ .Value }}\n"}
	n := 0
	for _, t := range texts {
		n += len(t)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, t := range texts {
			if len(Find(t, About{Name: "format", Near: []string{"jira", "open"}})) > 0 {
				b.Fatal("a credential")
			}
		}
	}
}
