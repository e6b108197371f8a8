"""Documents on one matter found by all that they say: news and statements, with or without day and issuer."""
