// Package common is a stub of the few identifiers that the corpus uses; tables say what they do.
package common

type Authentication interface {
	SetBasicAuth(mail, token string)
	SetBearerToken(token string)
}
