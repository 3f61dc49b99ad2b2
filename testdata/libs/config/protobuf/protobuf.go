// Package protobuf decodes messages.
package protobuf

import (
	"io"
	"net/http"
	"strings"

	"github.com/golang/protobuf/jsonpb"
	oldproto "github.com/golang/protobuf/proto"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

const (
	jira = "https://acme.atlassian.net/rest/api/3/myself"
	hub  = "https://api.github.com/user"
)

func get(url string) *http.Request {
	req, _ := http.NewRequest("GET", url, nil)
	return req
}

func handle(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var a, b, c, d, e, f wrapperspb.StringValue
	if err := proto.Unmarshal(body, &a); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", a.Value) // want `token-collected: .*request.*reaches https://acme\.atlassian\.net`
	http.DefaultClient.Do(req)

	if err := protojson.Unmarshal(body, &b); err != nil {
		return
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", b.Value) // want `token-collected: .*request`
	http.DefaultClient.Do(second)

	opts := protojson.UnmarshalOptions{DiscardUnknown: true}
	if err := opts.Unmarshal(body, &c); err != nil {
		return
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", c.Value) // want `token-collected: .*request`
	http.DefaultClient.Do(third)

	if err := prototext.Unmarshal(body, &d); err != nil {
		return
	}
	proto.Merge(&e, &d)
	fourth := get(jira)
	fourth.SetBasicAuth("bot@acme.com", e.Value) // want `token-collected: .*request`
	http.DefaultClient.Do(fourth)

	if err := oldproto.Unmarshal(body, &f); err != nil {
		return
	}
	clone := oldproto.Clone(&f).(*wrapperspb.StringValue)
	fifth := get(jira)
	fifth.SetBasicAuth("bot@acme.com", clone.Value) // want `token-collected: .*request`
	http.DefaultClient.Do(fifth)

	other := get(hub)
	other.SetBasicAuth("bot", a.Value)
	http.DefaultClient.Do(other)
}

func old(w http.ResponseWriter, r *http.Request) {
	var a, b, c wrapperspb.StringValue
	if err := jsonpb.Unmarshal(r.Body, &a); err != nil {
		return
	}
	req := get(jira)
	req.SetBasicAuth("bot@acme.com", a.Value) // want `token-collected: .*request`
	http.DefaultClient.Do(req)

	if err := jsonpb.UnmarshalString(r.FormValue("message"), &b); err != nil {
		return
	}
	second := get(jira)
	second.SetBasicAuth("bot@acme.com", b.Value) // want `token-collected: .*message`
	http.DefaultClient.Do(second)

	u := jsonpb.Unmarshaler{AllowUnknownFields: true}
	if err := u.Unmarshal(strings.NewReader(r.FormValue("text")), &c); err != nil {
		return
	}
	third := get(jira)
	third.SetBasicAuth("bot@acme.com", c.Value) // want `token-collected: .*text`
	http.DefaultClient.Do(third)

	other := get(hub)
	other.SetBasicAuth("bot", c.Value)
	http.DefaultClient.Do(other)
}
