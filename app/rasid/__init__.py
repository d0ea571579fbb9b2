"""Rasid (راصد): turns Arabic conflict reports into a verified event dataset."""

__version__ = "0.1.0"
