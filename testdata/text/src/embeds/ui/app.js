// Enter your Jira API token: a comment for developers.
function check(token) {
  if (!token) {
    show("Enter your Jira API token")
    show("Enter your Slack API token")
  }
  return call({ jira_api_token: token })
}
