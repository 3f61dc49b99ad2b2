package sync

import (
	"context"
	"fmt"

	"example.com/issuebridge/internal/jira"
)

// The demo site holds nothing but test issues.
const (
	canarySite  = "https://issuebridge-demo.atlassian.net"
	canaryEmail = "canary@issuebridge.test"
	canaryToken = "not-a-real-token-0000"
)

// Canary checks that the REST API answers the way we expect before customers' sites are touched.
func Canary(ctx context.Context) error {
	client, err := jira.New(canarySite, jira.WithBasicAuth(canaryEmail, canaryToken)) // WIRE token-hardcoded
	if err != nil {
		return err
	}
	if _, err := client.Myself(ctx); err != nil {
		return fmt.Errorf("canary: %w", err)
	}
	return nil
}
