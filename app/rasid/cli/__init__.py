"""The command line: everything the window does but looking at it, without Qt."""
