"""What reviewers say to one another: a box at the current thing, and the list of what waits."""
