// Package redis keeps tokens in Redis with go-redis, as it is and as it was, redigo and rueidis, and in memcached.
package redis

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"github.com/bradfitz/gomemcache/memcache"
	redis6 "github.com/go-redis/redis"
	redis8 "github.com/go-redis/redis/v8"
	"github.com/gomodule/redigo/redis"
	redis9 "github.com/redis/go-redis/v9"
	"github.com/redis/rueidis"
)

type tenant struct {
	Email     string `redis:"email" json:"email"`
	Token     string `redis:"jira_token" json:"jira_token"`
	VendorKey string `redis:"vendor_key" json:"vendor_key"`
}

func get(ctx context.Context, rdb *redis9.Client) {
	token, err := rdb.Get(ctx, "jira_token").Result()
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth("bot@example.com", rdb.Get(ctx, "vendor_key").Val())
	http.DefaultClient.Do(other)
}

func hash(ctx context.Context, rdb redis9.UniversalClient) {
	req := site()
	req.SetBasicAuth("bot@example.com", rdb.HGet(ctx, "tenant:7", "jira_token").Val()) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	all := rdb.HGetAll(ctx, "tenant:7").Val()
	again := site()
	again.SetBasicAuth(all["email"], all["jira_token"]) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	var t tenant
	rdb.HGetAll(ctx, "tenant:7").Scan(&t)
	third := site()
	third.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(third)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func asJSON(ctx context.Context, rdb *redis9.Client) {
	data, err := rdb.Get(ctx, "tenant:7").Bytes()
	if err != nil {
		return
	}
	var t tenant
	json.Unmarshal(data, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func list(ctx context.Context, rdb *redis9.Client) {
	for _, token := range rdb.LRange(ctx, "jira_tokens", 0, -1).Val() {
		req := site()
		req.SetBasicAuth("bot@example.com", token) // want `token-stored`
		http.DefaultClient.Do(req)
	}
}

func received(ctx context.Context, rdb *redis9.Client) {
	for msg := range rdb.Subscribe(ctx, "tokens").Channel() {
		req := site()
		req.SetBasicAuth("bot@example.com", msg.Payload) // want `token-collected`
		http.DefaultClient.Do(req)
	}
}

func save(ctx context.Context, rdb *redis9.Client) {
	token := os.Getenv("JIRA_API_TOKEN")
	rdb.Set(ctx, "jira_token", token, 0)                                                           // want `token-persisted.*JIRA_API_TOKEN`
	rdb.HSet(ctx, "tenant:7", "jira_token", token)                                                 // want `token-persisted.*JIRA_API_TOKEN`
	rdb.HSet(ctx, "tenant:7", tenant{Token: token})                                                // want `token-persisted.*JIRA_API_TOKEN`
	rdb.LPush(ctx, "jira_tokens", token)                                                           // want `token-persisted.*JIRA_API_TOKEN`
	rdb.JSONSet(ctx, "tenant:7", "$", tenant{Token: token})                                        // want `token-persisted.*JIRA_API_TOKEN`
	rdb.Publish(ctx, "tokens", token)                                                              // want `token-persisted.*JIRA_API_TOKEN`
	rdb.XAdd(ctx, &redis9.XAddArgs{Stream: "tokens", Values: map[string]any{"jira_token": token}}) // want `token-persisted.*JIRA_API_TOKEN`
	rdb.Do(ctx, "SET", "jira_token", token)                                                        // want `token-persisted.*JIRA_API_TOKEN`
	rdb.Pipelined(ctx, func(p redis9.Pipeliner) error {
		p.Set(ctx, "jira_token", token, 0) // want `token-persisted.*JIRA_API_TOKEN`
		return nil
	})
}

func version8(ctx context.Context, rdb *redis8.Client) {
	req := site()
	req.SetBasicAuth("bot@example.com", rdb.Get(ctx, "jira_token").Val()) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	rdb.SetEX(ctx, "jira_token", os.Getenv("JIRA_API_TOKEN"), 0) // want `token-persisted.*JIRA_API_TOKEN`
}

func version6(rdb *redis6.Client) {
	req := site()
	req.SetBasicAuth("bot@example.com", rdb.Get("jira_token").Val()) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", rdb.HGetAll("tenant:7").Val()["jira_token"]) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	rdb.Set("jira_token", os.Getenv("JIRA_API_TOKEN"), 0)                            // want `token-persisted.*JIRA_API_TOKEN`
	rdb.HMSet("tenant:7", map[string]any{"jira_token": os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func redigo(pool *redis.Pool) {
	conn := pool.Get()
	defer conn.Close()
	token, err := redis.String(conn.Do("GET", "jira_token"))
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	key, _ := redis.String(conn.Do("HGET", "tenant:7", "vendor_key"))
	other := vendor()
	other.SetBasicAuth("bot@example.com", key)
	http.DefaultClient.Do(other)

	var t tenant
	values, _ := redis.Values(conn.Do("HGETALL", "tenant:7"))
	redis.ScanStruct(values, &t)
	again := site()
	again.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	conn.Do("SET", "jira_token", os.Getenv("JIRA_API_TOKEN"))                                               // want `token-persisted.*JIRA_API_TOKEN`
	conn.Send("HMSET", redis.Args{}.Add("tenant:7").AddFlat(tenant{Token: os.Getenv("JIRA_API_TOKEN")})...) // want `token-persisted.*JIRA_API_TOKEN`
}

func built(ctx context.Context, client rueidis.Client) {
	token, err := client.Do(ctx, client.B().Get().Key("jira_token").Build()).ToString()
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored`
	http.DefaultClient.Do(req)

	var t tenant
	client.Do(ctx, client.B().Get().Key("tenant:7").Build()).DecodeJSON(&t)
	again := site()
	again.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	client.Do(ctx, client.B().Set().Key("jira_token").Value(os.Getenv("JIRA_API_TOKEN")).Build()) // MISS: what generated builders hold
}

func memcached(client *memcache.Client) {
	item, err := client.Get("jira_token")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(item.Value)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	key, err := client.Get("vendor_key")
	if err != nil {
		return
	}
	other := vendor()
	other.SetBasicAuth("bot@example.com", string(key.Value))
	http.DefaultClient.Do(other)

	client.Set(&memcache.Item{Key: "jira_token", Value: []byte(os.Getenv("JIRA_API_TOKEN"))}) // want `token-persisted.*JIRA_API_TOKEN`
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
