"""What the comparer knows of each language, as data."""
