// Package app names the segments of paths that another package joins.
package app

import (
	"net/http"
	"os"

	"urls/segments"
)

func get(where string) *http.Request {
	req, err := http.NewRequest("GET", where, nil)
	if err != nil {
		panic(err)
	}
	return req
}

func send(req *http.Request) { http.DefaultClient.Do(req) }

func loop() {
	req := get(segments.Loop("rest", "api", "3", os.Getenv("ID")))
	req.SetBasicAuth("bot", os.Getenv("SECRET_1")) // want `token-configured: .*SECRET_1 .* reaches \{\}/rest/api/3/\{\} by`
	send(req)
	twin := get(segments.Loop("v3", "user"))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_1"))
	send(twin)
}

func join() {
	req := get(segments.Join("rest", "api", "3", os.Getenv("ID")))
	req.SetBasicAuth("bot", os.Getenv("SECRET_2")) // want `token-configured: .*SECRET_2 .* reaches \{\}/rest/api/3/\{\} by`
	send(req)
	twin := get(segments.Join("v3", "user"))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_2"))
	send(twin)
}

func pathJoin() {
	req := get(segments.PathJoin("rest", "api", "3", os.Getenv("ID")))
	req.SetBasicAuth("bot", os.Getenv("SECRET_3")) // want `token-configured: .*SECRET_3 .* reaches \{\}/rest/api/3/\{\} by`
	send(req)
	twin := get(segments.PathJoin("v3", "user"))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_3"))
	send(twin)
}

func joinPath() {
	req := get(segments.JoinPath("rest", "api", "3", os.Getenv("ID")))
	req.SetBasicAuth("bot", os.Getenv("SECRET_4")) // want `token-configured: .*SECRET_4 .* reaches \{\}/rest/api/3/\{\} by`
	send(req)
	twin := get(segments.JoinPath("v3", "user"))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_4"))
	send(twin)
}

func through() {
	req := get(segments.Through("rest", "api", "3", os.Getenv("ID")))
	req.SetBasicAuth("bot", os.Getenv("SECRET_5")) // want `token-configured: .*SECRET_5 .* reaches \{\}/rest/api/3/\{\} by`
	send(req)
	twin := get(segments.Through("v3", "user"))
	twin.SetBasicAuth("bot", os.Getenv("SECRET_5"))
	send(twin)
}
