package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

// vetRun is what one run of go vet said.
type vetRun struct {
	units  []analyzer.Unit
	seen   map[string]bool   // units with output, without the test they are for; one that has nothing to say is absent
	faults map[string]string // id of a unit to what the analysis died of
	blocks []block
	loose  []string // complaints that belong to no package
	empty  []string // patterns that matched nothing, by go vet's warning
	failed bool     // go vet's exit code was not 0
}

// A block is what go vet wrote to standard error about one package.
type block struct {
	pkg   string
	lines []string
}

// runVet runs go vet with this executable. The error is about starting it; complaints of go vet are in the result.
func (e *env) runVet(flags, patterns []string) (*vetRun, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	args := append([]string{"vet", "-json", "-vettool=" + self}, flags...)
	cmd := exec.Command("go", append(args, patterns...)...)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return nil, errors.New("the go command is not in PATH")
		}
		return nil, err
	}
	r := &vetRun{seen: map[string]bool{}, faults: map[string]string{}}
	done := make(chan error)
	go func() { done <- r.readErrors(stderr, filepath.Base(self)+": ", e.stderr) }()
	outErr := r.readUnits(stdout)
	if outErr != nil {
		io.Copy(io.Discard, stdout) // or go vet blocks
	}
	errErr := <-done
	if err := cmd.Wait(); err != nil {
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
			return nil, err
		}
		r.failed = true
	}
	return r, errors.Join(outErr, errErr)
}

// readUnits decodes the stream of JSON objects that go vet passes through from its tool: one object per unit or
// several units in one, in any order.
func (r *vetRun) readUnits(in io.Reader) error {
	dec := json.NewDecoder(in)
	for {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("cannot read the output of go vet: %w", err)
		}
		for id, analyzers := range units {
			if err := r.addUnit(unitPath(id), analyzers[analyzer.Analyzer.Name]); err != nil {
				return fmt.Errorf("cannot read the output of go vet for %s: %w", id, err)
			}
		}
	}
}

// addUnit takes one unit's diagnostics, a list, or its error, an object.
func (r *vetRun) addUnit(path string, data json.RawMessage) error {
	var fault struct {
		Error string `json:"error"`
	}
	if json.Unmarshal(data, &fault) == nil && fault.Error != "" {
		r.faults[path] = fault.Error
		return nil
	}
	r.seen[path] = true
	if data == nil {
		return nil
	}
	var diagnostics []struct {
		Category string `json:"category"`
	}
	if err := json.Unmarshal(data, &diagnostics); err != nil {
		return err
	}
	for _, d := range diagnostics {
		text, ok := strings.CutPrefix(d.Category, analyzer.DataCategory)
		if !ok {
			continue
		}
		var u analyzer.Unit
		if err := json.Unmarshal([]byte(text), &u); err != nil {
			return err
		}
		r.units = append(r.units, u)
	}
	return nil
}

// unitPath is a unit's id, or a package's path as go vet and go list print it, without the test it is built for:
// "p [p.test]" is p.
func unitPath(id string) string {
	path, _, _ := strings.Cut(id, " [")
	return path
}

var noMatch = regexp.MustCompile(`^go: warning: "(.*)" matched no packages$`)

// readErrors sorts what go vet says into what belongs to packages and the rest. prefix is what the vet tool puts before
// its messages. Downloads are shown as they happen.
func (r *vetRun) readErrors(in io.Reader, prefix string, progress io.Writer) error {
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		line := strings.TrimRight(scan.Text(), " \r")
		switch {
		case strings.HasPrefix(line, "go: downloading "):
			fmt.Fprintln(progress, line)
		case strings.HasPrefix(line, "# ["):
			// A second header, which names the vet of the package that the first one names.
		case strings.HasPrefix(line, "# "):
			r.blocks = append(r.blocks, block{pkg: unitPath(line[len("# "):])})
		case strings.TrimSpace(line) == "":
		default:
			if m := noMatch.FindStringSubmatch(line); m != nil {
				r.empty = append(r.empty, m[1])
			} else if n := len(r.blocks); n > 0 {
				b := &r.blocks[n-1]
				b.lines = append(b.lines, strings.TrimPrefix(line, prefix))
			} else {
				r.loose = append(r.loose, line)
			}
		}
	}
	if err := scan.Err(); err != nil {
		io.Copy(io.Discard, in)
		return err
	}
	return nil
}

// add joins a second run into r.
func (r *vetRun) add(s *vetRun) {
	r.units = append(r.units, s.units...)
	for id := range s.seen {
		r.seen[id] = true
	}
	for id, f := range s.faults {
		r.faults[id] = f
	}
	r.blocks = append(r.blocks, s.blocks...)
	r.loose = append(r.loose, s.loose...)
}

// reports returns the units' reports with files as the user sees them.
func (r *vetRun) reports() []finding.Report {
	rel := newRelocator()
	var rs []finding.Report
	for _, u := range r.units {
		rel.relocate(&u.Report, u.Root)
		rs = append(rs, u.Report)
	}
	return rs
}
