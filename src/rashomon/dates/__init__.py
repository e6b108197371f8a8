"""Dates and times in running text, resolved and marked where ambiguous."""
