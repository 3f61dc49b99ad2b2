// Written from the source of github.com/rbriski/atlassian-jwt; not verified

package jwt

type Config struct {
	Key          string
	SharedSecret string
	BaseURL      string
}
