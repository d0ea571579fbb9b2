"""Search over all reports of a project: the field, the sheet of results, the way into a report."""
