// Package report turns a [finding.Report] into output: text for people, JSON for tools. It also merges the reports of
// several packages into one, in a defined order.
//
// Writers take an [io.Writer], return its errors, and know nothing of where a report comes from. They print no secret,
// because a report holds none.
package report

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/atltoken/atltoken/analyzer/finding"
)

// Merge joins reports into one. What several of them say in the same words, because a package is analysed again for
// its tests, is there once. The result is as [Normalize] leaves it and shares no slices with the arguments that a
// writer would change.
func Merge(reports ...finding.Report) finding.Report {
	var all finding.Report
	for _, r := range reports {
		all.Findings = append(all.Findings, r.Findings...)
		all.Excepted = append(all.Excepted, r.Excepted...)
		all.Connections = append(all.Connections, r.Connections...)
		all.Gaps = append(all.Gaps, r.Gaps...)
	}
	Normalize(&all)
	return all
}

// Normalize puts r into its canonical form: sorted, without duplicates, and no array null.
func Normalize(r *finding.Report) {
	r.Version = finding.Version

	r.Findings = orEmpty(slices.Clone(r.Findings))
	for i := range r.Findings {
		normalizeFinding(&r.Findings[i])
	}
	slices.SortStableFunc(r.Findings, CompareFindings)
	r.Findings = mergeFindings(slices.CompactFunc(r.Findings, sameFinding))

	r.Excepted = orEmpty(slices.Clone(r.Excepted))
	for i := range r.Excepted {
		normalizeFinding(&r.Excepted[i].Finding)
	}
	slices.SortStableFunc(r.Excepted, compareExcepted)
	r.Excepted = slices.CompactFunc(r.Excepted, func(a, b finding.Excepted) bool {
		return a.File == b.File && a.Line == b.Line && sameFinding(a.Finding, b.Finding)
	})

	r.Connections = mergeConnections(r.Connections)

	r.Gaps = orEmpty(slices.Clone(r.Gaps))
	slices.SortFunc(r.Gaps, compareGaps)
	r.Gaps = slices.Compact(r.Gaps)
}

// mergeFindings keeps one of the findings by which several packages say the same: one credential, one attach site, one
// rule. It keeps the surest, of these the one with the shortest path: that is the nearest to the attach site. What one
// package says at several places is about several wire-ups, such as a client for each product.
func mergeFindings(fs []finding.Finding) []finding.Finding {
	type key struct {
		rule string
		at   finding.Position
		cred finding.Credential
	}
	index := map[key][]int{}
	out := fs[:0]
	for _, f := range fs {
		if f.Attachment == nil {
			out = mergePlace(out, f)
			continue
		}
		k := key{f.Rule, f.Attachment.Position, f.Credential}
		again := slices.ContainsFunc(index[k], func(i int) bool { return path.Dir(out[i].Position.File) == path.Dir(f.Position.File) })
		if again || len(index[k]) == 0 {
			index[k] = append(index[k], len(out))
			out = append(out, f)
			continue
		}
		i := index[k][0]
		o := out[i]
		if c := strings.Compare(f.Confidence, o.Confidence); c < 0 || c == 0 && len(f.Path) < len(o.Path) {
			out[i] = f // "certain" sorts before "likely" before "possible"
		}
	}
	return out
}

// mergePlace adds a finding about a place that no credential is attached at. What several packages say of one product there
// is one finding: the first that names where the credential comes from, with the credentials of the others.
func mergePlace(out []finding.Finding, f finding.Finding) []finding.Finding {
	i := slices.IndexFunc(out, func(o finding.Finding) bool {
		return f.Product != "" && o.Rule == f.Rule && o.Attachment == nil && o.Position == f.Position && o.Product == f.Product
	})
	if i < 0 {
		return append(out, f)
	}
	open := func(c finding.Credential) bool {
		return c.Kind == finding.KindParameter || c.Kind == finding.KindUnknown
	}
	o := out[i]
	if open(o.Credential) && !open(f.Credential) {
		o, f = f, o
	}
	creds := slices.Clone(o.OtherCredentials)
	for _, c := range append([]finding.Credential{f.Credential}, f.OtherCredentials...) {
		if !open(c) && c != o.Credential && !slices.Contains(creds, c) {
			creds = append(creds, c)
		}
	}
	slices.SortFunc(creds, compareCredentials)
	o.OtherCredentials = creds
	out[i] = o
	return out
}

func normalizeFinding(f *finding.Finding) {
	f.Evidence = orEmpty(f.Evidence)
	f.Path = orEmpty(f.Path)
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// sameFinding reports whether two findings are one violation: same rule, same place, same wire-up, same credential.
// Words and confidence may differ, since a test variant of a package can know more; [CompareFindings] puts the better
// one first among those that are the same.
func sameFinding(a, b finding.Finding) bool { return compareIdentity(a, b) == 0 }

// CompareFindings is a total order: by place, then by what the finding is about, then by everything else that is
// printed. Findings that are the same violation stand together, the most severe and surest first.
func CompareFindings(a, b finding.Finding) int {
	return cmp.Or(
		compareIdentity(a, b),
		cmp.Compare(levelRank(a.Level), levelRank(b.Level)),
		cmp.Compare(finding.Surety(a.Confidence), finding.Surety(b.Confidence)),
		cmp.Compare(a.Level, b.Level),
		cmp.Compare(a.Confidence, b.Confidence),
		// More evidence is better.
		cmp.Compare(len(b.Evidence), len(a.Evidence)),
		slices.Compare(a.Evidence, b.Evidence),
		slices.CompareFunc(a.OtherCredentials, b.OtherCredentials, compareCredentials),
		slices.CompareFunc(a.Path, b.Path, compareSteps),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Advice, b.Advice),
		cmp.Compare(a.Fingerprint, b.Fingerprint),
	)
}

