module example.com/app

go 1.25.0

require example.com/mid v1.0.0

require example.com/lib v1.2.3 // indirect

replace (
	example.com/lib => ../lib
	example.com/mid => ../mid
)
