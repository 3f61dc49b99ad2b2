package model

// Engines that run work later and write down what it is given.

// temporalClient describes the package client of go.temporal.io/sdk. The arguments of workflows and signals are in the
// history of the workflow, which the server keeps and shows.
func temporalClient(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Client", "ExecuteWorkflow", noted(Param(3).Elem())),
			Method("Client", "SignalWorkflow", noted(Param(4))),
			Method("Client", "SignalWithStartWorkflow", noted(Param(3)), noted(Param(6).Elem())),
			Method("Client", "NewWithStartWorkflowOperation", noted(Param(2).Elem())),
		},
	}
}

// temporalWorkflow describes its package workflow. Activities that run in the process of the workflow are noted as well.
func temporalWorkflow(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: append(
			same("", []string{"ExecuteActivity", "ExecuteChildWorkflow", "ExecuteLocalActivity", "NewContinueAsNewError"}, noted(Param(2).Elem())),
			Fn("UpsertMemo", noted(Param(1)))),
	}
}

// noted says that a value is written into the history of a workflow.
func noted(value Place) Persist { return Persist{Value: value, What: "workflow history"} }

// riverTable describes github.com/riverqueue/river, whose jobs are rows of a database.
func riverTable(path string) *Package {
	many := func(params Place) Persist { return enqueued(params.Elem().Field("Args")) }
	return &Package{
		Path:   path,
		Inert:  true,
		Params: []ParamKind{{Type: "Job", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "queued job"}},
		Funcs: append(
			same("Client", []string{"InsertMany", "InsertManyFast"}, many(Param(1))),
			Method("Client", "Insert", enqueued(Param(1))),
			Method("Client", "InsertTx", enqueued(Param(2))),
			Method("Client", "InsertManyTx", many(Param(2))),
			Method("Client", "InsertManyFastTx", many(Param(2)))),
	}
}
