module example.com/mid

go 1.25.0

require example.com/lib v1.2.3

replace example.com/lib => ../lib
