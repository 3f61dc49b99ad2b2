package secret

import "testing"

func TestPlaceholders(t *testing.T) {
	for _, s := range []string{
		"", "  ", "<token>", "prefix-<api_token>", "${JIRA_TOKEN}", "{{ .Token }}", "%s", "your-token", "YOUR_API_TOKEN", "yourtoken", "my-token", "my_password",
		"changeme", "CHANGEME", "example-token", "token.example", "dummy", "xxxxxxxx", "xxx", "aaaaaa", "****", "0", "ATATT3x...", "JIRA_API_TOKEN", "REDACTED",
	} {
		if !IsPlaceholder(s) {
			t.Errorf("%q is taken for a secret", s)
		}
	}
	for _, s := range []string{"hunter2", "s3cr3t", "admin", "mysql-pw-19", "mybirthday", "test-token", "a1", "AB_9", "Tr0ub4dor&3"} {
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
