"""Who and what is named in an English text."""
