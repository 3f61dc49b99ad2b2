// Package generated is what gqlgen makes of a schema, as far as resolvers need it.
package generated

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

type ConnectInput struct {
	Email string  `json:"email"`
	Token string  `json:"token"`
	Key   *string `json:"key,omitempty"`
}

type Site struct {
	URL   string `json:"url"`
	Token string `json:"token"`
}

type ResolverRoot interface {
	Mutation() MutationResolver
	Site() SiteResolver
}

type MutationResolver interface {
	Connect(ctx context.Context, input ConnectInput) (*Site, error)
	Rotate(ctx context.Context, email string, token string) (bool, error)
}

type SiteResolver interface {
	Project(ctx context.Context, obj *Site, key string) (string, error)
}

type Config struct{ Resolvers ResolverRoot }

func NewExecutableSchema(cfg Config) graphql.ExecutableSchema { return nil }
