"""The project file: one SQLite database, its migrations, its revision log and its projections."""
