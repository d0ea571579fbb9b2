"""The page of leads: who has which reports, how far they are, and giving out more."""
