package model

// sqlxTable describes github.com/jmoiron/sqlx, which adds structs to database/sql: rows fill them, named statements take
// their fields as arguments. The types embed those of database/sql, whose methods its own table describes.
func sqlxTable(path string) *Package {
	p := &Package{
		Path: path, Tags: "db",
		Inert: true,
		Funcs: []Func{
			Fn("Get", database.fills(Param(1))),
			Fn("Select", database.fills(Param(1))),
			Fn("GetContext", database.fills(Param(2))),
			Fn("SelectContext", database.fills(Param(2))),
			Fn("StructScan", database.fills(Param(1))),
			Fn("MapScan", database.fills(Param(1))),
			Fn("SliceScan", stored(Result(0).Elem(), "database")),
			Fn("MustExec", database.runs(1)),
			Fn("MustExecContext", database.runs(2)),
			Fn("NamedExec", database.write(Param(2), Place{})),
			Fn("NamedExecContext", database.write(Param(3), Place{})),
			Fn("NamedQuery", database.write(Param(2), Place{})),
			Fn("NamedQueryContext", database.write(Param(3), Place{})),
			// Both make arguments of a struct or slice, for a statement to run.
			Fn("Named", copied(Param(0)), CopyFlow(Result(1).Elem(), below(Param(1)))),
			Fn("In", copied(Param(0)), CopyFlow(Result(1).Elem(), Param(1).Elem())),
			Fn("Rebind", copied(Param(1))),
			Method("Row", "Scan", database.scans(Param(0), Recv())),
			Method("Row", "StructScan", database.fills(Param(0))),
			Method("Row", "MapScan", database.fills(Param(0))),
			Method("Row", "SliceScan", stored(Result(0).Elem(), "database")),
			Method("Rows", "StructScan", database.fills(Param(0))),
			Method("Rows", "MapScan", database.fills(Param(0))),
			Method("Rows", "SliceScan", stored(Result(0).Elem(), "database")),
			Method("Stmt", "MustExec", database.write(Param(0).Elem(), Place{})),
			Method("Stmt", "MustExecContext", database.write(Param(1).Elem(), Place{})),
		},
	}
	for _, recv := range []string{"DB", "Tx", "Conn", "Stmt", "NamedStmt"} {
		for n, suffix := range []string{"", "Context"} {
			if recv == "Conn" && n == 0 {
				continue // only with a context
			}
			p.Funcs = append(p.Funcs, same(recv, []string{"Get" + suffix, "Select" + suffix}, database.fills(Param(n)))...)
			switch recv {
			case "NamedStmt":
				p.Funcs = append(p.Funcs, same(recv, []string{"Exec" + suffix, "MustExec" + suffix}, database.write(Param(n), Place{}))...)
				continue
			case "Stmt":
				continue
			}
			// Rows embed those of database/sql; a row is a type of its own.
			p.Funcs = append(p.Funcs,
				Method(recv, "Queryx"+suffix, CopyFlow(Result(0).Field("Rows").Field(statement), Param(n)), database.runs(n)),
				Method(recv, "QueryRowx"+suffix, CopyFlow(Result(0).Field(statement), Param(n)), database.runs(n)))
			if recv == "Conn" {
				continue
			}
			p.Funcs = append(p.Funcs,
				Method(recv, "NamedExec"+suffix, database.write(Param(n+1), Place{})),
				Method(recv, "MustExec"+suffix, database.runs(n)))
		}
	}
	for _, recv := range []string{"DB", "Tx"} {
		p.Funcs = append(p.Funcs,
			Method(recv, "Rebind", copied(Param(0))),
			Method(recv, "NamedQuery", database.write(Param(1), Place{})))
	}
	p.Funcs = append(p.Funcs, Method("DB", "NamedQueryContext", database.write(Param(2), Place{})))
	return p
}

