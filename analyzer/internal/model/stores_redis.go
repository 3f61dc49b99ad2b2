package model

import "strings"

// redisKey is the pseudo field of a command's result that holds the key.
const redisKey = "$key"

// goRedis describes github.com/redis/go-redis/v9 and what it was before, github.com/go-redis/redis (v6) and its v8. The
// commands are methods of a type that is not exported, which clients, transactions and pipelines embed, and of interfaces,
// in v9 one for each group of commands. A command's result holds the key that it was given. What is published or put into
// a stream is written like other values, what is received is inbound.
func goRedis(path string) *Package {
	p := &Package{Path: path, Tags: "redis", Inert: true}
	n, setEx := 1, "SetEX" // behind the context
	v9 := strings.HasSuffix(path, "/v9")
	switch {
	case v9:
		setEx = "SetEx"
	case !strings.HasSuffix(path, "/v8"):
		n = 0
	}
	// commands are the methods of a group.
	commands := func(group string, fs ...Func) {
		recvs := []string{"cmdable", "Cmdable"}
		if v9 {
			recvs[1] = group + recvs[1]
		}
		for _, recv := range recvs {
			for _, f := range fs {
				f.Recv = recv
				p.Funcs = append(p.Funcs, f)
			}
		}
	}
	key := CopyFlow(Result(0).Field(redisKey), Param(n))
	set, list := redis.write(Param(n+1), Param(n)), redis.write(Param(n+1).Elem(), Param(n))
	commands("String", Fn("Get", key), Fn("GetSet", key, set), Fn("Set", set), Fn("SetNX", set), Fn("SetXX", set), Fn("Append", set),
		Fn("MSet", redis.write(Param(n).Elem(), Place{})))
	// A field of a hash is named like the key of a value of its own.
	commands("Hash", Fn("HGet", CopyFlow(Result(0).Field(redisKey), Param(n+1))), Fn("HSetNX", redis.write(Param(n+2), Param(n+1))))
	if n == 0 {
		commands("Hash", Fn("HSet", redis.write(Param(2), Param(1))), Fn("HMSet", redis.write(Param(1), Param(0))))
	} else {
		commands("Hash", Fn("HSet", list), Fn("HMSet", list))
		commands("String", Fn("GetDel", key), Fn("GetEx", key), Fn(setEx, set), Fn("SetArgs", set))
	}
	commands("List", Fn("LPush", list), Fn("RPush", list), Fn("LPop", key), Fn("RPop", key))
	commands("Set", Fn("SAdd", list))
	commands("Stream", Fn("XAdd", redis.write(Param(n).Field("Values"), Place{})))
	commands("PubSub", Fn("Publish", set))
	if v9 {
		commands("JSON", Fn("JSONSet", redis.write(Param(3), Param(1))), Fn("JSONGet", key))
		p.Funcs = append(p.Funcs, same("JSONCmd", []string{"Result", "Val", "Expanded"}, redis.read(Result(0), Recv().Field(redisKey)))...)
	}
	maps := "StringStringMapCmd"
	if v9 {
		maps = "MapStringStringCmd"
	}
	message := Source{At: Result(0).Field("Payload"), Kind: Request, What: "Redis message"}
	p.Funcs = append(p.Funcs, all(
		same("StringCmd", []string{"Result", "Val", "Bytes"}, redis.read(Result(0), Recv().Field(redisKey))),
		same("StringSliceCmd", []string{"Result", "Val"}, redis.read(Result(0).Elem(), Place{})),
		same("SliceCmd", []string{"Result", "Val"}, redis.read(Result(0).Elem(), Place{})),
		same("Cmd", []string{"Result", "Val"}, redis.read(Result(0), Place{})),
		same(maps, []string{"Result", "Val"}, redis.fills(Result(0))),
		[]Func{
			Method("StringCmd", "Scan", redis.read(Param(0), Recv().Field(redisKey))),
			Method("StringSliceCmd", "ScanSlice", redis.read(Param(0).Elem(), Place{})),
			Method("Client", "Watch", handed(n)),
			Method("PubSub", "ReceiveMessage", message),
			Method("PubSub", "Channel", Source{At: Result(0).Elem().Field("Payload"), Kind: Request, What: "Redis message"}),
		})...)
	doers := []string{"Client", "ClusterClient", "Pipeline", "Pipeliner"}
	switch {
	case v9:
		doers[0], doers[1] = "cmdable", "UniversalClient"
	case n == 0:
		doers[0] = "baseClient"
	}
	for _, recv := range doers {
		p.Funcs = append(p.Funcs, Method(recv, "Do", redis.write(Param(n).Elem(), Place{})))
	}
	for _, recv := range []string{"Client", "ClusterClient", "Pipeline", "Cmdable"} {
		p.Funcs = append(p.Funcs, same(recv, []string{"Pipelined", "TxPipelined"}, handed(n))...)
	}
	if n > 0 {
		p.Funcs = append(p.Funcs,
			Method("SliceCmd", "Scan", redis.fills(Param(0))),
			Method(maps, "Scan", redis.fills(Param(0))),
			Method("Cmd", "Text", redis.read(Result(0), Place{})))
	} else {
		p.Funcs = append(p.Funcs, Method("Cmd", "String", redis.read(Result(0), Place{})))
	}
	return p
}

