// Written from the documentation of github.com/tmc/keyring; not verified

package keyring

func Get(Service, Username string) (string, error) { panic("digest") }

func Set(Service, Username, Password string) error { panic("digest") }
