"""Event assembly: from candidate spans to the events of a report."""

from rasid.extraction.events.assemble import assemble

__all__ = ["assemble"]
