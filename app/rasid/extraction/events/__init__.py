"""Event assembly: from candidate spans to the events of a report."""
