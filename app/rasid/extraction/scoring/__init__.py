"""How near extracted records come to coded ones, label by label and field by field."""
