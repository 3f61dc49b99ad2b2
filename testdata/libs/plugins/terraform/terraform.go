// Package terraform is a provider whose settings are written into the configuration of its users.
package terraform

import (
	"context"
	"net/http"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

const me = "me@example.com"

func sdk() *schema.Provider {
	return &schema.Provider{
		Schema: map[string]*schema.Schema{
			"api_token": {Type: schema.TypeString, Sensitive: true, DefaultFunc: schema.EnvDefaultFunc("JIRA_API_TOKEN", nil)},
		},
		ConfigureContextFunc: configure,
	}
}

func configure(ctx context.Context, d *schema.ResourceData) (any, diag.Diagnostics) {
	jira().SetBasicAuth(d.Get("email").(string), d.Get("api_token").(string)) // want `token-configured.*Terraform configuration.*api_token`
	other().SetBasicAuth(me, d.Get("api_token").(string))
	if v, ok := d.GetOk("password"); ok {
		jira().SetBasicAuth(me, v.(string)) // want `token-configured.*Terraform configuration.*password`
	}
	return nil, nil
}

func create(ctx context.Context, d *schema.ResourceData, m any) diag.Diagnostics {
	d.Set("copy", d.Get("api_token")) // want `token-persisted: .*(?i:api_token).* in (?:an? )?Terraform state`
	d.Set("email", d.Get("email"))
	return nil
}

type jiraProvider struct{}

type model struct {
	Email    types.String `tfsdk:"email"`
	APIToken types.String `tfsdk:"api_token"`
	Other    types.String `tfsdk:"other"`
}

func (p *jiraProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	jira().SetBasicAuth(m.Email.ValueString(), m.APIToken.ValueString()) // want `token-configured.*Terraform configuration.*api_token`
	other().SetBasicAuth(m.Email.ValueString(), m.Other.ValueString())
}

type item struct{}

func (i *item) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var m model
	req.State.Get(ctx, &m)
	jira().SetBasicAuth(m.Email.ValueString(), m.APIToken.ValueString()) // want `token-stored.*Terraform state.*api_token`
	other().SetBasicAuth(m.Email.ValueString(), m.Other.ValueString())
}

func (i *item) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var m model
	req.Plan.Get(ctx, &m)
	jira().SetBasicAuth(m.Email.ValueString(), m.APIToken.ValueString())              // want `token-configured.*Terraform configuration.*api_token`
	resp.State.SetAttribute(ctx, path.Root("api_token"), m.APIToken.ValueString())    // want `token-persisted: .*(?i:api_token).* in (?:an? )?Terraform state`
	resp.State.Set(ctx, model{APIToken: types.StringValue(m.APIToken.ValueString())}) // MISS: text in a struct of the library inside that of the program
	resp.State.Set(ctx, model{Email: m.Email})
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
