"""What was decided, by whom and why, and what stood before: of one thing or of the project."""
