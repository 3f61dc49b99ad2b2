// Package core keeps the factories that drivers register, as database/sql does.
package core

import (
	"fmt"
	"sync"
)

type Config struct {
	URL, User, Token string
}

type Tracker interface {
	Issue(key string) error
}

type Factory func(Config) (Tracker, error)

var (
	mu        sync.RWMutex
	factories = make(map[string]Factory)
)

func Register(name string, f Factory) {
	mu.Lock()
	defer mu.Unlock()
	if _, dup := factories[name]; dup {
		panic("core: Register called twice for " + name)
	}
	factories[name] = f
}

func Open(name string, cfg Config) (Tracker, error) {
	mu.RLock()
	f, ok := factories[name]
	mu.RUnlock()
	if !ok {
		return nil, fmt.Errorf("core: unknown tracker %q", name)
	}
	return f(cfg)
}

// A Registry is the same without a global.
type Registry struct{ factories map[string]Factory }

func NewRegistry() *Registry { return &Registry{map[string]Factory{}} }

func (r *Registry) Add(name string, f Factory) *Registry {
	r.factories[name] = f
	return r
}

func (r *Registry) Open(name string, cfg Config) (Tracker, error) {
	if f, ok := r.factories[name]; ok {
		return f(cfg)
	}
	return nil, fmt.Errorf("core: unknown tracker %q", name)
}
