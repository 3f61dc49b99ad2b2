package secret

import "testing"

func TestPlaceholders(t *testing.T) {
	for _, s := range []string{
		"", "  ", "<token>", "prefix-<api_token>", "${JIRA_TOKEN}", "{{ .Token }}", "%s", "your-token", "YOUR_API_TOKEN", "yourtoken", "my-token", "my_password",
		"changeme", "CHANGEME", "example-token", "token.example", "dummy", "xxxxxxxx", "xxx", "aaaaaa", "****", "0", "ATATT3x...", "JIRA_API_TOKEN", "REDACTED",
		"application/json", "text/plain; charset=utf-8", "multipart/form-data", "*/*", "no-cache", "my.app/1.2.3", "go-tool/v2.0 (linux)",
	} {
		if !IsPlaceholder(s) {
			t.Errorf("%q is taken for a secret", s)
		}
	}
	for _, s := range []string{"hunter2", "s3cr3t", "admin", "mysql-pw-19", "mybirthday", "test-token", "a1", "AB_9", "Tr0ub4dor&3", "s3cr3t/1", "q/x9.8y", "/app/1.2", "kj4/x9+Lm2"} {
		if IsPlaceholder(s) {
			t.Errorf("%q is taken for a placeholder", s)
		}
	}
}

func TestWithoutScheme(t *testing.T) {
	for lit, want := range map[string]string{
		"Basic dXNlcg==": "dXNlcg==", "bearer  abc": "abc", "Bearer": "", "GenieKey ": "", "correct horse": "correct horse", " abc ": "abc",
	} {
		if got := WithoutScheme(lit); got != want {
			t.Errorf("%q: got %q, want %q", lit, got, want)
		}
	}
}
