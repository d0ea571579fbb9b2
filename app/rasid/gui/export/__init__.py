"""The dialog that says what goes out of a project before it does."""
