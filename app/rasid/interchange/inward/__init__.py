"""What other programs write, read into reports and annotations; one module per format."""
