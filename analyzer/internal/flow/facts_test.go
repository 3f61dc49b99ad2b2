package flow

import (
	"bytes"
	"encoding/gob"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/atltoken/atltoken/analyzer/internal/model"
	"github.com/atltoken/atltoken/analyzer/internal/urlpat"
)

// maxFact bounds the facts of one package of the sample, in bytes. Every importer reads them, so they must not outgrow
// the small packages that they are about.
const maxFact = 18 << 10

// sampleFacts is the facts of the sample by package, sorted.
func sampleFacts(t testing.TB) (names []string, byName map[string][]byte) {
	t.Helper()
	byName = analyze(t, loadSample(t)).facts
	if len(byName) < len(sample) {
		t.Fatalf("%d facts of %d packages", len(byName), len(sample))
	}
	return slices.Sorted(maps.Keys(byName)), byName
}

func TestFacts(t *testing.T) {
	names, byName := sampleFacts(t)

	t.Run("round trip", func(t *testing.T) {
		for _, n := range names {
			if got := reencode(t, byName[n]); !bytes.Equal(got, byName[n]) {
				t.Errorf("%s: decoded and encoded again, %d bytes become %d", n, len(byName[n]), len(got))
			}
		}
	})

	// The segments are carried along as they are, and decoded only when somebody asks.
	t.Run("segments", func(t *testing.T) {
		decoded := 0
		for _, n := range names {
			k, err := decodeKnowledge(byName[n])
			if err != nil {
				t.Fatal(err)
			}
			for path, g := range k.segs {
				for _, blob := range [][]byte{g.travel, g.direct} {
					sums, contracts := decodeSummaries(t, blob)
					if got := encodeSummaries(sums, lists(contracts)); !bytes.Equal(got, blob) {
						t.Errorf("%s: %s: decoded and encoded again, %d bytes become %d", n, path, len(blob), len(got))
					}
					decoded += len(sums) + len(contracts)
				}
				own := newKnowledge()
				own.addVars(path, g.vars)
				if got := encodeVars(own.globals); !bytes.Equal(got, g.vars) {
					t.Errorf("%s: %s: variables decoded and encoded again, %d bytes become %d", n, path, len(g.vars), len(got))
				}
			}
		}
		if decoded < len(sample) {
			t.Errorf("%d summaries and contracts in all: the sample does not test much", decoded)
		}
	})

	t.Run("size", func(t *testing.T) {
		for _, n := range names {
			if len(byName[n]) > maxFact {
				t.Errorf("%s: %d bytes", n, len(byName[n]))
			}
		}
	})

	// Facts cross processes as gob, inside other data: no interface, no pointer identity.
	t.Run("gob", func(t *testing.T) {
		for _, n := range names {
			var b bytes.Buffer
			if err := gob.NewEncoder(&b).Encode(&Fact{byName[n]}); err != nil {
				t.Fatal(err)
			}
			var f Fact
			if err := gob.NewDecoder(&b).Decode(&f); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(f.Data, byName[n]) {
				t.Errorf("%s: gob changes it", n)
			}
		}
	})

	t.Run("no absolute paths", func(t *testing.T) {
		dir, err := filepath.Abs("../../../testdata")
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range names {
			if bytes.Contains(byName[n], []byte(dir)) {
				t.Errorf("%s: names the folder that it was made in", n)
			}
		}
	})

	// The fact of a package that only hands on is what it would be handed on of itself.
	t.Run("merge", func(t *testing.T) {
		for _, n := range names {
			one := mergeAll(t, byName[n])
			if twice := mergeAll(t, one); !bytes.Equal(one, twice) {
				t.Errorf("%s: merged again, %d bytes become %d", n, len(one), len(twice))
			}
			if both := mergeAll(t, byName[n], byName[n]); !bytes.Equal(one, both) {
				t.Errorf("%s: merged with itself, %d bytes become %d", n, len(one), len(both))
			}
		}
		var all [][]byte
		for _, n := range names {
			all = append(all, byName[n])
		}
		forward := mergeAll(t, all...)
		slices.Reverse(all)
		if backward := mergeAll(t, all...); !bytes.Equal(forward, backward) {
			t.Errorf("the order of merging matters: %d and %d bytes", len(forward), len(backward))
		}
	})

	t.Run("nothing to merge", func(t *testing.T) {
		if d := mergeAll(t); d != nil {
			t.Errorf("%d bytes of nothing", len(d))
		}
	})

	t.Run("malformed", func(t *testing.T) {
		for _, n := range names {
			for _, cut := range []int{1, 2, len(byName[n]) / 2, len(byName[n]) - 1} {
				if _, err := decodeKnowledge(byName[n][:cut]); err == nil {
					t.Errorf("%s: its first %d of %d bytes are taken for a fact", n, cut, len(byName[n]))
				}
			}
			if _, err := decodeKnowledge(append(slices.Clone(byName[n]), 0)); err == nil {
				t.Errorf("%s: bytes after the end go unseen", n)
			}
			other := slices.Clone(byName[n])
			other[0]++
			if _, err := decodeKnowledge(other); err == nil {
				t.Errorf("%s: another version is taken for this one", n)
			}
		}
	})
}

