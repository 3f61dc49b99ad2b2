package analyzer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// ConfigName is the name of the config file that [FindConfig] looks for.
const ConfigName = ".atltoken.yaml"

// ConfigVersion is the version of the config file's form.
const ConfigVersion = 1

// maxConfigSize bounds the config file: a human wrote it, so anything larger is the wrong file.
const maxConfigSize = 1 << 20

// What the keys and flags of the same names may say. The first of each is the default of [DefaultConfig], but for
// confidence, whose order is from the surest.
var (
	Profiles    = []string{"marketplace", "private", "script", "government"}
	Confidences = []string{finding.ConfidenceCertain, finding.ConfidenceLikely, finding.ConfidencePossible}
	Deployments = []string{"auto", "cloud", "datacenter"}
	Levels      = []string{finding.LevelError, finding.LevelWarning, finding.LevelNote}
)

// A Config is what a config file says, with defaults for what it leaves out. It is immutable once loaded.
type Config struct {
	File       string                 // the file as it was named to [LoadConfig]; "" for the defaults
	Profile    string                 // one of [Profiles]
	Confidence string                 // the least confidence that is reported, one of [Confidences]
	Deployment string                 // what a destination that may be either is taken for, one of [Deployments]
	Hosts      map[string]string      // host name in lower case to cloud or datacenter
	Rules      map[string]RuleSetting // rule id to what the file says of it; rules left out are absent
	Exceptions []Exception            // in file order
	Exclude    []string               // path patterns, see [MatchPath]

	set  map[string]int // top-level key to its line
	hash string
}

// A RuleSetting is what a config file says of one rule.
type RuleSetting struct {
	Off   bool
	On    bool   // switched on by name or by giving it a level; with neither set, the rule keeps its default
	Level string // "" keeps the rule's own
	Line  int
}

// An Exception is an entry under exceptions. One without a reason, past its date, or for a rule that does not exist
// is kept as it is written: it silences nothing and is reported under the rule id exception, which is not for the
// loader to do.
type Exception struct {
	Rules  []string // at least one
	Path   string   // path pattern, see [MatchPath]
	Ticket string
	Until  string // YYYY-MM-DD, or ""
	Reason string
	Line   int
	Column int
}

// A ConfigError says what is wrong with a config file, and where.
type ConfigError struct {
	File         string
	Line, Column int // from 1; 0 when the file as a whole is meant
	Message      string
}

func (e *ConfigError) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// DefaultConfig returns what holds without a config file.
func DefaultConfig() *Config {
	return &Config{
		Profile:    Profiles[0],
		Confidence: finding.ConfidenceLikely,
		Deployment: Deployments[0],
	}
}

// LoadConfig reads and checks a config file. Any error it returns is a [*ConfigError].
func LoadConfig(file string) (*Config, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	defer f.Close()
	if fi, err := f.Stat(); err == nil && fi.IsDir() {
		return nil, &ConfigError{File: file, Message: "cannot be read: it is a folder"}
	}
	data, err := io.ReadAll(io.LimitReader(f, maxConfigSize+1))
	if err != nil {
		return nil, unreadable(file, err)
	}
	if len(data) > maxConfigSize {
		return nil, &ConfigError{File: file, Message: fmt.Sprintf("is larger than %d bytes: this is no %s", maxConfigSize, ConfigName)}
	}
	return ParseConfig(file, data)
}

func unreadable(file string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return &ConfigError{File: file, Message: "cannot be read: " + err.Error()}
}

// FindConfig looks for a config file in dir and the folders above it, up to the one that holds go.mod. It returns ""
// when there is none there, or when no folder above dir holds a go.mod: a file outside any module is nobody's.
func FindConfig(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	found := ""
	for {
		if found == "" {
			if file := filepath.Join(dir, ConfigName); exists(file) {
				found = file
			}
		}
		if exists(filepath.Join(dir, "go.mod")) {
			return found, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// exists reports whether file is there; one that is there but cannot be read is for the reader to complain about.
func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil || errors.Is(err, fs.ErrPermission)
}

// Hash identifies the config's content, so that it can be part of a build cache key. Line numbers count: they appear
// in reports.
func (c *Config) Hash() string {
	if c.hash == "" {
		return "none"
	}
	return c.hash
}

// Line returns the line on which the file sets a top-level key, 0 when it does not.
func (c *Config) Line(key string) int { return c.set[key] }

// Enabled reports whether the rule id is on: what the config says of it, else the rule's own default. It is false for
// an id that names no rule.
func (c *Config) Enabled(id string) bool {
	r, ok := finding.RuleByID(id)
	if !ok {
		return false
	}
	switch s := c.Rules[id]; {
	case s.Off:
		return false
	case s.On:
		return true
	}
	return !r.Off
}

// Level returns the level that the config gives to a rule, or def when it gives none.
func (c *Config) Level(id, def string) string { return cmp.Or(c.Rules[id].Level, def) }

// Host returns the deployment that the config gives to a host, or "" when it says nothing of it.
func (c *Config) Host(host string) string { return c.Hosts[strings.ToLower(host)] }

// Excluded reports whether a file, named relative to the module's root with forward slashes, is excluded.
func (c *Config) Excluded(file string) bool {
	return slices.ContainsFunc(c.Exclude, func(p string) bool { return MatchPath(p, file) })
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}
