package model

// hashTable describes packages whose results cannot be turned back: hashes, signatures, random numbers, comparisons.
// A hash of a credential is not the credential.
func hashTable(path string) *Package { return inert(path) }

// cryptoCipher describes crypto/cipher: encrypted credentials are still credentials, and so are decrypted ones.
func cryptoCipher(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("AEAD", "Seal", EncodeFlow(Result(0), Param(2)), EncodeFlow(Param(0), Param(2))),
			Method("AEAD", "Open", EncodeFlow(Result(0), Param(2)), EncodeFlow(Param(0), Param(2))),
			Method("Block", "Encrypt", EncodeFlow(Param(0), Param(1))),
			Method("Block", "Decrypt", EncodeFlow(Param(0), Param(1))),
			Method("BlockMode", "CryptBlocks", EncodeFlow(Param(0), Param(1))),
			Method("Stream", "XORKeyStream", EncodeFlow(Param(0), Param(1))),
		},
	}
}

// cryptoRSA describes crypto/rsa.
func cryptoRSA(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("EncryptOAEP", encoded(Param(3))),
			Fn("DecryptOAEP", encoded(Param(3))),
			Fn("EncryptPKCS1v15", encoded(Param(2))),
			Fn("DecryptPKCS1v15", encoded(Param(2))),
		},
	}
}
