// Package lib declares flags, and types for flags, for several commands.
package lib

import (
	"flag"
	"strings"
)

// Secret is a flag whose value does not print.
type Secret struct{ text string }

func (s *Secret) String() string     { return "" }
func (s *Secret) Set(v string) error { s.text = strings.TrimSpace(v); return nil }
func (s *Secret) Text() string       { return s.text }

type Common struct {
	Site  string
	Email string
	Token string
}

// Register declares the flags that all commands share, under a prefix.
func (c *Common) Register(fs *flag.FlagSet, prefix string) {
	fs.StringVar(&c.Site, prefix+"-site", "", "base URL")
	fs.StringVar(&c.Email, prefix+"-email", "", "who to sign in as")
	fs.StringVar(&c.Token, prefix+"-token", "", "how to sign in")
}
