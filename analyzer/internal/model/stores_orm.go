package model

// gormTable describes gorm.io/gorm and its predecessor github.com/jinzhu/gorm: queries fill models, and models are written as
// a whole. The methods that only narrow a query return it.
func gormTable(path string) *Package {
	wrote := func(i int) []Effect { return []Effect{database.write(Param(i), Place{}), copied(Recv())} }
	filled := func(i int) []Effect { return []Effect{database.fills(Param(i)), copied(Recv())} }
	p := &Package{
		Path: path, Tags: "gorm",
		Inert: true,
		Funcs: all(
			same("DB", []string{"First", "Take", "Last", "Find", "FirstOrInit", "Scan"}, filled(0)...),
			same("DB", []string{"Create", "Save", "Updates", "UpdateColumns"}, wrote(0)...),
			same("DB", []string{"Update", "UpdateColumn"}, database.write(Param(1), Param(0)), copied(Recv())),
			// Assign and Attrs are what FirstOrCreate writes beside the conditions.
			same("DB", []string{"Assign", "Attrs"}, database.write(Param(0).Elem(), Place{}), copied(Recv())),
			[]Func{
				Method("DB", "FirstOrCreate", database.write(Param(0), Place{}), database.fills(Param(0)), copied(Recv())),
				Method("DB", "Pluck", database.read(Param(1), Param(0)), copied(Recv())),
				Method("DB", "ScanRows", database.fills(Param(1))),
				Method("DB", "Exec", database.runs(0), copied(Recv())),
				Method("DB", "Transaction", Invoke{Fn: Param(0), Args: []Place{Recv()}}),
				Method("Association", "Find", database.fills(Param(0))),
				Method("Association", "Append", database.write(Param(0).Elem(), Place{})),
				Method("Association", "Replace", database.write(Param(0).Elem(), Place{})),
			},
		),
	}
	if path == "github.com/jinzhu/gorm" {
		// Its Update takes a model, a map, or a column and its value.
		for i := range p.Funcs {
			switch f := &p.Funcs[i]; f.Name {
			case "Update", "UpdateColumn":
				f.Effects = []Effect{database.write(Param(0).Elem(), Place{}), copied(Recv())}
			}
		}
		return p
	}
	p.Funcs = append(p.Funcs,
		Method("DB", "CreateInBatches", wrote(0)...),
		Method("DB", "Connection", Invoke{Fn: Param(0), Args: []Place{Recv()}}),
		Method("DB", "FindInBatches", database.fills(Param(0)), Invoke{Fn: Param(2), Args: []Place{Recv(), {}}}, copied(Recv())),
		// The generic interface: the same, with a context, and models as results.
		Method("ExecInterface", "First", database.fills(Result(0))),
		Method("ExecInterface", "Take", database.fills(Result(0))),
		Method("ExecInterface", "Last", database.fills(Result(0))),
		Method("ExecInterface", "Find", database.fills(Result(0))),
		Method("ExecInterface", "Scan", database.fills(Param(1))),
		Method("CreateInterface", "Create", database.write(Param(1), Place{})),
		Method("CreateInterface", "CreateInBatches", database.write(Param(1), Place{})),
		Method("ChainInterface", "Update", database.write(Param(2), Param(1))),
		Method("ChainInterface", "Updates", database.write(Param(1), Place{})),
		Method("Interface", "Exec", database.runs(1)))
	return p
}

// xormTable describes xorm.io/xorm, with go-xorm/xorm as it was before. An engine and its sessions have the same methods.
func xormTable(path string) *Package {
	p := &Package{Path: path, Tags: "xorm", Inert: true}
	for _, recv := range []string{"Engine", "Session"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Find", "FindAndCount"}, database.fills(Param(0))),
			same(recv, []string{"Query", "QueryString", "QueryInterface"}, stored(Result(0).Elem().Elem(), "database")),
			same(recv, []string{"InsertOne", "Update"}, database.write(Param(0), Place{})),
			[]Func{
				Method(recv, "Get", database.fills(Param(0).Elem())),
				Method(recv, "Insert", database.write(Param(0).Elem(), Place{})),
				Method(recv, "Exec", Persist{Value: Param(0).Elem(), What: "database"}),
				Method(recv, "Iterate", Inbound{Fn: Param(1), Arg: 1, Kind: Store, What: "database"}),
			})...)
	}
	p.Funcs = append(p.Funcs,
		Method("Rows", "Scan", database.fills(Param(0).Elem())),
		Method("Session", "GetOrError", database.fills(Param(0).Elem())),
		Method("Session", "InsertMulti", database.write(Param(0), Place{})),
		Method("Engine", "Transaction", handed(0)))
	return p
}
