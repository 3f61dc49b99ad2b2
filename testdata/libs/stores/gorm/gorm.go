// Package gorm keeps tokens in a database with GORM, as it is and as it was.
package gorm

import (
	"context"
	"net/http"
	"os"

	old "github.com/jinzhu/gorm"
	"gorm.io/gorm"
)

type Tenant struct {
	gorm.Model
	Email     string
	Token     string `gorm:"column:jira_token"`
	VendorKey string
}

func first(db *gorm.DB) {
	var t Tenant
	if err := db.Where("email = ?", "bot@example.com").First(&t).Error; err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)
}

func find(ctx context.Context, db *gorm.DB) {
	var all []*Tenant
	db.WithContext(ctx).Order("id").Find(&all)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func pluck(db *gorm.DB) {
	var tokens []string
	db.Model(&Tenant{}).Pluck("jira_token", &tokens)
	for _, token := range tokens {
		req := site()
		req.SetBasicAuth("bot@example.com", token) // want `token-stored`
		http.DefaultClient.Do(req)
	}
}

func raw(db *gorm.DB) {
	var t Tenant
	db.Raw("SELECT * FROM tenants WHERE id = ?", 7).Scan(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var token string
	db.Raw("SELECT jira_token FROM tenants").Row().Scan(&token)
	again := site()
	again.SetBasicAuth(t.Email, token) // want `token-stored.*token`
	http.DefaultClient.Do(again)
}

func generics(ctx context.Context, db *gorm.DB) {
	t, err := gorm.G[Tenant](db).Where("id = ?", 7).First(ctx)
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	gorm.G[Tenant](db).Create(ctx, &Tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func batches(db *gorm.DB) {
	var some []Tenant
	db.FindInBatches(&some, 100, func(tx *gorm.DB, batch int) error {
		for _, t := range some {
			req := site()
			req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
			http.DefaultClient.Do(req)
		}
		return nil
	})
}

func save(db *gorm.DB) {
	t := Tenant{Email: "bot@example.com", Token: os.Getenv("JIRA_API_TOKEN")}
	db.Create(&t)                                                                                              // want `token-persisted.*JIRA_API_TOKEN`
	db.Save(&t)                                                                                                // want `token-persisted.*JIRA_API_TOKEN`
	db.Model(&t).Update("jira_token", os.Getenv("JIRA_API_TOKEN"))                                             // want `token-persisted.*JIRA_API_TOKEN`
	db.Model(&t).Updates(map[string]any{"jira_token": os.Getenv("JIRA_API_TOKEN")})                            // want `token-persisted.*JIRA_API_TOKEN`
	db.Where("email = ?", t.Email).Assign(Tenant{Token: os.Getenv("JIRA_API_TOKEN")}).FirstOrCreate(&Tenant{}) // want `token-persisted.*JIRA_API_TOKEN`
	db.Exec("UPDATE tenants SET jira_token = ?", os.Getenv("JIRA_API_TOKEN"))                                  // want `token-persisted.*JIRA_API_TOKEN`
	db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&Tenant{Token: os.Getenv("JIRA_API_TOKEN")}).Error // want `token-persisted.*JIRA_API_TOKEN`
	})
}

func before(db *old.DB) {
	var t Tenant
	db.Where("id = ?", 7).First(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	db.Create(&Tenant{Token: os.Getenv("JIRA_API_TOKEN")})         // want `token-persisted.*JIRA_API_TOKEN`
	db.Model(&t).Update("jira_token", os.Getenv("JIRA_API_TOKEN")) // want `token-persisted.*JIRA_API_TOKEN`
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
