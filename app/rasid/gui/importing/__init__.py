"""Bringing in what other tools made."""
