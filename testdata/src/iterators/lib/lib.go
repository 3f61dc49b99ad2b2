// Package lib keeps accounts and gives iterators over them.
package lib

import (
	"iter"
	"net/http"
)

type Account struct{ URL, Token string }

type Store struct{ accounts map[string]Account }

func (s *Store) Put(name string, a Account) {
	if s.accounts == nil {
		s.accounts = map[string]Account{}
	}
	s.accounts[name] = a
}

func (s *Store) All() iter.Seq2[string, Account] {
	return func(yield func(string, Account) bool) {
		for name, a := range s.accounts {
			if !yield(name, a) {
				return
			}
		}
	}
}

// Ping calls every account of an iterator.
func Ping(accounts iter.Seq2[string, Account]) error {
	for user, a := range accounts {
		req, err := http.NewRequest("GET", a.URL, nil)
		if err != nil {
			return err
		}
		req.SetBasicAuth(user, a.Token)
		if _, err := http.DefaultClient.Do(req); err != nil {
			return err
		}
	}
	return nil
}
