// Written from the documentation of github.com/turbot/steampipe-plugin-sdk.

package plugin

type Connection struct {
	Name   string
	Config interface{}
}

type QueryData struct{ Connection *Connection }

func (d *QueryData) EqualsQualString(key string) string { panic("digest") }

type HydrateData struct{ Item interface{} }
