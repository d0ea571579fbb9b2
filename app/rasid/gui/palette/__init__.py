"""The palette: every action, found by its name in either language."""
