// Written from the documentation of github.com/confluentinc/confluent-kafka-go, whose types are not there without cgo.

package kafka

import "time"

type Event interface{ String() string }

type TopicPartition struct{ Topic *string }

type Message struct {
	TopicPartition TopicPartition
	Value          []byte
	Key            []byte
}

func (m *Message) String() string { panic("digest") }

type Consumer struct{}

func (c *Consumer) ReadMessage(timeout time.Duration) (*Message, error) { panic("digest") }

func (c *Consumer) Poll(timeoutMs int) (event Event) { panic("digest") }

func (c *Consumer) Events() chan Event { panic("digest") }

type ConfigMap map[string]interface{}

type Producer struct{}

func NewProducer(conf *ConfigMap) (*Producer, error) { panic("digest") }

func (p *Producer) Produce(msg *Message, deliveryChan chan Event) error { panic("digest") }