func compareIdentity(a, b finding.Finding) int {
	return cmp.Or(
		comparePositions(a.Position, b.Position),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Product, b.Product),
		compareAttachments(a.Attachment, b.Attachment),
		compareCredentials(a.Credential, b.Credential),
	)
}

func comparePositions(a, b finding.Position) int {
	return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// compareAttachments sorts an absent attachment first.
func compareAttachments(a, b *finding.Attachment) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Or(
		comparePositions(a.Position, b.Position),
		cmp.Compare(a.Call, b.Call),
		cmp.Compare(a.Mechanism, b.Mechanism),
		cmp.Compare(a.Product, b.Product),
		cmp.Compare(a.Deployment, b.Deployment),
		cmp.Compare(a.Destination, b.Destination),
	)
}

func compareCredentials(a, b finding.Credential) int {
	return cmp.Or(
		cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Name, b.Name),
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Place, b.Place),
	)
}

func compareSteps(a, b finding.Step) int {
	return cmp.Or(comparePositions(a.Position, b.Position), cmp.Compare(a.What, b.What))
}

func compareExcepted(a, b finding.Excepted) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		CompareFindings(a.Finding, b.Finding),
		cmp.Compare(a.Ticket, b.Ticket),
		cmp.Compare(a.Until, b.Until),
		cmp.Compare(a.Reason, b.Reason),
	)
}

func compareGaps(a, b finding.Gap) int {
	return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Function, b.Function), cmp.Compare(a.Reason, b.Reason))
}

// compareConnections orders by what identifies a connection: everything but its stores and endpoints.
func compareConnections(a, b finding.Connection) int {
	return cmp.Or(
		cmp.Compare(a.Product, b.Product),
		cmp.Compare(a.Deployment, b.Deployment),
		cmp.Compare(a.Destination, b.Destination),
		cmp.Compare(a.Mechanism, b.Mechanism),
		comparePositions(a.Site, b.Site),
		compareCredentials(a.Credential, b.Credential),
		cmp.Compare(a.Verdict, b.Verdict),
		cmp.Compare(a.Call, b.Call),
		cmp.Compare(a.Func, b.Func),
		slices.CompareFunc(a.OtherCredentials, b.OtherCredentials, compareCredentials),
	)
}

func compareEndpoints(a, b finding.Endpoint) int {
	return cmp.Or(
		cmp.Compare(a.Path, b.Path),
		cmp.Compare(a.Method, b.Method),
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
	)
}

// mergeConnections sorts connections and joins the stores and endpoints of those that are the same.
func mergeConnections(in []finding.Connection) []finding.Connection {
	sorted := slices.Clone(in)
	slices.SortStableFunc(sorted, compareConnections)
	out := []finding.Connection{}
	for _, c := range sorted {
		if n := len(out); n > 0 && compareConnections(out[n-1], c) == 0 {
			last := &out[n-1]
			last.Stores = append(last.Stores, c.Stores...)
			last.Endpoints = append(last.Endpoints, c.Endpoints...)
			continue
		}
		// A slice of its own: the argument's may have room that append would write to.
		c.Stores, c.Endpoints = slices.Clone(c.Stores), slices.Clone(c.Endpoints)
		out = append(out, c)
	}
	for i := range out {
		c := &out[i]
		slices.Sort(c.Stores)
		c.Stores = orEmpty(slices.Compact(c.Stores))
		for j := range c.Endpoints {
			c.Endpoints[j].Scopes = orEmpty(c.Endpoints[j].Scopes)
			c.Endpoints[j].GranularScopes = orEmpty(c.Endpoints[j].GranularScopes)
		}
		slices.SortStableFunc(c.Endpoints, compareEndpoints)
		c.Endpoints = orEmpty(slices.CompactFunc(c.Endpoints, func(a, b finding.Endpoint) bool { return compareEndpoints(a, b) == 0 }))
	}
	return out
}

var levels = []string{finding.LevelError, finding.LevelWarning, finding.LevelNote}

// levelRank is 0 for the most severe level and larger than that of any level for an unknown one.
func levelRank(level string) int { return rank(levels, level) }

func rank(order []string, s string) int {
	if i := slices.Index(order, s); i >= 0 {
		return i
	}
	return len(order)
}

// AtLeast reports whether level is as severe as min. An unknown level counts as an error: it must not pass unseen.
func AtLeast(level, min string) bool {
	return levelRank(level) == len(levels) || levelRank(level) <= levelRank(min)
}

// Any reports whether r has a finding at level min or above.
func Any(r finding.Report, min string) bool {
	return slices.ContainsFunc(r.Findings, func(f finding.Finding) bool { return AtLeast(f.Level, min) })
}
