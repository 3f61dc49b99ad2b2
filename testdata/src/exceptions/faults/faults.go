// Package faults has exceptions that are not in order, which silence nothing, each beside one that is.
package faults

import (
	"net/http"
	"os"
)

const user = "bot@acme.test"

func request() *http.Request {
	req, _ := http.NewRequest(http.MethodGet, "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func past() {
	//atltoken:allow token-configured ADDON-123 until 2026-01-31: moves to OAuth // want `exception: the exception for token-configured is past its last day, 2026-01-31\. Fix what it excepts`
	request().SetBasicAuth(user, os.Getenv("JIRA_A")) // want `token-configured: .*JIRA_A`
	//atltoken:allow token-configured ADDON-123 until 9999-12-31: moves to OAuth // the twin
	request().SetBasicAuth(user, os.Getenv("JIRA_A2"))
}

func noReason() {
	//atltoken:allow token-configured // want `exception: the exception for token-configured has no reason\. Write one`
	request().SetBasicAuth(user, os.Getenv("JIRA_B")) // want `token-configured: .*JIRA_B`
	//atltoken:allow token-configured ADDON-123 until 9999-12-31: // want `exception: the exception for token-configured has no reason\. Write one`
	request().SetBasicAuth(user, os.Getenv("JIRA_C")) // want `token-configured: .*JIRA_C`
	//atltoken:allow token-configured moves to OAuth // want `exception: the exception for token-configured has no reason\. Write one`
	request().SetBasicAuth(user, os.Getenv("JIRA_D")) // want `token-configured: .*JIRA_D`
}

func rules() {
	//atltoken:allow token-configurd: moves to OAuth // want `exception: the exception for token-configurd names "token-configurd", which is no rule\. Run atltoken rules`
	request().SetBasicAuth(user, os.Getenv("JIRA_E")) // want `token-configured: .*JIRA_E`
	//atltoken:allow : moves to OAuth // want `exception: the comment names no rule\. Write //atltoken:allow RULE`
	request().SetBasicAuth(user, os.Getenv("JIRA_F")) // want `token-configured: .*JIRA_F`
	//atltoken:allow exception: all are right // want `exception: the exception for exception is about exceptions, which cannot be excepted`
	//atltoken:allow token-configured,: moves to OAuth // want `a comma too many`
	request().SetBasicAuth(user, os.Getenv("JIRA_G")) // want `token-configured: .*JIRA_G`
	//atltoken:allow token-configured,no-such until 2026-01-31: moves to OAuth // want `is past its last day, 2026-01-31 and names "no-such", which is no rule`
	request().SetBasicAuth(user, os.Getenv("JIRA_H")) // want `token-configured: .*JIRA_H`
	//atltoken:allow no-such,token-configured: the rule that there is counts // want `names "no-such", which is no rule`
	request().SetBasicAuth(user, os.Getenv("JIRA_I"))
}

func form() {
	//atltoken:allow token-configured ADDON-123 until 2026-13-40: moves to OAuth // want `has "2026-13-40" after until, which is no date\. Write the last day as YYYY-MM-DD`
	request().SetBasicAuth(user, os.Getenv("JIRA_J")) // want `token-configured: .*JIRA_J`
	//atltoken:allow token-configured until: moves to OAuth // want `has no date after until`
	request().SetBasicAuth(user, os.Getenv("JIRA_K")) // want `token-configured: .*JIRA_K`
	//atltoken:allow token-configured addon123: moves to OAuth // want `has "addon123" for a ticket`
	request().SetBasicAuth(user, os.Getenv("JIRA_L")) // want `token-configured: .*JIRA_L`
	//atltoken:allow token-configured ADDON-1 ADDON-2: moves to OAuth // want `has "ADDON-2" where a colon and the reason belong`
	request().SetBasicAuth(user, os.Getenv("JIRA_M")) // want `token-configured: .*JIRA_M`
	// atltoken:allow token-configured: moves to OAuth // want `exception: the comment is no directive with a space after the slashes\. Take the space out`
	request().SetBasicAuth(user, os.Getenv("JIRA_N")) // want `token-configured: .*JIRA_N`
	//atltoken:ignore token-configured: moves to OAuth // want `exception: the comment is no directive that atltoken knows\. Write //atltoken:allow`
	request().SetBasicAuth(user, os.Getenv("JIRA_O")) // want `token-configured: .*JIRA_O`
	/* atltoken:allow token-configured: moves to OAuth */ // want `exception: the comment is no directive in a comment of this kind`
	request().SetBasicAuth(user, os.Getenv("JIRA_P"))     // want `token-configured: .*JIRA_P`
	// The comment //atltoken:allow is one only where it starts; so is atltoken:allow.
	// //atltoken:allow token-configured: nor is one that is commented out
	request().SetBasicAuth(user, os.Getenv("JIRA_Q")) // want `token-configured: .*JIRA_Q`
}
