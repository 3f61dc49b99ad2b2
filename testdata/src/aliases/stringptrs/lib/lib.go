// Package lib has a client with optional settings.
package lib

import "net/http"

type Options struct {
	BaseURL string
	Token   *string
}

func Ping(o *Options) error {
	req, err := http.NewRequest("GET", o.BaseURL+"/rest/api/3/myself", nil)
	if err != nil {
		return err
	}
	if o.Token != nil {
		req.SetBasicAuth("bot@acme.com", *o.Token)
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func String(s string) *string { return &s }
