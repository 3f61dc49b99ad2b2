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
	"github.com/atltoken/atltoken/analyzer/internal/model"
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
//
// The fields with a tag, and those of the types below, are the keys of the file. Their comments are the descriptions in
// the JSON Schema of the file, see [ConfigSchema].
type Config struct {
	// The file as it was named to [LoadConfig]; "" for the defaults.
	File string `json:"-"`
	// Who the program is for. Left out: marketplace.
	Profile string `json:"profile,omitempty"`
	// The least confidence that is reported. Left out: likely.
	Confidence string `json:"confidence,omitempty"`
	// What a destination that may be either is taken for. Left out: auto.
	Deployment string `json:"deployment,omitempty"`
	// The deployment of single hosts, by host name without scheme, port and path.
	Hosts map[string]string `json:"hosts,omitempty"`
	// What holds for single rules, by rule id. Rules left out keep their defaults.
	Rules map[string]RuleSetting `json:"rules,omitempty"`
	// Findings that are accepted.
	Exceptions []Exception `json:"exceptions,omitempty"`
	// Files without findings: path patterns relative to the module's root, with ** for any number of folders.
	Exclude []string `json:"exclude,omitempty"`
	// Rules and library models of the users' own.
	Custom *Custom `json:"custom,omitempty"`

	set    map[string]int // top-level key to its line
	hash   string
	tables *model.Custom
}

// A RuleSetting is what a config file says of one rule: on, off, or {level: LEVEL}.
type RuleSetting struct {
	Off bool `json:"-"`
	On  bool `json:"-"` // switched on by name or by giving it a level; with neither set, the rule keeps its default
	// The level of its findings. Left out: the rule's own.
	Level string `json:"level,omitempty"`
	Line  int    `json:"-"`
}

// An Exception is an entry under exceptions. One without a reason, past its date, or for a rule that does not exist
// is kept as it is written: it silences nothing and is reported under the rule id exception, which is not for the
// loader to do.
type Exception struct {
	// The rule, or several separated by commas.
	Rules []string `json:"rule"` // at least one
	// A path pattern relative to the module's root, with ** for any number of folders.
	Path string `json:"path"`
	// The ADDON ticket in which Atlassian was asked.
	Ticket string `json:"ticket,omitempty"`
	// The last day of the exception, YYYY-MM-DD.
	Until string `json:"until,omitempty"`
	// Why the findings are accepted. Without a reason nothing is.
	Reason string `json:"reason,omitempty"`

	Line   int `json:"-"`
	Column int `json:"-"`
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
// an id that names no rule. Rules of the config's own are on by default.
func (c *Config) Enabled(id string) bool {
	r, ok := finding.RuleByID(id)
	if !ok {
		if _, ok := c.CustomRule(id); !ok {
			return false
		}
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
