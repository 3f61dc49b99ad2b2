// Package cobra is a stub of the few identifiers that the corpus uses; tables say what they do.
package cobra

import (
	"context"

	"github.com/spf13/pflag"
)

type PositionalArgs func(cmd *Command, args []string) error

type Command struct {
	Use, Short        string
	Args              PositionalArgs
	PersistentPreRunE func(cmd *Command, args []string) error
	PersistentPreRun  func(cmd *Command, args []string)
	PreRunE           func(cmd *Command, args []string) error
	Run               func(cmd *Command, args []string)
	RunE              func(cmd *Command, args []string) error
	SilenceUsage      bool
}

func ExactArgs(n int) PositionalArgs { return nil }
func OnInitialize(y ...func())       {}

func (c *Command) Execute() error                      { return nil }
func (c *Command) AddCommand(cmds ...*Command)         {}
func (c *Command) Flags() *pflag.FlagSet               { return nil }
func (c *Command) PersistentFlags() *pflag.FlagSet     { return nil }
func (c *Command) Flag(name string) (flag *pflag.Flag) { return nil }
func (c *Command) MarkFlagRequired(name string) error  { return nil }

func (c *Command) Context() context.Context       { return nil }
func (c *Command) SetContext(ctx context.Context) {}
