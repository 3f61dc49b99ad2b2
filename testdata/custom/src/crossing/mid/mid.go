// Package mid only stands between.
package mid

import (
	"crossing/low"
	"vault"
)

func Read() string { s, _ := vault.Get("b"); return low.Echo(s) }

func Send(s string) { low.Send(s) }
