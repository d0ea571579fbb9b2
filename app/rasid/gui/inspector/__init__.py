"""The trailing panel: events as cards, spans as a list, the history, the report's details."""
