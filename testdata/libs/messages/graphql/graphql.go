// Package graphql gets the settings of an integration by the resolvers of GraphQL servers.
package graphql

import (
	"context"
	"net/http"

	gophers "github.com/graph-gophers/graphql-go"
	"github.com/graphql-go/graphql"

	"github.com/atltoken/atltoken/testdata/libs/messages/graphql/generated"
)

const me = "me@example.com"

type resolver struct{}

func (r *resolver) Mutation() generated.MutationResolver { return &mutations{r} }
func (r *resolver) Site() generated.SiteResolver         { return &sites{r} }

type mutations struct{ *resolver }

type sites struct{ *resolver }

func serve() { generated.NewExecutableSchema(generated.Config{Resolvers: &resolver{}}) }

func (m *mutations) Connect(ctx context.Context, input generated.ConnectInput) (*generated.Site, error) {
	jira().SetBasicAuth(input.Email, input.Token) // want `token-collected.*GraphQL argument token`
	if input.Key != nil {
		jira().SetBasicAuth(input.Email, *input.Key) // want `token-collected.*GraphQL argument key`
	}
	other().SetBasicAuth(input.Email, input.Token)
	return nil, nil
}

func (m *mutations) Rotate(ctx context.Context, email string, token string) (bool, error) {
	jira().SetBasicAuth(email, token) // want `token-collected.*GraphQL argument`
	other().SetBasicAuth(email, token)
	return true, nil
}

func (s *sites) Project(ctx context.Context, obj *generated.Site, key string) (string, error) {
	jira().SetBasicAuth(me, obj.Token) // what the resolver of the site found
	jira().SetBasicAuth(me, key)       // want `token-collected.*GraphQL argument`
	return "", nil
}

var connect = &graphql.Field{
	Type: graphql.Boolean,
	Args: graphql.FieldConfigArgument{"token": &graphql.ArgumentConfig{Type: graphql.String}},
	Resolve: func(p graphql.ResolveParams) (any, error) {
		token, _ := p.Args["token"].(string)
		jira().SetBasicAuth(me, token) // want `token-collected.*GraphQL request Args.token`
		other().SetBasicAuth(me, token)
		return true, nil
	},
}

type root struct{}

type connectArgs struct {
	Email string
	Token string
	Input struct{ Key string }
}

func schema() *gophers.Schema {
	return gophers.MustParseSchema("type Mutation { connect(email: String!, token: String!): Boolean! }", &root{})
}

func (r *root) Connect(ctx context.Context, args connectArgs) bool {
	jira().SetBasicAuth(args.Email, args.Token)     // want `token-collected.*GraphQL argument.*Token`
	jira().SetBasicAuth(args.Email, args.Input.Key) // want `token-collected.*GraphQL argument.*Key`
	other().SetBasicAuth(args.Email, args.Token)
	return true
}

func (r *root) Ping(ctx context.Context) bool { return true }

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
