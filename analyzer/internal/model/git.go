package model

import "strings"

// goGitHTTP describes go-git's plumbing/transport/http. Only the URL of the operation it is used for, or the user name,
// says Atlassian.
func goGitHTTP(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "BasicAuth", Cred: "Password", User: "Username", Mech: BasicAuth},
			{Name: "TokenAuth", Cred: "Token", Mech: Bearer},
		},
	}
}

// remembered says that a repository keeps the URL of a remote, user information included. What is used to sign in beside
// the URL is not kept.
func remembered(url Place) Persist { return Persist{Value: url, What: ".git/config", URL: true} }

// goGit describes go-git: the field Auth of the options of an operation goes to their URL, or to that of the repository
// or remote it is done with.
func goGit(path string) *Package {
	p := &Package{
		Path:  path,
		Inert: true,
		Types: []Type{
			{Name: "CloneOptions", Dest: "URL"},
			{Name: "PullOptions", Dest: "RemoteURL"},
			{Name: "FetchOptions", Dest: "RemoteURL"},
			{Name: "PushOptions", Dest: "RemoteURL"},
		},
		Funcs: []Func{
			Fn("NewRemote", CopyFlow(Result(0).Field(URL), Param(1).Field("URLs").Elem())),
			// A repository that was cloned, or has a remote made, is taken to work with that one.
			Fn("PlainClone", CopyFlow(Result(0).Field(URL), Param(2).Field("URL")), remembered(Param(2).Field("URL"))),
			Fn("PlainCloneContext", CopyFlow(Result(0).Field(URL), Param(3).Field("URL")), remembered(Param(3).Field("URL"))),
			Fn("Clone", CopyFlow(Result(0).Field(URL), Param(2).Field("URL"))),
			Fn("CloneContext", CopyFlow(Result(0).Field(URL), Param(3).Field("URL"))),
			Method("Repository", "Worktree", CopyFlow(Result(0).Field(URL), Recv().Field(URL))),
			Method("Repository", "Remote", CopyFlow(Result(0).Field(URL), Recv().Field(URL))),
		},
	}
	for _, name := range []string{"CreateRemote", "CreateRemoteAnonymous"} {
		urls := Param(0).Field("URLs").Elem()
		effects := []Effect{CopyFlow(Result(0).Field(URL), urls), Flow{From: []Place{urls}, To: Recv().Field(URL), Add: true}}
		if name == "CreateRemote" {
			effects = append(effects, remembered(urls))
		}
		p.Funcs = append(p.Funcs, Method("Repository", name, effects...))
	}
	with := func(recv string, operations ...string) {
		for _, name := range operations {
			options := Param(0)
			if strings.HasSuffix(name, "Context") {
				options = Param(1)
			}
			p.Funcs = append(p.Funcs, Method(recv, name,
				Flow{From: []Place{Recv().Field(URL)}, To: options.Field(URL), Add: true}))
		}
	}
	with("Repository", "Fetch", "FetchContext", "Push", "PushContext")
	with("Worktree", "Pull", "PullContext")
	with("Remote", "Fetch", "FetchContext", "Push", "PushContext", "List", "ListContext")
	return p
}
