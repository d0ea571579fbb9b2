"""Prints pages as PDF, one JSON object a line from standard input.

A page is ``{path, language, record, dead, own}``, a report for filing as ``records.jsonl`` has it,
or ``{path, language, title, markdown}``, a text in Markdown. This runs as a program of its own:
``rasid.interchange.printing`` starts it, so that the command line never loads Qt.
"""
