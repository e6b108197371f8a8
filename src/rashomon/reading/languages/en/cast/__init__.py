"""Whom a phrase of an English text points at."""
