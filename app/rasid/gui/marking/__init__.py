"""Marking all the same: every place of the current words, to be ticked and marked in one go."""
