package model

// Keyrings of the operating system. What a program puts there it reads back.

// zalandoKeyring describes github.com/zalando/go-keyring, and github.com/tmc/keyring, which has the same functions. A place is
// named after its service.
func zalandoKeyring(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Get", keyrings.read(Result(0), Param(0))),
			Fn("Set", keyrings.write(Param(2), Param(0))),
		},
	}
}

// keyring99 describes github.com/99designs/keyring, whose items are objects.
func keyring99(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Keyring", "Get", keyrings.read(Result(0).Field("Data"), Param(0))),
			Method("Keyring", "Set", keyrings.write(Param(0).Field("Data"), Param(0).Field("Key"))),
		},
	}
}

// keychainTable describes github.com/keybase/go-keychain, for macOS: items are asked for and added with their fields set by
// methods.
func keychainTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("GetGenericPassword", keyrings.read(Result(0), Param(0))),
			Fn("NewGenericPassword", CopyFlow(Result(0).Field(Data), Param(3))),
			Fn("QueryItem", keyrings.read(Result(0).Elem().Field("Data"), Place{})),
			Method("Item", "SetData", CopyFlow(Recv().Field(Data), Param(0))),
			Fn("AddItem", keyrings.write(Param(0).Field(Data), Place{})),
			Fn("UpdateItem", keyrings.write(Param(1).Field(Data), Place{})),
		},
	}
}

// wincredTable describes github.com/danieljoos/wincred, for Windows, whose credentials embed one that they share.
func wincredTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("GetGenericCredential", keyrings.read(Result(0).Field("Credential").Field("CredentialBlob"), Param(0))),
			Fn("NewGenericCredential", CopyFlow(Result(0).Field("Credential").Field("TargetName"), Param(0))),
			Method("GenericCredential", "Write",
				keyrings.write(Recv().Field("Credential").Field("CredentialBlob"), Recv().Field("Credential").Field("TargetName"))),
		},
	}
}

// dockerHelpers describes github.com/docker/docker-credential-helpers, the package client, which runs a helper, and
// credentials, whose interface the packages for the stores of operating systems implement.
func dockerHelpers(path string) *Package {
	if path == "github.com/docker/docker-credential-helpers/credentials" {
		return &Package{
			Path:  path,
			Inert: true,
			Funcs: []Func{
				Method("Helper", "Get", keyrings.read(Result(1), Param(0))),
				Method("Helper", "Add", keyrings.write(Param(0).Field("Secret"), Param(0).Field("ServerURL"))),
			},
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Get", keyrings.read(Result(0).Field("Secret"), Param(1))),
			Fn("Store", keyrings.write(Param(1).Field("Secret"), Param(1).Field("ServerURL"))),
		},
	}
}
