window.env = {
  jiraToken: "k3pt-7Hq2-1n-x9Lp4",
  chatToken: "k3pt-7Hq2-1n-x9Lp4",
  jiraTokenLabel: "k3pt-7Hq2-1n-x9Lp4",
};
