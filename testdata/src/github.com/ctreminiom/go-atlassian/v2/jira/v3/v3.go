// Package v3 is a stub of the few identifiers that the corpus uses; tables say what they do.
package v3

import (
	"net/http"

	"github.com/ctreminiom/go-atlassian/v2/service/common"
)

type Client struct{ Auth common.Authentication }

func New(c *http.Client, site string) (*Client, error) { return nil, nil }
