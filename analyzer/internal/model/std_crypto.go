package model

// hashTable describes packages whose results cannot be turned back: hashes, signatures, random numbers, comparisons, and
// what only makes ciphers of keys. A hash of a credential is not the credential.
func hashTable(path string) *Package { return inert(path) }

// decrypting is left in a stream or block mode that only decrypts.
const decrypting = "$decrypting"

// cryptoCipher describes crypto/cipher: encrypted credentials are still credentials, and so are decrypted ones. A mode goes
// one way, that its constructor tells; a stream may go both.
func cryptoCipher(path string) *Package {
	way := Flow{To: Result(0).Field(decrypting), Const: "on"}
	crypt := func(h How) Flow { return Flow{From: []Place{Param(1)}, To: Param(0), How: h} }
	known := func(other How) []Effect {
		at := Recv().Field(decrypting)
		return []Effect{
			When{At: at, Is: []string{"on"}, Then: []Effect{crypt(Decrypt)}},
			When{At: at, Is: []string{""}, Then: []Effect{crypt(other)}},
		}
	}
	sealed := func(at Place, h How) Flow { return Flow{From: []Place{Param(2)}, To: at, How: h} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("AEAD", "Seal", sealed(Result(0), Encrypt), sealed(Param(0), Encrypt)),
				Method("AEAD", "Open", sealed(Result(0), Decrypt), sealed(Param(0), Decrypt)),
				Method("Block", "Encrypt", crypt(Encrypt)),
				Method("Block", "Decrypt", crypt(Decrypt)),
				Method("BlockMode", "CryptBlocks", known(Encrypt)...),
				Method("Stream", "XORKeyStream", known(Cipher)...),
				Method("StreamWriter", "Write",
					Flow{From: []Place{Param(0)}, To: Recv().Field("W").Field(Data), How: Cipher, Add: true}),
				Method("StreamReader", "Read",
					Flow{From: bytesOf(Recv().Field("R")), To: Param(0), How: Cipher}),
			},
			same("", []string{"NewCFBDecrypter", "NewCBCDecrypter"}, way),
		),
	}
}

// cryptoRSA describes crypto/rsa.
func cryptoRSA(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("EncryptOAEP", encrypted(Param(3))),
			Fn("EncryptOAEPWithOptions", encrypted(Param(3))),
			Fn("DecryptOAEP", decrypted(Param(3))),
			Fn("EncryptPKCS1v15", encrypted(Param(2))),
			Fn("DecryptPKCS1v15", decrypted(Param(2))),
			Method("PrivateKey", "Decrypt", decrypted(Param(1))),
		},
	}
}
