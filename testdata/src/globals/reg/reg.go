// Package reg keeps the trackers that other packages register from their init functions.
package reg

type Tracker interface{ Ping() error }

var trackers = map[string]Tracker{}

func Register(name string, t Tracker) { trackers[name] = t }

func Get(name string) Tracker { return trackers[name] }
