package model

// What leaves a program for those who watch it: error reports, traces and metrics.

// reported, traced and measured say that values go into error reports, traces and metrics, which print them as JSON does or
// by their text.
func reported(from ...Place) Log { return Log{Values: from, As: AsJSON, What: "error report"} }
func traced(from ...Place) Log   { return Log{Values: from, As: AsJSON, What: "trace"} }
func measured(from ...Place) Log { return Log{Values: from, As: AsJSON, What: "metric"} }

// sentryTable describes github.com/getsentry/sentry-go. What its scopes hold goes with every report. A request that
// a scope is given is not looked at: it filters the headers that carry credentials.
func sentryTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Scope", []string{"SetTag", "SetContext"}, reported(Param(1))),
			same("Scope", []string{"AddBreadcrumb", "SetContexts", "SetTags", "SetUser", "SetRequestBody", "SetFingerprint"},
				reported(Param(0))),
			same("Span", []string{"SetContext", "SetData", "SetTag"}, traced(Param(1))),
			same("LogEntry", []string{"Emit"}, printed(0)),
			same("LogEntry", []string{"Emitf"}, printedf(0)),
			same("LogEntry", []string{"String"}, printed(1), copied(Recv())),
			[]Func{
				Fn("StartSpan", CopyFlow(Result(0).Field(Ctx), Param(0)), traced(Param(1))),
				Method("Span", "Context", copied(Recv().Field(Ctx))),
				Fn("SetHubOnContext", through),
			},
		),
	}
	for _, recv := range []string{"", "Hub", "Client"} {
		p.Funcs = append(p.Funcs, same(recv, []string{"CaptureEvent", "CaptureException", "CaptureMessage"}, reported(Param(0)))...)
		if recv != "Client" {
			p.Funcs = append(p.Funcs, same(recv, []string{"AddBreadcrumb"}, reported(Param(0)))...)
		}
	}
	return p
}

// rollbarTable describes github.com/rollbar/rollbar-go. It takes the Authorization header out of the requests that it is
// given; what is handed over beside them it leaves alone.
func rollbarTable(path string) *Package {
	levels := []string{"Critical", "Debug", "Error", "Info", "Warning"}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", levels, reported(Param(0))),
			[]Func{Fn("Log", reported(Param(1)))},
		),
	}
	for _, recv := range []string{"", "Client"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"SetCustom"}, reported(Param(0))),
			same(recv, []string{"Errorf"}, Log{Values: []Place{Param(2)}, Format: Param(1), What: "error report"}),
			same(recv, []string{"ErrorWithLevel", "ErrorWithStackSkip", "Message"}, reported(Param(1))),
			same(recv, []string{"ErrorWithExtras", "MessageWithExtras", "RequestError", "RequestMessage"}, reported(Param(1), Param(2))),
			same(recv, []string{"ErrorWithExtrasAndContext", "MessageWithExtrasAndContext", "RequestErrorWithExtras",
				"RequestMessageWithExtras"}, reported(Param(2), Param(3))),
		)...)
	}
	return p
}

// bugsnagTable describes github.com/bugsnag/bugsnag-go and its second major version. What it leaves out of reports for its
// key, such as "password", is not told apart. Its wrappers are the handlers that they wrap.
func bugsnagTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("Notify", reported(Param(0), Param(1))),
			Fn("Handler", copied(Param(0))),
			Fn("HandlerFunc", copied(Param(0))),
			Fn("StartSession", through),
			Method("Notifier", "Notify", reported(Param(0), Param(1))),
			Method("Notifier", "NotifySync", reported(Param(0), Param(2))),
			Method("MetaData", "Add", reported(Param(2))),
			Method("MetaData", "AddStruct", reported(Param(1))),
		},
	}
}

// newrelicTable describes package newrelic of github.com/newrelic/go-agent/v3. What it wraps to watch is what it was.
func newrelicTable(path string) *Package {
	wrapped := []Effect{CopyFlow(Result(0), Param(1)), CopyFlow(Result(1), Param(2))}
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Transaction", []string{"NoticeError", "NoticeExpectedError"}, reported(Param(0))),
			same("Transaction", []string{"RecordLog", "SetName", "SetUserID"}, traced(Param(0))),
			same("Application", []string{"RecordLog"}, traced(Param(0))),
			same("Application", []string{"RecordCustomEvent"}, traced(Param(1))),
			same("", []string{"WrapHandle", "WrapHandleFunc"}, wrapped...),
			same("", []string{"NewContext", "RequestWithTransactionContext", "NewRoundTripper"}, through),
		),
	}
	for _, recv := range []string{"DatastoreSegment", "ExternalSegment", "MessageProducerSegment", "Segment", "Transaction"} {
		p.Funcs = append(p.Funcs, Method(recv, "AddAttribute", traced(Param(1))))
	}
	return p
}

// otelAttribute describes go.opentelemetry.io/otel/attribute, whose attributes traces and metrics share.
func otelAttribute(path string) *Package {
	own := Recv().Field(Data)
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"ByteSlice", "Map", "Slice", "String", "StringSlice", "Stringer"}, held(1)),
			same("Key", []string{"ByteSlice", "Map", "Slice", "String", "StringSlice"}, held(0)),
			same("", []string{"ByteSliceValue", "MapValue", "SliceValue", "StringSliceValue", "StringValue"}, held(0)),
			same("Value", []string{"AsString", "AsInterface", "Emit", "MarshalJSON", "String"}, copied(own)),
			[]Func{
				Fn("NewSet", CopyFlow(Result(0).Field(Data), Param(0).Elem().Field(Data))),
				Method("KeyValue", "String", copied(own, Recv().Field("Value").Field(Data))),
			},
		),
	}
}

