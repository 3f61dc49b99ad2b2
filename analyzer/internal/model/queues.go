package model

// Message queues. What comes out of one somebody sent, be it another part of the program; what goes in is kept by the
// broker.

// queued is a message that came out of a queue.
func queued(at Place, what string) Source { return inbound(at, what, Place{}) }

// enqueued says that the call hands a value to a queue.
func enqueued(value Place) Persist { return Persist{Value: value, What: "message queue"} }

// natsTable describes github.com/nats-io/nats.go, with its key-value store. Encoded connections hand decoded values to
// their callbacks.
func natsTable(path string) *Package {
	const what = "NATS message"
	handler := func(fn Place) Inbound { return Inbound{Fn: fn, Arg: 0, Kind: Request, What: what} }
	data := func(msg Place) Place { return msg.Field("Data") }
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Subscription", []string{"NextMsg", "NextMsgWithContext"}, queued(data(Result(0)), what)),
			same("Conn", []string{"Publish"}, enqueued(Param(1))),
			same("Conn", []string{"PublishMsg"}, enqueued(data(Param(0)))),
			same("Conn", []string{"PublishRequest"}, enqueued(Param(2))),
			// The answer to a request comes from whom the program asked.
			same("Conn", []string{"Request"}, enqueued(Param(1))),
			same("Conn", []string{"RequestWithContext"}, enqueued(Param(2))),
			[]Func{
				Method("Subscription", "Fetch", queued(data(Result(0).Elem()), what)),
				Method("MessageBatch", "Messages", queued(data(Result(0).Elem()), what)),
				Method("Msg", "Respond", enqueued(Param(0))),
				Method("EncodedConn", "Publish", enqueued(Param(1))),
				Method("EncodedConn", "Subscribe", Inbound{Fn: Param(1), Arg: -1, Kind: Request, What: what}),
				Method("EncodedConn", "QueueSubscribe", Inbound{Fn: Param(2), Arg: -1, Kind: Request, What: what}),
			},
			same("JetStream", []string{"Publish", "PublishAsync"}, enqueued(Param(1))),
			same("JetStream", []string{"PublishMsg", "PublishMsgAsync"}, enqueued(data(Param(0)))),
			natsKeyValue(0),
		),
	}
	for _, recv := range []string{"Conn", "JetStream"} {
		p.Funcs = append(p.Funcs,
			Method(recv, "Subscribe", handler(Param(1))),
			Method(recv, "QueueSubscribe", handler(Param(2))),
			Method(recv, "ChanSubscribe", queued(Param(1).Elem(), what)),
			Method(recv, "ChanQueueSubscribe", queued(Param(2).Elem(), what)))
	}
	return p
}

// natsJetStream describes github.com/nats-io/nats.go/jetstream, whose messages are an interface.
func natsJetStream(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			[]Func{
				Method("Msg", "Data", queued(Result(0), "NATS message")),
				Method("Consumer", "Consume", Invoke{Fn: Param(0), Args: []Place{{}}}),
				Method("Publisher", "Publish", enqueued(Param(2))),
				Method("Publisher", "PublishAsync", enqueued(Param(1))),
				Method("Publisher", "PublishMsg", enqueued(Param(1).Field("Data"))),
				Method("Publisher", "PublishMsgAsync", enqueued(Param(0).Field("Data"))),
			},
			natsKeyValue(1),
		),
	}
}

// natsKeyValue describes the key-value store of both, whose keys are parameter key.
func natsKeyValue(key int) []Func {
	const what = "NATS key-value store"
	return all(
		same("KeyValue", []string{"Get", "GetRevision"}, CopyFlow(Result(0).Field(redisKey), Param(key))),
		same("KeyValue", []string{"Put", "PutString", "Create", "Update"}, Persist{Value: Param(key + 1), Key: Param(key), What: what}),
		[]Func{
			Method("KeyValueEntry", "Value", Source{At: Result(0), Kind: Store, What: what, Key: Recv().Field(redisKey)}),
		},
	)
}

