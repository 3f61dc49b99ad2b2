// Package lib parses lines of names and values.
package lib

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

func Parse(r io.Reader) (map[string]string, error) {
	out := map[string]string{}
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		k, v, ok := strings.Cut(sc.Text(), "=")
		if !ok {
			return nil, fmt.Errorf("line %d: no value", n)
		}
		out[k] = v
	}
	return out, sc.Err()
}

// Split takes a login of the form user:token apart.
func Split(login string) (user, token string, err error) {
	if _, err := fmt.Sscanf(strings.Replace(login, ":", " ", 1), "%s %s", &user, &token); err != nil {
		return "", "", err
	}
	return user, token, nil
}
