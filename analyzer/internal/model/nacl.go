package model

// naclTable describes golang.org/x/crypto/nacl/box and secretbox: what is sealed with a key is still the credential, and so
// is what is opened. The first parameter is what the result is appended to, mostly a nonce.
func naclTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"Seal", "Open"}, encoded(Param(1))),
	}
	if path == "golang.org/x/crypto/nacl/box" {
		p.Funcs = append(p.Funcs, same("", []string{
			"SealAfterPrecomputation", "OpenAfterPrecomputation", "SealAnonymous", "OpenAnonymous",
		}, encoded(Param(1)))...)
	}
	return p
}
