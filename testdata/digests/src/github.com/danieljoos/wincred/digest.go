// Written from the documentation of github.com/danieljoos/wincred; not verified

package wincred

type Credential struct {
	TargetName     string
	CredentialBlob []byte
	UserName       string
}

type GenericCredential struct{ Credential }

func GetGenericCredential(targetName string) (*GenericCredential, error) { panic("digest") }

func NewGenericCredential(targetName string) *GenericCredential { panic("digest") }

func (t *GenericCredential) Write() error { panic("digest") }
