"""The queue of disagreements, and the grid they are settled in."""
