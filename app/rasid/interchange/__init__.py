"""The doors: one module per format, in and out."""
