package model

// awsKMS describes the key management of AWS, in both versions of its SDK: texts are encrypted and decrypted by the service.
func awsKMS(path string) *Package {
	p := &Package{Path: path, Inert: true}
	recv := "Client"
	if !isAWSv2(path) {
		recv = "KMS"
	}
	crypt := func(name string, h How, from, to string) {
		p.Funcs = append(p.Funcs, awsCall(path, recv, name, func(in Place) []Effect {
			return []Effect{Flow{From: []Place{in.Field(from)}, To: Result(0).Field(to), How: h}}
		})...)
	}
	crypt("Encrypt", Encrypt, "Plaintext", "CiphertextBlob")
	crypt("Decrypt", Decrypt, "CiphertextBlob", "Plaintext")
	return p
}
