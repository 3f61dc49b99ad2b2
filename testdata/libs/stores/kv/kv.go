// Package kv keeps tokens in the key-value stores etcd and Consul.
package kv

import (
	"context"
	"net/http"
	"os"

	"github.com/hashicorp/consul/api"
	clientv3 "go.etcd.io/etcd/client/v3"
)

func etcd(ctx context.Context, client *clientv3.Client) {
	found, err := client.Get(ctx, "jira_token")
	if err != nil {
		return
	}
	for _, kv := range found.Kvs {
		req := site()
		req.SetBasicAuth("bot@example.com", string(kv.Value)) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}

	keys, err := client.Get(ctx, "vendor_key")
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", string(keys.Kvs[0].Value))
	http.DefaultClient.Do(other)

	client.Put(ctx, "jira_token", os.Getenv("JIRA_API_TOKEN"))                               // want `token-persisted.*JIRA_API_TOKEN`
	client.Txn(ctx).Then(clientv3.OpPut("jira_token", os.Getenv("JIRA_API_TOKEN"))).Commit() // want `token-persisted.*JIRA_API_TOKEN`
}

func watched(ctx context.Context, client *clientv3.Client) {
	for found := range client.Watch(ctx, "jira_token") {
		for _, event := range found.Events {
			req := site()
			req.SetBasicAuth("bot@example.com", string(event.Kv.Value)) // want `token-stored.*jira_token`
			http.DefaultClient.Do(req)
		}
	}
}

func consul(client *api.Client) {
	pair, _, err := client.KV().Get("jira_token", nil)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(pair.Value)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	key, _, err := client.KV().Get("vendor_key", nil)
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", string(key.Value))
	http.DefaultClient.Do(other)

	client.KV().Put(&api.KVPair{Key: "jira_token", Value: []byte(os.Getenv("JIRA_API_TOKEN"))}, nil) // want `token-persisted.*JIRA_API_TOKEN`
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
