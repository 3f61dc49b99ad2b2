package model

// sqlxTable describes github.com/jmoiron/sqlx: rows fill structs.
func sqlxTable(path string) *Package {
	filled := func(at Place) Source { return Source{At: at, Kind: Store, What: "database", Fields: true} }
	p := &Package{
		Path: path, Tags: "db",
		Inert: true,
		Funcs: all(
			[]Func{
				Fn("Get", filled(Param(1))),
				Fn("Select", filled(Param(1))),
				Fn("GetContext", filled(Param(2))),
				Fn("SelectContext", filled(Param(2))),
				Fn("StructScan", filled(Param(1))),
				Method("Row", "Scan", stored(Param(0).Elem(), "database")),
				Method("Row", "StructScan", filled(Param(0))),
				Method("Rows", "Scan", stored(Param(0).Elem(), "database")),
				Method("Rows", "StructScan", filled(Param(0))),
			},
			same("Conn", []string{"GetContext", "SelectContext"}, filled(Param(1))),
		),
	}
	for _, recv := range []string{"DB", "Tx", "Stmt", "NamedStmt"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Get", "Select"}, filled(Param(0))),
			same(recv, []string{"GetContext", "SelectContext"}, filled(Param(1))))...)
	}
	return p
}

// gormTable describes gorm.io/gorm: queries fill models; the methods that only narrow a query return it.
func gormTable(path string) *Package {
	filled := func(at Place) Source { return Source{At: at, Kind: Store, What: "database", Fields: true} }
	return &Package{
		Path: path, Tags: "gorm",
		Inert: true,
		Funcs: all(
			same("DB", []string{"First", "Take", "Last", "Find", "FirstOrInit", "FirstOrCreate", "Scan"}, filled(Param(0))),
			[]Func{Method("DB", "Pluck", stored(Param(1), "database"))},
		),
	}
}

// redisKey is the pseudo field of a command's result that holds the key.
const redisKey = "$key"

// redisTable describes github.com/redis/go-redis/v9, as far as single values go.
func redisTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Client", []string{"Get", "GetDel", "GetEx"}, CopyFlow(Result(0).Field(redisKey), Param(1))),
			same("Client", []string{"Set", "SetEx", "SetNX"}, Persist{Value: Param(2), Key: Param(1), What: "Redis"}),
			same("StringCmd", []string{"Result", "Val", "Bytes"}, Source{At: Result(0), Kind: Store, What: "Redis", Key: Recv().Field(redisKey)}),
			same("MapStringStringCmd", []string{"Result", "Val"}, stored(Result(0).Elem(), "Redis")),
			[]Func{
				Method("StringCmd", "Scan", stored(Param(0), "Redis")),
				Method("MapStringStringCmd", "Scan", Source{At: Param(0), Kind: Store, What: "Redis", Fields: true}),
			},
		),
	}
}

// keyringTable describes github.com/zalando/go-keyring.
func keyringTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Get", Source{At: Result(0), Kind: Store, What: "keyring", Name: Param(0), Key: Param(0)}),
			Fn("Set", Persist{Value: Param(2), Key: Param(0), What: "keyring"}),
		},
	}
}
