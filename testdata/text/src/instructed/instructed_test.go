package instructed

const inTest = "Create a Jira API token and paste it here." // read by nobody but developers
