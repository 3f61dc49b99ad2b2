// Package viper is a stub of the few identifiers that the corpus uses; tables say what they do.
package viper

import (
	"io"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/pflag"
)

type DecoderConfigOption func(*mapstructure.DecoderConfig)

type Viper struct{ envPrefix string }

func New() *Viper { return nil }

func SetConfigFile(in string)                                                {}
func SetConfigName(in string)                                                {}
func AddConfigPath(in string)                                                {}
func ReadInConfig() error                                                    { return nil }
func ReadConfig(in io.Reader) error                                          { return nil }
func AutomaticEnv()                                                          {}
func SetEnvPrefix(in string)                                                 {}
func SetEnvKeyReplacer(r *strings.Replacer)                                  {}
func BindEnv(input ...string) error                                          { return nil }
func MustBindEnv(input ...string)                                            {}
func BindPFlag(key string, flag *pflag.Flag) error                           { return nil }
func BindPFlags(flags *pflag.FlagSet) error                                  { return nil }
func SetDefault(key string, value any)                                       {}
func Set(key string, value any)                                              {}
func IsSet(key string) bool                                                  { return false }
func Get(key string) any                                                     { return nil }
func GetString(key string) string                                            { return "" }
func GetBool(key string) bool                                                { return false }
func GetStringMapString(key string) map[string]string                        { return nil }
func GetStringMap(key string) map[string]any                                 { return nil }
func AllSettings() map[string]any                                            { return nil }
func Sub(key string) *Viper                                                  { return nil }
func Unmarshal(rawVal any, opts ...DecoderConfigOption) error                { return nil }
func UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }

func (v *Viper) SetConfigFile(in string)                                                {}
func (v *Viper) ReadInConfig() error                                                    { return nil }
func (v *Viper) AutomaticEnv()                                                          {}
func (v *Viper) SetEnvPrefix(in string)                                                 {}
func (v *Viper) SetEnvKeyReplacer(r *strings.Replacer)                                  {}
func (v *Viper) BindEnv(input ...string) error                                          { return nil }
func (v *Viper) BindPFlag(key string, flag *pflag.Flag) error                           { return nil }
func (v *Viper) BindPFlags(flags *pflag.FlagSet) error                                  { return nil }
func (v *Viper) SetDefault(key string, value any)                                       {}
func (v *Viper) Set(key string, value any)                                              {}
func (v *Viper) Get(key string) any                                                     { return nil }
func (v *Viper) GetString(key string) string                                            { return "" }
func (v *Viper) GetStringMapString(key string) map[string]string                        { return nil }
func (v *Viper) Sub(key string) *Viper                                                  { return nil }
func (v *Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) error                { return nil }
func (v *Viper) UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }
