package model

// keyringTable describes github.com/zalando/go-keyring.
func keyringTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Get", Source{At: Result(0), Kind: Store, What: "keyring", Name: Param(0), Key: Param(0)}),
			Fn("Set", Persist{Value: Param(2), Key: Param(0), What: "keyring"}),
		},
	}
}
