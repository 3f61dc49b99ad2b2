// Package embedded keeps tokens in stores that are part of the program.
package embedded

import (
	"encoding/json"
	"net/http"
	"os"

	oldbolt "github.com/boltdb/bolt"
	"github.com/cockroachdb/pebble"
	badger3 "github.com/dgraph-io/badger/v3"
	"github.com/dgraph-io/badger/v4"
	"github.com/syndtr/goleveldb/leveldb"
	"github.com/tidwall/buntdb"
	"github.com/timshannon/badgerhold/v4"
	bolt "go.etcd.io/bbolt"
)

type tenant struct {
	Email     string `json:"email"`
	Token     string `json:"jira_token"`
	VendorKey string `json:"vendor_key"`
}

func view(db *bolt.DB) {
	var token string
	db.View(func(tx *bolt.Tx) error {
		token = string(tx.Bucket([]byte("tenants")).Get([]byte("jira_token")))
		return nil
	})
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var t tenant
	db.View(func(tx *bolt.Tx) error {
		return json.Unmarshal(tx.Bucket([]byte("tenants")).Get([]byte("7")), &t)
	})
	again := site()
	again.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func each(tx *bolt.Tx) {
	tx.Bucket([]byte("tokens")).ForEach(func(k, v []byte) error {
		req := site()
		req.SetBasicAuth(string(k), string(v)) // want `token-stored`
		_, err := http.DefaultClient.Do(req)
		return err
	})
	cursor := tx.Bucket([]byte("tokens")).Cursor()
	for k, v := cursor.First(); k != nil; k, v = cursor.Next() {
		req := site()
		req.SetBasicAuth(string(k), string(v)) // want `token-stored`
		http.DefaultClient.Do(req)
	}
}

func update(db *bolt.DB, old *oldbolt.DB) {
	db.Update(func(tx *bolt.Tx) error {
		return tx.Bucket([]byte("tenants")).Put([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN"))) // want `token-persisted.*JIRA_API_TOKEN`
	})
	old.Update(func(tx *oldbolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists([]byte("tenants"))
		if err != nil {
			return err
		}
		data, err := json.Marshal(tenant{Token: os.Getenv("JIRA_API_TOKEN")})
		if err != nil {
			return err
		}
		return b.Put([]byte("7"), data) // want `token-persisted.*JIRA_API_TOKEN`
	})
}

func before(db *oldbolt.DB) {
	var token []byte
	db.View(func(tx *oldbolt.Tx) error {
		v := tx.Bucket([]byte("tenants")).Get([]byte("jira_token"))
		token = append(token, v...)
		return nil
	})
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func item(db *badger.DB) {
	var token, copied []byte
	db.View(func(txn *badger.Txn) error {
		item, err := txn.Get([]byte("jira_token"))
		if err != nil {
			return err
		}
		copied, _ = item.ValueCopy(nil)
		return item.Value(func(val []byte) error {
			token = append([]byte{}, val...)
			return nil
		})
	})
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", string(copied)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)
}

func scan(db *badger3.DB) {
	db.View(func(txn *badger3.Txn) error {
		it := txn.NewIterator(badger3.DefaultIteratorOptions)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			val, err := it.Item().ValueCopy(nil)
			if err != nil {
				return err
			}
			req := site()
			req.SetBasicAuth("bot@example.com", string(val)) // want `token-stored`
			http.DefaultClient.Do(req)
		}
		return nil
	})
}

func set(db *badger.DB) {
	db.Update(func(txn *badger.Txn) error {
		txn.Set([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN")))                                            // want `token-persisted.*JIRA_API_TOKEN`
		return txn.SetEntry(badger.NewEntry([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN"))).WithTTL(3600)) // want `token-persisted.*JIRA_API_TOKEN`
	})
}

func hold(store *badgerhold.Store) {
	var t tenant
	store.Get(7, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var all []tenant
	store.Find(&all, badgerhold.Where("Email").Eq("bot@example.com"))
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)

		other := vendor()
		other.SetBasicAuth(t.Email, t.VendorKey)
		http.DefaultClient.Do(other)
	}
	store.Upsert(7, tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func bunt(db *buntdb.DB) {
	var token string
	db.View(func(tx *buntdb.Tx) error {
		var err error
		token, err = tx.Get("jira_token")
		return err
	})
	req := site()
	req.SetBasicAuth("bot@example.com", token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	db.Update(func(tx *buntdb.Tx) error {
		_, _, err := tx.Set("jira_token", os.Getenv("JIRA_API_TOKEN"), nil) // want `token-persisted.*JIRA_API_TOKEN`
		return err
	})
}

func level(db *leveldb.DB) {
	token, err := db.Get([]byte("jira_token"), nil)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	all := db.NewIterator(nil, nil)
	for all.Next() {
		req := site()
		req.SetBasicAuth(string(all.Key()), string(all.Value())) // want `token-stored`
		http.DefaultClient.Do(req)
	}

	key, _ := db.Get([]byte("vendor_key"), nil)
	other := vendor()
	other.SetBasicAuth("bot@example.com", string(key))
	http.DefaultClient.Do(other)

	db.Put([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN")), nil) // want `token-persisted.*JIRA_API_TOKEN`
	batch := new(leveldb.Batch)
	batch.Put([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN"))) // want `token-persisted.*JIRA_API_TOKEN`
	db.Write(batch, nil)
}

func pebbled(db *pebble.DB) {
	token, closer, err := db.Get([]byte("jira_token"))
	if err != nil {
		return
	}
	defer closer.Close()
	req := site()
	req.SetBasicAuth("bot@example.com", string(token)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	db.Set([]byte("jira_token"), []byte(os.Getenv("JIRA_API_TOKEN")), pebble.Sync) // want `token-persisted.*JIRA_API_TOKEN`
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
