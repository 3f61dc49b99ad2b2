// Package lib tells Cloud from Data Center.
package lib

import (
	"net/url"
	"strings"
)

func IsCloud(base string) bool {
	u, err := url.Parse(base)
	return err == nil && strings.HasSuffix(u.Hostname(), ".atlassian.net")
}

type Deployment string

const (
	Cloud      Deployment = "cloud"
	DataCenter Deployment = "dc"
)

func Detect(base string) Deployment {
	if IsCloud(base) {
		return Cloud
	}
	return DataCenter
}

func (d Deployment) IsCloud() bool { return d == Cloud }