// pgxTable describes github.com/jackc/pgx, v4 and v5, and its package pgxpool, whose types have the same methods. Rows are
// interfaces that remember their statement.
func pgxTable(path string) *Package {
	p := &Package{Path: path, Tags: "db", Inert: true}
	recvs := []string{"Conn", "Tx"}
	pool := path == "github.com/jackc/pgx/v4/pgxpool" || path == "github.com/jackc/pgx/v5/pgxpool"
	if pool {
		recvs = append(recvs, "Pool")
	}
	for _, recv := range recvs {
		keeps := CopyFlow(Result(0).Field(statement), Param(1))
		p.Funcs = append(p.Funcs,
			Method(recv, "Exec", database.runs(1)),
			Method(recv, "Query", keeps, database.runs(1)),
			Method(recv, "QueryRow", keeps, database.runs(1)),
			Method(recv, "CopyFrom", database.write(Param(3), Place{})),
			Method(recv, "SendBatch"))
	}
	if pool {
		p.Funcs = append(p.Funcs, Method("Pool", "AcquireFunc", handed(1)))
		if path == "github.com/jackc/pgx/v4/pgxpool" {
			p.Funcs = append(p.Funcs, Method("Pool", "BeginFunc", handed(1)), Method("Pool", "BeginTxFunc", handed(2)))
		}
		return p
	}
	values := stored(Result(0).Elem(), "database")
	p.Funcs = append(p.Funcs,
		Method("Row", "Scan", database.scans(Param(0), Recv())),
		Method("Rows", "Scan", database.scans(Param(0), Recv())),
		Method("Rows", "Values", values),
		Method("BatchResults", "Query"),
		Method("BatchResults", "QueryRow"),
		Method("Batch", "Queue", database.runs(0)),
		// What is copied are rows of values.
		Fn("CopyFromRows", copied(Param(0))),
		Fn("CopyFromSlice", Invoke{Fn: Param(1), Args: []Place{{}}, To: []Place{Result(0)}}))
	if path == "github.com/jackc/pgx/v4" {
		p.Funcs = append(p.Funcs, Method("Conn", "BeginFunc", handed(1)), Method("Conn", "BeginTxFunc", handed(2)),
			Method("Tx", "BeginFunc", handed(1)))
		return p
	}
	p.Funcs = append(p.Funcs,
		Fn("BeginFunc", handed(2)),
		Fn("BeginTxFunc", handed(3)),
		Fn("CopyFromFunc", Invoke{Fn: Param(0), To: []Place{Result(0)}}),
		Method("CollectableRow", "Scan", database.scans(Param(0), Recv())),
		Method("CollectableRow", "Values", values),
		Fn("RowTo", stored(Result(0), "database")),
		Fn("RowToAddrOf", stored(Result(0), "database")),
		// A row becomes a value by the function that is given: one of these, or the program's own.
		Fn("CollectRows", Invoke{Fn: Param(1), Args: []Place{Param(0)}, To: []Place{Result(0).Elem()}}),
		Fn("AppendRows", copied(Param(0)), Invoke{Fn: Param(2), Args: []Place{Param(1)}, To: []Place{Result(0).Elem()}}),
		Fn("CollectOneRow", Invoke{Fn: Param(1), Args: []Place{Param(0)}, To: []Place{Result(0)}}),
		Fn("CollectExactlyOneRow", Invoke{Fn: Param(1), Args: []Place{Param(0)}, To: []Place{Result(0)}}),
		Fn("ForEachRow", database.scans(Param(1), Param(0)), Invoke{Fn: Param(2)}),
		Method("QueuedQuery", "Query", handed(0)),
		Method("QueuedQuery", "QueryRow", handed(0)))
	p.Funcs = append(p.Funcs, same("", []string{
		"RowToMap", "RowToStructByName", "RowToStructByNameLax", "RowToStructByPos", "RowToAddrOfStructByName",
		"RowToAddrOfStructByNameLax", "RowToAddrOfStructByPos",
	}, database.fills(Result(0)))...)
	return p
}
