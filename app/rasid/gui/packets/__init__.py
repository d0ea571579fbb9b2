"""Packets made and merged, and reports drawn for two people, in the window."""
