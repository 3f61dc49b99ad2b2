package analyzer_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/atltoken/atltoken/analyzer"
	"github.com/atltoken/atltoken/analyzer/finding"
)

type quiet struct{ n int }

func (q *quiet) Errorf(f string, a ...any) {
	s := fmt.Sprintf(f, a...)
	q.n++
	if os.Getenv("ERRS") != "" {
		fmt.Println("ERR", s)
	}
}

func TestScratch(t *testing.T) {
	for _, kv := range strings.Fields(os.Getenv("FLAGS")) {
		k, v, _ := strings.Cut(kv, "=")
		analyzer.Analyzer.Flags.Set(k, v)
	}
	q := new(quiet)
	for _, r := range analysistest.Run(q, testdata(t), analyzer.Analyzer, strings.Fields(os.Getenv("PKGS"))...) {
		rep := r.Result.(*finding.Report)
		for _, f := range rep.Findings {
			fmt.Printf("%s:%d %s %s %s\n    %s\n    EV %q MECH %s PROD %s DEP %s\n", f.Position.File, f.Position.Line, f.Rule, f.Level, f.Confidence, f.Message, f.Evidence, f.Attachment.Mechanism, f.Attachment.Product, f.Attachment.Deployment)
		}
		if os.Getenv("CONNS") != "" {
			for _, c := range rep.Connections {
				fmt.Printf("CONN %+v\n", c)
			}
		}
	}
	fmt.Println("errs", q.n)
}
