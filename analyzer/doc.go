// Package analyzer wires the passes of atltoken together. [Analyzer] is what drivers import: go vet through
// cmd/atltoken, golangci-lint, gopls, nogo.
//
// It finds where a Go integration collects, stores or sends credentials of Atlassian Cloud accounts. Since 2026-01-01
// Atlassian enforces that apps must not: they use Forge or OAuth 2.0 (3LO) from one app that the vendor owns.
// Data Center is another world, where personal access tokens and basic authentication are fine.
//
// Only this package reads files, and of these only the configuration.
package analyzer

const doc = `report Atlassian API tokens and other user credentials in integrations

The analyzer follows credentials from environment variables, flags, configuration, HTTP requests and stores to the
requests, clients and URLs that they are attached to, across functions and packages, and reports those that reach
Atlassian Cloud. Apps must not ask for, collect or store such credentials since 2026-01-01: they use Forge or OAuth
2.0 (3LO). Run "atltoken rules" for the rules and "atltoken explain RULE" for one of them.`
