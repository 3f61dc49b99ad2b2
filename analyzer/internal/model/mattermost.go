package model

import "strings"

// pluginSettings fills a struct from a plugin's settings.
func pluginSettings(at Place) Source {
	return Source{At: at, Kind: File, What: "plugin configuration", Fields: true}
}

// mattermostPlugin describes what Mattermost hands its plugins, package plugin, which was part of mattermost-server up to
// v6. Settings are typed by an administrator into the server's configuration and read from there; the key-value store
// holds what the plugin itself put in. Hooks are told by their parameters.
func mattermostPlugin(path string) *Package {
	const kv = "key-value store"
	model := strings.TrimSuffix(path, "plugin") + "model."
	hook := func(arg int, typ, what string) ParamKind {
		return ParamKind{Type: "Context", Pointer: true, Index: 0, Arg: arg, ArgType: typ, Kind: Request, What: what}
	}
	set := Persist{Value: Param(1), Key: Param(0), What: kv}
	return &Package{
		Path: path,
		Params: []ParamKind{
			hook(2, "*net/http.Request", "HTTP request"),
			hook(1, "*"+model+"CommandArgs", "slash command"),
			hook(1, "*"+model+"Post", "chat message"),
		},
		Funcs: all(
			[]Func{
				Method("API", "LoadPluginConfiguration", pluginSettings(Param(0))),
				Method("API", "GetPluginConfig", pluginSettings(Result(0))),
				Method("API", "SavePluginConfig", Persist{Value: Param(0), What: "plugin configuration"}),
				Method("API", "KVGet", Source{At: Result(0), Kind: Store, What: kv, Key: Param(0)}),
				Method("API", "KVCompareAndSet", Persist{Value: Param(2), Key: Param(0), What: kv}),
			},
			same("API", []string{"KVSet", "KVSetWithExpiry", "KVSetWithOptions"}, set),
			same("API", []string{"LogDebug", "LogInfo", "LogWarn", "LogError"}, paired(0)...),
			same("API", []string{"CreatePost", "UpdatePost"}, Log{Values: []Place{Param(0).Field("Message")}, What: "chat message"}),
			same("API", []string{"SendEphemeralPost", "UpdateEphemeralPost"},
				Log{Values: []Place{Param(1).Field("Message")}, What: "chat message"}),
		),
	}
}

// mattermostClient describes package pluginapi, a client around the API. It was a module of its own before.
func mattermostClient(path string) *Package {
	const kv = "key-value store"
	return &Package{
		Path: path,
		Funcs: all(
			[]Func{
				Method("ConfigurationService", "LoadPluginConfiguration", pluginSettings(Param(0))),
				Method("ConfigurationService", "GetPluginConfig", pluginSettings(Result(0))),
				Method("ConfigurationService", "SavePluginConfig", Persist{Value: Param(0), What: "plugin configuration"}),
				Method("KVService", "Get", Source{At: Param(1), Kind: Store, What: kv, Key: Param(0), Fields: true}),
				Method("KVService", "Set", Persist{Value: Param(1), Key: Param(0), What: kv}),
			},
			same("LogService", []string{"Debug", "Info", "Warn", "Error"}, paired(0)...),
			same("PostService", []string{"CreatePost", "UpdatePost"}, Log{Values: []Place{Param(0).Field("Message")}, What: "chat message"}),
			same("PostService", []string{"SendEphemeralPost", "UpdateEphemeralPost"},
				Log{Values: []Place{Param(1).Field("Message")}, What: "chat message"}),
			[]Func{Method("PostService", "DM", Log{Values: []Place{Param(2).Field("Message")}, What: "chat message"})},
		),
	}
}
