// Package app supplies what package client leaves open.
package app

import (
	"os"

	"paths/split/client"
)

func repositories() error {
	return client.New(os.Getenv("SERVICE_URL"), "bot", os.Getenv("SECRET_2")).Repositories("X")
}

func repositoriesLiteral() error {
	return client.New(os.Getenv("SERVICE_URL"), "bot", "fake-secret-3").Repositories("X") // want `token-hardcoded: Bitbucket password or PAT .* reaches \{\}/rest/api/1\.0/projects/\{\}/repos by basic auth on Data Center`
}

func issue() error {
	return client.Open(os.Getenv("SERVICE_URL"), "3", "bot", os.Getenv("SECRET_4")).Issue("X-1") // want `token-configured: Jira API token .*SECRET_4 .* reaches \{\}/rest/api/3/issue/\{\} by basic auth at \S+; path`
}

func issueElsewhere() error {
	return client.Open(os.Getenv("SERVICE_URL"), "v7", "bot", os.Getenv("SECRET_5")).Issue("X-1")
}
