// Written from the documentation of github.com/kovetskiy/gopencils; not verified

package gopencils

type BasicAuth struct {
	Username string
	Password string
}

type Resource struct{ Url string }

func Api(baseUrl string, options ...interface{}) *Resource { panic("digest") }

func (r *Resource) Res(options ...interface{}) *Resource { panic("digest") }

func (r *Resource) Get(options ...interface{}) (*Resource, error) { panic("digest") }
