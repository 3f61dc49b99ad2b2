// Written from the source of github.com/sirupsen/logrus, which it shares; not verified

package logrus

import "io"

const InfoLevel Level = 4

type Entry struct {
	Data Fields
}

func (entry *Entry) Debug(args ...any) {}

func (entry *Entry) Debugf(format string, args ...any) {}

func (entry *Entry) Debugln(args ...any) {}

func (entry *Entry) Error(args ...any) {}

func (entry *Entry) Errorf(format string, args ...any) {}

func (entry *Entry) Errorln(args ...any) {}

func (entry *Entry) Fatal(args ...any) {}

func (entry *Entry) Fatalf(format string, args ...any) {}

func (entry *Entry) Fatalln(args ...any) {}

func (entry *Entry) Info(args ...any) {}

func (entry *Entry) Infof(format string, args ...any) {}

func (entry *Entry) Infoln(args ...any) {}

func (entry *Entry) Log(level Level, args ...any) {}

func (entry *Entry) Logf(level Level, format string, args ...any) {}

func (entry *Entry) Logln(level Level, args ...any) {}

func (entry *Entry) Panic(args ...any) {}

func (entry *Entry) Panicf(format string, args ...any) {}

func (entry *Entry) Panicln(args ...any) {}

func (entry *Entry) Print(args ...any) {}

func (entry *Entry) Printf(format string, args ...any) {}

func (entry *Entry) Println(args ...any) {}

func (entry *Entry) Trace(args ...any) {}

func (entry *Entry) Tracef(format string, args ...any) {}

func (entry *Entry) Traceln(args ...any) {}

func (entry *Entry) Warn(args ...any) {}

func (entry *Entry) Warnf(format string, args ...any) {}

func (entry *Entry) Warning(args ...any) {}

func (entry *Entry) Warningf(format string, args ...any) {}

func (entry *Entry) Warningln(args ...any) {}

func (entry *Entry) Warnln(args ...any) {}

func (entry *Entry) WithError(err error) *Entry { panic("digest") }

func (entry *Entry) WithField(key string, value any) *Entry { panic("digest") }

func (entry *Entry) WithFields(fields Fields) *Entry { panic("digest") }

func (entry *Entry) Writer() *io.PipeWriter { panic("digest") }

func (entry *Entry) WriterLevel(level Level) *io.PipeWriter { panic("digest") }

type Fields map[string]any

type Formatter interface{}

type JSONFormatter struct{}

type Level uint32

func (level Level) MarshalText() ([]byte, error) { panic("digest") }

func (level Level) String() string { panic("digest") }

func (level *Level) UnmarshalText(text []byte) error { panic("digest") }

type Logger struct{}

func (logger *Logger) Debug(args ...any) {}

func (logger *Logger) Debugf(format string, args ...any) {}

func (logger *Logger) Debugln(args ...any) {}

func (logger *Logger) Error(args ...any) {}

func (logger *Logger) Errorf(format string, args ...any) {}

func (logger *Logger) Errorln(args ...any) {}

func (logger *Logger) Fatal(args ...any) {}

func (logger *Logger) Fatalf(format string, args ...any) {}

func (logger *Logger) Fatalln(args ...any) {}

func (logger *Logger) Info(args ...any) {}

func (logger *Logger) Infof(format string, args ...any) {}

func (logger *Logger) Infoln(args ...any) {}

func (logger *Logger) Log(level Level, args ...any) {}

func (logger *Logger) Logf(level Level, format string, args ...any) {}

func (logger *Logger) Logln(level Level, args ...any) {}

func (logger *Logger) Panic(args ...any) {}

func (logger *Logger) Panicf(format string, args ...any) {}

func (logger *Logger) Panicln(args ...any) {}

func (logger *Logger) Print(args ...any) {}

func (logger *Logger) Printf(format string, args ...any) {}

func (logger *Logger) Println(args ...any) {}

func (logger *Logger) SetFormatter(formatter Formatter) {}

func (logger *Logger) Trace(args ...any) {}

func (logger *Logger) Tracef(format string, args ...any) {}

func (logger *Logger) Traceln(args ...any) {}

func (logger *Logger) Warn(args ...any) {}

func (logger *Logger) Warnf(format string, args ...any) {}

func (logger *Logger) Warning(args ...any) {}

func (logger *Logger) Warningf(format string, args ...any) {}

func (logger *Logger) Warningln(args ...any) {}

func (logger *Logger) Warnln(args ...any) {}

func (logger *Logger) WithError(err error) *Entry { panic("digest") }

func (logger *Logger) WithField(key string, value any) *Entry { panic("digest") }

func (logger *Logger) WithFields(fields Fields) *Entry { panic("digest") }

func (logger *Logger) Writer() *io.PipeWriter { panic("digest") }

func (logger *Logger) WriterLevel(level Level) *io.PipeWriter { panic("digest") }

func Debug(args ...any) {}

func Debugf(format string, args ...any) {}

func Debugln(args ...any) {}

func Error(args ...any) {}

func Errorf(format string, args ...any) {}

func Errorln(args ...any) {}

func Fatal(args ...any) {}

func Fatalf(format string, args ...any) {}

func Fatalln(args ...any) {}

func Info(args ...any) {}

func Infof(format string, args ...any) {}

func Infoln(args ...any) {}

func New() *Logger { panic("digest") }

func NewEntry(logger *Logger) *Entry { panic("digest") }

func Panic(args ...any) {}

func Panicf(format string, args ...any) {}

func Panicln(args ...any) {}

func Print(args ...any) {}

func Printf(format string, args ...any) {}

func Println(args ...any) {}

func Trace(args ...any) {}

func Tracef(format string, args ...any) {}

func Traceln(args ...any) {}

func Warn(args ...any) {}

func Warnf(format string, args ...any) {}

func Warning(args ...any) {}

func Warningf(format string, args ...any) {}

func Warningln(args ...any) {}

func Warnln(args ...any) {}

func WithError(err error) *Entry { panic("digest") }

func WithField(key string, value any) *Entry { panic("digest") }

func WithFields(fields Fields) *Entry { panic("digest") }
