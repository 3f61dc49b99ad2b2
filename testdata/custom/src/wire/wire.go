// Package wire is a library with ways out of the program.
package wire

func Send(s string)                       {}
func SendTo(to, s string)                 {}
func Keep(s string)                       {}
func Printf(f string, a ...any)           {}
func All(a string, b []byte, c ...string) {}

type Conn struct{ n int }

func (c *Conn) Write(b []byte) (int, error) { return 0, nil }
func (c *Conn) Close(b []byte)              {}

type Emitter interface{ Emit(s string) }

type Radio struct{}

func (Radio) Emit(s string) {}

type Message struct{ Body, Note string }

type Logger struct{}

func (Logger) Info(s string)  {}
func (Logger) Debug(s string) {}

type LogSink struct{}

func (LogSink) Warn(s string) {}

type Other struct{}

func (Other) Info(s string) {}

type Box[T any] struct{ v T }

func (b *Box[T]) Put(v T)  {}
func (b *Box[T]) Skip(v T) {}
