package instructed

const inMock = "Create a Jira API token and paste it here."
