package model

// Libraries that carry nothing, pinned like the others: logs and errors. That a credential reaches a log is the business
// of rules of their own.

func logrusTable(path string) *Package {
	return &Package{Path: path, Inert: true}
}

func zapTable(path string) *Package {
	return &Package{Path: path, Inert: true}
}

func pkgErrors(path string) *Package {
	return &Package{Path: path, Inert: true}
}
