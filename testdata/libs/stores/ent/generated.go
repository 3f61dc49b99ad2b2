package ent

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"
	"entgo.io/ent/schema/field"
)

const (
	fieldID        = "id"
	fieldEmail     = "email"
	fieldJiraToken = "jira_token"
	fieldVendorKey = "vendor_key"
)

var columns = []string{fieldID, fieldEmail, fieldJiraToken, fieldVendorKey}

// Tenant is the entity.
type Tenant struct {
	ID        int
	Email     string
	JiraToken string
	VendorKey string
}

func (*Tenant) scanValues(columns []string) ([]any, error) {
	values := make([]any, len(columns))
	for i := range columns {
		switch columns[i] {
		case fieldID:
			values[i] = new(sql.NullInt64)
		case fieldEmail, fieldJiraToken, fieldVendorKey:
			values[i] = new(sql.NullString)
		default:
			return nil, fmt.Errorf("unexpected column %q", columns[i])
		}
	}
	return values, nil
}

func (t *Tenant) assignValues(columns []string, values []any) error {
	if m, n := len(values), len(columns); m < n {
		return fmt.Errorf("mismatch number of scan values: %d != %d", m, n)
	}
	for i := range columns {
		switch columns[i] {
		case fieldEmail:
			if value, ok := values[i].(*sql.NullString); !ok {
				return fmt.Errorf("unexpected type %T for field email", values[i])
			} else if value.Valid {
				t.Email = value.String
			}
		case fieldJiraToken:
			if value, ok := values[i].(*sql.NullString); !ok {
				return fmt.Errorf("unexpected type %T for field jira_token", values[i])
			} else if value.Valid {
				t.JiraToken = value.String
			}
		case fieldVendorKey:
			if value, ok := values[i].(*sql.NullString); !ok {
				return fmt.Errorf("unexpected type %T for field vendor_key", values[i])
			} else if value.Valid {
				t.VendorKey = value.String
			}
		}
	}
	return nil
}

// Client makes builders.
type Client struct{ driver dialect.Driver }

func (c *Client) Query() *TenantQuery { return &TenantQuery{driver: c.driver} }

func (c *Client) Create() *TenantCreate {
	return &TenantCreate{driver: c.driver, mutation: &TenantMutation{}}
}

// TenantQuery is the builder for querying.
type TenantQuery struct{ driver dialect.Driver }

func (q *TenantQuery) Only(ctx context.Context) (*Tenant, error) {
	nodes, err := q.sqlAll(ctx)
	if err != nil {
		return nil, err
	}
	if len(nodes) != 1 {
		return nil, errors.New("tenant not found")
	}
	return nodes[0], nil
}

func (q *TenantQuery) sqlAll(ctx context.Context) ([]*Tenant, error) {
	var (
		nodes = []*Tenant{}
		spec  = sqlgraph.NewQuerySpec("tenants", columns, sqlgraph.NewFieldSpec(fieldID, field.TypeInt))
	)
	spec.ScanValues = func(columns []string) ([]any, error) {
		return (*Tenant).scanValues(nil, columns)
	}
	spec.Assign = func(columns []string, values []any) error {
		node := &Tenant{}
		nodes = append(nodes, node)
		return node.assignValues(columns, values)
	}
	if err := sqlgraph.QueryNodes(ctx, q.driver, spec); err != nil {
		return nil, err
	}
	return nodes, nil
}

// TenantMutation holds the fields that a builder sets.
type TenantMutation struct{ email, jiraToken *string }

func (m *TenantMutation) JiraToken() (r string, exists bool) {
	v := m.jiraToken
	if v == nil {
		return
	}
	return *v, true
}

// TenantCreate is the builder for creating.
type TenantCreate struct {
	driver   dialect.Driver
	mutation *TenantMutation
}

func (c *TenantCreate) SetEmail(s string) *TenantCreate {
	c.mutation.email = &s
	return c
}

func (c *TenantCreate) SetJiraToken(s string) *TenantCreate {
	c.mutation.jiraToken = &s
	return c
}

func (c *TenantCreate) Save(ctx context.Context) (*Tenant, error) {
	node, spec := c.createSpec()
	if err := sqlgraph.CreateNode(ctx, c.driver, spec); err != nil {
		return nil, err
	}
	return node, nil
}

func (c *TenantCreate) createSpec() (*Tenant, *sqlgraph.CreateSpec) {
	var (
		node = &Tenant{}
		spec = sqlgraph.NewCreateSpec("tenants", sqlgraph.NewFieldSpec(fieldID, field.TypeInt))
	)
	if value, ok := c.mutation.JiraToken(); ok {
		spec.SetField(fieldJiraToken, field.TypeString, value) // want `token-persisted.*JIRA_API_TOKEN`
		node.JiraToken = value
	}
	return node, spec
}
