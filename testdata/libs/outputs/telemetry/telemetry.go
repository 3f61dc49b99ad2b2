// Package telemetry puts a token into traces and metrics: OpenTelemetry, OpenTracing, OpenCensus, statsd and Prometheus.
package telemetry

import (
	"context"
	"errors"
	"os"

	"github.com/DataDog/datadog-go/v5/statsd"
	"github.com/opentracing/opentracing-go"
	"github.com/opentracing/opentracing-go/ext"
	tracelog "github.com/opentracing/opentracing-go/log"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"go.opencensus.io/tag"
	census "go.opencensus.io/trace"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/trace"
)

func otelTraces(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	ctx, span := otel.Tracer("jira").Start(ctx, "sign in", trace.WithAttributes(attribute.String("t", token))) // want `token-logged.*JIRA_TOKEN`
	defer span.End()
	span.SetAttributes(attribute.Int("n", 1), attribute.String("token", token))           // want `token-logged.*JIRA_TOKEN`
	span.SetAttributes(attribute.Key("token").String(token))                              // want `token-logged.*JIRA_TOKEN`
	span.SetAttributes(attribute.StringSlice("tokens", []string{token}))                  // want `token-logged.*JIRA_TOKEN`
	span.SetAttributes(attribute.KeyValue{Key: "t", Value: attribute.StringValue(token)}) // want `token-logged.*JIRA_TOKEN`
	span.AddEvent("token " + token)                                                       // want `token-logged.*JIRA_TOKEN`
	span.AddEvent("x", trace.WithAttributes(attribute.String("t", token)))                // want `token-logged.*JIRA_TOKEN`
	span.SetStatus(codes.Error, "bad token "+token)                                       // want `token-logged.*JIRA_TOKEN`
	span.SetName(token)                                                                   // want `token-logged.*JIRA_TOKEN`
	trace.SpanFromContext(ctx).SetAttributes(attribute.String("t", token))                // want `token-logged.*JIRA_TOKEN`
	m, _ := baggage.NewMember("t", token)                                                 // want `token-logged.*JIRA_TOKEN`
	b, _ := baggage.New(m)
	_ = baggage.ContextWithBaggage(ctx, b)
	span.SetAttributes(attribute.Int("length", len(token)), attribute.String("site", "acme"))
	span.RecordError(errors.New("refused"))
	span.SetStatus(codes.Ok, "")
}

func otelMetrics(ctx context.Context, counter metric.Int64Counter) {
	token := os.Getenv("JIRA_TOKEN")
	counter.Add(ctx, 1, metric.WithAttributes(attribute.String("t", token))) // want `token-logged.*JIRA_TOKEN`
	set := attribute.NewSet(attribute.String("t", token))
	counter.Add(ctx, 1, metric.WithAttributeSet(set)) // want `token-logged.*JIRA_TOKEN`
	counter.Add(ctx, int64(len(token)), metric.WithAttributes(attribute.Bool("set", token != "")))
}

func openTraces(ctx context.Context) {
	token := os.Getenv("JIRA_TOKEN")
	span, _ := opentracing.StartSpanFromContext(ctx, "jira", opentracing.Tag{Key: "t", Value: token}) // want `token-logged.*JIRA_TOKEN`
	span.SetTag("token", token)                                                                       // want `token-logged.*JIRA_TOKEN`
	span.LogKV("event", "x", "token", token)                                                          // want `token-logged.*JIRA_TOKEN`
	span.LogFields(tracelog.String("token", token))                                                   // want `token-logged.*JIRA_TOKEN`
	span.SetBaggageItem("token", token)                                                               // want `token-logged.*JIRA_TOKEN`
	ext.PeerService.Set(span, token)                                                                  // want `token-logged.*JIRA_TOKEN`
	ext.LogError(span, errors.New("x"), tracelog.Object("t", token))                                  // want `token-logged.*JIRA_TOKEN`
	span.LogFields(tracelog.Int("length", len(token)))
	span.SetTag("length", len(token))
}

func censusTraces(ctx context.Context, key tag.Key) {
	token := os.Getenv("JIRA_TOKEN")
	ctx, span := census.StartSpan(ctx, "jira")
	span.AddAttributes(census.StringAttribute("t", token))                // want `token-logged.*JIRA_TOKEN`
	span.Annotate(nil, "token "+token)                                    // want `token-logged.*JIRA_TOKEN`
	span.Annotatef(nil, "token %s", token)                                // want `token-logged.*JIRA_TOKEN`
	span.SetStatus(census.Status{Code: 2, Message: "bad token " + token}) // want `token-logged.*JIRA_TOKEN`
	tag.New(ctx, tag.Upsert(key, token))                                  // want `token-logged.*JIRA_TOKEN`
	span.AddAttributes(census.Int64Attribute("length", int64(len(token))))
}

func metrics(client *statsd.Client) {
	token := os.Getenv("JIRA_TOKEN")
	client.Incr("jira.calls", []string{"token:" + token}, 1) // want `token-logged.*JIRA_TOKEN`
	client.Gauge("jira.calls", 1, []string{"t:" + token}, 1) // want `token-logged.*JIRA_TOKEN`
	client.SimpleEvent("refused", "token "+token)            // want `token-logged.*JIRA_TOKEN`
	client.Event(&statsd.Event{Title: "x", Text: token})     // want `token-logged.*JIRA_TOKEN`
	client.Gauge("jira.token.length", float64(len(token)), []string{"site:acme"}, 1)

	vec := promauto.NewCounterVec(prometheus.CounterOpts{Name: "calls"}, []string{"account"})
	vec.WithLabelValues(token).Inc()                                                             // want `token-logged.*JIRA_TOKEN`
	vec.With(prometheus.Labels{"account": token}).Add(1)                                         // want `token-logged.*JIRA_TOKEN`
	prometheus.NewGauge(prometheus.GaugeOpts{ConstLabels: prometheus.Labels{"t": token}}).Set(1) // want `token-logged.*JIRA_TOKEN`
	prometheus.NewDesc("x", "", nil, prometheus.Labels{"t": token})                              // want `token-logged.*JIRA_TOKEN`
	vec.WithLabelValues("acme").Add(float64(len(token)))
}
