"""What keys and buttons ask for, carried out; one module a family of commands."""
