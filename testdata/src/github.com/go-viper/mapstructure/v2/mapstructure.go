// Package mapstructure is a stub of the few identifiers that the corpus uses; tables say what they do.
package mapstructure

import "reflect"

type DecodeHookFunc any

type DecodeHookFuncType func(reflect.Type, reflect.Type, any) (any, error)

type DecoderConfig struct {
	DecodeHook       DecodeHookFunc
	ErrorUnused      bool
	WeaklyTypedInput bool
	Squash           bool
	Result           any
	TagName          string
}

type Decoder struct{ config *DecoderConfig }

func Decode(input any, output any) error                 { return nil }
func WeakDecode(input, output any) error                 { return nil }
func NewDecoder(config *DecoderConfig) (*Decoder, error) { return nil, nil }
func (d *Decoder) Decode(input any) error                { return nil }
func StringToTimeDurationHookFunc() DecodeHookFunc       { return nil }
func TextUnmarshallerHookFunc() DecodeHookFuncType       { return nil }
