"""The trained weights for English and their card."""
