"""A Case: one contract, several backends."""
