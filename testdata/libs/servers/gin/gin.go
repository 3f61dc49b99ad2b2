// Package gin serves the settings of an integration with gin.
package gin

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

const me = "me@example.com"

type settings struct {
	Email string `json:"email" form:"email"`
	Token string `json:"token" form:"token"`
	Other string `json:"other" form:"other"`
}

func routes(r *gin.Engine) {
	r.GET("/query", query)
	r.POST("/form/:token", form)
	r.POST("/bind", bind)
	r.POST("/raw", raw)
	r.POST("/relay", relay)
	r.POST("/closure", func(c *gin.Context) {
		jira().SetBasicAuth(me, c.Query("token")) // want `token-collected.*query parameter token`
	})
}

func query(c *gin.Context) {
	jira().SetBasicAuth(me, c.Query("token")) // want `token-collected.*query parameter token`
	if t, ok := c.GetQuery("key"); ok {
		jira().SetBasicAuth(me, t) // want `token-collected.*query parameter key`
	}
	for _, t := range c.QueryArray("tokens") {
		jira().SetBasicAuth(me, t) // want `token-collected.*query parameter tokens`
	}
	jira().SetBasicAuth(c.Query("email"), "") // no secret
	other().SetBasicAuth(me, c.Query("token"))
}

func form(c *gin.Context) {
	jira().SetBasicAuth(me, c.PostForm("token"))                // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.DefaultPostForm("token", "none")) // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.Param("token"))                   // want `token-collected.*path parameter token`
	jira().SetBasicAuth(me, c.Request.FormValue("token"))       // want `token-collected.*form field token`
	jira().SetBasicAuth(me, c.GetHeader("X-Jira-Token"))        // want `token-collected.*header X-Jira-Token`
	jira().SetBasicAuth(me, c.Request.Header.Get("X-Api-Key"))  // want `token-collected.*header X-Api-Key`
	other().SetBasicAuth(me, c.PostForm("token"))
}

func bind(c *gin.Context) {
	var s settings
	if err := c.ShouldBindJSON(&s); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	other().SetBasicAuth(s.Email, s.Other)
	var f settings
	if c.ShouldBind(&f) == nil {
		jira().SetBasicAuth(f.Email, f.Token) // want `token-collected.*request body token`
	}
}

func raw(c *gin.Context) {
	data, _ := c.GetRawData()
	var s settings
	json.Unmarshal(data, &s)
	jira().SetBasicAuth(s.Email, s.Token) // want `token-collected.*request body token`
	var t settings
	json.NewDecoder(c.Request.Body).Decode(&t)
	jira().SetBasicAuth(t.Email, t.Token) // want `token-collected.*body field token`
}

// show answers with what was sent.
func show(c *gin.Context) {
	var s settings
	c.Bind(&s)
	c.JSON(http.StatusOK, s)                       // want `token-logged: .*(?i:request body Token).* in (?:an? )?HTTP response`
	c.String(http.StatusOK, "%s: %s", me, s.Token) // want `token-logged: .*(?i:request body token).* in (?:an? )?HTTP response`
	c.JSON(http.StatusOK, gin.H{"token": s.Token}) // want `token-logged: .*(?i:request body token).* in (?:an? )?HTTP response`
	c.JSON(http.StatusOK, gin.H{"email": s.Email})
	c.String(http.StatusOK, "%d characters", len(s.Token))
}

// authorize leaves the token for the handlers behind it.
func authorize(c *gin.Context) {
	c.Set("token", c.PostForm("token"))
	jira().SetBasicAuth(me, c.GetString("token")) // want `token-collected.*form field token`
}

func relay(c *gin.Context) {
	req := jira()
	req.Header.Set("Authorization", c.GetHeader("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
	req = jira()
	req.Header.Set("Authorization", c.Request.Header.Get("Authorization")) // want `token-forwarded`
	http.DefaultClient.Do(req)
	req = other()
	req.Header.Set("Authorization", c.GetHeader("Authorization"))
	http.DefaultClient.Do(req)
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
