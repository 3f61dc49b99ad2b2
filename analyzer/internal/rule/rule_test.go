package rule

import (
	"testing"

	"github.com/atltoken/atltoken/analyzer/internal/model"
)

// Each kind of origin is judged by one rule at most; those that are no rule's are named here.
func TestKinds(t *testing.T) {
	owner := map[model.Kind]string{
		model.Exchange: "", model.Connect: "", model.Forge: "", model.Parameter: "", model.Unknown: "",
	}
	for _, r := range rules {
		if r.id == "" || r.level == "" {
			t.Errorf("%+v is incomplete", r)
		}
		for _, k := range r.kinds {
			if by, taken := owner[k]; taken {
				t.Errorf("%s is judged by %s and %q", k, r.id, by)
			}
			owner[k] = r.id
		}
	}
	for _, k := range []model.Kind{model.Request, model.Prompt, model.Environment, model.File, model.Secret, model.Store, model.Literal, model.Forwarded} {
		if owner[k] == "" {
			t.Errorf("no rule judges %s", k)
		}
	}
}
