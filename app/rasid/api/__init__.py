"""Rasid for programs in Python: a project read as typed records, and the rules that read a text."""
