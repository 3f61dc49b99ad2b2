package model

// A store is what findings call the place where a library keeps values: "database", "Redis". Its methods are the effects of
// reading there and of writing. What only lies in memory is no store: such a cache hands on what was put in.
type store string

const (
	database store = "database"
	redis    store = "Redis"
	keyrings store = "keyring"
	objects  store = "object storage"
	files    store = "file"
)

// read makes a place an origin: the value that is kept under a key, which may be the zero Place.
func (s store) read(at, key Place) Source {
	return Source{At: at, Kind: Store, What: string(s), Name: key, Key: key}
}

// fills makes a struct, map or slice of such an origin field by field.
func (s store) fills(at Place) Source {
	return Source{At: at, Kind: Store, What: string(s), Fields: true}
}

// filled is fills for what is kept under a key as a whole.
func (s store) filled(at, key Place) Source {
	return Source{At: at, Kind: Store, What: string(s), Name: key, Key: key, Fields: true}
}

// scans makes the variables that the elements of a place point to origins: columns of the statement that rows remember.
func (s store) scans(at, rows Place) Source {
	return Source{At: at.Elem(), Kind: Store, What: string(s), Query: rows.Field(statement)}
}

// write keeps a value under a key, which may be the zero Place.
func (s store) write(value, key Place) Persist {
	return Persist{Value: value, Key: key, What: string(s)}
}

// drains keeps what a reader, or what a byte slice holds, under a key, which may be the zero Place.
func (s store) drains(reader, key Place) []Effect {
	return []Effect{s.write(reader, key), s.write(reader.Field(Data), key)}
}

// runs keeps the arguments of a statement that is the i'th parameter; they are the parameters behind it.
func (s store) runs(i int) Persist {
	return Persist{Value: Param(i + 1).Elem(), Query: Param(i), What: string(s)}
}

// handed is the callback at the i'th parameter, which is called with a value of no interest: a transaction, a bucket.
func handed(i int) Invoke { return Invoke{Fn: Param(i), Args: []Place{{}}} }
