package model

// Caches in memory. Nothing is kept when the program ends: they hand on what was put in, by key.

// cached is the table of a cache whose methods belong to the type recv: get take a key and give a value first, set take a
// key and a value. made names what has the cache in it, or is a type of its own that functions make.
func cached(path, recv string, get, set []string, made ...string) *Package {
	p := &Package{Path: path, Inert: true}
	p.Funcs = all(
		same(recv, get, copied(Recv().Key(0, false))),
		same(recv, set, Flow{From: []Place{Param(1)}, To: Recv().Key(0, false), Add: true}))
	for _, name := range made {
		p.Types = append(p.Types, Type{Name: name, Inert: true})
	}
	return p
}

// patrickmnCache describes github.com/patrickmn/go-cache. Its methods belong to a type that is not exported.
func patrickmnCache(path string) *Package {
	p := cached(path, "cache", []string{"Get", "GetWithExpiration"}, []string{"Set", "SetDefault", "Add", "Replace"}, "Cache")
	p.Funcs = append(p.Funcs,
		Method("cache", "Items", CopyFlow(Result(0).Elem().Field("Object"), Recv().Elem())),
		Method("cache", "SaveFile", Persist{Value: Recv().Elem(), Key: Param(0), What: "file"}))
	return p
}

// bigcacheTable describes github.com/allegro/bigcache.
func bigcacheTable(path string) *Package {
	return cached(path, "BigCache", []string{"Get", "GetWithInfo"}, []string{"Set", "Append"})
}

// hashicorpLRU describes github.com/hashicorp/golang-lru, v2, and its package expirable.
func hashicorpLRU(path string) *Package {
	if path == "github.com/hashicorp/golang-lru/v2/expirable" {
		return cached(path, "LRU", []string{"Get", "Peek"}, []string{"Add"})
	}
	p := cached(path, "Cache", []string{"Get", "Peek"}, []string{"Add", "ContainsOrAdd", "PeekOrAdd"})
	p.Funcs = append(p.Funcs, cached(path, "TwoQueueCache", []string{"Get", "Peek"}, []string{"Add"}).Funcs...)
	return p
}

// ristrettoTable describes github.com/dgraph-io/ristretto.
func ristrettoTable(path string) *Package {
	return cached(path, "Cache", []string{"Get"}, []string{"Set", "SetWithTTL"})
}

// ttlcacheTable describes github.com/jellydator/ttlcache, whose items are objects with a value. A loader makes the items
// that are missing.
func ttlcacheTable(path string) *Package {
	p := cached(path, "Cache", nil, []string{"Set", "GetOrSet"})
	p.Funcs = append(p.Funcs,
		Method("Cache", "Get", CopyFlow(Result(0).Field(Data), Recv().Key(0, false))),
		Method("Item", "Value", copied(Recv().Field(Data))))
	return p
}
