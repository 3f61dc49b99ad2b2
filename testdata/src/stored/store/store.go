// Package store keeps the tenants of package app.
package store

import "database/sql"

type Tenant struct {
	ID    int
	Email string
	Token string
}

type Store struct{ db *sql.DB }

func New(db *sql.DB) *Store { return &Store{db: db} }

func (s *Store) Tenant(id int) (*Tenant, error) {
	t := &Tenant{ID: id}
	if err := s.db.QueryRow("SELECT email, token FROM tenants WHERE id = $1", id).Scan(&t.Email, &t.Token); err != nil {
		return nil, err
	}
	return t, nil
}
