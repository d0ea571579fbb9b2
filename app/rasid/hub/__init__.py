"""The team's hub: a PostgreSQL database in which the work of many desks meets by itself."""
