"""What Rasid is about, as frozen dataclasses and pure functions; no input, no output."""
