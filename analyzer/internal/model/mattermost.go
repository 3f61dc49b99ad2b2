package model

// mattermostPlugin describes what Mattermost hands its plugins, as package plugin (the API) and pluginapi (the client
// over it) spell it. Settings are typed by an administrator into the server's configuration and read from there; the
// key-value store holds what the plugin itself put in.
func mattermostPlugin(path string) *Package {
	settings := Source{At: Param(0), Kind: File, What: "plugin configuration", Fields: true}
	return &Package{
		Path: path, Module: "github.com/mattermost/mattermost/server/public", Version: "v0.1.12",
		Funcs: []Func{
			Method("API", "LoadPluginConfiguration", settings),
			Method("API", "GetPluginConfig", Source{At: Result(0).Elem(), Kind: File, What: "plugin configuration"}),
			Method("API", "KVGet", stored(Result(0), "key-value store")),
		},
	}
}

func mattermostClient(path string) *Package {
	settings := Source{At: Param(0), Kind: File, What: "plugin configuration", Fields: true}
	return &Package{
		Path: path, Module: "github.com/mattermost/mattermost/server/public", Version: "v0.1.12",
		Funcs: []Func{
			Method("ConfigurationService", "LoadPluginConfiguration", settings),
			Method("ConfigurationService", "GetPluginConfig", Source{At: Result(0).Elem(), Kind: File, What: "plugin configuration"}),
			Method("KVService", "Get", Source{At: Param(1), Kind: Store, What: "key-value store", Fields: true}),
		},
	}
}
