package model

// Settings that the host of a plugin reads and hands over, and the state that it keeps for the plugin.

// terraformConfig is what the user of a provider writes into the configuration.
const terraformConfig = "Terraform configuration"

// terraformSDK describes the package helper/schema of github.com/hashicorp/terraform-plugin-sdk. The data of a resource is
// its configuration or what the state holds of it, which is the same but for computed values. A default that comes from the
// environment is read like what is configured; the schema that says so is not followed.
func terraformSDK(path string) *Package {
	configured := Source{At: Result(0), Kind: File, What: terraformConfig, Name: Param(0)}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("ResourceData", []string{"Get", "GetOk", "GetOkExists"}, configured),
			[]Func{
				Method("ResourceData", "GetChange",
					configured, Source{At: Result(1), Kind: File, What: terraformConfig, Name: Param(0)}),
				Method("ResourceData", "Set", Persist{Value: Param(1), Key: Param(0), What: "Terraform state"}),
				Method("ResourceDiff", "Get", configured),
			},
		),
	}
}

// terraformFramework describes the package tfsdk of github.com/hashicorp/terraform-plugin-framework. The places of single
// attributes are paths that nobody names.
func terraformFramework(path string) *Package {
	p := &Package{Path: path, Tags: "tfsdk", Inert: true}
	for _, recv := range []string{"Config", "Plan", "State"} {
		source := Source{Kind: File, What: terraformConfig}
		if recv == "State" {
			source = stored(Place{}, "Terraform state")
		}
		all, one := source, source
		all.At, all.Fields = Param(1), true
		one.At = Param(2)
		p.Funcs = append(p.Funcs, Method(recv, "Get", all), Method(recv, "GetAttribute", one))
	}
	p.Funcs = append(p.Funcs,
		Method("State", "Set", Persist{Value: Param(1), What: "Terraform state"}),
		Method("State", "SetAttribute", Persist{Value: Param(2), What: "Terraform state"}))
	return p
}

// terraformTypes describes the packages types and types/basetypes of the framework, as far as text goes: a value is the
// text in it.
func terraformTypes(path string) *Package {
	p := &Package{Path: path, Inert: true}
	if path == "github.com/hashicorp/terraform-plugin-framework/types" {
		p.Funcs = same("", []string{"StringValue", "StringPointerValue"}, copied(Param(0)))
		return p
	}
	p.Funcs = all(
		same("", []string{"NewStringValue", "NewStringPointerValue"}, copied(Param(0))),
		same("StringValue", []string{"ValueString", "ValueStringPointer", "ToStringValue"}, copied(Recv())),
	)
	return p
}

// pulumiConfig describes the package config of Pulumi's SDK. A secret comes as an output; the functions that get its value
// are called by an internal package, and not followed.
func pulumiConfig(path string) *Package {
	p := &Package{Path: path, Inert: true}
	for _, recv := range []string{"", "Config"} {
		key, out := Param(0), Param(1)
		if recv == "" {
			key, out = Param(1), Param(2)
		}
		value := Source{At: Result(0), Kind: File, What: "Pulumi configuration", Name: key}
		p.Funcs = append(p.Funcs, same(recv, []string{
			"Get", "Require", "Try", "GetSecret", "RequireSecret", "TrySecret", "GetSecretObject", "RequireSecretObject", "TrySecretObject",
		}, value)...)
		p.Funcs = append(p.Funcs, same(recv, []string{"GetObject", "RequireObject", "TryObject"},
			Source{At: out, Kind: File, What: "Pulumi configuration", Name: key, Fields: true})...)
	}
	return p
}

// steampipePlugin describes the package plugin of github.com/turbot/steampipe-plugin-sdk. A connection is what a person
// wrote into a file; functions get it, or the data of a query that it belongs to.
func steampipePlugin(path string) *Package {
	configured := func(typ string) []ParamKind {
		out := given(typ, true, "Steampipe connection")
		for i := range out {
			out[i].Kind = File
		}
		return out
	}
	name := "EqualsQualString"
	if path == "github.com/turbot/steampipe-plugin-sdk/v4/plugin" || path == "github.com/turbot/steampipe-plugin-sdk/v3/plugin" {
		name = "KeyColumnQualString"
	}
	return &Package{
		Path:   path,
		Inert:  true,
		Params: append(configured("Connection"), configured("QueryData")...),
		Funcs:  []Func{Method("QueryData", name, inbound(Result(0), "query", Param(0)))},
	}
}
