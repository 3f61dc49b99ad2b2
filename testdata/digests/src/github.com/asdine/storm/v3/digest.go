// Written from the documentation of github.com/asdine/storm/v3; not verified

package storm

type DB struct{ Node }

type Node interface {
	TypeStore
	KeyValueStore
	From(addend ...string) Node
}

type TypeStore interface {
	Finder
	Save(data interface{}) error
	Update(data interface{}) error
	UpdateField(data interface{}, fieldName string, value interface{}) error
}

type Finder interface {
	One(fieldName string, value interface{}, to interface{}) error
	Find(fieldName string, value interface{}, to interface{}) error
	AllByIndex(fieldName string, to interface{}) error
	All(to interface{}) error
	Prefix(fieldName string, prefix string, to interface{}) error
}

type KeyValueStore interface {
	Get(bucketName string, key interface{}, to interface{}) error
	Set(bucketName string, key interface{}, value interface{}) error
}
