// Package routers serves the settings of an integration with routers that hand handlers the request of net/http, or
// something around it.
package routers

import (
	"context"
	"encoding/json"
	"net/http"
	"os"

	"github.com/danielgtaylor/huma/v2"
	"github.com/emicklei/go-restful/v3"
	oldchi "github.com/go-chi/chi"
	"github.com/go-chi/chi/v5"
	kithttp "github.com/go-kit/kit/transport/http"
	"github.com/gorilla/handlers"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email"`
	Token string `json:"token"`
	Other string `json:"other"`
}

func std(m *http.ServeMux) {
	m.HandleFunc("/settings/{token}", func(w http.ResponseWriter, r *http.Request) {
		jira().SetBasicAuth(me, r.FormValue("token")) // want `token-collected.*form field token`
		jira().SetBasicAuth(me, r.PathValue("token")) // want `token-collected.*path value token`
		other().SetBasicAuth(me, r.FormValue("token"))
	})
}

func chiRoutes(r chi.Router, old oldchi.Router) {
	r.Route("/settings", func(r chi.Router) {
		r.Post("/{token}", func(w http.ResponseWriter, r *http.Request) {
			jira().SetBasicAuth(me, chi.URLParam(r, "token"))                  // want `token-collected.*path value token`
			jira().SetBasicAuth(me, chi.URLParamFromCtx(r.Context(), "token")) // want `token-collected.*path parameter token`
			jira().SetBasicAuth(me, oldchi.URLParam(r, "key"))                 // want `token-collected.*path value key`
			other().SetBasicAuth(me, chi.URLParam(r, "token"))
		})
	})
	old.Post("/form", func(w http.ResponseWriter, r *http.Request) {
		jira().SetBasicAuth(me, r.PostFormValue("token")) // want `token-collected.*form field token`
	})
}

func gorilla(r *mux.Router) http.Handler {
	r.HandleFunc("/settings/{token}", func(w http.ResponseWriter, r *http.Request) {
		jira().SetBasicAuth(me, mux.Vars(r)["token"]) // want `token-collected.*path value`
		other().SetBasicAuth(me, mux.Vars(r)["token"])
	}).Methods(http.MethodPost)
	return handlers.LoggingHandler(os.Stdout, handlers.ProxyHeaders(r))
}

func julien(r *httprouter.Router) {
	r.POST("/settings/:token", func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		jira().SetBasicAuth(me, ps.ByName("token"))   // want `token-collected.*path parameter token`
		jira().SetBasicAuth(me, r.FormValue("token")) // want `token-collected.*form field token`
		other().SetBasicAuth(me, ps.ByName("token"))
		relay(r.Header.Get("Authorization"))
	})
}

func relay(auth string) {
	req := jira()
	req.Header.Set("Authorization", auth) // want `token-forwarded`
	http.DefaultClient.Do(req)
}

func rest(ws *restful.WebService) {
	ws.Route(ws.POST("/settings/{token}").To(save))
}

func save(req *restful.Request, resp *restful.Response) {
	var s settings
	if err := req.ReadEntity(&s); err != nil {
		resp.WriteHeader(http.StatusBadRequest)
		return
	}
	jira().SetBasicAuth(s.Email, s.Token)                        // want `token-collected.*request body token`
	jira().SetBasicAuth(me, req.PathParameter("token"))          // want `token-collected.*path parameter token`
	jira().SetBasicAuth(me, req.QueryParameter("token"))         // want `token-collected.*query parameter token`
	jira().SetBasicAuth(me, req.HeaderParameter("X-Api-Key"))    // want `token-collected.*header X-Api-Key`
	jira().SetBasicAuth(me, req.Request.Header.Get("X-Api-Key")) // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(s.Email, s.Other)
	out := jira()
	out.Header.Set("Authorization", req.HeaderParameter("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(out)
}

// show answers with what was sent.
func show(req *restful.Request, resp *restful.Response) {
	var s settings
	req.ReadEntity(&s)
	resp.WriteEntity(s) // want `token-logged: .*(?i:Token).* in (?:an? )?HTTP response`
	resp.WriteAsJson(s.Email)
}

type connectInput struct {
	Tenant string `path:"tenant"`
	Key    string `query:"key"`
	Auth   string `header:"Authorization"`
	Body   struct {
		Email string `json:"email"`
		Token string `json:"token"`
	}
}

type connectOutput struct{ Body string }

func operations(api huma.API) {
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/connect/{tenant}"},
		func(ctx context.Context, in *connectInput) (*connectOutput, error) {
			jira().SetBasicAuth(in.Body.Email, in.Body.Token) // want `token-collected.*request input Body.token`
			jira().SetBasicAuth(me, in.Key)                   // want `token-collected.*request input key`
			other().SetBasicAuth(in.Body.Email, in.Body.Token)
			out := jira()
			out.Header.Set("Authorization", in.Auth) // want `token-forwarded`
			http.DefaultClient.Do(out)
			return &connectOutput{}, nil
		})
	huma.Post(api, "/rotate", rotate)
}

func rotate(ctx context.Context, in *connectInput) (*connectOutput, error) {
	jira().SetBasicAuth(in.Body.Email, in.Body.Token) // want `token-collected.*request input Body.token`
	return nil, nil
}

func kit() http.Handler {
	return kithttp.NewServer(
		func(ctx context.Context, request any) (any, error) {
			s := request.(settings)
			jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*token`
			other().SetBasicAuth(s.Email, s.Other)
			return nil, nil
		},
		func(ctx context.Context, r *http.Request) (any, error) {
			var s settings
			err := json.NewDecoder(r.Body).Decode(&s)
			return s, err
		},
		kithttp.EncodeJSONResponse,
	)
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
