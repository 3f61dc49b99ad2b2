package model

// jwtTable describes libraries that sign JSON web tokens: github.com/golang-jwt/jwt, its predecessor dgrijalva's, and
// lestrrat-go's. What an app signs with the secret it shares with Atlassian is how Connect authenticates, no credential of
// a user's. What is read out of a token says who somebody is, and is none either. The claims themselves are only encoded:
// whoever holds the token reads them.
func jwtTable(path string) *Package {
	signed := Source{At: Result(0), Kind: Connect, What: "signed JWT"}
	p := &Package{Path: path, Inert: true}
	switch path {
	case "github.com/lestrrat-go/jwx/v2/jwt", "github.com/lestrrat-go/jwx/v3/jwt",
		"github.com/lestrrat-go/jwx/v2/jws", "github.com/lestrrat-go/jwx/v3/jws":
		p.Funcs = []Func{Fn("Sign", signed)}
	default:
		p.Funcs = []Func{
			Method("Token", "SignedString", signed),
			Fn("NewWithClaims", Persist{Value: Param(1), What: "JWT claims"}),
		}
	}
	return p
}
