package model

import (
	"cmp"
	"slices"
	"strings"
)

// A pin is the version of a module that its tables were checked against. The pins are those of testdata/libs/go.mod.
type pin struct{ module, version string }

// pinned returns the module of a package, and the version that its table was checked against: the longest module path
// that the package's path starts with. Both are "" for the standard library, and the version for what is not pinned.
func pinned(pkgPath string) (module, version string) {
	for path := pkgPath; ; {
		i, ok := slices.BinarySearchFunc(pins[:], path, func(p pin, path string) int { return cmp.Compare(p.module, path) })
		if ok {
			return pins[i].module, pins[i].version
		}
		cut := strings.LastIndexByte(path, '/')
		if cut < 0 {
			return "", ""
		}
		path = path[:cut]
	}
}

// Unverified returns why the table of a package could not be checked against the library itself, "" for one that was.
func Unverified(pkgPath string) string {
	i, ok := slices.BinarySearchFunc(unverified[:], pkgPath, func(u [2]string, path string) int { return cmp.Compare(u[0], path) })
	if !ok {
		return ""
	}
	return unverified[i][1]
}

// unverified are tables whose library no module proxy at hand serves, sorted by path, each with where its keys were read.
var unverified = [...][2]string{
	{"github.com/DrFaust92/bitbucket-go-client", "not served; generated code, read from its callers"},
	{"github.com/MinseokOh/statuspage-sdk-go", "not served; read from its documentation"},
	{"github.com/Sirupsen/logrus", "the former path, which its go.mod no longer lets in; shares the table of sirupsen/logrus"},
	{"github.com/VojtechVitek/go-trello", "not served; read in its repository"},
	{"github.com/aquasecurity/go-jira", "not served; a fork that shares the table of go-jira"},
	{"github.com/asdine/storm/v3", "not served; read in its repository"},
	{"github.com/astaxie/beego", "not served; taken for the same as its successor beego/v2"},
	{"github.com/astaxie/beego/context", "not served; taken for the same as its successor beego/v2"},
	{"github.com/beego/beego/v2/server/web", "not served; read in its repository"},
	{"github.com/beego/beego/v2/server/web/context", "not served; read in its repository"},
	{"github.com/bndr/gopencils", "not served; read from its callers"},
	{"github.com/bugsnag/bugsnag-go", "not served; read in its repository"},
	{"github.com/bugsnag/bugsnag-go/v2", "not served; read in its repository"},
	{"github.com/caarlos0/env/v8", "not served; taken for the same as v7 and v9 beside it"},
	{"github.com/confluentinc/confluent-kafka-go/kafka", "not served; read in its repository"},
	{"github.com/confluentinc/confluent-kafka-go/v2/kafka", "wraps a library in C, without which its types are not there"},
	{"github.com/coryb/oreo", "not served; read in its repository"},
	{"github.com/danieljoos/wincred", "has nothing but on Windows; read in v1.2.3"},
	{"github.com/essentialkaos/go-confluence/v6", "not served; read in its repository"},
	{"github.com/essentialkaos/go-jira/v2", "not served; read in its repository"},
	{"github.com/essentialkaos/go-jira/v3", "not served; read in its repository"},
	{"github.com/go-jira/jira", "not served; read in its repository"},
	{"github.com/gobuffalo/buffalo", "not served; read in its repository"},
	{"github.com/imroc/req/v3", "not served; read in its repository"},
	{"github.com/keybase/go-keychain", "has nothing but on macOS; read in v0.0.1"},
	{"github.com/knadh/koanf", "cannot be required beside v2, whose providers are modules of their own; read in v1.5.0"},
	{"github.com/kovetskiy/gopencils", "not served; read from its callers"},
	{"github.com/levigross/grequests", "not served; read in its repository"},
	{"github.com/mattermost/mattermost-plugin-api", "not served; the former path, which shares the table of mattermost/server/public"},
	{"github.com/mattermost/mattermost-server/plugin", "not served; the former path, which shares the table of mattermost/server/public"},
	{"github.com/mattermost/mattermost-server/v5/plugin", "not served; the former path, which shares the table of mattermost/server/public"},
	{"github.com/mattermost/mattermost-server/v6/plugin", "not served; the former path, which shares the table of mattermost/server/public"},
	{"github.com/metoro-io/mcp-golang", "not served; read in its repository"},
	{"github.com/nagelflorian/statuspage-go", "not served; read from its documentation"},
	{"github.com/namsral/flag", "not served; a port of package flag, whose table it shares"},
	{"github.com/octago/sflags/gen/gcli", "not served; read in its repository"},
	{"github.com/octago/sflags/gen/gflag", "not served; read in its repository"},
	{"github.com/octago/sflags/gen/gpflag", "not served; read in its repository"},
	{"github.com/rbriski/atlassian-jwt", "not served; read in its repository"},
	{"github.com/tmc/keyring", "not served; read in its repository"},
	{"github.com/turbot/steampipe-plugin-sdk/v3/plugin", "not served; taken for the same as v5"},
	{"github.com/turbot/steampipe-plugin-sdk/v4/plugin", "not served; taken for the same as v5"},
	{"github.com/turbot/steampipe-plugin-sdk/v5/plugin", "not served; read in its repository"},
	{"github.com/urfave/sflags/gen/gcli", "not served; taken for the same as octago/sflags, which it continues"},
	{"github.com/urfave/sflags/gen/gflag", "not served; taken for the same as octago/sflags, which it continues"},
	{"github.com/urfave/sflags/gen/gpflag", "not served; taken for the same as octago/sflags, which it continues"},
	{"github.com/wbrefvem/go-bitbucket", "not served; read in its repository"},
	{"github.com/yfronto/go-statuspage-api", "not served; read from its documentation"},
	{"gopkg.in/AlecAivazis/survey.v1", "not served; read in its repository"},
}
