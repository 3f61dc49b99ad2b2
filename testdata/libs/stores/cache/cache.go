// Package cache holds tokens in memory: a cache hands on what was put in, which says where it came from.
package cache

import (
	"net/http"
	"os"

	"github.com/allegro/bigcache/v3"
	"github.com/dgraph-io/ristretto/v2"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/hashicorp/golang-lru/v2/expirable"
	"github.com/jellydator/ttlcache/v3"
	"github.com/patrickmn/go-cache"
)

func simple() {
	c := cache.New(cache.NoExpiration, 0)
	c.Set("token", os.Getenv("JIRA_API_TOKEN"), cache.DefaultExpiration)
	c.SetDefault("vendor", os.Getenv("VENDOR_KEY"))

	token, _ := c.Get("token")
	req := site()
	req.SetBasicAuth("bot@example.com", token.(string)) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)

	key, _ := c.Get("vendor")
	other := vendor()
	other.SetBasicAuth("bot@example.com", key.(string))
	http.DefaultClient.Do(other)
}

var shared = cache.New(cache.NoExpiration, 0)

func fill() { shared.Set("token", os.Getenv("JIRA_API_TOKEN"), 0) }

func use() {
	token, ok := shared.Get("token")
	if !ok {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", token.(string)) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func big(c *bigcache.BigCache) {
	c.Set("token", []byte(os.Getenv("JIRA_API_TOKEN")))
	token, _ := c.Get("token")
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func recent() {
	c, err := lru.New[string, string](8)
	if err != nil {
		return
	}
	c.Add("token", os.Getenv("JIRA_API_TOKEN"))
	token, _ := c.Get("token")
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func expiring() {
	c := expirable.NewLRU[string, string](8, nil, 0)
	c.Add("token", os.Getenv("JIRA_API_TOKEN"))
	token, _ := c.Peek("token")
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func admitted() {
	c, err := ristretto.NewCache(&ristretto.Config[string, string]{NumCounters: 100, MaxCost: 10, BufferItems: 64})
	if err != nil {
		return
	}
	c.Set("token", os.Getenv("JIRA_API_TOKEN"), 1)
	c.Wait()
	token, _ := c.Get("token")
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
}

func timed() {
	c := ttlcache.New[string, string]()
	c.Set("token", os.Getenv("JIRA_API_TOKEN"), ttlcache.DefaultTTL)
	req := site()
	req.SetBasicAuth("bot@example.com", c.Get("token").Value()) // want `token-configured.*JIRA_API_TOKEN`
	http.DefaultClient.Do(req)
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
