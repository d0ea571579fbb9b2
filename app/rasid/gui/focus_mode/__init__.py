"""Focus mode: one decision at a time, big."""
