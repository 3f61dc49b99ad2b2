// Package mid stands between package app and package lib.
package mid

import "helper/lib"

func Myself(site, token string) error {
	_, err := lib.Get(site+"/rest/api/3/myself", "bot@acme.com", token)
	return err
}
