"""One module a label: each reads a document and proposes candidates."""
