//go:build server

package deadbranches

const isServerBuild = true
