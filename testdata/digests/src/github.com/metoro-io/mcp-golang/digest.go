// Written from the documentation of github.com/metoro-io/mcp-golang.

package mcp_golang

type Server struct{}

func (s *Server) RegisterTool(name string, description string, handler any) error { panic("digest") }

func (s *Server) RegisterPrompt(name string, description string, handler any) error { panic("digest") }

type ToolResponse struct{}
