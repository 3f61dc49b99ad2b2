package model

// Query builders over database/sql. What is put into a statement is written where it is put in: the line that runs the
// statement no longer names it.

// bunTable describes github.com/uptrace/bun. A query stands for its model, which it fills or writes as a whole.
func bunTable(path string) *Package {
	p := &Package{
		Path: path, Tags: "bun",
		Inert: true,
		Funcs: all(
			same("SelectQuery", []string{"Scan", "ScanAndCount", "Exec"}, database.fills(Recv()), database.fills(Param(1).Elem())),
			same("RawQuery", []string{"Scan", "Exec"}, database.fills(Param(1).Elem())),
			same("DB", []string{"ScanRow", "ScanRows"}, database.fills(Param(2).Elem())),
			same("InsertQuery", []string{"Scan"}, database.fills(Param(1).Elem())),
			[]Func{
				Method("SelectQuery", "Model", copied(Param(0))),
				Method("SelectQuery", "Apply", Invoke{Fn: Param(0).Elem(), Args: []Place{Recv()}}, copied(Recv())),
				Method("InsertQuery", "Model", database.write(Param(0), Place{}), copied(Param(0))),
				Method("InsertQuery", "Value", database.write(Param(2).Elem(), Param(0)), copied(Recv())),
				Method("UpdateQuery", "Model", database.write(Param(0), Place{}), copied(Param(0))),
				Method("UpdateQuery", "Set", database.write(Param(1).Elem(), Place{}), copied(Recv())),
				Method("UpdateQuery", "SetColumn", database.write(Param(2).Elem(), Param(0)), copied(Recv())),
				Method("UpdateQuery", "Value", database.write(Param(2).Elem(), Param(0)), copied(Recv())),
			},
		),
	}
	for _, recv := range []string{"DB", "Tx", "Conn", "IDB"} {
		if recv != "IDB" {
			p.Funcs = append(p.Funcs, sqlStatements(recv)...)
		}
		p.Funcs = append(p.Funcs,
			Method(recv, "NewRaw", database.runs(0)),
			Method(recv, "RunInTx", Invoke{Fn: Param(2), Args: []Place{Param(0), {}}}))
	}
	return p
}

// goPGTable describes github.com/go-pg/pg/v10 and its package orm, where queries are. A query stands for its model. The methods of
// a database are those of a type that is not exported.
func goPGTable(path string) *Package {
	p := &Package{Path: path, Tags: "pg", Inert: true}
	run := func(recv string, contexts bool) {
		for n, suffix := range []string{"", "Context"} {
			if n > 0 && !contexts {
				continue
			}
			p.Funcs = append(p.Funcs, all(
				same(recv, []string{"Exec" + suffix, "ExecOne" + suffix}, database.runs(n)),
				same(recv, []string{"Query" + suffix, "QueryOne" + suffix}, database.fills(Param(n)), database.runs(n+1)))...)
		}
	}
	if path == "github.com/go-pg/pg/v10/orm" {
		p.Funcs = all(
			same("Query", []string{"Select", "SelectAndCount"}, database.fills(Recv()), database.fills(Param(0).Elem())),
			same("Query", []string{"First", "Last"}, database.fills(Recv())),
			same("Query", []string{"Insert", "Update", "UpdateNotZero"}, database.write(Recv(), Place{})),
			[]Func{
				Fn("NewQuery", copied(Param(1).Elem())),
				Method("Query", "Model", copied(Param(0).Elem())),
				Method("Query", "SelectOrInsert", database.write(Recv(), Place{}), database.fills(Recv())),
				Method("Query", "Set", database.write(Param(1).Elem(), Place{}), copied(Recv())),
				Method("Query", "Value", database.write(Param(2).Elem(), Param(0)), copied(Recv())),
			})
		run("Query", false)
		return p
	}
	for _, recv := range []string{"baseDB", "Tx", "DBI"} {
		run(recv, true)
		p.Funcs = append(p.Funcs,
			Method(recv, "Model", copied(Param(0).Elem())),
			Method(recv, "ModelContext", copied(Param(1).Elem())),
			Method(recv, "RunInTransaction", handed(1)))
	}
	p.Funcs = append(p.Funcs,
		Fn("Model", copied(Param(0).Elem())),
		Fn("ModelContext", copied(Param(1).Elem())),
		// A scanner is the variables that it fills.
		Fn("Scan", copied(Param(0).Elem())))
	return p
}

