package model

func syncTable(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Method("Once", "Do", Invoke{Fn: Param(0)}),
				// The result is the same function, called at most once.
				Fn("OnceFunc", copied(Param(0))),
				Fn("OnceValue", copied(Param(0))),
				Fn("OnceValues", copied(Param(0))),
				Method("WaitGroup", "Go", Invoke{Fn: Param(0)}),
				Method("Map", "Load", copied(Recv().Key(0, false))),
				Method("Map", "Store", CopyFlow(Recv().Key(0, false), Param(1))),
				Method("Map", "LoadOrStore",
					Flow{From: []Place{Param(1)}, To: Recv().Key(0, false), Add: true}, copied(Recv().Key(0, false), Param(1))),
				Method("Map", "LoadAndDelete", copied(Recv().Key(0, false))),
				Method("Map", "Swap", CopyFlow(Recv().Key(0, false), Param(1)), copied(Recv().Key(0, false))),
				Method("Map", "CompareAndSwap", CopyFlow(Recv().Key(0, false), Param(2))),
				Method("Map", "Range", Invoke{Fn: Param(0), Args: []Place{Recv().Keys(), Recv().Elem()}}),
				Method("Pool", "Put", CopyFlow(Recv().Elem(), Param(0))),
				Method("Pool", "Get",
					copied(Recv().Elem()),
					Invoke{Fn: Recv().Field("New"), To: []Place{Result(0)}}),
			},
			none("Map", "Clear", "CompareAndDelete", "Delete"),
			none("Mutex", "Lock", "TryLock", "Unlock"),
			none("RWMutex", "Lock", "RLock", "RLocker", "RUnlock", "TryLock", "TryRLock", "Unlock"),
			none("Locker", "Lock", "Unlock"),
			none("WaitGroup", "Add", "Done", "Wait"),
			none("Cond", "Broadcast", "Signal", "Wait"),
			none("", "NewCond"),
		),
	}
}

// syncAtomic describes sync/atomic: a cell with one element. Numbers are no credentials.
func syncAtomic(path string) *Package {
	var fs []Func
	for _, recv := range []string{"Value", "Pointer"} {
		fs = append(fs,
			Method(recv, "Load", copied(Recv().Elem())),
			Method(recv, "Store", CopyFlow(Recv().Elem(), Param(0))),
			Method(recv, "Swap", CopyFlow(Recv().Elem(), Param(0)), copied(Recv().Elem())),
			Method(recv, "CompareAndSwap", CopyFlow(Recv().Elem(), Param(1))))
	}
	return &Package{Path: path, Inert: true, Funcs: fs}
}

// xSyncErrgroup describes golang.org/x/sync/errgroup.
func xSyncErrgroup(path string) *Package {
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Method("Group", "Go", Invoke{Fn: Param(0)}),
				Method("Group", "TryGo", Invoke{Fn: Param(0)}),
				Fn("WithContext", CopyFlow(Result(1), Param(0))),
			},
			none("Group", "SetLimit", "Wait"),
		),
	}
}

// contextTable describes context: values are elements of the field Ctx; what a context does not have its parent has.
func contextTable(path string) *Package {
	same0 := copied(Param(0))
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Fn("WithValue",
					CopyFlow(Result(0).Field(Parent), Param(0)),
					CopyFlow(Result(0).Field(Ctx).Key(1, false), Param(2)),
					Keyed{Object: Result(0), Key: Param(1), Value: Param(2)}),
				Method("Context", "Value", copied(Recv().Field(Ctx).Key(0, false))),
			},
			same("", []string{
				"WithCancel", "WithCancelCause", "WithDeadline", "WithDeadlineCause", "WithTimeout", "WithTimeoutCause",
				"WithoutCancel",
			}, same0),
			[]Func{Fn("AfterFunc", Invoke{Fn: Param(1)})},
			none("", "Background", "Cause", "TODO"),
			none("Context", "Deadline", "Done", "Err"),
		),
	}
}

// timeTable describes time: nothing but callbacks.
func timeTable(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: []Func{Fn("AfterFunc", Invoke{Fn: Param(1)})}}
}
