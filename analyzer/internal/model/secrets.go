package model

import "strings"

// Secret managers. Reading is configuration, named after the secret; writing keeps a value there.

// A manager is what findings call a secret manager.
type manager string

func (m manager) read(at, name Place) Source {
	return Source{At: at, Kind: Secret, What: string(m) + " secret", Name: name}
}

// fills makes a struct or map of secrets field by field.
func (m manager) fills(at, name Place) Source {
	return Source{At: at, Kind: Secret, What: string(m) + " secret", Name: name, Fields: true}
}

func (m manager) write(value Place) Persist { return Persist{Value: value, What: string(m)} }

// vaultTable describes github.com/hashicorp/vault/api: what lies at a path is a map. The second version of the key-value
// engine puts it below "data", which its own client takes away again.
func vaultTable(path string) *Package {
	const vault manager = "Vault"
	read := func(n int) Source { return vault.fills(Result(0).Field("Data"), Param(n)) }
	p := &Package{
		Path:  path,
		Inert: true,
		Types: []Type{{Name: "Client", Inert: true}},
		Funcs: all(
			same("Logical", []string{"Read", "ReadWithData", "Unwrap"}, read(0)),
			same("Logical", []string{"ReadWithContext", "ReadWithDataWithContext", "UnwrapWithContext"}, read(1)),
			same("Logical", []string{"Write", "WriteBytes"}, vault.write(Param(1))),
			same("Logical", []string{"WriteWithContext", "WriteBytesWithContext", "JSONMergePatch"}, vault.write(Param(2))),
			[]Func{Method("KVv2", "GetVersion", read(1)), Method("KVv2", "Patch", vault.write(Param(2)))},
		),
	}
	for _, recv := range []string{"KVv1", "KVv2"} {
		p.Funcs = append(p.Funcs, Method(recv, "Get", read(1)), Method(recv, "Put", vault.write(Param(2))))
	}
	return p
}

// awsSecrets describes the secrets manager and the parameter store of AWS, in both versions of its SDK; of the first one
// also the interfaces for tests. Values are pointers to strings.
func awsSecrets(path string) *Package {
	const secrets, parameters manager = "AWS Secrets Manager", "AWS Parameter Store"
	p := &Package{Path: path, Inert: true}
	ssm := strings.Contains(path, "/ssm")
	recv := "Client"
	switch {
	case isAWSv2(path):
	case strings.HasSuffix(path, "/secretsmanageriface"):
		recv = "SecretsManagerAPI"
	case strings.HasSuffix(path, "/ssmiface"):
		recv = "SSMAPI"
	case ssm:
		recv = "SSM"
	default:
		recv = "SecretsManager"
	}
	call := func(name string, effects func(in Place) []Effect) {
		p.Funcs = append(p.Funcs, awsCall(path, recv, name, effects)...)
	}
	if ssm {
		value := func(at Place) func(Place) []Effect {
			return func(in Place) []Effect { return []Effect{parameters.read(at.Field("Value"), Place{})} }
		}
		call("GetParameter", func(in Place) []Effect {
			return []Effect{parameters.read(Result(0).Field("Parameter").Field("Value"), in.Field("Name"))}
		})
		call("GetParameters", value(Result(0).Field("Parameters").Elem()))
		call("GetParametersByPath", value(Result(0).Field("Parameters").Elem()))
		call("PutParameter", func(in Place) []Effect { return []Effect{parameters.write(in.Field("Value"))} })
		return p
	}
	both := func(in Place) []Effect {
		return []Effect{secrets.write(in.Field("SecretString")), secrets.write(in.Field("SecretBinary"))}
	}
	call("GetSecretValue", func(in Place) []Effect {
		return []Effect{
			secrets.read(Result(0).Field("SecretString"), in.Field("SecretId")),
			secrets.read(Result(0).Field("SecretBinary"), in.Field("SecretId")),
		}
	})
	call("BatchGetSecretValue", func(in Place) []Effect {
		return []Effect{secrets.read(Result(0).Field("SecretValues").Elem().Field("SecretString"), Place{})}
	})
	for _, name := range []string{"CreateSecret", "PutSecretValue", "UpdateSecret"} {
		call(name, both)
	}
	return p
}

func isAWSv2(path string) bool { return strings.HasPrefix(path, "github.com/aws/aws-sdk-go-v2/") }

// awsCall are the methods of a client of AWS for one operation, whose input the effects are about. The second version of the
// SDK has one, with a context; the first has one without and one with it.
func awsCall(path, recv, name string, effects func(in Place) []Effect) []Func {
	if isAWSv2(path) {
		return []Func{Method(recv, name, effects(Param(1))...)}
	}
	return []Func{Method(recv, name, effects(Param(0))...), Method(recv, name+"WithContext", effects(Param(1))...)}
}

