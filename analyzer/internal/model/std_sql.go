package model

// databaseSQL describes database/sql: what is scanned out of a row comes from the store, and arguments of statements go
// there. Rows and prepared statements remember their statement.
func databaseSQL(path string) *Package {
	scanned := database.scans(Param(0), Recv())
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all([]Func{
			Method("Row", "Scan", scanned),
			Method("Rows", "Scan", scanned),
			Method("NullString", "Scan", CopyFlow(Recv().Field("String"), Param(0))),
			Method("NullString", "Value", copied(Recv().Field("String"))),
			Method("Null", "Scan", CopyFlow(Recv().Field("V"), Param(0))),
			Method("Null", "Value", copied(Recv().Field("V"))),
			Fn("Named", copied(Param(1))), // an argument is its value
			Method("Tx", "Stmt", copied(Param(0))),
			Method("Tx", "StmtContext", copied(Param(1))),
		}, sqlStatements("DB", "Tx", "Conn")),
	}
	for _, name := range []string{"Exec", "Query", "QueryRow"} {
		for n, suffix := range []string{"", "Context"} {
			p.Funcs = append(p.Funcs, Method("Stmt", name+suffix,
				CopyFlow(Result(0).Field(statement), Recv().Field(statement)),
				Persist{Value: Param(n).Elem(), Query: Recv().Field(statement), What: string(database)}))
		}
	}
	return p
}

// statement is the pseudo field that holds the text of the statement behind rows.
const statement = "$query"

// sqlStatements are the methods of the given types that run a statement: the text, and its arguments.
func sqlStatements(recvs ...string) []Func {
	var fs []Func
	for _, recv := range recvs {
		for n, suffix := range []string{"", "Context"} {
			if recv == "Conn" && n == 0 {
				continue // only with a context
			}
			keeps := CopyFlow(Result(0).Field(statement), Param(n))
			writes := database.runs(n)
			fs = append(fs,
				Method(recv, "Exec"+suffix, writes),
				Method(recv, "Query"+suffix, keeps, writes),
				Method(recv, "QueryRow"+suffix, keeps, writes),
				Method(recv, "Prepare"+suffix, keeps))
		}
	}
	return fs
}
