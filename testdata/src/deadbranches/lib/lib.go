// Package lib has constants that decide for its importers.
package lib

const (
	AllowBasic  = false
	AllowTokens = true
)

type Deployment string

const (
	Cloud      Deployment = "cloud"
	DataCenter Deployment = "datacenter"
)

const Target = Cloud
