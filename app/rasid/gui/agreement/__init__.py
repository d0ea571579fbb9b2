"""How far people agree, and where they do not."""
