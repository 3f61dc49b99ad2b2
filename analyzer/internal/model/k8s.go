package model

import "strings"

// Secrets and config maps of Kubernetes, read and written through its API. What is mounted comes as files.

const (
	k8sSecret    store = "Kubernetes secret"
	k8sConfigMap store = "Kubernetes config map"
	k8sObject    store = "Kubernetes object"
)

// k8sTyped describes k8s.io/client-go/kubernetes/typed/core/v1.
func k8sTyped(path string) *Package {
	of := func(recv string, s store, fields ...string) []Func {
		var writes []Effect
		for _, field := range fields {
			writes = append(writes, s.write(Param(1).Field(field).Elem(), Place{}))
		}
		return all(
			same(recv, []string{"Create", "Update", "Apply"}, writes...),
			[]Func{
				Method(recv, "Get", s.filled(Result(0).Field("Data"), Param(1))),
				Method(recv, "List", s.filled(Result(0).Field("Items").Elem().Field("Data"), Place{})),
				Method(recv, "Patch", s.write(Param(3), Place{})),
			})
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(of("SecretInterface", k8sSecret, "Data", "StringData"), of("ConfigMapInterface", k8sConfigMap, "Data")),
	}
}

// k8sListers describes k8s.io/client-go/listers/core/v1, which reads what informers have seen.
func k8sListers(path string) *Package {
	of := func(recv string, s store) []Func {
		return []Func{
			Method(recv, "Get", s.filled(Result(0).Field("Data"), Param(0))),
			Method(recv, "List", s.filled(Result(0).Elem().Field("Data"), Place{})),
		}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(of("SecretNamespaceLister", k8sSecret), of("ConfigMapNamespaceLister", k8sConfigMap)),
	}
}

// k8sApply describes k8s.io/client-go/applyconfigurations/core/v1, which builds what Apply takes.
func k8sApply(path string) *Package {
	with := func(field string) []Effect {
		return []Effect{CopyFlow(Recv().Field(field).Elem(), Param(0).Elem()), copied(Recv())}
	}
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("SecretApplyConfiguration", "WithData", with("Data")...),
			Method("SecretApplyConfiguration", "WithStringData", with("StringData")...),
			Method("ConfigMapApplyConfiguration", "WithData", with("Data")...),
		},
	}
}

// k8sClient describes the packages client and controllerutil of sigs.k8s.io/controller-runtime. Objects of all kinds are
// filled and written as a whole: secrets, and resources of the program's own.
func k8sClient(path string) *Package {
	if strings.HasSuffix(path, "/controllerutil") {
		return &Package{
			Path:  path,
			Inert: true,
			// The function changes the object, which is written then.
			Funcs: same("", []string{"CreateOrUpdate", "CreateOrPatch"},
				k8sObject.fills(Param(2)), Invoke{Fn: Param(3)}, k8sObject.write(Param(2), Place{})),
		}
	}
	return &Package{
		Path: path, Tags: "json",
		Inert: true,
		Funcs: all(
			same("Writer", []string{"Create", "Update", "Patch"}, k8sObject.write(Param(1), Place{})),
			[]Func{
				Method("Reader", "Get", k8sObject.fills(Param(2))),
				Method("Reader", "List", k8sObject.fills(Param(1))),
			},
		),
	}
}
