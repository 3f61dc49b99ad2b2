package model

import "strings"

// otherVendors are modules of clients, servers and toolkits that talk to hosts of their own makers, or to none: what
// they attach never goes to Atlassian, whoever supplies the values. Analysing their source would cost more than that
// of the program, so that they are plain transfers, like any dependency that nothing names.
//
// An entry ending in "/" stands for all modules below it. Only modules that come up often, and that are big, are
// worth an entry; a missing one costs time, not findings.
var otherVendors = [...]string{
	"cloud.google.com/",
	"code.gitea.io/sdk/",
	"github.com/Azure/",
	"github.com/AzureAD/",
	"github.com/DataDog/",
	"github.com/aws/",
	"github.com/azure/",
	"github.com/cloudflare/",
	"github.com/containerd/",
	"github.com/digitalocean/",
	"github.com/docker/",
	"github.com/drmaxgit/go-azuredevops",
	"github.com/elastic/",
	"github.com/getsentry/",
	"github.com/google/go-github",
	"github.com/googleapis/",
	"github.com/grpc-ecosystem/",
	"github.com/hashicorp/terraform-plugin-sdk",
	"github.com/hashicorp/vault/",
	"github.com/jackc/",
	"github.com/klauspost/",
	"github.com/mattermost/mattermost/server/",
	"github.com/microsoft/",
	"github.com/minio/",
	"github.com/open-telemetry/",
	"github.com/opentofu/",
	"github.com/prometheus/",
	"github.com/shurcooL/",
	"github.com/slack-go/",
	"github.com/uber-go/",
	"github.com/xanzy/go-gitlab",
	"gitlab.com/gitlab-org/",
	"go.etcd.io/",
	"go.mongodb.org/",
	"go.opentelemetry.io/",
	"golang.org/x/",
	"google.golang.org/",
	"gorm.io/",
	"honnef.co/go/",
	"k8s.io/",
	"modernc.org/",
	"sigs.k8s.io/",
}

// IsOtherVendor reports whether a module is known never to attach anything to Atlassian.
func IsOtherVendor(module string) bool {
	for _, v := range otherVendors {
		if strings.HasSuffix(v, "/") && strings.HasPrefix(module, v) {
			return true
		}
		if !strings.HasSuffix(v, "/") && (module == v || strings.HasPrefix(module, v+"/")) {
			return true
		}
	}
	return false
}
