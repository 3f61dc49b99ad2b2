package model

// Libraries that carry nothing, pinned like the others: logs and errors. That a credential reaches a log is the business
// of rules of their own.

func logrusTable(path string) *Package {
	return &Package{Path: path, Module: path, Version: "v1.9.3", Inert: true}
}

func zapTable(path string) *Package {
	return &Package{Path: path, Module: path, Version: "v1.27.0", Inert: true}
}

func pkgErrors(path string) *Package {
	return &Package{Path: path, Module: path, Version: "v0.9.1", Inert: true}
}
