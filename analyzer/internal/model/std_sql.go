package model

// databaseSQL describes database/sql: what is scanned out of a row comes from the store.
func databaseSQL(path string) *Package {
	scanned := stored(Param(0).Elem(), "database")
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Row", "Scan", scanned),
			Method("Rows", "Scan", scanned),
			Method("NullString", "Scan", CopyFlow(Recv().Field("String"), Param(0))),
			Method("NullString", "Value", copied(Recv().Field("String"))),
		},
	}
}