// awsTable describes the package aws of both versions of the SDK, which turns values into pointers and back.
func awsTable(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Fn("String", copied(Param(0))),
			Fn("StringSlice", CopyFlow(Result(0).Elem(), Param(0).Elem())),
			Fn("StringMap", copied(Param(0))),
		},
	}
	if path == "github.com/aws/aws-sdk-go/aws" {
		p.Funcs = append(p.Funcs, same("", []string{"StringValue", "StringValueMap", "StringValueSlice"}, copied(Param(0)))...)
		p.Funcs = append(p.Funcs, Method("WriteAtBuffer", "Bytes", copied(Recv().Field(Data))))
		return p
	}
	p.Funcs = append(p.Funcs, same("", []string{"ToString", "ToStringMap", "ToStringSlice"}, copied(Param(0)))...)
	return p
}

// gcpSecrets describes cloud.google.com/go/secretmanager/apiv1 and the messages that its calls take and give.
func gcpSecrets(path string) *Package {
	const gcp manager = "Google Cloud"
	if strings.HasSuffix(path, "pb") {
		return &Package{
			Path:  path,
			Inert: true,
			Funcs: []Func{
				Method("AccessSecretVersionResponse", "GetPayload", copied(Recv().Field("Payload"))),
				Method("SecretPayload", "GetData", copied(Recv().Field("Data"))),
			},
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Client", "AccessSecretVersion", gcp.read(Result(0).Field("Payload").Field("Data"), Param(1).Field("Name"))),
			Method("Client", "AddSecretVersion", gcp.write(Param(1).Field("Payload").Field("Data"))),
		},
	}
}

// azureSecrets describes the package azsecrets of the Azure SDK, where it is and where it was. A response embeds the secret.
func azureSecrets(path string) *Package {
	const azure manager = "Azure Key Vault"
	embedded := "Secret"
	if path == "github.com/Azure/azure-sdk-for-go/sdk/keyvault/azsecrets" {
		embedded = "SecretBundle"
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Client", "GetSecret", azure.read(Result(0).Field(embedded).Field("Value"), Param(1))),
			Method("Client", "SetSecret", azure.write(Param(2).Field("Value"))),
		},
	}
}

// onePasswordConnect describes the packages connect and onepassword of github.com/1Password/connect-sdk-go. An item has
// fields by label.
func onePasswordConnect(path string) *Package {
	const onePassword manager = "1Password"
	if strings.HasSuffix(path, "/onepassword") {
		return &Package{Path: path, Inert: true, Funcs: []Func{Method("Item", "GetValue", onePassword.read(Result(0), Param(0)))}}
	}
	return &Package{
		Path: path, Tags: "opfield",
		Inert: true,
		Funcs: all(
			same("Client", []string{"GetItem", "GetItemByUUID", "GetItemByTitle"},
				onePassword.read(Result(0).Field("Fields").Elem().Field("Value"), Param(0))),
			same("Client", []string{"CreateItem", "UpdateItem"}, onePassword.write(Param(0).Field("Fields").Elem().Field("Value"))),
			same("Client", []string{"LoadStruct", "LoadStructFromItem", "LoadStructFromItemByUUID", "LoadStructFromItemByTitle"},
				onePassword.fills(Param(0), Place{})),
			[]Func{Method("Client", "GetFileContent", onePassword.read(Result(0), Place{}))},
		),
	}
}

// onePasswordSDK describes github.com/1password/onepassword-sdk-go. A reference names a field.
func onePasswordSDK(path string) *Package {
	const onePassword manager = "1Password"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("SecretsAPI", "Resolve", onePassword.read(Result(0), Param(1))),
			Method("SecretsAPI", "ResolveAll",
				onePassword.read(Result(0).Field("IndividualResponses").Elem().Field("Content").Field("Secret"), Place{})),
			Method("ItemsAPI", "Get", onePassword.read(Result(0).Field("Fields").Elem().Field("Value"), Place{})),
			Method("ItemsAPI", "Create", onePassword.write(Param(1).Field("Fields").Elem().Field("Value"))),
			Method("ItemsAPI", "Put", onePassword.write(Param(1).Field("Fields").Elem().Field("Value"))),
		},
	}
}

// infisicalTable describes github.com/infisical/go-sdk.
func infisicalTable(path string) *Package {
	const infisical manager = "Infisical"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("SecretsInterface", "Retrieve", infisical.read(Result(0).Field("SecretValue"), Param(0).Field("SecretKey"))),
			Method("SecretsInterface", "List", infisical.read(Result(0).Elem().Field("SecretValue"), Place{})),
			Method("SecretsInterface", "ListSecrets", infisical.read(Result(0).Field("Secrets").Elem().Field("SecretValue"), Place{})),
			Method("SecretsInterface", "Create", infisical.write(Param(0).Field("SecretValue"))),
			Method("SecretsInterface", "Update", infisical.write(Param(0).Field("NewSecretValue"))),
		},
	}
}

// conjurTable describes github.com/cyberark/conjur-api-go/conjurapi.
func conjurTable(path string) *Package {
	const conjur manager = "Conjur"
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Client", []string{"RetrieveSecret", "RetrieveSecretWithVersion", "RetrieveSecretReader"}, conjur.read(Result(0), Param(0))),
			same("Client", []string{"RetrieveBatchSecrets", "RetrieveBatchSecretsSafe"}, conjur.read(Result(0).Elem(), Place{})),
			[]Func{Method("Client", "AddSecret", conjur.write(Param(1)))},
		),
	}
}
