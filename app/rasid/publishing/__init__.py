"""What goes out of a project, and what has to be settled before."""
