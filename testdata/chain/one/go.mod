module example.com/chain

go 1.25.0
