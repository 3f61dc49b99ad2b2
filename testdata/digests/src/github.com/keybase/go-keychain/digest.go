// Written from the documentation of github.com/keybase/go-keychain; not verified

package keychain

type Item struct{ attr map[string]interface{} }

type QueryResult struct {
	Service string
	Account string
	Data    []byte
}

func NewItem() Item { panic("digest") }

func NewGenericPassword(service string, account string, label string, data []byte, accessGroup string) Item {
	panic("digest")
}

func (k *Item) SetService(s string) { panic("digest") }

func (k *Item) SetData(b []byte) { panic("digest") }

func AddItem(item Item) error { panic("digest") }

func UpdateItem(queryItem Item, updateItem Item) error { panic("digest") }

func QueryItem(item Item) ([]QueryResult, error) { panic("digest") }

func GetGenericPassword(service string, account string, label string, accessGroup string) ([]byte, error) {
	panic("digest")
}