// kafkaMessage is what the tables of Kafka's clients call a message.
const kafkaMessage = "Kafka message"

// segmentKafka describes github.com/segmentio/kafka-go.
func segmentKafka(path string) *Package {
	read := queued(Result(0).Field("Value"), kafkaMessage)
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Reader", []string{"FetchMessage", "ReadMessage"}, read),
			same("Conn", []string{"WriteMessages"}, enqueued(Param(0).Elem().Field("Value"))),
			[]Func{
				Method("Conn", "ReadMessage", read),
				Method("Batch", "ReadMessage", read),
				Method("Writer", "WriteMessages", enqueued(Param(1).Elem().Field("Value"))),
			},
		),
	}
}

// saramaTable describes github.com/IBM/sarama and github.com/Shopify/sarama, which it was before. What is sent into the
// channel of an asynchronous producer is not followed.
func saramaTable(path string) *Package {
	messages := queued(Result(0).Elem().Field("Value"), kafkaMessage)
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("ConsumerGroupClaim", "Messages", messages),
			Method("PartitionConsumer", "Messages", messages),
			Method("SyncProducer", "SendMessage", enqueued(Param(0).Field("Value"))),
			Method("SyncProducer", "SendMessages", enqueued(Param(0).Elem().Field("Value"))),
			Method("ByteEncoder", "Encode", copied(Recv())),
			Method("StringEncoder", "Encode", copied(Recv())),
		},
	}
}

// confluentKafka describes the package kafka of github.com/confluentinc/confluent-kafka-go. Events are messages among
// others. Version 1 has the import path without v2.
func confluentKafka(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Consumer", "ReadMessage", queued(Result(0).Field("Value"), kafkaMessage)),
			Method("Consumer", "Poll", queued(Result(0), kafkaMessage)),
			Method("Consumer", "Events", queued(Result(0).Elem(), kafkaMessage)),
			Method("Producer", "Produce", enqueued(Param(0).Field("Value"))),
		},
	}
}

// franzKafka describes github.com/twmb/franz-go/pkg/kgo.
func franzKafka(path string) *Package {
	each := Inbound{Fn: Param(0), Arg: 0, Kind: Request, What: kafkaMessage}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Fetches", []string{"EachRecord", "EachPartition", "EachTopic"}, each),
			[]Func{
				Method("Fetches", "Records", queued(Result(0).Elem().Field("Value"), kafkaMessage)),
				Method("FetchesRecordIter", "Next", queued(Result(0).Field("Value"), kafkaMessage)),
				Method("FetchPartition", "EachRecord", each),
				Method("FetchTopic", "EachPartition", each),
				Method("FetchTopic", "EachRecord", each),
				Fn("StringRecord", CopyFlow(Result(0).Field("Value"), Param(0))),
				Fn("SliceRecord", CopyFlow(Result(0).Field("Value"), Param(0))),
				Fn("KeyStringRecord", CopyFlow(Result(0).Field("Value"), Param(1))),
				Fn("KeySliceRecord", CopyFlow(Result(0).Field("Value"), Param(1))),
				Method("Client", "ProduceSync", enqueued(Param(1).Elem().Field("Value"))),
			},
			same("Client", []string{"Produce", "TryProduce"}, enqueued(Param(1).Field("Value"))),
		),
	}
}

