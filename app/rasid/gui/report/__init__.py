"""The report as the reviewer reads it: text, marks over the text, and the layers shown."""