// squirrelTable describes github.com/Masterminds/squirrel. What it queries for comes as rows of database/sql, or as one row.
func squirrelTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("RowScanner", "Scan", stored(Param(0).Elem(), "database")),
			Method("Row", "Scan", stored(Param(0).Elem(), "database")),
			Method("InsertBuilder", "Values", database.write(Param(0).Elem(), Place{})),
			Method("InsertBuilder", "SetMap", database.write(Param(0), Place{})),
			Method("UpdateBuilder", "Set", database.write(Param(1), Param(0))),
			Method("UpdateBuilder", "SetMap", database.write(Param(0), Place{})),
			Fn("Expr", CopyFlow(Result(0).Field(Data), Param(1).Elem())),
		},
	}
	for _, recv := range []string{"SelectBuilder", "InsertBuilder", "UpdateBuilder"} {
		p.Funcs = append(p.Funcs,
			Method(recv, "Scan", stored(Param(0).Elem(), "database")),
			Method(recv, "ScanContext", stored(Param(1).Elem(), "database")))
	}
	return p
}

// goquTable describes github.com/doug-martin/goqu/v9 and its package exec, which runs what the datasets build.
func goquTable(path string) *Package {
	p := &Package{Path: path, Tags: "db", Inert: true}
	// scanning are the methods that fill structs and variables; what runs a statement of its own takes that behind them.
	scanning := func(recv string, contexts bool) {
		for n, suffix := range []string{"", "Context"} {
			if n > 0 && !contexts {
				continue
			}
			p.Funcs = append(p.Funcs, all(
				same(recv, []string{"ScanStruct" + suffix, "ScanStructs" + suffix}, database.fills(Param(n))),
				same(recv, []string{"ScanVal" + suffix}, stored(Param(n), "database")),
				same(recv, []string{"ScanVals" + suffix}, stored(Param(n).Elem(), "database")))...)
		}
	}
	if path == "github.com/doug-martin/goqu/v9/exec" {
		scanning("QueryExecutor", true)
		scanning("Scanner", false)
		return p
	}
	for _, recv := range []string{"Database", "TxDatabase"} {
		scanning(recv, true)
		p.Funcs = append(p.Funcs, sqlStatements(recv)...)
	}
	scanning("SelectDataset", true)
	p.Funcs = append(p.Funcs,
		Method("SelectDataset", "Pluck", database.read(Param(0).Elem(), Param(1))),
		Method("SelectDataset", "PluckContext", database.read(Param(1).Elem(), Param(2))),
		Method("InsertDataset", "Rows", database.write(Param(0).Elem(), Place{}), copied(Recv())),
		Method("InsertDataset", "Vals", database.write(Param(0).Elem().Elem(), Place{}), copied(Recv())),
		Method("UpdateDataset", "Set", database.write(Param(0), Place{}), copied(Recv())),
		Method("Database", "WithTx", handed(0)),
		Method("TxDatabase", "Wrap", Invoke{Fn: Param(0)}))
	return p
}

// entSQLGraph describes entgo.io/ent/dialect/sql/sqlgraph, which the code that ent generates into the program runs on. The
// generated code takes each field out of its builder and puts it into a specification, and gets rows through functions
// that it leaves there: one makes variables for the columns, the other puts them into the fields of an entity.
func entSQLGraph(path string) *Package {
	assigned := Inbound{Fn: Param(2).Field("Assign"), Arg: 1, Kind: Store, What: string(database)}
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "QuerySpec", Inert: true}}, // made by a function of its own
		Funcs: []Func{
			Method("CreateSpec", "SetField", database.write(Param(2), Param(0))),
			Method("UpdateSpec", "SetField", database.write(Param(2), Param(0))),
			Fn("QueryNodes", assigned),
			Fn("UpdateNode", assigned),
		},
	}
}