// otelTrace describes go.opentelemetry.io/otel/trace. Options are made for a span or event and nothing else.
func otelTrace(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Span", []string{"AddEvent", "RecordError", "SetAttributes", "SetName"}, traced(Param(0))),
			same("", []string{"ContextWithSpan", "ContextWithSpanContext", "ContextWithRemoteSpanContext"}, through),
			[]Func{
				Method("Span", "SetStatus", traced(Param(1))),
				Method("Tracer", "Start", CopyFlow(Result(0), Param(0)), traced(Param(1))),
				Fn("WithAttributes", traced(Param(0))),
			},
		),
	}
}

// otelMetric describes go.opentelemetry.io/otel/metric.
func otelMetric(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("", []string{"WithAttributes", "WithAttributeSet"}, measured(Param(0))),
	}
}

// otelBaggage describes go.opentelemetry.io/otel/baggage, which goes out in a header of every request that is traced.
func otelBaggage(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewMember", traced(Param(1))),
			Fn("NewMemberRaw", traced(Param(1))),
			Fn("ContextWithBaggage", through),
		},
	}
}

// openTracing describes github.com/opentracing/opentracing-go. Tags are options of a new span, too.
func openTracing(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Span", []string{"LogEvent", "LogFields", "SetOperationName"}, traced(Param(0))),
			same("Span", []string{"LogEventWithPayload", "SetBaggageItem", "SetTag"}, traced(Param(1))),
			[]Func{
				Method("Span", "LogKV", Log{Values: []Place{Param(0)}, As: AsPairs, What: "trace"}),
				Method("Tracer", "StartSpan", traced(Param(0), Param(1))),
				Method("Tag", "Set", traced(Recv())),
				Fn("StartSpan", traced(Param(0), Param(1))),
				Fn("StartSpanFromContext", traced(Param(1), Param(2)), CopyFlow(Result(1), Param(0))),
				Fn("StartSpanFromContextWithTracer", traced(Param(2), Param(3)), CopyFlow(Result(1), Param(0))),
				Fn("ContextWithSpan", through),
			},
		),
	}
}

// openTracingLog describes its package log.
func openTracingLog(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Object", "String"}, held(1)),
			same("", []string{"Error", "Event", "Message"}, held(0)),
			same("Field", []string{"String", "Value"}, copied(Recv().Field(Data))),
		),
	}
}

// openTracingExt describes its package ext.
func openTracingExt(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("LogError", traced(Param(1), Param(2))),
			Method("StringTagName", "Set", traced(Param(1))),
		},
	}
}

// censusTrace describes go.opencensus.io/trace.
func censusTrace(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("StringAttribute", held(1)),
			Fn("StartSpan", CopyFlow(Result(0), Param(0)), traced(Param(1))),
			Fn("StartSpanWithRemoteParent", CopyFlow(Result(0), Param(0)), traced(Param(1))),
			Fn("NewContext", through),
			Method("Span", "AddAttributes", traced(Param(0))),
			Method("Span", "Annotate", traced(Param(0), Param(1))),
			Method("Span", "Annotatef", traced(Param(0)), Log{Values: []Place{Param(2)}, Format: Param(1), What: "trace"}),
			Method("Span", "SetName", traced(Param(0))),
			Method("Span", "SetStatus", traced(Param(0))),
		},
	}
}

// censusTag describes go.opencensus.io/tag: what a context is tagged with is told with each measurement.
func censusTag(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("", []string{"Insert", "Update", "Upsert"}, measured(Param(1))),
			same("", []string{"New", "NewContext"}, through),
		),
	}
}

// statsdTable describes package statsd of github.com/DataDog/datadog-go/v5.
func statsdTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"Client", "ClientInterface"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Count", "Distribution", "Gauge", "Histogram", "TimeInMilliseconds", "Timing"}, measured(Param(2))),
			same(recv, []string{"Decr", "Incr"}, measured(Param(1))),
			same(recv, []string{"Set"}, measured(Param(1), Param(2))),
			same(recv, []string{"Event", "ServiceCheck"}, measured(Param(0))),
			same(recv, []string{"SimpleEvent"}, measured(Param(0), Param(1))),
		)...)
	}
	return p
}

// prometheusTable describes package prometheus of github.com/prometheus/client_golang: the values of labels are told to
// whoever asks for /metrics.
func prometheusTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			promMetrics(),
			same("", []string{"WrapRegistererWith"}, measured(Param(0))),
			same("", []string{"MustNewConstMetric", "NewConstMetric"}, measured(Param(3))),
			[]Func{Fn("NewDesc", measured(Param(3)))},
		),
	}
	for _, recv := range []string{"CounterVec", "GaugeVec", "HistogramVec", "SummaryVec"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"GetMetricWith", "GetMetricWithLabelValues", "With", "WithLabelValues"}, measured(Param(0))),
			same(recv, []string{"CurryWith", "MustCurryWith"}, measured(Param(0)), copied(Recv())),
		)...)
	}
	return p
}

// promauto describes its package promauto, whose constructors register what they make.
func promauto(path string) *Package {
	return &Package{Path: path, Inert: true, Funcs: promMetrics()}
}

// promMetrics are the constructors of metrics, whose options hold labels.
func promMetrics() []Func {
	return same("", []string{
		"NewCounter", "NewCounterVec", "NewGauge", "NewGaugeVec", "NewHistogram", "NewHistogramVec", "NewSummary", "NewSummaryVec",
	}, measured(Param(0)))
}
