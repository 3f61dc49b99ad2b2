package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
	"github.com/atltoken/atltoken/analyzer/report"
)

// formats by name. A format's writer gets the whole report.
var formats = map[string]func(w io.Writer, r finding.Report) error{
	"json": report.JSON,
	"text": func(w io.Writer, r finding.Report) error {
		return report.Text(w, r, report.TextOptions{Color: isTerminal(w), Inventory: true})
	},
}

// An output is a format and the file it goes to, "" for standard output.
type output struct{ format, file string }

type outputList []output

func (l *outputList) String() string { return "" }

func (l *outputList) Set(s string) error {
	format, file, named := strings.Cut(s, "=")
	if _, ok := formats[format]; !ok {
		return fmt.Errorf("unknown format %s; allowed are %s", format, strings.Join(sortedKeys(formats), ", "))
	}
	if named && file == "" {
		return errors.New("no file after =")
	}
	*l = append(*l, output{format, file})
	return nil
}

// runReport analyses once and writes the result in every format asked for.
func runReport(e *env, args []string) int {
	var (
		o       options
		outputs outputList
		file    string
		fail    string
	)
	fs := newFlagSet("report")
	o.register(fs)
	fs.Var(&outputs, "format", "write `FORMAT[=FILE]`: "+strings.Join(sortedKeys(formats), ", ")+"; may be repeated (default text)")
	fs.StringVar(&file, "o", "", "write to `FILE` instead of the standard output (with one format)")
	fs.StringVar(&fail, "fail", "", "exit 3 when there are findings of `LEVEL` or above: "+strings.Join(analyzer.Levels, ", "))
	patterns, code, ok := e.parseFlags(fs, args)
	if !ok {
		return code
	}
	if fail != "" && !slices.Contains(analyzer.Levels, fail) {
		return e.usage("unknown value %q of flag -fail; allowed are %s", fail, strings.Join(analyzer.Levels, ", "))
	}
	if len(outputs) == 0 {
		outputs = outputList{{format: "text"}}
	}
	if file != "" {
		if len(outputs) > 1 || outputs[0].file != "" {
			return e.usage("flag -o goes with one format; name a file for each as in -format=json=FILE")
		}
		outputs[0].file = file
	}
	files := map[string]bool{}
	for _, out := range outputs {
		if files[out.file] {
			return e.usage("two formats go to the same place; name a file for each as in -format=json=FILE")
		}
		files[out.file] = true
	}
	if code, ok := e.resolve(&o); !ok {
		return code
	}
	rep, code := e.analyse(&o, patterns)
	for _, out := range outputs {
		if err := e.write(out, rep); err != nil {
			e.errorf("%v", err)
			return exitBroken
		}
	}
	if code == exitOK && fail != "" && report.Any(rep, fail) {
		return exitFindings
	}
	return code
}

func (e *env) write(out output, rep finding.Report) error {
	write := formats[out.format]
	if out.file == "" {
		return write(e.stdout, rep)
	}
	f, err := os.Create(out.file)
	if err != nil {
		return err
	}
	return errors.Join(write(f, rep), f.Close())
}
