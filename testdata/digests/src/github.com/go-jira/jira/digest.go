// Written from the documentation of github.com/go-jira/jira; not verified

package jira

import (
	"io"
	"net/http"
)

type HttpClient interface {
	Delete(url string) (*http.Response, error)
	GetJSON(url string) (*http.Response, error)
	Post(url, bodyType string, body io.Reader) (*http.Response, error)
	Put(url, bodyType string, body io.Reader) (*http.Response, error)
}

type Jira struct {
	Endpoint string
	UA       HttpClient
}

type AuthParams struct {
	Username string
	Password string
}

type AuthSuccess struct{}

type AuthProvider interface{ ProvideAuthParams() *AuthParams }

type AuthOptions struct {
	Username string
	Password string
}

type Issue struct{}

func (a *AuthOptions) ProvideAuthParams() *AuthParams { panic("digest") }

func NewJira(endpoint string) *Jira { panic("digest") }

func NewSession(ua HttpClient, endpoint string, ap AuthProvider) (*AuthSuccess, error) {
	panic("digest")
}

func (j *Jira) NewSession(ap AuthProvider) (*AuthSuccess, error) { panic("digest") }

func (j *Jira) GetIssue(issue string) (*Issue, error) { panic("digest") }
