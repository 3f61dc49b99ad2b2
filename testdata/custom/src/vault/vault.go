// Package vault is a library with secrets.
package vault

func Get(name string) (string, error) { return name + "?", nil }

func Name() string { return "vault" }

type Store struct{ n int }

func (s *Store) Read(name string) (string, string) { return name, name }

type Fetcher interface{ Fetch() string }

type File struct{}

func (File) Fetch() string { return "file" }

type Secret struct {
	Value string
	note  string
}

func New() Secret { return Secret{} }

func (s *Secret) Clear() { s.Value = "" }

func (s *Secret) Touch() { s.note = "touched" }

type Config struct{ Token, Name string }

type Login struct {
	User     string
	Password string `json:"password" secret:"true"`
	Hint     string `secret:"false"`
}

type Event struct{ Text string }

func LoadKey() string { return "key" }
func Loader() string  { return "loader" }
func loadKey() string { return "key" }

func Redact(s string) string { return s }
func Shout(s string) string  { return s + "!" }

func Wipe(b []byte) {}

func Both(s string) (string, string) { return s, s }

type Cleaner interface{ Clean(string) string }

type Dirty interface{ Clean(string) string }

type Mop struct{}

func (Mop) Clean(s string) string { return s }

// LoadNone returns nothing of its own.
func LoadNone() string { return "" }

func Credential() string { return "credential" }