// TestAsides checks that what others say of a package goes wherever its segment goes, byte for byte.
func TestAsides(t *testing.T) {
	k := newKnowledge()
	k.segs["m/a"] = &segment{direct: []byte{1}, aside: []byte("of a")}
	k.segs["m/b"] = &segment{}
	other := newKnowledge()
	other.segs["m/c"] = &segment{attaches: true, aside: []byte("of c")}
	d, err := decodeKnowledge(mergeAll(t, mergeAll(t, k.encode(), other.encode()), other.encode()))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{"m/a": []byte("of a"), "m/c": []byte("of c")}
	if got := d.asides(); !maps.EqualFunc(got, want, bytes.Equal) {
		t.Errorf("%q, want %q", got, want)
	}
}

func reencode(t testing.TB, data []byte) []byte {
	t.Helper()
	k, err := decodeKnowledge(data)
	if err != nil {
		t.Fatal(err)
	}
	return k.encode()
}

func decodeSummaries(t testing.TB, blob []byte) (map[string]*summary, map[string][]*contract) {
	t.Helper()
	g := &segment{travel: blob}
	g.parse()
	sums := map[string]*summary{}
	for key, l := range g.sums {
		if s := l.r.summary(); l.r.bad || len(l.r.in) > 0 {
			t.Errorf("the summary of %s does not decode", key)
		} else {
			sums[key] = s
		}
	}
	return sums, g.contracts
}

