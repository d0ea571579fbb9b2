"""The list of reports: what is to be done and how far it is."""
