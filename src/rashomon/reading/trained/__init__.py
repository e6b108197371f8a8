"""A small trained encoder and what it is asked: it knows no language, only weights and tokens."""
