package model

// naclTable describes golang.org/x/crypto/nacl/box and secretbox: what is sealed with a key is still the credential, and so
// is what is opened. The first parameter is what the result is appended to, mostly a nonce.
func naclTable(path string) *Package {
	seals, opens := []string{"Seal"}, []string{"Open"}
	if path == "golang.org/x/crypto/nacl/box" {
		seals = append(seals, "SealAfterPrecomputation", "SealAnonymous")
		opens = append(opens, "OpenAfterPrecomputation", "OpenAnonymous")
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(same("", seals, encrypted(Param(1))), same("", opens, decrypted(Param(1)))),
	}
}