// TestEvidence checks that what importers are told of attachments and outputs is what was found, but for values of literals,
// the middle of long ways, and the ways of destinations.
func TestEvidence(t *testing.T) {
	at := func(line int) Pos { return Pos{"m/a", "m", "v1.0.0", "a.go", line, 2} }
	way := func(n int) (out []Step) {
		for i := range n {
			out = append(out, Step{at(100 + i), "step"})
		}
		return out
	}
	cred := Origin{
		Kind: model.Store, What: "database", Name: "token", Sels: ".Token", Names: []string{"T.Token", "token"}, Pos: at(1), Path: way(2),
		Kept: KeptOther, Places: []string{"database t.token", "m/a.T.Token"}, Part: true, Many: true, Derived: true, Sealed: true,
	}
	user := Origin{Kind: model.Literal, Names: []string{"user"}, Pos: at(2), Path: way(1), Lit: "x-token-auth"}
	attached := Attachment{
		Site: at(3), Func: "m/a.F", Call: "call", Wire: at(4), Mech: model.Header, Scheme: "Bearer",
		Client: model.Client{Product: "jira", Deployment: "cloud", Library: "lib"}, Creds: []Origin{cred, {Kind: model.Unknown}}, Users: []Origin{user},
		Dests: []Dest{{Pattern: urlpat.Concat(urlpat.Lit("https://x/"), urlpat.Hole("id")), Checked: "x"}, {Pattern: urlpat.Pattern{}}},
		Names: []string{"F", "a"}, Guard: "cloud", Grant: "client_credentials",
	}
	written := Attachment{Site: at(5), Func: "m/a.G", Call: "call", Wire: at(5), Mech: outputPrefix + "log|log", Creds: []Origin{cred}, Output: "log|log"}
	held := map[string][]string{"m/a.T.Token": {"environment||A", "environment||B"}, "m/a.T.Key": {"prompt||1"}}
	e := &engine{
		order: []string{"1", "2"}, emitted: map[string]*Attachment{"1": &attached, "2": &written}, held: held,
	}
	written.Creds[0].Derived = false // outputs tell only of what may be a credential elsewhere
	blob := e.evidence()
	k := newKnowledge()
	k.segs["m/a"] = &segment{evidence: blob}
	attached.Creds = attached.Creds[:1] // by nothing can the other one be known again
	want := []Evidence{{Pkg: "m/a", Attachments: []Attachment{attached}, Outputs: []Attachment{written}, Held: held}}
	if got := k.below(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}

	t.Run("left out", func(t *testing.T) {
		secret := Origin{Kind: model.Literal, Names: []string{"n"}, Pos: at(1), Path: way(9), Lit: "s3cr3t-Value-42"}
		w := newEncoder()
		w.origin(secret)
		if bytes.Contains(w.bytes(), []byte(secret.Lit)) {
			t.Error("the value of a literal is told")
		}
		r := newDecoder(w.bytes())
		got := r.origin()
		secret.Lit, secret.Path = "", append(way(9)[:2], way(9)[7:]...)
		if r.bad || len(r.in) > 0 || !reflect.DeepEqual(got, secret) {
			t.Errorf("got  %+v\nwant %+v", got, secret)
		}
	})

	t.Run("damaged", func(t *testing.T) {
		for i := range blob {
			k.segs["m/a"].evidence = blob[:i]
			k.below()
			for bit := range 8 {
				d := slices.Clone(blob)
				d[i] ^= 1 << bit
				k.segs["m/a"].evidence = d
				for _, ev := range k.below() {
					if len(ev.Attachments)+len(ev.Outputs) > len(blob) {
						t.Errorf("byte %d: more is read than there are bytes", i)
					}
				}
			}
		}
	})
}

// readAll decodes all that is in a fact, damaged or not.
func readAll(k *knowledge) {
	k.below()
	for _, g := range k.segs {
		g.parse()
		for key, l := range g.sums {
			k.sum(key)
			k.contractsOf(key)
			if l.r != nil { // the damaged name leads elsewhere
				l.r.summary()
			}
		}
		for typ := range g.contracts {
			k.contractsOf(typ)
		}
	}
}

func mergeAll(t testing.TB, facts ...[]byte) []byte {
	t.Helper()
	d, err := Merge(facts)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// FuzzDecode decodes damaged facts: an error is fine, a panic, a hang or a flood of memory is not. What decodes must
// have a canonical form.
func FuzzDecode(f *testing.F) {
	names, byName := sampleFacts(f)
	for _, n := range names {
		f.Add(byName[n])
		for i := 1; i < 8; i++ { // without the fuzzer these still run
			d := slices.Clone(byName[n])
			for j := i; j < len(d); j += 1 + len(d)/(3*i) {
				d[j] ^= byte(1 << (i % 8))
			}
			f.Add(d)
		}
	}
	f.Add([]byte{})
	f.Add([]byte{factVersion})
	f.Add([]byte{factVersion, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, data []byte) {
		k, err := decodeKnowledge(data)
		if err != nil {
			return
		}
		once := k.encode()
		if twice := reencode(t, once); !bytes.Equal(once, twice) {
			t.Errorf("no canonical form: %d and %d bytes", len(once), len(twice))
		}
		readAll(k)
		_ = (&Fact{data}).String()
	})
}

func lists(contracts map[string][]*contract) map[string]*attachList {
	out := map[string]*attachList{}
	for typ, cs := range contracts {
		l := &attachList{}
		for _, c := range cs {
			l.all = append(l.all, c.attach)
		}
		out[typ] = l
	}
	return out
}
