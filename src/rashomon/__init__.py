"""Reads what every side published about an event and shows it side by side."""
