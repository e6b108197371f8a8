"""Languages that have no reader of their own."""
