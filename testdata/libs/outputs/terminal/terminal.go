// Package terminal prints a token with libraries that print to the terminal: color, gookit's color and pterm.
package terminal

import (
	"fmt"
	"net/http"
	"os"

	"github.com/fatih/color"
	gookit "github.com/gookit/color"
	"github.com/pterm/pterm"
)

func fatih() {
	token := os.Getenv("JIRA_TOKEN")
	color.Red("token %s", token)                      // want `token-logged.*JIRA_TOKEN`
	fmt.Println(color.GreenString("token %s", token)) // want `token-logged.*JIRA_TOKEN`
	c := color.New(color.FgCyan, color.Bold)
	c.Println("token", token)               // want `token-logged.*JIRA_TOKEN`
	c.Printf("token %s", token)             // want `token-logged.*JIRA_TOKEN`
	c.Fprintf(os.Stderr, "token %s", token) // want `token-logged.*JIRA_TOKEN`
	fmt.Println(c.Sprint(token))            // want `token-logged.*JIRA_TOKEN`
	yellow := color.New(color.FgYellow).SprintFunc()
	fmt.Println("token", yellow(token)) // MISS: through a function that the library makes
	red := color.New(color.FgRed).PrintfFunc()
	red("token %s", token) // MISS: a function that a method of the library makes
	color.Red("token of %d characters", len(token))
	_ = c.Sprintf("token %s", token)
}

func gookitColors() {
	token := os.Getenv("JIRA_TOKEN")
	gookit.Red.Println("token", token)       // want `token-logged.*JIRA_TOKEN`
	gookit.Red.Printf("token %s", token)     // want `token-logged.*JIRA_TOKEN`
	gookit.Infof("token %s", token)          // want `token-logged.*JIRA_TOKEN`
	gookit.Errorln("token", token)           // want `token-logged.*JIRA_TOKEN`
	gookit.Warn.Tips("token %s", token)      // want `token-logged.*JIRA_TOKEN`
	gookit.Printf("<red>%s</>", token)       // want `token-logged.*JIRA_TOKEN`
	fmt.Println(gookit.FgCyan.Render(token)) // want `token-logged.*JIRA_TOKEN`
	gookit.New(gookit.FgRed).Print(token)    // want `token-logged.*JIRA_TOKEN`
	gookit.Green.Printf("%d characters", len(token))
}

func ptermPrinters() {
	token := os.Getenv("JIRA_TOKEN")
	pterm.Println("token", token)                              // want `token-logged.*JIRA_TOKEN`
	pterm.Info.Printfln("token %s", token)                     // want `token-logged.*JIRA_TOKEN`
	pterm.Error.Println("token", token)                        // want `token-logged.*JIRA_TOKEN`
	pterm.DefaultHeader.Println(token)                         // want `token-logged.*JIRA_TOKEN`
	pterm.DefaultBox.Println(pterm.Sprintf("token %s", token)) // want `token-logged.*JIRA_TOKEN`
	s, _ := pterm.DefaultSpinner.Start("signing in")
	s.Success("signed in with ", token)                                     // want `token-logged.*JIRA_TOKEN`
	pterm.DefaultTable.WithData(pterm.TableData{{"token", token}}).Render() // want `token-logged.*JIRA_TOKEN`
	pterm.DefaultLogger.Info("x", pterm.DefaultLogger.Args("token", token)) // want `token-logged.*JIRA_TOKEN`
	pterm.DefaultLogger.Warn("token " + token)                              // want `token-logged.*JIRA_TOKEN`
	pterm.Info.Printfln("%d characters", len(token))
	s.Fail("refused after ", len(token))
}

func asked() {
	secret, _ := pterm.DefaultInteractiveTextInput.WithMask("*").Show("Jira API token")
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	req.SetBasicAuth("ann@example.com", secret) // want `token-collected`
	http.DefaultClient.Do(req)
	pterm.Debug.Println("typed", secret) // want `token-logged`
}

func elsewhere() {
	secret, _ := pterm.DefaultInteractiveTextInput.WithMask("*").Show("API key")
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	req.SetBasicAuth("ann@example.com", secret)
	http.DefaultClient.Do(req)
}
