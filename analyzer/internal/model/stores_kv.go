package model

import "strings"

// Key-value stores, embedded and remote.

// boltTable describes go.etcd.io/bbolt and what it was before, github.com/boltdb/bolt. Buckets are not told apart.
func boltTable(path string) *Package {
	const bolt store = "Bolt"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("DB", []string{"Update", "View", "Batch"}, handed(0)),
			same("Cursor", []string{"First", "Last", "Next", "Prev", "Seek"}, bolt.read(Result(1), Place{})),
			[]Func{
				Method("Bucket", "Get", bolt.read(Result(0), Param(0))),
				Method("Bucket", "Put", bolt.write(Param(1), Param(0))),
				Method("Bucket", "ForEach", Inbound{Fn: Param(0), Arg: 1, Kind: Store, What: string(bolt)}),
				Method("Tx", "ForEach", Invoke{Fn: Param(0), Args: []Place{{}, {}}}),
			},
		),
	}
}

// stormTable describes github.com/asdine/storm/v3, which keeps structs in Bolt. Its database and the buckets in it are nodes.
func stormTable(path string) *Package {
	const bolt store = "Bolt"
	return &Package{
		Path: path, Tags: "json",
		Inert: true,
		Funcs: all(
			same("TypeStore", []string{"Save", "Update"}, bolt.write(Param(0), Place{})),
			same("Finder", []string{"One", "Find", "Prefix"}, bolt.fills(Param(2))),
			[]Func{
				Method("TypeStore", "UpdateField", bolt.write(Param(2), Param(1))),
				Method("Finder", "All", bolt.fills(Param(0))),
				Method("Finder", "AllByIndex", bolt.fills(Param(1))),
				Method("KeyValueStore", "Get", bolt.filled(Param(2), Param(1))),
				Method("KeyValueStore", "Set", bolt.write(Param(2), Param(1))),
			},
		),
	}
}

// badgerTable describes github.com/dgraph-io/badger, v3 and v4. An item remembers the key that it was asked for.
func badgerTable(path string) *Package {
	const badger store = "Badger"
	const key = "$key"
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Entry", Inert: true}}, // its setters return it
		Funcs: all(
			same("DB", []string{"Update", "View"}, handed(0)),
			[]Func{
				Method("Txn", "Get", CopyFlow(Result(0).Field(key), Param(0))),
				Method("Txn", "Set", badger.write(Param(1), Param(0))),
				Method("Txn", "SetEntry", badger.write(Param(0).Field("Value"), Param(0).Field("Key"))),
				Method("WriteBatch", "Set", badger.write(Param(1), Param(0))),
				Method("WriteBatch", "SetEntry", badger.write(Param(0).Field("Value"), Param(0).Field("Key"))),
				Fn("NewEntry", CopyFlow(Result(0).Field("Key"), Param(0)), CopyFlow(Result(0).Field("Value"), Param(1))),
				Method("Item", "ValueCopy", badger.read(Result(0), Recv().Field(key)), badger.read(Param(0), Recv().Field(key))),
				Method("Item", "Value", Inbound{Fn: Param(0), Arg: 0, Kind: Store, What: string(badger), Name: Recv().Field(key)}),
			},
		),
	}
}

// badgerhold describes github.com/timshannon/badgerhold, which keeps structs in Badger. Methods named after a transaction
// take that first.
func badgerhold(path string) *Package {
	const badger store = "Badger"
	p := &Package{Path: path, Inert: true}
	for n, tx := range []string{"", "Tx"} {
		p.Funcs = append(p.Funcs, all(
			same("Store", []string{tx + "Insert", tx + "Update", tx + "Upsert"}, badger.write(Param(n+1), Param(n))),
			same("Store", []string{tx + "Find", tx + "FindOne"}, badger.fills(Param(n))),
			[]Func{
				Method("Store", tx+"Get", badger.fills(Param(n+1))),
				Method("Store", tx+"ForEach", Inbound{Fn: Param(n + 1), Arg: 0, Kind: Store, What: string(badger)}),
			})...)
	}
	return p
}

// etcdTable describes go.etcd.io/etcd/client/v3. A transaction writes what its operations hold.
func etcdTable(path string) *Package {
	const etcd store = "etcd"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("KV", "Get", etcd.read(Result(0).Field("Kvs").Elem().Field("Value"), Param(1))),
			Method("KV", "Put", etcd.write(Param(2), Param(1))),
			Fn("OpPut", etcd.write(Param(1), Param(0))),
			Method("Watcher", "Watch", etcd.read(Result(0).Elem().Field("Events").Elem().Field("Kv").Field("Value"), Param(1))),
		},
	}
}

// consulTable describes the key-value store of github.com/hashicorp/consul/api.
func consulTable(path string) *Package {
	const consul store = "Consul"
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Client", Inert: true}}, // whose method gives the store
		Funcs: all(
			same("KV", []string{"Put", "CAS", "Acquire"}, consul.write(Param(0).Field("Value"), Param(0).Field("Key"))),
			[]Func{
				Method("KV", "Get", consul.read(Result(0).Field("Value"), Param(0))),
				Method("KV", "List", consul.read(Result(0).Elem().Field("Value"), Param(0))),
				Method("KV", "Txn", consul.write(Param(0).Elem().Field("Value"), Place{})),
			},
		),
	}
}

// buntTable describes github.com/tidwall/buntdb.
func buntTable(path string) *Package {
	const bunt store = "BuntDB"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("DB", []string{"Update", "View"}, handed(0)),
			same("Tx", []string{"Ascend", "AscendKeys", "Descend", "DescendKeys"},
				Inbound{Fn: Param(1), Arg: 1, Kind: Store, What: string(bunt)}),
			[]Func{
				Method("Tx", "Get", bunt.read(Result(0), Param(0))),
				Method("Tx", "Set", bunt.write(Param(1), Param(0))),
			},
		),
	}
}

// levelDB describes github.com/syndtr/goleveldb/leveldb, its iterators, and github.com/cockroachdb/pebble, which came after.
func levelDB(path string) *Package {
	what, set := store("LevelDB"), "Put"
	readers, writers := []string{"DB", "Snapshot", "Transaction"}, []string{"DB", "Batch", "Transaction"}
	switch {
	case strings.HasSuffix(path, "/iterator"):
		return &Package{Path: path, Inert: true, Funcs: []Func{Method("Iterator", "Value", what.read(Result(0), Place{}))}}
	case strings.Contains(path, "/pebble"):
		what, set = "Pebble", "Set"
		readers, writers = []string{"DB", "Snapshot", "Batch"}, []string{"DB", "Batch"}
	}
	p := &Package{Path: path, Inert: true}
	for _, recv := range readers {
		p.Funcs = append(p.Funcs, Method(recv, "Get", what.read(Result(0), Param(0))))
	}
	for _, recv := range writers {
		p.Funcs = append(p.Funcs, Method(recv, set, what.write(Param(1), Param(0))))
	}
	if set == "Set" {
		p.Funcs = append(p.Funcs, same("Iterator", []string{"Value", "ValueAndErr"}, what.read(Result(0), Place{}))...)
	}
	return p
}
