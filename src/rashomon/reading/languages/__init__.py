"""What differs by language: one folder a language, named by its BCP 47 code."""
