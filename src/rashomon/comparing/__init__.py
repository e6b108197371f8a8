"""Accounts of one Event -> Comparison."""
