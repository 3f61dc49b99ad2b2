package model

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

