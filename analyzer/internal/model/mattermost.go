package model

// pluginSettings fills a struct from a plugin's settings.
func pluginSettings(at Place) Source {
	return Source{At: at, Kind: File, What: "plugin configuration", Fields: true}
}

// mattermostPlugin describes what Mattermost hands its plugins, as package plugin (the API) spells it. Settings are typed by an administrator into the server's configuration and read from there; the
// key-value store holds what the plugin itself put in.
func mattermostPlugin(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Method("API", "LoadPluginConfiguration", pluginSettings(Param(0))),
			Method("API", "GetPluginConfig", pluginSettings(Result(0))),
			Method("API", "KVGet", stored(Result(0), "key-value store")),
		},
	}
}

// mattermostClient describes package pluginapi.
func mattermostClient(path string) *Package {
	return &Package{
		Path: path,
		Funcs: []Func{
			Method("ConfigurationService", "LoadPluginConfiguration", pluginSettings(Param(0))),
			Method("ConfigurationService", "GetPluginConfig", pluginSettings(Result(0))),
			Method("KVService", "Get", Source{At: Param(1), Kind: Store, What: "key-value store", Fields: true}),
		},
	}
}
