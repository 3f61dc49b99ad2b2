package model

// given are parameters that are inbound data by their type, wherever they stand among the first three.
func given(typ string, pointer bool, what string) []ParamKind {
	var out []ParamKind
	for i := range 3 {
		out = append(out, ParamKind{Type: typ, Pointer: pointer, Index: i, Arg: i, Kind: Request, What: what})
	}
	return out
}

// awsLambda describes github.com/aws/aws-lambda-go/lambda, which calls a function with a context and an event of any
// type, with either, or with none.
func awsLambda(path string) *Package {
	called := func(fn Place) Inbound { return Inbound{Fn: fn, Arg: -1, Kind: Request, What: "Lambda event"} }
	payload := func(h Place) Inbound {
		return Inbound{Fn: h, Arg: 1, Methods: 2, Kind: Request, What: "Lambda event"}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Start", "StartWithOptions", "StartHandlerFunc", "NewHandler", "NewHandlerWithOptions"}, called(Param(0))),
			[]Func{
				Fn("StartWithContext", called(Param(1))),
				Fn("StartHandler", payload(Param(0))),
				Fn("StartHandlerWithContext", payload(Param(1))),
			},
		),
	}
}

// awsLambdaEvents describes github.com/aws/aws-lambda-go/events, by those of its types that hold what somebody sent.
func awsLambdaEvents(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, typ := range []string{
		"ALBTargetGroupRequest", "APIGatewayCustomAuthorizerRequestTypeRequest", "APIGatewayProxyRequest",
		"APIGatewayV2CustomAuthorizerV2Request", "APIGatewayV2HTTPRequest", "APIGatewayWebsocketProxyRequest",
		"LambdaFunctionURLRequest",
	} {
		p.Params = append(p.Params, given(typ, false, "HTTP request")...)
		p.Params = append(p.Params, given(typ, true, "HTTP request")...)
	}
	for _, typ := range []string{
		"ActiveMQEvent", "CloudWatchEvent", "EventBridgeEvent", "KafkaEvent", "KinesisEvent", "RabbitMQEvent", "SNSEvent", "SQSEvent", "SQSMessage",
	} {
		p.Params = append(p.Params, given(typ, false, "queued message")...)
	}
	return p
}

// awsLambdaCfn describes github.com/aws/aws-lambda-go/cfn: what the template of a stack says of a custom resource.
func awsLambdaCfn(path string) *Package {
	return &Package{Path: path, Inert: true, Params: given("Event", false, "custom resource")}
}

// googleFunctions describes the package functions of github.com/GoogleCloudPlatform/functions-framework-go. HTTP functions
// and those that take an event are told by their parameters.
func googleFunctions(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{Fn("Typed", Inbound{Fn: Param(1), Arg: -1, Kind: Request, What: "request body"})},
	}
}

// cloudEvent describes the package event of github.com/cloudevents/sdk-go.
func cloudEvent(path string) *Package {
	return &Package{
		Path:   path,
		Inert:  true,
		Params: append(given("Event", false, "cloud event"), given("Event", true, "cloud event")...),
		Funcs: []Func{
			Method("Event", "Data", copied(Recv().Field(Data))),
			Method("Event", "DataAs", decode(Param(0), Recv().Field(Data))),
			Method("Event", "SetData", CopyFlow(Recv().Field(Data), Param(1))),
		},
	}
}

// cloudEvents describes the package client of github.com/cloudevents/sdk-go: receivers are told by their parameters, and
// what is sent may be kept by a broker.
func cloudEvents(path string) *Package {
	sent := Persist{Value: Param(1).Field(Data), What: "message queue"}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("Client", []string{"Request", "Send"}, sent),
	}
}
