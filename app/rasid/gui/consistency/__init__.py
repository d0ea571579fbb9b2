"""Words that are marked in different ways over the project, to be settled in one go."""
