package model

import "strings"

// Document stores: documents are structs and maps, filled and written as a whole.

const (
	mongo     store = "MongoDB"
	dynamo    store = "DynamoDB"
	firestore store = "Firestore"
	datastore store = "Datastore"
)

// mongoDriver describes go.mongodb.org/mongo-driver/mongo, v1 and v2. Filters are no documents.
func mongoDriver(path string) *Package {
	return &Package{
		Path: path, Tags: "bson",
		Inert: true,
		Funcs: all(
			same("Collection", []string{"UpdateOne", "UpdateMany", "UpdateByID", "ReplaceOne", "FindOneAndUpdate", "FindOneAndReplace"},
				mongo.write(Param(2), Place{})),
			[]Func{
				Method("Collection", "InsertOne", mongo.write(Param(1), Place{})),
				Method("Collection", "InsertMany", mongo.write(Param(1), Place{})),
				Method("InsertOneModel", "SetDocument", mongo.write(Param(0), Place{}), copied(Recv())),
				Method("ReplaceOneModel", "SetReplacement", mongo.write(Param(0), Place{}), copied(Recv())),
				Method("UpdateOneModel", "SetUpdate", mongo.write(Param(0), Place{}), copied(Recv())),
				Method("SingleResult", "Decode", mongo.fills(Param(0))),
				Method("Cursor", "Decode", mongo.fills(Param(0))),
				Method("Cursor", "All", mongo.fills(Param(1))),
				Method("ChangeStream", "Decode", mongo.fills(Param(0))),
			},
		),
	}
}

// mgoTable describes github.com/globalsign/mgo.
func mgoTable(path string) *Package {
	return &Package{
		Path: path, Tags: "bson",
		Inert: true,
		Funcs: all(
			same("Collection", []string{"Update", "UpdateId", "UpdateAll", "Upsert", "UpsertId"}, mongo.write(Param(1), Place{})),
			same("Query", []string{"One", "All"}, mongo.fills(Param(0))),
			same("Iter", []string{"Next", "All"}, mongo.fills(Param(0))),
			same("Pipe", []string{"One", "All"}, mongo.fills(Param(0))),
			[]Func{
				Method("Collection", "Insert", mongo.write(Param(0).Elem(), Place{})),
				Method("Query", "Apply", mongo.write(Param(0).Field("Update"), Place{}), mongo.fills(Param(1))),
			},
		),
	}
}

// dynamoTable describes the package dynamodb of both versions of the SDK for AWS, and the interface for tests of the first.
// An item is a map of attribute values, which the packages beside it make of structs and take apart.
func dynamoTable(path string) *Package {
	p := &Package{Path: path, Inert: true}
	recv := "Client"
	switch {
	case isAWSv2(path):
	case strings.HasSuffix(path, "/dynamodbiface"):
		recv = "DynamoDBAPI"
	default:
		recv = "DynamoDB"
	}
	for _, op := range [][2]string{{"PutItem", "Item"}, {"UpdateItem", "ExpressionAttributeValues"}} {
		p.Funcs = append(p.Funcs, awsCall(path, recv, op[0], func(in Place) []Effect {
			return []Effect{dynamo.write(in.Field(op[1]), Place{})}
		})...)
	}
	read := func(name string, at Place) {
		p.Funcs = append(p.Funcs, awsCall(path, recv, name, func(Place) []Effect { return []Effect{dynamo.fills(at)} })...)
	}
	read("GetItem", Result(0).Field("Item"))
	read("Query", Result(0).Field("Items").Elem())
	read("Scan", Result(0).Field("Items").Elem())
	return p
}

// dynamoValues describes the packages that make items of structs and take them apart: attributevalue of the second
// version, dynamodbattribute of the first.
func dynamoValues(path string) *Package {
	return &Package{
		Path: path, Tags: "dynamodbav",
		Inert: true,
		Funcs: all(
			same("", []string{"Marshal", "MarshalMap", "MarshalList"}, encoded(Param(0))),
			same("", []string{"Unmarshal", "UnmarshalMap", "UnmarshalList"}, decode(Param(1), Param(0))),
			[]Func{Fn("UnmarshalListOfMaps", decode(Param(1), Param(0).Elem()))},
		),
	}
}

// firestoreTable describes cloud.google.com/go/firestore.
func firestoreTable(path string) *Package {
	p := &Package{
		Path: path, Tags: "firestore",
		Inert: true,
		Funcs: []Func{
			Method("DocumentSnapshot", "DataTo", firestore.fills(Param(0))),
			Method("DocumentSnapshot", "Data", firestore.fills(Result(0))),
			Method("DocumentSnapshot", "DataAt", firestore.read(Result(0), Param(0))),
			Method("CollectionRef", "Add", firestore.write(Param(1), Place{})),
			Method("Client", "RunTransaction", Invoke{Fn: Param(1), Args: []Place{Param(0), {}}}),
		},
	}
	for _, recv := range []string{"DocumentRef", "Transaction", "WriteBatch", "BulkWriter"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Set", "Create"}, firestore.write(Param(1), Place{})),
			same(recv, []string{"Update"}, firestore.write(Param(1).Elem().Field("Value"), Place{})))...)
	}
	return p
}

// datastoreTable describes cloud.google.com/go/datastore.
func datastoreTable(path string) *Package {
	return &Package{
		Path: path, Tags: "datastore",
		Inert: true,
		Funcs: all(
			same("Client", []string{"Get", "GetAll", "GetMulti"}, datastore.fills(Param(2))),
			same("Client", []string{"Put", "PutMulti"}, datastore.write(Param(2), Place{})),
			same("Transaction", []string{"Get", "GetMulti"}, datastore.fills(Param(1))),
			same("Transaction", []string{"Put", "PutMulti"}, datastore.write(Param(1), Place{})),
			same("", []string{"NewInsert", "NewUpdate", "NewUpsert"}, datastore.write(Param(1), Place{})),
			[]Func{
				Method("Iterator", "Next", datastore.fills(Param(0))),
				Method("Client", "RunInTransaction", handed(1)),
			},
		),
	}
}

// cloudDocstore describes gocloud.dev/docstore.
func cloudDocstore(path string) *Package {
	const documents store = "document store"
	p := &Package{Path: path, Tags: "docstore", Inert: true}
	for n, recv := range []string{"ActionList", "Collection"} {
		p.Funcs = append(p.Funcs, all(
			same(recv, []string{"Create", "Put", "Replace"}, documents.write(Param(n), Place{})),
			same(recv, []string{"Update"}, documents.write(Param(n+1), Place{})),
			same(recv, []string{"Get"}, documents.fills(Param(n))))...)
	}
	p.Funcs = append(p.Funcs, Method("DocumentIterator", "Next", documents.fills(Param(1))))
	return p
}
