"""One module per format that goes out: its writer, and what it cannot hold."""