// rueidisTable describes github.com/redis/rueidis. Its commands are built by chains of generated types; what was put in is
// written by the call that sends the command.
func rueidisTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("CoreClient", "Do", redis.write(Param(1), Place{})),
			Method("CoreClient", "DoMulti", redis.write(Param(1).Elem(), Place{})),
			Method("CoreClient", "Receive", Inbound{Fn: Param(2), Arg: 0, Kind: Request, What: "Redis message"}),
			Method("CoreClient", "B", copied(Recv())), // builders hand on what is put in
			Method("Client", "Dedicated", handed(0)),
			Fn("MGet", redis.read(Result(0).Elem(), Place{})),
			Fn("MSet", redis.write(Param(2).Elem(), Place{})),
			Fn("JSON", encoded(Param(0))),
			Fn("BinaryString", copied(Param(0))),
		},
	}
	for _, recv := range []string{"RedisResult", "RedisMessage"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"ToString", "AsBytes", "ToAny", "AsReader"}, redis.read(Result(0), Place{})),
			same(recv, []string{"AsStrSlice", "ToArray", "ToMap", "AsMap"}, redis.read(Result(0).Elem(), Place{})),
			[]Func{
				Method(recv, "AsStrMap", redis.fills(Result(0))),
				Method(recv, "DecodeJSON", redis.fills(Param(0))),
			})...)
	}
	return p
}

// redigoTable describes github.com/gomodule/redigo/redis. The last argument of a command that reads is the key, or the
// field; the functions that name types only convert replies.
func redigoTable(path string) *Package {
	reply := func(n int) []Effect {
		return []Effect{
			Source{At: Result(0), Kind: Store, What: string(redis), Name: Param(n), Key: Param(n).Elem()},
			redis.write(Param(n).Elem(), Place{}),
		}
	}
	return &Package{
		Path: path, Tags: "redis",
		Inert: true,
		Funcs: all(
			same("", []string{"String", "Bytes"}, copied(Param(0))),
			same("", []string{"Strings", "ByteSlices", "Values", "MultiBulk"}, CopyFlow(Result(0).Elem(), Param(0).Elem(), Param(0))),
			[]Func{
				Method("Conn", "Do", reply(1)...),
				Method("Conn", "Send", redis.write(Param(1).Elem(), Place{})),
				Method("Conn", "Receive", redis.read(Result(0), Place{})),
				Method("ConnWithContext", "DoContext", reply(2)...),
				Method("ConnWithContext", "ReceiveContext", redis.read(Result(0), Place{})),
				Fn("DoContext", reply(3)...),
				Fn("DoWithTimeout", reply(3)...),
				Fn("ReceiveContext", redis.read(Result(0), Place{})),
				Fn("ReceiveWithTimeout", redis.read(Result(0), Place{})),
				Method("Script", "Do", reply(1)...),
				Method("Script", "DoContext", reply(2)...),
				Fn("StringMap", CopyFlow(Result(0).Elem(), Param(0).Elem(), Param(0))),
				Fn("Scan", CopyFlow(Param(1).Elem(), Param(0).Elem())),
				Fn("ScanSlice", CopyFlow(Param(1).Elem(), Param(0).Elem())),
				Fn("ScanStruct", redis.fills(Param(1))),
				Method("Args", "Add", CopyFlow(Result(0).Elem(), Recv().Elem(), Param(0).Elem())),
				Method("Args", "AddFlat", CopyFlow(Result(0).Elem(), Recv().Elem(), below(Param(0)))),
			},
		),
	}
}

// memcacheTable describes github.com/bradfitz/gomemcache/memcache.
func memcacheTable(path string) *Package {
	const memcache store = "memcached"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Client", []string{"Get", "GetAndTouch"}, memcache.read(Result(0).Field("Value"), Param(0))),
			same("Client", []string{"Set", "Add", "Replace", "CompareAndSwap", "Append", "Prepend"},
				memcache.write(Param(0).Field("Value"), Param(0).Field("Key"))),
			[]Func{Method("Client", "GetMulti", memcache.read(Result(0).Elem().Field("Value"), Place{}))},
		),
	}
}
