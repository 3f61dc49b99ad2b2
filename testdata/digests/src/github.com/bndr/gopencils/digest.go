// Written from the source of github.com/bndr/gopencils; not verified

package gopencils

type BasicAuth struct {
	Username string
	Password string
}

type Resource struct{}

func Api(baseUrl string, options ...interface{}) *Resource { panic("digest") }
