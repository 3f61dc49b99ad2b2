// Package hclparse is a stub of the few identifiers that the corpus uses; tables say what they do.
package hclparse

import "github.com/hashicorp/hcl/v2"

type Parser struct{ files map[string]*hcl.File }

func NewParser() *Parser { return nil }

func (p *Parser) ParseHCL(src []byte, filename string) (*hcl.File, hcl.Diagnostics) { return nil, nil }
func (p *Parser) ParseHCLFile(filename string) (*hcl.File, hcl.Diagnostics)         { return nil, nil }
