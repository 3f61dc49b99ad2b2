package model

import "strings"

// Object storage: what is kept under a name comes and goes through readers and writers.

// writesObject marks a writer whose object is kept.
var writesObject = Flow{To: Result(0).Field(Writes), Const: "store|" + string(objects)}

// s3Table describes the package s3 of both versions of the SDK for AWS, the interface for tests of the first, and the
// packages that upload in parts. A download writes into what it is given.
func s3Table(path string) *Package {
	p := &Package{Path: path, Inert: true}
	put := func(in Place) []Effect { return objects.drains(in.Field("Body"), in.Field("Key")) }
	switch {
	case strings.HasSuffix(path, "/manager"):
		p.Funcs = []Func{
			Method("Uploader", "Upload", put(Param(1))...),
			Method("Downloader", "Download", objects.read(Param(1).Field(Data), Param(2).Field("Key"))),
		}
		return p
	case strings.HasSuffix(path, "/s3manager"):
		p.Funcs = []Func{
			Method("Uploader", "Upload", put(Param(0))...),
			Method("Uploader", "UploadWithContext", put(Param(1))...),
			Method("Downloader", "Download", objects.read(Param(0).Field(Data), Param(1).Field("Key"))),
			Method("Downloader", "DownloadWithContext", objects.read(Param(1).Field(Data), Param(2).Field("Key"))),
		}
		return p
	}
	recv := "Client"
	switch {
	case isAWSv2(path):
	case strings.HasSuffix(path, "/s3iface"):
		recv = "S3API"
	default:
		recv = "S3"
	}
	p.Funcs = all(
		awsCall(path, recv, "PutObject", put),
		awsCall(path, recv, "GetObject", func(in Place) []Effect {
			return []Effect{objects.read(Result(0).Field("Body"), in.Field("Key"))}
		}))
	return p
}

// gcsTable describes cloud.google.com/go/storage: an object's writer is a file that is written.
func gcsTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("ObjectHandle", "NewReader", objects.read(Result(0), Place{})),
			Method("ObjectHandle", "NewRangeReader", objects.read(Result(0), Place{})),
			Method("Writer", "Write", put(Recv(), Param(0))),
			Method("ObjectHandle", "NewWriter", writesObject),
		},
	}
}

// minioTable describes github.com/minio/minio-go/v7.
func minioTable(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Client", "GetObject", objects.read(Result(0), Param(2))),
			Method("Client", "PutObject", objects.drains(Param(3), Param(2))...),
			Method("Object", "Read", CopyFlow(Param(0), Recv())),
		},
	}
}

// cloudBlob describes gocloud.dev/blob.
func cloudBlob(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: []Func{
			Method("Bucket", "ReadAll", objects.read(Result(0), Param(1))),
			Method("Bucket", "NewReader", objects.read(Result(0), Param(1))),
			Method("Bucket", "NewRangeReader", objects.read(Result(0), Param(1))),
			Method("Bucket", "Download", objects.read(Param(2).Field(Data), Param(1))),
			Method("Bucket", "WriteAll", objects.write(Param(2), Param(1))),
			Method("Bucket", "Upload", objects.drains(Param(2), Param(1))...),
			Method("Reader", "Read", CopyFlow(Param(0), Recv())),
			Method("Writer", "Write", put(Recv(), Param(0))),
			Method("Bucket", "NewWriter", writesObject),
		},
	}
}

// cloudSecrets describes gocloud.dev/secrets, which encrypts and decrypts, and gocloud.dev/runtimevar, which reads
// configuration from secret managers among others.
func cloudSecrets(path string) *Package {
	p := &Package{Path: path, Inert: true}
	if strings.HasSuffix(path, "/runtimevar") {
		p.Funcs = same("Variable", []string{"Latest", "Watch"},
			Source{At: Result(0).Field("Value"), Kind: Secret, What: "runtime variable"})
		return p
	}
	p.Funcs = same("Keeper", []string{"Encrypt", "Decrypt"}, encoded(Param(1)))
	return p
}
