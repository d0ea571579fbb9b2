"""Two states of a report side by side, and what of either is to stand."""
