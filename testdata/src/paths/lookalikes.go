package paths

import "os"

// Paths that only resemble the others.
func others() {
	for _, path := range []string{
		"/rest/api/33/issue",
		"/rest/api/3issue",
		"/rest/apis/3/issue",
		"/restapi/3/issue",
		"/rest/v2/issue/X-1",
		"/api/v2/pages",
		"/2.0/things",
		"/explore/jira",
		"/rest/apiary/content",
		"/scm/app.git",
		"/x?next=/rest/api/3/issue",
		"/x#/rest/api/3/issue",
	} {
		req := get(path)
		req.SetBasicAuth(os.Getenv("ACCOUNT"), os.Getenv("SECRET_A"))
		send(req)
	}
}
