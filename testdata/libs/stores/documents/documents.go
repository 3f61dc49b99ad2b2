// Package documents keeps tokens in document stores: MongoDB, Firestore, Datastore and those behind gocloud.dev.
package documents

import (
	"context"
	"net/http"
	"os"

	"cloud.google.com/go/datastore"
	"cloud.google.com/go/firestore"
	"github.com/globalsign/mgo"
	mgobson "github.com/globalsign/mgo/bson"
	bson1 "go.mongodb.org/mongo-driver/bson"
	mongo1 "go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"gocloud.dev/docstore"
)

type tenant struct {
	Email     string `bson:"email" firestore:"email" datastore:"email" docstore:"email"`
	Token     string `bson:"jira_token" firestore:"jira_token" datastore:"jira_token" docstore:"jira_token"`
	VendorKey string `bson:"vendor_key" firestore:"vendor_key" datastore:"vendor_key" docstore:"vendor_key"`
}

func findOne(ctx context.Context, coll *mongo.Collection) {
	var t tenant
	if err := coll.FindOne(ctx, bson.M{"email": "bot@example.com"}).Decode(&t); err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	var m bson.M
	coll.FindOne(ctx, bson.D{{Key: "email", Value: "bot@example.com"}}).Decode(&m)
	again := site()
	again.SetBasicAuth("bot@example.com", m["jira_token"].(string)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)
}

func all(ctx context.Context, coll *mongo.Collection) {
	cursor, err := coll.Find(ctx, bson.M{})
	if err != nil {
		return
	}
	var all []tenant
	cursor.All(ctx, &all)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func each(ctx context.Context, coll *mongo1.Collection) {
	cursor, err := coll.Find(ctx, bson1.M{})
	if err != nil {
		return
	}
	for cursor.Next(ctx) {
		var t tenant
		cursor.Decode(&t)
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func insert(ctx context.Context, coll *mongo.Collection, old *mongo1.Collection) {
	token := os.Getenv("JIRA_API_TOKEN")
	coll.InsertOne(ctx, tenant{Token: token})                                                            // want `token-persisted.*JIRA_API_TOKEN`
	coll.InsertOne(ctx, bson.M{"jira_token": token})                                                     // want `token-persisted.*JIRA_API_TOKEN`
	coll.UpdateOne(ctx, bson.M{"email": "bot@example.com"}, bson.M{"$set": bson.M{"jira_token": token}}) // want `token-persisted.*JIRA_API_TOKEN`
	coll.UpdateByID(ctx, 7, bson.D{{Key: "$set", Value: bson.D{{Key: "jira_token", Value: token}}}})     // want `token-persisted.*JIRA_API_TOKEN`
	coll.FindOne(ctx, bson.M{"jira_token": token})
	old.ReplaceOne(ctx, bson1.M{"_id": 7}, tenant{Token: token}) // want `token-persisted.*JIRA_API_TOKEN`
}

func mgoed(c *mgo.Collection) {
	var t tenant
	c.Find(mgobson.M{"email": "bot@example.com"}).One(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	c.Insert(&tenant{Token: os.Getenv("JIRA_API_TOKEN")})                                                                    // want `token-persisted.*JIRA_API_TOKEN`
	c.Upsert(mgobson.M{"email": "bot@example.com"}, mgobson.M{"$set": mgobson.M{"jira_token": os.Getenv("JIRA_API_TOKEN")}}) // want `token-persisted.*JIRA_API_TOKEN`
}

func document(ctx context.Context, client *firestore.Client) {
	doc := client.Collection("tenants").Doc("acme")
	snap, err := doc.Get(ctx)
	if err != nil {
		return
	}
	var t tenant
	snap.DataTo(&t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	again := site()
	again.SetBasicAuth("bot@example.com", snap.Data()["jira_token"].(string)) // want `token-stored.*jira_token`
	http.DefaultClient.Do(again)

	other := vendor()
	other.SetBasicAuth(t.Email, t.VendorKey)
	http.DefaultClient.Do(other)

	doc.Set(ctx, tenant{Token: os.Getenv("JIRA_API_TOKEN")})                                      // want `token-persisted.*JIRA_API_TOKEN`
	doc.Set(ctx, map[string]any{"jira_token": os.Getenv("JIRA_API_TOKEN")}, firestore.MergeAll)   // want `token-persisted.*JIRA_API_TOKEN`
	doc.Update(ctx, []firestore.Update{{Path: "jira_token", Value: os.Getenv("JIRA_API_TOKEN")}}) // want `token-persisted.*JIRA_API_TOKEN`
}

func entity(ctx context.Context, client *datastore.Client) {
	var t tenant
	client.Get(ctx, datastore.NameKey("Tenant", "acme", nil), &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	var all []tenant
	client.GetAll(ctx, datastore.NewQuery("Tenant"), &all)
	for _, t := range all {
		req := site()
		req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
	client.Put(ctx, datastore.NameKey("Tenant", "acme", nil), &tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
}

func portable(ctx context.Context, coll *docstore.Collection) {
	t := tenant{Email: "bot@example.com"}
	coll.Get(ctx, &t)
	req := site()
	req.SetBasicAuth(t.Email, t.Token) // want `token-stored.*oken`
	http.DefaultClient.Do(req)

	coll.Put(ctx, &tenant{Token: os.Getenv("JIRA_API_TOKEN")}) // want `token-persisted.*JIRA_API_TOKEN`
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
