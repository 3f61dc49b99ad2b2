// Package vault keeps tokens for others.
package vault

import "database/sql"

type Entry struct{ Site, Token string }

func Save(db *sql.DB, e Entry) {
	db.Exec("INSERT INTO vault (site, token) VALUES ($1, $2)", e.Site, e.Token)
}

func Load(db *sql.DB, site string) Entry {
	var e Entry
	db.QueryRow("SELECT site, token FROM vault WHERE site = $1", site).Scan(&e.Site, &e.Token)
	return e
}

func SaveKey(db *sql.DB, site, key string) {
	db.Exec("INSERT INTO keys (site, token) VALUES ($1, $2)", site, key)
}

func LoadKey(db *sql.DB, site string) (key string) {
	db.QueryRow("SELECT token FROM keys WHERE site = $1", site).Scan(&key)
	return key
}
