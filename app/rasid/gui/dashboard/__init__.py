"""The dashboard: what a project comes to, drawn, and saved as a picture."""
