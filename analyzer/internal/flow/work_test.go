package flow

import (
	"go/token"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// A shape writes programs of any size. Each contains a flow from the environment variable JIRA_TOKEN to
// acme.atlassian.net, through or beside all that the shape repeats, so that a budget that gives up shows.
type shape struct {
	name string
	n    int // smallest of the three sizes
	text func(n int) []source
	// flows is how many attachments of that flow must be found; nil: one.
	flows func(n int) int

	// What is amiss today. A shape that does better than this is fine.

	lost  int    // the size from which the flow is not found any more; 0: it always is
	known growth // what grows more than it should, and by how much; 0: it does not
	why   string
}

// A growth is how many times as much the parts of a cost are for a program twice as large.
type growth struct{ steps, looks, allocs, fact float64 }

// maxGrowth is what may be called linear. That comes to 2 from below; budgets that come into force between two sizes
// make it jump a little.
const maxGrowth = 2.3

func each(n int) int { return n }

var shapes = []shape{
	{name: "call chain", n: 40, text: alone(callChain)},
	{name: "growing URL", n: 40, text: alone(growingURL), known: growth{allocs: 2.8},
		why: "values reach the bounds of their size, some later than others; over more sizes it is linear"},
	{name: "fan-out", n: 40, text: alone(fanOut), known: growth{allocs: 2.8}, why: owners},
	{name: "fan-in", n: 40, text: alone(fanIn), flows: each},
	{name: "recursive ring", n: 40, text: alone(recursiveRing)},
	{name: "recursive group", n: 40, text: alone(recursiveGroup)},
	{name: "recursive methods", n: 40, text: alone(recursiveMethods)},
	{name: "branches", n: 40, text: alone(branches)},
	{name: "branches on fields", n: 40, text: alone(fieldBranches), known: growth{looks: 4},
		why: "a load looks back through all blocks before it; at 700 branches the function is given up"},
	{name: "state machine", n: 40, text: alone(stateMachine), known: growth{looks: 4},
		why: "a load in a loop looks through all blocks of it"},
	{name: "long function", n: 40, text: alone(longFunction), flows: each, lost: 97, known: growth{allocs: 3.2}, why: "maxAttaches; " + owners},
	{name: "long function of requests", n: 40, text: alone(longRequests), flows: each, lost: 97, known: growth{allocs: 3.5}, why: "maxAttaches; " + owners},
	{name: "table", n: 40, text: alone(table), lost: 97, why: "maxSumWrites of the initialiser of package-level variables"},
	{name: "local table", n: 40, text: alone(localTable)},
	{name: "variables set", n: 40, text: alone(variablesSet), flows: each, lost: 49, why: "maxSumWrites"},
	{name: "variables initialised", n: 40, text: alone(variablesInitialised), flows: each, lost: 49, why: "maxSumWrites"},

	{name: "generated client", n: 100, text: clientAndUser},
	{name: "generated client elsewhere", n: 100, text: clientElsewhere, known: growth{allocs: 2.8}, why: owners},
	{name: "generated services", n: 20, text: services, lost: 46, why: "maxSumWrites of the constructor: two writes for each service"},
	{name: "methods of one client", n: 40, text: alone(methods)},
	{name: "handlers of one server", n: 40, text: alone(handlers)},

	{name: "wide struct", n: 40, text: alone(wideStruct), lost: 96, why: "maxSumWrites"},
	{name: "decoded struct", n: 40, text: alone(decodedStruct), lost: 92, known: growth{looks: 4},
		why: "maxSumWrites; for the looks see branches on fields"},
	{name: "linked list", n: 5, text: alone(linkedList), lost: 6, why: "deeper than maxSels"},
	{name: "embedded types", n: 100, text: alone(embeddedTypes)},
	{name: "builder", n: 40, text: alone(builder)},
	{name: "builder by value", n: 40, text: alone(builderByValue)},

	{name: "options, many callers", n: 40, text: alone(optionCallers), flows: each},
	{name: "options of one call", n: 14, text: alone(optionsOfOneCall), lost: 15,
		why: "maxTerms: no more than that many functions are tried, and no gap says so"},
	{name: "implementations, passed", n: 40, text: alone(implementationsPassed), flows: each},
	{name: "implementations, registered", n: 8, text: alone(implementationsRegistered), flows: each, lost: 9,
		why: "maxImpls, and no gap says so"},
	{name: "commands", n: 40, text: alone(commands), known: growth{steps: 3.1, looks: 2.9}, why: "each append reads all appends before it"},
	{name: "closures", n: 40, text: alone(closures), flows: each},
	{name: "generic callers", n: 40, text: alone(genericCallers), flows: each},
	{name: "round trippers", n: 40, text: alone(roundTrippers), flows: each},
	{name: "copied requests", n: 40, text: alone(copiedRequests)},
	{name: "copies of copies", n: 20, text: alone(copiesOfCopies), known: growth{steps: 4, looks: 4, allocs: 3.2},
		why: "a load of a copy looks through its originals, up to the bound of a query"},
	{name: "pipelines", n: 40, text: alone(pipelines), flows: each},
	{name: "iterators", n: 40, text: alone(iterators), flows: each},
	{name: "workers", n: 20, text: alone(workers), flows: each, known: growth{allocs: 2.8}, why: owners},

	{name: "chain of packages", n: 20, text: packageChain},
	{name: "packages side by side", n: 20, text: packagesAside},
}

const owners = "each attachment looks through all objects of its function for the owner of what it is put on; no step counts that"

// A cost is what the analysis of a program takes. Each part is a count, the same on every machine or nearly so.
type cost struct {
	steps  int // transfer steps
	looks  int // blocks that loads looked into, in the last round
	allocs int // objects on the heap: where work is done that neither of the others counts, it shows here
	fact   int // bytes of facts of the last package
}

// TestWork counts the work over programs of a size, twice and four times that.
func TestWork(t *testing.T) {
	c := newChecker()
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			var half cost
			for i, n := range []int{s.n, 2 * s.n, 4 * s.n} {
				found, gaps, now := work(t, c, s.text(n))
				t.Logf("n=%d: %+v, found %d", n, now, found)
				want := 1
				if s.flows != nil {
					want = s.flows(n)
				}
				if found < want && (s.lost == 0 || n < s.lost) {
					t.Errorf("n=%d: %d flows found, want %d; gaps %v", n, found, want, gaps)
				}
				if i > 0 {
					now.compare(t, n, half, s.known)
				}
				half = now
			}
			if s.why != "" {
				t.Log("known: ", s.why)
			}
		})
	}
}

