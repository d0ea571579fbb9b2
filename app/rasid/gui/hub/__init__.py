"""A team's hub in the window: joining, what is on its way, and who else is here."""