// amqpTable describes github.com/rabbitmq/amqp091-go and github.com/streadway/amqp, which it was before.
func amqpTable(path string) *Package {
	const what = "RabbitMQ message"
	deliveries := queued(Result(0).Elem().Field("Body"), what)
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Channel", "Consume", deliveries),
			Method("Channel", "Get", queued(Result(0).Field("Body"), what)),
			Method("Channel", "Publish", enqueued(Param(4).Field("Body"))),
		},
	}
	if path == "github.com/rabbitmq/amqp091-go" {
		p.Funcs = append(p.Funcs,
			Method("Channel", "ConsumeWithContext", deliveries),
			Method("Channel", "PublishWithContext", enqueued(Param(5).Field("Body"))),
			Method("Channel", "PublishWithDeferredConfirm", enqueued(Param(4).Field("Body"))),
			Method("Channel", "PublishWithDeferredConfirmWithContext", enqueued(Param(5).Field("Body"))))
	}
	return p
}

// awsSQS describes the package sqs of both versions of AWS's SDK.
func awsSQS(path string) *Package {
	received := queued(Result(0).Field("Messages").Elem().Field("Body"), "SQS message")
	sent := func(in Place) Persist { return enqueued(in.Field("MessageBody")) }
	batch := func(in Place) Persist { return enqueued(in.Field("Entries").Elem().Field("MessageBody")) }
	p := &Package{Path: path, Inert: true}
	if path == "github.com/aws/aws-sdk-go-v2/service/sqs" {
		p.Funcs = []Func{
			Method("Client", "ReceiveMessage", received),
			Method("Client", "SendMessage", sent(Param(1))),
			Method("Client", "SendMessageBatch", batch(Param(1))),
		}
		return p
	}
	p.Funcs = all(
		same("SQS", []string{"ReceiveMessage", "ReceiveMessageWithContext"}, received),
		[]Func{
			Method("SQS", "SendMessage", sent(Param(0))),
			Method("SQS", "SendMessageBatch", batch(Param(0))),
			Method("SQS", "SendMessageWithContext", sent(Param(1))),
			Method("SQS", "SendMessageBatchWithContext", batch(Param(1))),
		},
	)
	return p
}

// googlePubSub describes cloud.google.com/go/pubsub. Version 2 has other names for topics and subscriptions.
func googlePubSub(path string) *Package {
	topic, subscription := "Topic", "Subscription"
	if path == "cloud.google.com/go/pubsub/v2" {
		topic, subscription = "Publisher", "Subscriber"
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method(subscription, "Receive", Inbound{Fn: Param(1), Arg: 1, Kind: Request, What: "Pub/Sub message"}),
			Method(topic, "Publish", enqueued(Param(1).Field("Data"))),
		},
	}
}

// asynqTable describes github.com/hibiken/asynq: a task that a function gets beside a context came out of the queue.
func asynqTable(path string) *Package {
	return &Package{
		Path:   path,
		Inert:  true,
		Params: []ParamKind{{Type: "Task", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "queued task"}},
		Funcs: all(
			same("", []string{"NewTask", "NewTaskWithHeaders"}, CopyFlow(Result(0).Field(Data), Param(1))),
			[]Func{
				Method("Task", "Payload", copied(Recv().Field(Data))),
				Method("Client", "Enqueue", enqueued(Param(0).Field(Data))),
				Method("Client", "EnqueueContext", enqueued(Param(1).Field(Data))),
			},
		),
	}
}

// watermillTable describes the package message of github.com/ThreeDotsLabs/watermill, which stands for many queues.
func watermillTable(path string) *Package {
	handler := func(fn Place) Inbound { return Inbound{Fn: fn, Arg: 0, Kind: Request, What: "queued message"} }
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("NewMessage", CopyFlow(Result(0).Field("Payload"), Param(1))),
			Fn("NewMessageWithContext", CopyFlow(Result(0).Field("Payload"), Param(2))),
			Method("Subscriber", "Subscribe", queued(Result(0).Elem().Field("Payload"), "queued message")),
			Method("Publisher", "Publish", enqueued(Param(1).Elem().Field("Payload"))),
			Method("Router", "AddHandler", handler(Param(5))),
			Method("Router", "AddConsumerHandler", handler(Param(3))),
			Method("Router", "AddNoPublisherHandler", handler(Param(3))),
		},
	}
}