// compare demands that nothing has grown more than it may since the program was half as large.
func (c cost) compare(t *testing.T, n int, half cost, known growth) {
	t.Helper()
	for _, x := range []struct {
		what      string
		now, half int
		known     float64
	}{
		{"transfer steps", c.steps, half.steps, known.steps},
		{"blocks looked into", c.looks, half.looks, known.looks},
		{"allocations", c.allocs, half.allocs, known.allocs},
		{"bytes of facts", c.fact, half.fact, known.fact},
	} {
		got, most := float64(x.now)/float64(x.half), max(x.known, maxGrowth)
		if got > most {
			t.Errorf("n=%d: %d %s, %d for half the program: %.2f times, want at most %.2f", n, x.now, x.what, x.half, got, most)
		}
	}
}

// work analyses a program as [Analyzer] does, and counts.
func work(t testing.TB, check *checker, pkgs []source) (found int, gaps map[string]int, c cost) {
	t.Helper()
	gaps = map[string]int{}
	facts := map[string][]byte{}
	for _, u := range check.all(t, pkgs) {
		before := mallocs()
		know := newKnowledge()
		for _, imp := range u.pkg.Imports() {
			k, err := decodeKnowledge(facts[imp.Path()])
			if err != nil {
				t.Fatal(err)
			}
			know.merge(k)
		}
		e := newEngine(u.fset, u.pkg, "", "", know)
		e.analyze(buildSSA(&analysis.Pass{Fset: u.fset, Files: u.files, Pkg: u.pkg, TypesInfo: u.info}))
		fact := e.export().encode()
		as := e.attachments(func(Pos) token.Pos { return token.NoPos }, false)
		c.allocs += mallocs() - before
		facts[u.pkg.Path()] = fact
		c.fact = len(fact)
		c.steps += e.steps
		for _, f := range e.states {
			c.looks += f.mem.steps
		}
		for _, g := range e.gaps {
			gaps[g.Reason]++
		}
		for _, a := range as {
			if isTheFlow(a) {
				found++
			}
		}
	}
	return found, gaps, c
}

func isTheFlow(a Attachment) bool {
	for _, c := range a.Creds {
		for _, d := range a.Dests {
			if c.Name == "JIRA_TOKEN" && strings.Contains(d.Pattern.String(), "acme.atlassian.net") {
				return true
			}
		}
	}
	return false
}

func mallocs() int {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.Mallocs)
}
